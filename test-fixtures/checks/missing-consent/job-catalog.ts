//- src/jobs/catalog.ts
// A catalog of jobs, and handlers that are typed by it.
import { z } from 'zod';
export const catalog = {
  'send-welcome': z.object({ userId: z.string(), email: z.string().email(), firstName: z.string() }),
  'resize-avatar': z.object({ userId: z.string(), url: z.string(), width: z.number() }),
  'sync-crm': z.object({ contactEmail: z.string(), phone: z.string().optional(), plan: z.string() }),
} as const;
export type Catalog = typeof catalog;
export type JobName = keyof Catalog;
export type Payload<N extends JobName> = z.infer<Catalog[N]>;
//- src/jobs/client.ts
import { Queue } from 'bullmq';
import { catalog, type JobName, type Payload } from './catalog';
const queue = new Queue('main', { connection: { host: 'redis' } });
export async function enqueue<N extends JobName>({ job, payload }: { job: N; payload: Payload<N> }) {
  await queue.add(job, catalog[job].parse(payload));
}
//- src/jobs/handlers.ts
import { postmark } from '../lib/postmark';
import type { JobName, Payload } from './catalog';
type Handlers = { [N in JobName]: (payload: Payload<N>) => Promise<void> };
export const handlers: Handlers = {
  'send-welcome': async ({ userId, email, firstName }) => {
    console.log('welcome', userId);
    console.log('welcome', firstName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> console
    await postmark.sendEmail({ From: 'team@harbour.dev', To: email, Subject: 'Hi' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
  },
  'resize-avatar': async (payload) => {
    console.log('resize', payload);
  },
  'sync-crm': async (payload) => {
    console.log('sync', payload.plan);
    console.log('sync', payload);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    await fetch('https://api.hubapi.com/crm/v3/objects/contacts', { method: 'POST', body: JSON.stringify({ properties: { email: payload.contactEmail } }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  },
};
//- src/jobs/worker.ts
import { Worker, type Job } from 'bullmq';
import { catalog, type JobName } from './catalog';
import { handlers } from './handlers';
export const worker = new Worker('main', async (job: Job) => {
  const name = job.name as JobName;
  const payload = catalog[name].parse(job.data);
  await (handlers[name] as (p: unknown) => Promise<void>)(payload);
  console.log('done', job.id, job.name, job.attemptsMade);
}, { connection: { host: 'redis' } });
worker.on('failed', (job, err) => console.error('failed', job?.id, err.message));
//- src/lib/postmark.ts
import { ServerClient } from 'postmark';
export const postmark = new ServerClient(process.env.POSTMARK!);
//- src/signup.ts
import { enqueue } from './jobs/client';
export async function onSignup(user: { id: string; email: string; firstName: string; avatar: string }) {
  await enqueue({ job: 'send-welcome', payload: { userId: user.id, email: user.email, firstName: user.firstName } });
  await enqueue({ job: 'resize-avatar', payload: { userId: user.id, url: user.avatar, width: 80 } });
}
