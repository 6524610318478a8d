// One sink call is told once: a function whose own types say what it takes is told where it sends, with what its callers
// hand over under names that say less. Where they may hand over anything, it stands at each of them, and so does what is
// logged, for that is redacted value by value.
//- src/letters.ts
import nodemailer from 'nodemailer';
import pino from 'pino';

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const log = pino();

export async function askToConfirm(email: string, greeting: string): Promise<void> {
  await transport.sendMail({ from: 'stall@market.example', to: email, subject: 'Your stall', html: `<p>${greeting}</p>` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> e-mail through Nodemailer
}

export async function forward(email: string, answers: Record<string, unknown>): Promise<void> {
  await transport.sendMail({ from: 'stall@market.example', to: email, text: JSON.stringify(answers) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

export async function deliver(to: string, html: string): Promise<void> {
  await transport.sendMail({ from: 'stall@market.example', to, html });
}

export function note(email: string, line: string): void {
  log.info({ email }, line);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

//- src/stalls.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface Application {
  phone: string;
  remark: string;
}

export async function keep(application: Application): Promise<void> {
  await prisma.application.create({ data: application });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.content -> database through Prisma
}

//- src/market.ts
import { askToConfirm, deliver, forward, note } from './letters.ts';
import { keep } from './stalls.ts';

interface Trader {
  id: string;
  fullName: string;
  email: string;
  phone: string;
  homeAddress: string;
}

export async function apply(trader: Trader): Promise<void> {
  await askToConfirm(trader.email, `Dear ${trader.fullName}`);
  await keep({ phone: trader.phone, remark: trader.homeAddress });
  note(trader.email, `applied, lives at ${trader.homeAddress}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> pino
  await forward(trader.email, { where: trader.homeAddress });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.address -> e-mail through Nodemailer
  await deliver(trader.email, `<p>${trader.fullName}</p>`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> e-mail through Nodemailer
}

export async function remind(trader: Trader): Promise<void> {
  await askToConfirm(trader.email, 'Dear trader');
  await keep({ phone: trader.phone, remark: 'late' });
}

//- schema.prisma
model Application {
  id     String @id
  phone  String
  remark String
}
