// Insurance claims handled by BullMQ workers: producers and consumers share job types and queue names.
//- src/jobs.ts
export const QUEUES = { claims: 'claims', letters: 'letters' } as const;

export type ClaimJob = {
  claimId: string;
  claimant: { fullName: string; dateOfBirth: string; diagnosis: string };
  amount: number;
};
export type LetterJob =
  | { kind: 'email'; to: string; template: string }
  | { kind: 'post'; recipient: string; street: string; city: string; template: string };
//- src/logger.ts
import pino from 'pino';

export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['claimant.dateOfBirth', 'claimant.diagnosis', '*.password'],
});
export const workerLogger = logger.child({ component: 'worker' });
//- src/producer.ts
import { Queue } from 'bullmq';
import { type ClaimJob, type LetterJob, QUEUES } from './jobs.ts';
import { logger } from './logger.ts';

const connection = { host: 'redis' };
const claims = new Queue<ClaimJob>(QUEUES.claims, { connection });
const letters = new Queue<LetterJob>(QUEUES.letters, {
  connection,
  defaultJobOptions: { removeOnComplete: { age: 3600 }, removeOnFail: { age: 24 * 3600 } },
});

export async function submit(job: ClaimJob): Promise<void> {
  logger.info({ claimId: job.claimId, amount: job.amount }, 'claim submitted');
  logger.info({ claimant: { dateOfBirth: job.claimant.dateOfBirth } }, 'claim submitted');
  logger.info({ claimant: job.claimant }, 'claim submitted');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  await claims.add('assess', job, { jobId: job.claimId });
  await letters.add('confirm', { kind: 'email', to: 'claims@insurer.example', template: 'received' });
}
//- src/worker.ts
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Job, Worker } from 'bullmq';
import { type ClaimJob, type LetterJob, QUEUES } from './jobs.ts';
import { workerLogger } from './logger.ts';
import { assess } from './assess.ts';

const ses = new SESv2Client({});

new Worker<ClaimJob>(
  QUEUES.claims,
  async (job) => {
    workerLogger.info({ id: job.id, attempts: job.attemptsMade }, 'assessing');
    workerLogger.info(`assessing ${job.data.claimant.fullName}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
    return assess(job.data);
  },
  { connection: { host: 'redis' } },
);

export const letterWorker = new Worker<LetterJob>(QUEUES.letters, async (job: Job<LetterJob>) => {
  switch (job.data.kind) {
    case 'email':
      await ses.send(
        new SendEmailCommand({
          Destination: { ToAddresses: [job.data.to] },
          Content: { Template: { TemplateName: job.data.template } },
        }),
      );
      workerLogger.info({ template: job.data.template }, 'letter sent');
      break;
    case 'post':
      workerLogger.info({ city: job.data.city }, 'letter printed');
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city -> pino
      break;
  }
});
letterWorker.on('failed', (job, error) => {
  workerLogger.error({ id: job?.id, err: error.message }, 'letter failed');
  workerLogger.error({ data: job?.data }, 'letter failed');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.street -> pino
});
//- src/assess.ts
import OpenAI from 'openai';
import type { ClaimJob } from './jobs.ts';

const openai = new OpenAI();

export async function assess(claim: ClaimJob): Promise<number> {
  const reply = await openai.chat.completions.create({
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.health_and_medical -> OpenAI
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You rate insurance claims.' },
      { role: 'user', content: `Diagnosis: ${claim.claimant.diagnosis}. Amount: ${claim.amount}` },
    ],
  });
  const rating = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: `Is ${claim.amount} high for claim ${claim.claimId}?` }],
  });
  return Number(reply.choices[0]?.message.content) + Number(rating.choices[0]?.message.content);
}
