// Senders of libraries that are handed on by their names.
//- src/model.ts
export interface Swimmer {
  id: string;
  email: string;
  club: string;
}
export declare const swimmers: Swimmer[];
export declare function load(): Promise<Swimmer>;
export declare function hasConsent(email: string, purpose: string): boolean;
//- src/send.ts
import sgMail from '@sendgrid/mail';
import * as Sentry from '@sentry/node';
import axios from 'axios';
import posthog from 'posthog-js';
import { hasConsent, load, type Swimmer, swimmers } from './model';

export function lists(urls: string[]): void {
  swimmers.map(({ email }) => email).forEach(posthog.identify);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  swimmers.map(({ email }) => email).forEach(posthog.identify.bind(posthog));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  swimmers.map(({ club }) => club).forEach(posthog.identify);
  swimmers.map(({ id }) => id).forEach(posthog.reset);
  void load().then(Sentry.setUser);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
  void Promise.all(urls.map(axios.get));
}

export async function mails(): Promise<void> {
  const mails = swimmers.map(({ email }) => ({ to: email, from: 'pool@baths.example', text: 'Lane 3' }));
  await Promise.all(mails.map(sgMail.send));
//                  ^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export function later(swimmer: Swimmer): void {
  setTimeout(fetch, 0, 'https://api.lanes.example/in', { method: 'POST', body: JSON.stringify(swimmer) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  setTimeout(fetch, 0, 'https://api.lanes.example/in', { method: 'POST', body: swimmer.club });
  setTimeout(fetch, 0, '/api/lanes', { method: 'POST', body: JSON.stringify(swimmer) });
}

async function post(send: typeof fetch, swimmer: Swimmer): Promise<void> {
  await send('https://api.lanes.example/in', { method: 'POST', body: JSON.stringify(swimmer) });
}

export async function given(): Promise<void> {
  await post(fetch, await load());
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

function each<T>(list: readonly T[], fn: (item: T) => void): void {
  for (const item of list) fn(item);
}

export function wrapped(): void {
  each(swimmers, posthog.identify);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export function asked(swimmer: Swimmer): void {
  if (!hasConsent(swimmer.email, 'analytics')) return;
  [swimmer.email].forEach(posthog.identify);
}
