// Choir association: consent behind helpers, lists, records of answers and callbacks.
//- src/model.ts
export enum Answer {
  Yes = 'granted',
  No = 'denied',
  Open = 'pending',
}
export enum Purpose {
  Sms = 'sms',
  Marketing = 'marketing',
}
export interface Singer {
  id: string;
  voice: 'alto' | 'bass';
  phone: string;
  email: string;
  stand: Answer;
  smsConsent: Answer;
  consents: Record<'photos' | 'rehearsalReminders' | 'sms' | 'crm' | 'research', boolean>;
  deputy?: Singer;
}
//- src/consents.ts
import knex from 'knex';
import type { Purpose, Singer } from './model';

const db = knex({ client: 'pg' });

// What a row of a table of consents says, asked by a method whose name says nothing.
export class Answers {
  async ask(singer: Singer, purpose: Purpose): Promise<boolean> {
    const row = await db('consents').where({ singer_id: singer.id, purpose }).first();
    return row?.granted === true;
  }

  async willing(singers: Singer[], purpose: Purpose): Promise<Singer[]> {
    const flags = await Promise.all(singers.map((singer) => this.ask(singer, purpose)));
    return singers.filter((_, index) => flags[index]);
  }

  async asked(singers: Singer[], purpose: Purpose): Promise<Singer[]> {
    const found: Singer[] = [];
    for (const singer of singers) {
      if (await this.ask(singer, purpose)) found.push(singer);
    }
    return found;
  }

  everybody(singers: Singer[]): Singer[] {
    const found: Singer[] = [];
    for (const singer of singers) found.push(singer);
    return found;
  }
}
//- src/texts.ts
import { Client } from '@hubspot/api-client';
import { PrismaClient } from '@prisma/client';
import twilio from 'twilio';
import { Answers } from './consents';
import { Answer, Purpose, type Singer } from './model';

const sms = twilio();
const hubspot = new Client({});
const prisma = new PrismaClient();
const answers = new Answers();
declare function hasConsent(id: string, purpose: 'sms' | 'marketing'): Promise<boolean>;

const text = (to: string) => sms.messages.create({ to, from: '+49', body: 'Rehearsal at seven' });

export async function lists(singers: Singer[]) {
  for (const singer of await answers.willing(singers, Purpose.Sms)) {
    await sms.messages.create({ to: singer.phone, from: '+49', body: 'A' });
  }
  for (const singer of await answers.asked(singers, Purpose.Sms)) {
    await sms.messages.create({ to: singer.phone, from: '+49', body: 'B' });
  }
  for (const singer of answers.everybody(singers)) {
    await sms.messages.create({ to: singer.phone, from: '+49', body: 'C' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
  }
}

// A list that is filled with those who agreed, and the numbers of those.
export async function filled(singers: Singer[]) {
  const willing: Singer[] = [];
  const numbers: string[] = [];
  const all: string[] = [];
  for (const singer of singers) {
    all.push(singer.phone);
    if (!singer.consents.sms) continue;
    willing.push(singer);
    numbers.push(singer.phone);
  }
  for (const singer of willing) await sms.messages.create({ to: singer.phone, from: '+49', body: 'D' });
  for (const to of numbers) await sms.messages.create({ to, from: '+49', body: 'E' });
  for (const to of all) await sms.messages.create({ to, from: '+49', body: 'F' });
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

// A filter does not wait.
export async function unawaited(singers: Singer[]) {
  const chosen = singers.filter(async (singer) => hasConsent(singer.id, 'sms'));
  for (const singer of chosen) await sms.messages.create({ to: singer.phone, from: '+49', body: 'G' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

// What a promise's callback makes of the answer.
export async function chained(singer: Singer) {
  const refused = await hasConsent(singer.id, 'sms').then((answer) => !answer);
  if (refused) await sms.messages.create({ to: singer.phone, from: '+49', body: 'H' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  const agreed = await hasConsent(singer.id, 'sms').then((answer) => answer === true);
  if (agreed) await sms.messages.create({ to: singer.phone, from: '+49', body: 'I' });
}

// A named function that a helper runs with consent only.
async function ifAgreed(singer: Singer, action: (to: string) => Promise<unknown>) {
  if (singer.consents.sms) await action(singer.phone);
}

async function inAnyCase(singer: Singer, action: (to: string) => Promise<unknown>) {
  await action(singer.phone);
}

export async function handed(singer: Singer) {
  await ifAgreed(singer, text);
  await inAnyCase(singer, text);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

// Answers in a record under names of the project's own, and what else is in it.
export async function named(singer: Singer) {
  if (singer.consents.photos) await sms.messages.create({ to: singer.phone, from: '+49', body: 'J' });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (singer.consents.rehearsalReminders) await sms.messages.create({ to: singer.phone, from: '+49', body: 'K' });
  if (singer.consents.crm) {
    await hubspot.crm.contacts.basicApi.create({ properties: { email: singer.email }, associations: [] });
  }
  if (singer.consents.photos) {
    await hubspot.crm.contacts.basicApi.create({ properties: { email: singer.email }, associations: [] });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HubSpot
  }
  if (singer.consents.research) {
    await fetch('https://voices.example.org/studies', { method: 'POST', body: JSON.stringify({ email: singer.email }) });
  }
}

// Answers of an enum.
export async function stated(singer: Singer) {
  if (singer.smsConsent === Answer.Yes) await sms.messages.create({ to: singer.phone, from: '+49', body: 'L' });
  if (singer.smsConsent !== Answer.No) await sms.messages.create({ to: singer.phone, from: '+49', body: 'M' });
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (singer.smsConsent) await sms.messages.create({ to: singer.phone, from: '+49', body: 'N' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if ([Answer.Yes].includes(singer.smsConsent)) await sms.messages.create({ to: singer.phone, from: '+49', body: 'O' });
  if ([Answer.Yes, Answer.Open].includes(singer.smsConsent)) {
    await sms.messages.create({ to: singer.phone, from: '+49', body: 'P' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
}

// Somebody else of the same kind, who was not asked.
export async function deputies(singer: Singer) {
  if (!singer.consents.sms || !singer.deputy) return;
  await sms.messages.create({ to: singer.phone, from: '+49', body: 'Q' });
  await sms.messages.create({ to: singer.deputy.phone, from: '+49', body: 'R' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

// Rows that have a consent among their own.
export async function related(id: string) {
  const singer = await prisma.singer.findFirst({
    where: { id, consents: { some: { purpose: 'sms', withdrawnAt: null } } },
  });
  if (singer) await sms.messages.create({ to: singer.phone, from: '+49', body: 'S' });
  const other = await prisma.singer.findFirst({ where: { id, consents: { none: { purpose: 'sms' } } } });
  if (other) await sms.messages.create({ to: other.phone, from: '+49', body: 'T' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}
