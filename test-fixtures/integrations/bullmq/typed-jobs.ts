// Jobs whose type names what is personal are told where they are used; who puts them into the queue has asked for consent.
import { type Job, Queue, Worker } from 'bullmq';
import twilio from 'twilio';

const sms = twilio('sid', 'token');

type PingJob = { walkerId: string; mobile: string; text: string };
type LeashJob = { leashId: string; metres: number };

const pings = new Queue<PingJob>('pings');
const nudges = new Queue<PingJob>('nudges');
const leashes = new Queue<LeashJob>('leashes');

interface Walker {
  id: string;
  mobile: string;
  smsConsent: boolean;
}

export async function schedule(walker: Walker): Promise<void> {
  if (walker.smsConsent) await pings.add('ping', { walkerId: walker.id, mobile: walker.mobile, text: 'Rex waits.' });
  await nudges.add('nudge', { walkerId: walker.id, mobile: walker.mobile, text: 'Rex waits.' });
  await leashes.add('leash', { leashId: 'l1', metres: 3 });
}

async function ping(job: Job<PingJob>): Promise<void> {
  await sms.messages.create({ to: job.data.mobile, from: 'walks', body: job.data.text });
  console.log('sent', { data: job.data });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log('sent', job.id, job.data.walkerId);
}

async function nudge(job: Job<PingJob>): Promise<void> {
  await sms.messages.create({ to: job.data.mobile, from: 'walks', body: job.data.text });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

async function cut(job: Job<LeashJob>): Promise<void> {
  console.log('cut', job.data);
}

export const workers = [
  new Worker<PingJob>('pings', ping),
  new Worker<PingJob>('nudges', nudge),
  new Worker<LeashJob>('leashes', cut),
];
