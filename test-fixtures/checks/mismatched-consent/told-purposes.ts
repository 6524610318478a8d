// A cycling holiday company: what a send is for stands in where it goes and in what it is called, and people answered that
// beside what was asked for.
//- src/people.ts
export interface Cyclist {
  id: string;
  name: string;
  email: string;
  phone: string;
  consents: { replay: boolean; partnerOffers: boolean; routeResearch: boolean; newsletter: boolean; analytics: boolean; location: boolean };
}

export type Purpose = 'newsletter' | 'insurance' | 'surveys';

declare function consentsOf(cyclistId: string): Promise<Record<Purpose, boolean>>;

export async function hasConsent(cyclistId: string, purpose: Purpose): Promise<boolean> {
  const consents = await consentsOf(cyclistId);
  return consents[purpose] === true;
}

//- src/sends.ts
import axios from 'axios';
import LogRocket from 'logrocket';
import { hasConsent, type Cyclist } from './people.js';

const study = axios.create({ baseURL: 'https://api.unistudy.example/v2' });

export async function byHost(cyclist: Cyclist): Promise<void> {
  if (!cyclist.consents.replay) return;
  await axios.post('https://leads.luggage-offers.example/v1/people', { phone: cyclist.phone });
  await axios.post('https://api.luggage.example/v1/people', { phone: cyclist.phone });
}

export async function byPath(cyclist: Cyclist): Promise<void> {
  if (cyclist.consents.newsletter) {
    await study.post('/research/riders', { email: cyclist.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
    await study.post('/newsletter/research', { email: cyclist.email });
    await study.post('/riders', { email: cyclist.email });
  }
}

export async function inviteToSurvey(cyclist: Cyclist): Promise<void> {
  if (!(await hasConsent(cyclist.id, 'newsletter'))) return;
  await fetch('https://ask.example/invitations', { method: 'POST', body: JSON.stringify({ to: cyclist.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

export async function onLocationChange(cyclist: Cyclist, path: string): Promise<void> {
  if (!cyclist.consents.analytics) return;
  await fetch('https://in.vendor.example/pages', { method: 'POST', body: JSON.stringify({ to: cyclist.email, path }) });
}

export async function storeLocationPage(cyclist: Cyclist): Promise<void> {
  if (!cyclist.consents.newsletter) return;
  await fetch('https://in.vendor.example/pages', { method: 'POST', body: JSON.stringify({ to: cyclist.email }) });
}

export async function subscribe(cyclist: Cyclist): Promise<void> {
  if (!(await hasConsent(cyclist.id, 'newsletter'))) return;
  await fetch('https://lists.example/people', { method: 'POST', body: JSON.stringify({ to: cyclist.email }) });
}

export async function quoteInsurance(cyclist: Cyclist): Promise<void> {
  if (await hasConsent(cyclist.id, 'insurance')) {
    await fetch('https://quotes.example/partner/survey', { method: 'POST', body: JSON.stringify({ to: cyclist.email }) });
  }
}

export function record(cyclist: Cyclist): void {
  if (cyclist.consents.replay) LogRocket.identify(cyclist.id, { email: cyclist.email });
}

//- src/recordings.ts
import LogRocket from 'logrocket';

interface Booking {
  id: string;
  contact: { name: string; email: string };
  consents: { recording: boolean; offers: boolean };
}

export function watch(booking: Booking): void {
  if (booking.consents.recording) LogRocket.identify(booking.id, { email: booking.contact.email });
  if (booking.consents.offers) LogRocket.identify(booking.id, { name: booking.contact.name });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> LogRocket
}
