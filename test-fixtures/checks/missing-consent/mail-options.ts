// A bakery writes to its customers: to whom is in the hands of whoever calls, however the options are handed on.
//- package.json
{ "name": "bakery", "dependencies": { "nodemailer": "6.9.0" } }
//- src/mail.ts
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport('smtp://localhost');

export interface EmailOptions {
  to: string;
  subject: string;
  text: string;
}

async function dispatch(options: EmailOptions & { label: string }): Promise<void> {
  await transport.sendMail({ from: 'oven@bakery.example', to: options.to, subject: options.subject, text: options.text });
}

export async function spread(options: EmailOptions): Promise<void> {
  await dispatch({ ...options, label: options.subject });
}
export async function oneByOne(options: EmailOptions): Promise<void> {
  await dispatch({ to: options.to, subject: options.subject, text: options.text, label: options.subject });
}
//- src/orders.ts
import { oneByOne, spread } from './mail.ts';

export async function ready(customer: { email: string }): Promise<void> {
  await spread({ to: customer.email, subject: 'Ready', text: 'Come by.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await oneByOne({ to: customer.email, subject: 'Ready', text: 'Come by.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
export async function burnt(): Promise<void> {
  await spread({ to: process.env.SUPPORT_EMAIL ?? '', subject: 'Burnt', text: 'Again.' });
  await oneByOne({ to: 'oven@bakery.example', subject: 'Burnt', text: 'Again.' });
}
//- src/nobody-calls.ts
import nodemailer from 'nodemailer';
import type { EmailOptions } from './mail.ts';

const transport = nodemailer.createTransport('smtp://localhost');

export async function deliver(options: EmailOptions): Promise<void> {
  await transport.sendMail({ from: 'oven@bakery.example', to: options.to, subject: options.subject, text: options.text });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
