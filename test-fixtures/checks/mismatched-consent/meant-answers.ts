// A dance school: of the answers beside each other another one was meant.
//- src/types.ts
export interface Dancer {
  id: string;
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  mailOptIns: { reminders: boolean; costumeOffers: boolean };
  smsReminderOptIn: boolean;
  remindersOptIn: boolean;
  contactConsent: { email: boolean; sms: boolean };
  choices: { usage: boolean; crashReports: boolean };
}
export type Scope = 'recording' | 'transcription';

//- src/consents.ts
import { MongoClient } from 'mongodb';
import type { Scope } from './types';

const consents = new MongoClient('mongodb://db').db('school').collection<{ dancerId: string; scope: Scope; granted: boolean }>('consents');

export async function granted(dancerId: string, scope: Scope): Promise<boolean> {
  const row = await consents.findOne({ dancerId, scope });
  return row?.granted ?? false;
}
export declare function hasConsent(dancerId: string, what: 'stage_photos' | 'sms_alerts'): Promise<boolean>;

//- src/school.ts
import * as Sentry from '@sentry/node';
import OpenAI from 'openai';
import { Resend } from 'resend';
import twilio from 'twilio';
import { granted, hasConsent } from './consents';
import type { Dancer } from './types';

const openai = new OpenAI();
const resend = new Resend('key');
const sms = twilio('sid', 'token');

export async function sendCostumeOffer(dancer: Dancer) {
  const mail = { from: 'offers@dance.example', to: dancer.email, subject: 'For the stage', text: 'Silk and tulle' };
  if (dancer.mailOptIns.costumeOffers) await resend.emails.send(mail);
  if (dancer.mailOptIns.reminders) await resend.emails.send(mail);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

export async function remind(dancer: Dancer) {
  if (dancer.mailOptIns.reminders) await resend.emails.send({ from: 'desk@dance.example', to: dancer.email, subject: 'Reminder', text: 'Tomorrow' });
}

export async function syncToOffers(dancer: Dancer) {
  if (dancer.remindersOptIn) await fetch('https://api.brevo.com/v3/contacts', { method: 'POST', body: JSON.stringify({ email: dancer.email }) });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

export async function flyers(dancers: readonly Dancer[]) {
  for (const dancer of dancers) {
    if (!dancer.smsReminderOptIn) continue;
    await sms.messages.create({ to: dancer.phone, from: '+49', body: 'Reminder: shoes' });
    await fetch('https://api.leaflets.example/recipients', { method: 'POST', body: JSON.stringify({ name: dancer.name, street: dancer.street, postcode: dancer.postcode }) });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.address.postal_code, user.contact.address.street, user.name -> HTTP request
  }
}

export async function thank(dancer: Dancer) {
  if (dancer.contactConsent.sms) await sms.messages.create({ to: dancer.phone, from: '+49', body: 'Thanks' });
  if (dancer.contactConsent.email) await sms.messages.create({ to: dancer.phone, from: '+49', body: 'Thanks' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

export async function closed(dancer: Dancer) {
  if (await hasConsent(dancer.id, 'sms_alerts')) await sms.messages.create({ to: dancer.phone, from: '+49', body: 'Closed today' });
  if (await hasConsent(dancer.id, 'stage_photos')) await sms.messages.create({ to: dancer.phone, from: '+49', body: 'Closed today' });
//                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
}

export async function broken(dancer: Dancer) {
  if (dancer.choices.crashReports) Sentry.setUser({ email: dancer.email });
  if (dancer.choices.usage) Sentry.setUser({ email: dancer.email });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Sentry
}

export async function summary(dancer: Dancer, transcript: string) {
  if (await granted(dancer.id, 'transcription')) await openai.responses.create({ model: 'gpt-5-mini', input: transcript });
  if (await granted(dancer.id, 'recording')) await openai.responses.create({ model: 'gpt-5-mini', input: transcript });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.content.private.transcript -> OpenAI
}
