//- src/notify/channels.ts
// Channels that a dispatcher chooses among.
export interface Recipient { userId: string; email?: string; mobile?: string; pushToken?: string; prefs: { email: boolean; sms: boolean } }
export interface Channel { readonly id: 'email' | 'sms' | 'console'; supports(r: Recipient): boolean; deliver(r: Recipient, text: string): Promise<void> }
//- src/notify/email.channel.ts
import * as postmark from 'postmark';
import type { Channel, Recipient } from './channels';
export class EmailChannel implements Channel {
  readonly id = 'email';
  private readonly client = new postmark.ServerClient(process.env.PM!);
  supports(r: Recipient) { return Boolean(r.email); }
  async deliver(r: Recipient, text: string) {
    await this.client.sendEmail({ From: 'a@b.example', To: r.email, TextBody: text });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
  }
}
//- src/notify/sms.channel.ts
import { Vonage } from '@vonage/server-sdk';
import type { Channel, Recipient } from './channels';
export class SmsChannel implements Channel {
  readonly id = 'sms';
  private readonly vonage = new Vonage({ apiKey: 'k', apiSecret: 's' } as never);
  supports(r: Recipient) { return r.mobile !== undefined; }
  async deliver(r: Recipient, text: string) {
    if (!r.mobile) return;
    await this.vonage.sms.send({ to: r.mobile, from: 'HARBOUR', text });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Vonage
  }
}
//- src/notify/console.channel.ts
import type { Channel, Recipient } from './channels';
export const consoleChannel: Channel = {
  id: 'console',
  supports: () => process.env.NODE_ENV !== 'production',
  async deliver(r, text) {
    console.log(`to ${r.userId}: ${text.length}`);
    console.log(`to ${r.email ?? r.mobile}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  },
};
//- src/notify/dispatcher.ts
import { EmailChannel } from './email.channel';
import { SmsChannel } from './sms.channel';
import { consoleChannel } from './console.channel';
import type { Channel, Recipient } from './channels';
const channels: Record<Channel['id'], Channel> = { email: new EmailChannel(), sms: new SmsChannel(), console: consoleChannel };
export async function notify(recipients: Iterable<Recipient>, text: string, ids: Channel['id'][] = ['email']) {
  const outcome = new Map<string, number>();
  for (const r of recipients) {
    for (const id of ids) {
      const channel = channels[id];
      if (!channel.supports(r)) continue;
      await channel.deliver(r, text);
      outcome.set(id, (outcome.get(id) ?? 0) + 1);
    }
  }
  console.log('notified', Object.fromEntries(outcome));
  for (const [id, count] of outcome) console.log(id, count);
}
//- src/jobs/overdue.ts
import { CronJob } from 'cron';
import { notify } from '../notify/dispatcher';
import { loans } from '../loans';
export const overdue = CronJob.from({
  cronTime: '0 7 * * *',
  start: true,
  onTick: async () => {
    const due = await loans.overdue();
    console.log('overdue', due.length);
    await notify(due.map((l) => l.borrower), 'Please bring it back', ['email', 'sms']);
    console.log('reminded', due.map((l) => l.borrower.mobile));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  },
});
//- src/loans.ts
import type { Recipient } from './notify/channels';
export interface Loan { id: string; borrower: Recipient; dueAt: Date }
export const loans = { async overdue(): Promise<Loan[]> { const r = await fetch('http://loans.internal/overdue'); return (await r.json()) as Loan[]; } };
