//- src/consumer.ts
// Claims from a queue, in a Lambda.
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
const logger = new Logger({ serviceName: 'claims' });
const ddb = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const ses = new SESv2Client({});
interface ClaimMessage { claimId: string; policyHolder: { name: string; email: string; dob: string }; amount: number }

async function handle(record: SQSRecord): Promise<void> {
  const claim = JSON.parse(record.body) as ClaimMessage;
  logger.appendKeys({ claimId: claim.claimId });
  logger.info('claim received', { amount: claim.amount });
  logger.info('claim received', { holder: claim.policyHolder.name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Powertools Logger
  await ddb.send(new PutCommand({ TableName: 'claims', Item: { pk: claim.claimId, ...claim.policyHolder } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.demographic.date_of_birth, user.name -> DynamoDB
  await ddb.send(new PutCommand({ TableName: 'claims-tmp', Item: { pk: claim.claimId, ...claim.policyHolder, ttl: Math.floor(Date.now() / 1000) + 86400 } }));
  await ddb.send(new UpdateCommand({ TableName: 'claims', Key: { pk: claim.claimId }, UpdateExpression: 'SET amount = :a', ExpressionAttributeValues: { ':a': claim.amount } }));
  await ses.send(new SendEmailCommand({ FromEmailAddress: 'no-reply@insure.example', Destination: { ToAddresses: [claim.policyHolder.email] }, Content: { Simple: { Subject: { Data: 'Claim' }, Body: { Text: { Data: claim.claimId } } } } }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amazon SES
}
export const handler = async (event: SQSEvent): Promise<SQSBatchResponse> => {
  const failures: string[] = [];
  logger.debug('batch', { size: event.Records.length });
  const results = await Promise.allSettled(event.Records.map(handle));
  results.forEach((result, index) => {
    const record = event.Records[index];
    if (result.status === 'rejected' && record) {
      logger.error('claim failed', result.reason as Error);
      failures.push(record.messageId);
      const { policyHolder, ...rest } = JSON.parse(record.body) as ClaimMessage;
      logger.warn('retry', { ...rest });
      logger.warn('retry', { policyHolder });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.demographic.date_of_birth, user.name -> Powertools Logger
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
};
