// A concert hall that tells its guests of changes: a field for addressees holds somebody's address, whatever type its record has.
//- src/message.ts
export interface MessageData {
  to: string;
  kind: string;
  lines: Record<string, string>;
}
export type Sender = (data: MessageData, settings?: unknown) => Promise<unknown>;

//- src/mail.ts
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Sender } from './message.ts';

const transport = createTransport({ host: 'smtp.mailhost.example' });

export const byMail =
  (sign: string): Sender =>
  async (data) => {
    const { to, lines } = data;
    await transport.sendMail({ to, subject: sign, text: lines['start'] });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  };

interface HallSettings {
  hallMailbox: { to: string };
}

export async function toTheHall(settings: HallSettings): Promise<void> {
  await transport.sendMail({ to: settings.hallMailbox.to, subject: 'Sold out', text: 'No seats left' });
}

export async function each(recipients: { name: string; address: string }[], hall: { address: string }): Promise<void> {
  await transport.sendMail({ to: recipients, subject: 'Doors', text: `Doors open at ${hall.address}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> e-mail through Nodemailer
}

export async function whole(props: Pick<SendMailOptions, 'to' | 'subject'>): Promise<void> {
  await transport.sendMail({ ...props, text: 'See you' });
}

//- src/sms.ts
import { Vonage } from '@vonage/server-sdk';
import type { Sender } from './message.ts';

const vonage = new Vonage({ apiKey: 'key', apiSecret: 'secret' });

export const bySms =
  (sign: string): Sender =>
  async (data) => {
    const { to, lines } = data;
    await vonage.sms.send({ from: sign, to, text: lines['start'] ?? '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Vonage
  };

export const byRequest =
  (sign: string): Sender =>
  async (data) => {
    const { to, lines } = data;
    await fetch('https://rest.nexmo.com/sms/json', {
//        ^^^^^ missing-consent: user.contact.phone_number -> HTTP request
      method: 'POST',
      body: JSON.stringify({ from: sign, to, text: lines['start'] }),
    });
    await fetch('https://maps.googleapis.com/route', {
      method: 'POST',
      body: JSON.stringify({ from: sign, to, mode: 'walking' }),
    });
  };
