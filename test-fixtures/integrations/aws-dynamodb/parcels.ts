// Parcels of a courier.
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocument, DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

const client = new DynamoDBClient({});
const documents = DynamoDBDocumentClient.from(client);
const methods = DynamoDBDocument.from(client);

export async function accept(email: string, phone: string): Promise<void> {
  await documents.send(new PutCommand({ TableName: 'parcels', Item: { id: '1', email } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await documents.send(new PutCommand({ TableName: 'parcels', Item: { id: '1', email, ttl: Math.floor(Date.now() / 1000) + 3600 } }));
  await documents.send(new UpdateCommand({ TableName: 'parcels', Key: { id: '1' }, UpdateExpression: 'SET p = :p', ExpressionAttributeValues: { ':p': phone } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
  await client.send(new PutItemCommand({ TableName: 'parcels', Item: { email: { S: email } } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await documents.send(new BatchWriteCommand({ RequestItems: { parcels: [{ PutRequest: { Item: { email } } }] } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await documents.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName: 'parcels', Item: { phone } } }] }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
  await methods.put({ TableName: 'parcels', Item: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await methods.update({ TableName: 'parcels', Key: { id: '1' }, UpdateExpression: 'SET p = :p', ExpressionAttributeValues: { ':p': phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> DynamoDB
  await client.send(new PutItemCommand({ TableName: 'parcels', Item: marshall({ email }) }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> DynamoDB
  await client.send(new PutItemCommand({ TableName: 'parcels', Item: marshall({ email, ttl: Math.floor(Date.now() / 1000) + 3600 }) }));
  await documents.send(new GetCommand({ TableName: 'parcels', Key: { email } }));
}
