// Data that is collected first and sent later: the finding stands where it is collected.
//- src/outbox.ts
import nodemailer from 'nodemailer';
import { Queue, Worker } from 'bullmq';

const transport = nodemailer.createTransport({ host: 'smtp.mailhost.example' });

interface MailJob {
  to: string;
  subject: string;
  text: string;
}

export const mails = new Queue<MailJob>('mails');

new Worker<MailJob>('mails', async (job) => {
  await transport.sendMail({ from: 'desk@rowing.example', ...job.data });
});

//- src/crew.ts
import { mails } from './outbox.ts';

interface Rower {
  id: string;
  email: string;
  newsletterConsent: boolean;
}

export async function regatta(rowers: Rower[]): Promise<void> {
  for (const rower of rowers) {
    if (!rower.newsletterConsent) continue;
    await mails.add('regatta', { to: rower.email, subject: 'Regatta', text: 'On Sunday' });
  }
}

//- src/batch.ts
import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: 'k' });
const pending: { event: string; email?: string; metres?: number }[] = [];

export function rowed(metres: number): void {
  pending.push({ event: 'rowed', metres });
}

export function flush(): void {
  for (const entry of pending.splice(0)) {
    analytics.track({ userId: 'club', event: entry.event, properties: { metres: entry.metres } });
  }
}

//- src/direct.ts
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'smtp.mailhost.example' });

export async function invite(rower: { email: string; boat: string }): Promise<void> {
  await transport.sendMail({ to: rower.email, subject: 'Training', text: `in ${rower.boat}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await transport.sendMail({ to: 'coach@rowing.example', subject: 'Training', text: `in ${rower.boat}` });
  await transport.verify();
}
