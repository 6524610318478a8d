// A kennel's table in DynamoDB: one function puts records of every kind, and their callers say how long they are kept.
//- src/table.ts
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));

type Row = Record<string, unknown> & { pk: string };

export function put(row: Row) {
  return client.send(new PutCommand({ TableName: 'kennel', Item: row }));
}

export async function putStamped(row: Row): Promise<void> {
  const command = new PutCommand({ TableName: 'kennel', Item: { ...row, changedAt: Date.now() } });
  await client.send(command);
}

export async function putIn({ table, row }: { table: string; row: Row }): Promise<void> {
  await client.send(new PutCommand({ TableName: table, Item: row }));
}

interface Lead extends Row {
  ttl: number;
}
export async function putLead(lead: Lead): Promise<void> {
  await client.send(new PutCommand({ TableName: 'kennel', Item: lead }));
}

//- src/desk.ts
import { put, putIn, putLead, putStamped } from './table';

interface Enquiry {
  email: string;
  breed: string;
}

const inDays = (days: number) => Math.floor(Date.now() / 1000) + days * 86_400;

export async function enquire(id: string, enquiry: Enquiry): Promise<void> {
  await put({ pk: id, ...enquiry, ttl: inDays(30) });
  await put({ pk: id, ...enquiry });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await putStamped({ pk: id, ...enquiry, expiresAt: inDays(30) });
  await putStamped({ pk: id, ...enquiry, remindAt: inDays(3) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await putIn({ table: 'leads', row: { pk: id, ...enquiry, ttl: inDays(7) } });
  await putIn({ table: 'leads', row: { pk: id, ...enquiry } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await putLead({ pk: id, ...enquiry, ttl: inDays(7) });
  await put({ pk: id, breed: enquiry.breed });
}
