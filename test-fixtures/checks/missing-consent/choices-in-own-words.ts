// A climbing hall: choices in words that no list has. Where they stand says that they are choices, the send says what for.
//- src/types.ts
export type Choice = 'route_survey' | 'belay_chat' | 'statistics';

export interface Climber {
  id: string;
  name: string;
  email: string;
  phone: string;
  choices: { avalanche: boolean; trainer: boolean };
  preferences: { sessionReceipts: boolean; darkMode: boolean; receiptSent: boolean };
  settings: { topoBooks: boolean };
  roles: string[];
  aiAdvice: boolean;
  receiptDue: boolean;
}

export interface Hall {
  settings: { receipts: boolean };
  features: { crashDetails: boolean };
}

export interface Permissions {
  analytics: boolean;
  crashDetails: boolean;
  askedAt: number;
}

//- src/choices.ts
import type { Choice, Climber } from './types';

export class Choices {
  private readonly given = new Set<Choice>();
  has(choice: Choice): boolean {
    return this.given.has(choice);
  }
}

export declare function permits(climber: Climber, what: string): boolean;
export declare function isGranted(what: string): boolean;
export declare function can(climber: Climber, what: string): boolean;
export declare const Agreements: { granted(what: string): Promise<boolean> };

//- src/hall.ts
import * as Sentry from '@sentry/node';
import { boot } from '@intercom/messenger-js-sdk';
import OpenAI from 'openai';
import { Resend } from 'resend';
import { Agreements, can, type Choices, isGranted, permits } from './choices';
import type { Climber, Hall, Permissions } from './types';

const resend = new Resend('key');
const openai = new OpenAI();
const post = (path: string, body: unknown) => fetch(`https://api.steepwall.example${path}`, { method: 'POST', body: JSON.stringify(body) });

export async function avalanche(climber: Climber) {
  if (!climber.choices.avalanche) return;
  await post('/warnings', { phone: climber.phone });
}

export async function crash(climber: Climber, permissions: Permissions, hall: Hall) {
  if (permissions.crashDetails) Sentry.setUser({ email: climber.email });
  if (hall.features.crashDetails) Sentry.setUser({ email: climber.email });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
}

export function chat(climber: Climber, choices: Choices) {
  if (choices.has('belay_chat')) boot({ app_id: 'hall', email: climber.email });
  if (choices.has('statistics')) boot({ app_id: 'hall', email: climber.email });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Intercom
}

export async function sendReceipt(climber: Climber, hall: Hall) {
  const receipt = { from: 'till@hall.example', to: climber.email, subject: 'Receipt of your session', text: 'Paid' };
  if (climber.preferences.sessionReceipts) await resend.emails.send(receipt);
  // What the hall is set to, how things stand, and another wish.
  if (hall.settings.receipts) await resend.emails.send(receipt);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  if (!climber.preferences.receiptSent) await resend.emails.send(receipt);
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  if (climber.receiptDue) await resend.emails.send(receipt);
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  if (climber.preferences.darkMode) await resend.emails.send(receipt);
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function orderTopoBook(climber: Climber) {
  if (climber.settings.topoBooks) await post('/topos', { name: climber.name, email: climber.email });
}

export async function reportToFederation(climber: Climber) {
  if (permits(climber, 'federation_report')) await post('/federation', { name: climber.name, email: climber.email });
  if (can(climber, 'report')) await post('/federation', { name: climber.name, email: climber.email });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  if (climber.roles.includes('federation')) await post('/federation', { name: climber.name, email: climber.email });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
}

export async function nearest(latitude: number, longitude: number) {
  if (!(await Agreements.granted('nearby_walls'))) return;
  await post('/walls/nearest', { latitude, longitude });
}

export async function position(latitude: number, longitude: number) {
  if (isGranted('location-sharing')) await post('/rope', { latitude, longitude });
  // What the device lets the app do.
  if (isGranted('location')) await post('/rope', { latitude, longitude });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.location.precise -> HTTP request
}

export async function suggestRoute(climber: Climber) {
  if (!climber.aiAdvice) return;
  await openai.responses.create({ model: 'gpt-5-mini', input: `A route for ${climber.name}` });
}

export async function mailTrainer(climber: Climber) {
  if (climber.choices.avalanche) await resend.emails.send({ from: 'a@hall.example', to: climber.email, subject: 'Training', text: 'On Monday' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}
