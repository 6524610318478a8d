// Airline: SQS consumers and a Lambda; DynamoDB with and without ttl, S3, SNS, Powertools logger.
//- src/checkin.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda';

const dynamo = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const s3 = new S3Client({});
const sns = new SNSClient({});
const sqs = new SQSClient({});
const logger = new Logger({ serviceName: 'check-in' });

const TABLE = process.env.TABLE_NAME ?? 'check-ins';
const DAY = 86_400;

interface Passenger {
  passengerId: string;
  firstName: string;
  surname: string;
  passportNumber: string;
  nationality: string;
  mobile?: string;
  seat: string;
}

interface CheckIn {
  flight: string;
  gate?: string;
  passengers: Passenger[];
  contactEmail: string;
}

export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const batchItemFailures: SQSBatchItemFailure[] = [];
  logger.info('batch', { size: event.Records.length });

  for (const record of event.Records) {
    try {
      const checkIn = JSON.parse(record.body) as CheckIn;
      logger.appendKeys({ flight: checkIn.flight });
      logger.info('checking in', { count: checkIn.passengers.length, gate: checkIn.gate });
      logger.debug('payload', { body: record.body.length });

      for (const passenger of checkIn.passengers) {
        const { passportNumber, seat, passengerId, ...rest } = passenger;
        const masked = passportNumber.replace(/.(?=.{3})/g, '*');
        logger.info('document seen', { masked, seat });
        logger.debug('remaining', { rest });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.demographic, user.name.first, user.name.last -> Powertools Logger

        const now = Math.floor(Date.now() / 1000);
        const item = { pk: checkIn.flight, sk: passengerId, passportNumber, surname: passenger.surname, seat };
        await dynamo.send(new PutCommand({ TableName: TABLE, Item: { ...item, ttl: now + 3 * DAY } }));
        await dynamo.send(new PutCommand({ TableName: 'manifest', Item: item }));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.government_id.passport_number, user.name.last -> DynamoDB
        await dynamo.send(new PutCommand({ TableName: 'seats', Item: { pk: checkIn.flight, sk: seat, passengerId } }));
      }

      const lines = checkIn.passengers.map((each) => `${each.surname}/${each.firstName};${each.seat}`);
      const manifest = ['NAME;SEAT', ...lines].join('\n');
      await s3.send(new PutObjectCommand({ Bucket: 'manifests', Key: `${checkIn.flight}.csv`, Body: manifest }));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.first, user.name.last -> Amazon S3
      await s3.send(new PutObjectCommand({ Bucket: 'manifests', Key: `${checkIn.flight}.count`, Body: String(lines.length) }));

      const occupied = checkIn.passengers.map(({ seat }) => seat);
      logger.info('seats', { occupied });
      logger.info(`confirmation goes to ${checkIn.contactEmail.trim().toLowerCase()}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Powertools Logger
    } catch (error) {
      logger.error('record failed', { messageId: record.messageId, reason: (error as Error).name });
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};

export async function boarding(flight: string) {
  const { Items = [] } = await dynamo.send(new QueryCommand({ TableName: TABLE, KeyConditionExpression: 'pk = :f', ExpressionAttributeValues: { ':f': flight } }));
  const passengers = Items as Passenger[];
  const late: Passenger[] = [];
  for (const each of passengers) if (!each.seat) late.push(each);

  logger.info('late', { late: late.length, of: passengers.length });
  logger.warn(`last call: ${late.map((each) => each.surname).join(', ')}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> Powertools Logger
  for (const { mobile, seat } of late) {
    if (!mobile) continue;
    await sns.send(new PublishCommand({ PhoneNumber: mobile, Message: `Please come to the gate, seat ${seat}` }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amazon SNS
  }
  await sns.send(new PublishCommand({ TopicArn: process.env.GATE_TOPIC, Message: JSON.stringify({ flight, late: late.length }) }));
}

export async function drain(queueUrl: string): Promise<number> {
  let seen = 0;
  for (;;) {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 20 }));
    if (Messages.length === 0) break;
    for (const message of Messages) {
      const passenger: Passenger = JSON.parse(message.Body ?? '{}');
      const name = passenger.firstName + ' ' + passenger.surname;
      const queue = { name: 'check-in', url: queueUrl };
      logger.debug(queue.name);
      logger.debug(name.length > 40 ? 'long' : 'short');
      if (passenger.nationality === 'XX') logger.warn('stateless passenger', { name });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> Powertools Logger
      await dynamo.send(
//          ^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
        new UpdateCommand({
          TableName: 'contacts',
          Key: { pk: passenger.passengerId },
          UpdateExpression: 'SET mobile = :m',
          ExpressionAttributeValues: { ':m': passenger.mobile },
        }),
      );
      await dynamo.send(new DeleteCommand({ TableName: TABLE, Key: { pk: passenger.passengerId } }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }));
      seen += 1;
    }
  }
  return seen;
}

export async function manifestOf(flight: string): Promise<string> {
  const object = await s3.send(new GetObjectCommand({ Bucket: 'manifests', Key: `${flight}.csv` }));
  logger.debug('manifest read', { bytes: object.ContentLength });
  return (await object.Body?.transformToString()) ?? '';
}
