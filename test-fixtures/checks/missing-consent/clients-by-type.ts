// A choir's office: clients of vendors that are named by types alone, however the code puts it.
//- src/clients.ts
import nodemailer from 'nodemailer';
import OpenAI from 'openai';

export const transport = nodemailer.createTransport({ host: 'smtp.choir.example' });
export async function assistant() {
  return new OpenAI();
}

//- src/singers.ts
export interface Singer {
  id: string;
  email: string;
  phone: string;
  voice: 'alto' | 'tenor';
}

//- src/mailing.ts
import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer';
import type { Resend } from 'resend';
import type Stripe from 'stripe';
import type twilio from 'twilio';
import type OpenAI from 'openai';
import { type assistant, transport } from './clients';
import type { Singer } from './singers';

export class Rehearsals {
  constructor(private readonly mail: Mail) {}

  async remind(singer: Singer) {
    await this.mail.sendMail({ to: singer.email, subject: 'Tonight' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  }
}

export class Letters {
  constructor(private readonly mail: Mail) {}

  async post(letter: Mail.Options) {
    await this.mail.sendMail(letter);
  }

  async inform(singer: Singer) {
    await this.post({ to: singer.email, subject: 'Rehearsals' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
    await this.post({ to: 'board@choir.example', subject: `Singer ${singer.id} has left` });
  }
}

export class Invitations {
  constructor(private readonly mail: ReturnType<typeof nodemailer.createTransport>) {}

  async invite(singer: Singer) {
    await this.mail.sendMail({ to: singer.email, subject: 'Concert' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  }
}

export class Farewells {
  constructor(private readonly mail: typeof transport) {}

  async wave(singer: Singer) {
    await this.mail.sendMail({ to: singer.email, subject: 'Goodbye' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  }
}

export function newsletters(send: Mail['sendMail']) {
  return (singer: Singer) => send({ to: singer.email, subject: 'News' });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

export function circulars(emails: Resend['emails']) {
  return {
    each: (singer: Singer) =>
      emails.send({ from: 'office@choir.example', to: singer.email, subject: 'News', text: 'Read on' }),
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
    own: (count: number) =>
      emails.send({
        from: 'office@choir.example',
        to: 'board@choir.example',
        subject: 'News',
        text: `${count} copies`,
      }),
  };
}

export function dues(customers: Stripe['customers']) {
  return {
    open: (singer: Singer) => customers.create({ email: singer.email }),
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
    openFor: (singer: Singer) => customers.create({ metadata: { singer: singer.id } }),
  };
}

export function calls(client: ReturnType<typeof twilio>) {
  return (singer: Singer) =>
    client.messages.create({ to: singer.phone, from: '+4930000000', body: 'Doors are open' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

export function notes(client: InstanceType<typeof OpenAI>, helper: Awaited<ReturnType<typeof assistant>>) {
  return {
    write: (singer: Singer) =>
      client.chat.completions.create({
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
        model: 'gpt-4o-mini',
        messages: [{ role: 'user', content: `A card for ${singer.email}` }],
      }),
    read: (singer: Singer) =>
      helper.chat.completions.create({
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OpenAI
        model: 'gpt-4o-mini',
        messages: [{ role: 'user', content: `A card for ${singer.email}` }],
      }),
    song: (singer: Singer) =>
      helper.chat.completions.create({
        model: 'gpt-4o-mini',
        messages: [{ role: 'user', content: `A song for ${singer.voice}` }],
      }),
  };
}

//- src/pigeonholes.ts
import type { Singer } from './singers';

interface Mail {
  sendMail(letter: { to: string; subject: string }): void;
}
declare function pigeonholes(): { emails: { send(letter: { to: string }): void } };

export function leave(mail: Mail, holes: ReturnType<typeof pigeonholes>, singer: Singer) {
  mail.sendMail({ to: singer.email, subject: 'A note' });
  holes.emails.send({ to: singer.email });
}
