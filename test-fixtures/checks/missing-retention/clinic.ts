// A clinic's reminders on AWS Lambda: DynamoDB, SNS, S3, with and without TTL.
//- src/handler.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { APIGatewayProxyEventV2, ScheduledEvent, SQSEvent } from 'aws-lambda';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const sns = new SNSClient({});
const s3 = new S3Client({});

interface Appointment {
  patientId: string;
  patientName: string;
  phoneNumber: string;
  symptoms: string;
  at: string;
}

export const create = async (event: APIGatewayProxyEventV2) => {
  const appointment = JSON.parse(event.body ?? '{}') as Appointment;
  console.log('appointment', { at: appointment.at, route: event.routeKey });
  console.log('appointment', appointment.symptoms);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> console
  console.log('from', event.requestContext.http.sourceIp);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  await documents.send(new PutCommand({ TableName: 'appointments', Item: appointment }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.health_and_medical, user.name -> DynamoDB
  await documents.send(
    new PutCommand({
      TableName: 'appointments',
      Item: { ...appointment, ttl: Math.floor(Date.now() / 1000) + 90 * 24 * 60 * 60 },
    }),
  );
  await documents.send(new PutCommand({ TableName: 'slots', Item: { at: appointment.at, taken: true } }));
  await documents.send(new GetCommand({ TableName: 'appointments', Key: { phoneNumber: appointment.phoneNumber } }));
  await documents.send(
//      ^^^^^^^^^^^^^^ missing-retention: user.name -> DynamoDB
    new UpdateCommand({
      TableName: 'appointments',
      Key: { patientId: appointment.patientId },
      UpdateExpression: 'SET patientName = :name',
      ExpressionAttributeValues: { ':name': appointment.patientName },
    }),
  );
  return { statusCode: 201, body: JSON.stringify({ name: appointment.patientName }) };
};

export const remind = async (event: SQSEvent) => {
  console.log(`${event.Records.length} reminders`);
  for (const record of event.Records) {
    const { phoneNumber, patientName, at } = JSON.parse(record.body) as Appointment;
    console.log('reminder', record.messageId);
    await sns.send(new PublishCommand({ PhoneNumber: phoneNumber, Message: `See you at ${at}` }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amazon SNS
    await sns.send(new PublishCommand({ TopicArn: process.env.TOPIC, Message: `one more at ${at}` }));
    console.error(new Error(`could not reach ${patientName}`));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  }
};

export const archive = async (event: ScheduledEvent, patients: Appointment[]) => {
  await s3.send(
//      ^^^^^^^ missing-retention: user.contact.phone_number, user.health_and_medical, user.name -> Amazon S3
    new PutObjectCommand({ Bucket: 'archive', Key: `${event.time}.json`, Body: JSON.stringify(patients) }),
  );
  await s3.send(
    new PutObjectCommand({ Bucket: 'archive', Key: `${event.time}.json`, Body: JSON.stringify({ count: patients.length }) }),
  );
  await s3.send(
//      ^^^^^^^ missing-retention: user.contact.phone_number, user.health_and_medical, user.name -> Amazon S3
    new PutObjectCommand({
      Bucket: 'archive',
      Key: 'last.json',
      Body: JSON.stringify(patients),
      Expires: new Date(Date.now() + 30 * 86_400_000),
    }),
  );
};
