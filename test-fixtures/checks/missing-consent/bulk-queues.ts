// An allotment society: jobs are queued in one go, and who is in them was chosen before.
//- src/queues.ts
import { Queue } from 'bullmq';

export const letters = new Queue<{ memberId: string; issue: number }>('letters');
export const offers = new Queue<{ memberId: string }>('offers');
export const mails = new Queue<{ to: string; text: string }>('mails');
export const polls = new Queue<{ memberId: string }>('polls');

export interface Gardener {
  id: string;
  email: string;
  newsletterOptIn: boolean;
}

//- src/writers.ts
import { type Gardener, letters, mails, offers, polls } from './queues';

export async function publish(gardeners: Gardener[], issue: number): Promise<void> {
  const willing = gardeners.filter((gardener) => gardener.newsletterOptIn);
  await letters.addBulk(willing.map((each) => ({ name: 'letter', data: { memberId: each.id, issue } })));
}

export async function offer(gardeners: Gardener[]): Promise<void> {
  await offers.addBulk(gardeners.map(({ id }) => ({ name: 'offer', data: { memberId: id } })));
}

export async function poll(gardeners: Gardener[]): Promise<void> {
  for (const gardener of gardeners.filter((each) => each.newsletterOptIn))
    await polls.add('poll', { memberId: gardener.id });
}

export async function thank(gardeners: Gardener[]): Promise<void> {
  const willing = gardeners.filter((gardener) => gardener.newsletterOptIn);
  await mails.addBulk(willing.map((each) => ({ name: 'thanks', data: { to: each.email, text: 'Thanks' } })));
}

export async function remind(gardeners: Gardener[]): Promise<void> {
  const late = gardeners.filter((gardener) => gardener.email.includes('@'));
  await mails.addBulk(late.map((each) => ({ name: 'rent', data: { to: each.email, text: 'Rent is due' } })));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

//- src/workers.ts
import { Worker } from 'bullmq';
import { Resend } from 'resend';
import type { Gardener } from './queues';

const resend = new Resend('key');
const from = 'society@allotments.example';
declare function load(id: string): Promise<Gardener>;

export const letterWorker = new Worker<{ memberId: string; issue: number }>('letters', async (job) => {
  const gardener = await load(job.data.memberId);
  await resend.emails.send({ from, to: gardener.email, subject: `Issue ${job.data.issue}`, text: 'News' });
});

export const offerWorker = new Worker<{ memberId: string }>('offers', async (job) => {
  const gardener = await load(job.data.memberId);
  await resend.emails.send({ from, to: gardener.email, subject: 'Seeds', text: 'Cheap' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
});

export const pollWorker = new Worker<{ memberId: string }>('polls', async ({ data }) => {
  const gardener = await load(data.memberId);
  await resend.emails.send({ from, to: gardener.email, subject: 'A new fence?', text: 'Vote' });
});

export const mailWorker = new Worker<{ to: string; text: string }>('mails', async ({ data }) => {
  await resend.emails.send({ from, to: data.to, subject: 'Allotments', text: data.text });
});
