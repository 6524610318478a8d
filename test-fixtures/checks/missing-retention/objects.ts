// Files, objects and tables in the cloud of a blood donation service.
//- src/files.ts
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';

interface BloodDonor {
  id: string;
  fullName: string;
  bloodType: string;
  email: string;
  lastDonation: string;
}

export async function exportDonors(donors: BloodDonor[]): Promise<void> {
  await writeFile('out/count.txt', String(donors.length));
  await writeFile('out/donors.json', JSON.stringify(donors));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.health_and_medical, user.name -> file
  await writeFile('out/ids.csv', donors.map((donor) => donor.id).join('\n'));
  writeFileSync('out/emails.csv', donors.map((donor) => donor.email).join('\n'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> file
}

export async function note(donor: BloodDonor): Promise<void> {
  await appendFile('out/visits.log', `${donor.id};${donor.lastDonation}\n`);
  await appendFile('out/visits.log', `${donor.fullName};${donor.lastDonation}\n`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> file
  await readFile(`out/${donor.id}.json`);
}

//- src/cloud.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';

const s3 = new S3Client({});
const tables = DynamoDBDocumentClient.from(new DynamoDBClient({}));

interface Appointment {
  id: string;
  phone: string;
  site: string;
}

export async function archive(appointment: Appointment): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: 'sites', Key: appointment.id, Body: appointment.site }));
  await s3.send(
//      ^^^^^^^ missing-retention: user.contact.phone_number -> Amazon S3
    new PutObjectCommand({ Bucket: 'visits', Key: appointment.id, Body: JSON.stringify(appointment) }),
  );
  await s3.send(new GetObjectCommand({ Bucket: 'visits', Key: appointment.id }));
}

export async function plan(appointment: Appointment): Promise<void> {
  const ttl = Math.floor(Date.now() / 1000) + 90 * 86_400;
  await tables.send(new PutCommand({ TableName: 'visits', Item: { ...appointment, ttl } }));
  await tables.send(new PutCommand({ TableName: 'visits', Item: { ...appointment } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
  await tables.send(new PutCommand({ TableName: 'sites', Item: { id: appointment.site } }));
  await tables.send(
//      ^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
    new UpdateCommand({
      TableName: 'visits',
      Key: { id: appointment.id },
      UpdateExpression: 'SET phone = :phone',
      ExpressionAttributeValues: { ':phone': appointment.phone },
    }),
  );
}
