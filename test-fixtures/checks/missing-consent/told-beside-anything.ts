// Invitations of a choir: what a letter's own type names is told once, where it is sent, whatever else callers put in it.
//- src/letters.ts
import nodemailer from 'nodemailer';

export interface Letter {
  email: string;
  choir: string;
  [other: string]: any;
}

const transport = nodemailer.createTransport({ host: 'smtp.example.com' });

export async function invite(letter: Letter): Promise<void> {
  const { email, choir, link } = letter;
  await transport.sendMail({ to: email, subject: `Sing with ${choir}`, text: `Come along: ${link}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

export async function post(to: string, context: Record<string, unknown>): Promise<void> {
  await transport.sendMail({ to, subject: 'News', text: JSON.stringify(context) });
}

//- src/members.ts
import { invite, post } from './letters';

interface Singer {
  email: string;
  phone: string;
  voice: string;
}

export async function ask(singer: Singer, page: string): Promise<void> {
  const { email } = singer;
  await invite({ email, choir: 'north', link: `${page}?email=${encodeURIComponent(email)}` });
  await invite({ email, choir: 'north', link: page });
}

export async function tell(singer: Singer): Promise<void> {
  await post(singer.email, { voice: singer.voice });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await post(singer.email, { voice: singer.voice, phone: singer.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number -> e-mail through Nodemailer
}
