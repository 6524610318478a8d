// A cycling holiday company: what a send is for stands in where it goes and in what it is called, and people answered that
// beside what was asked for.
//- src/people.ts
export interface Cyclist {
  id: string;
  name: string;
  email: string;
  phone: string;
  consents: { replay: boolean; partnerOffers: boolean; routeResearch: boolean; newsletter: boolean };
}

export type Purpose = 'newsletter' | 'insurance' | 'surveys';

export declare function hasConsent(cyclistId: string, purpose: Purpose): Promise<boolean>;

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

//- src/routes.ts
import express, { type NextFunction, type Request, type Response } from 'express';

interface Donor {
  id: string;
  email: string;
  consents?: Partial<Record<Use, boolean>>;
}
type Use = 'statistics' | 'fundraising';

declare function donorOf(req: Request): Donor;

function allows(donor: Donor, use: Use): boolean {
  return donor.consents?.[use] === true;
}

function needs(use: Use) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!allows(donorOf(req), use)) return res.status(403).end();
    next();
  };
}

const app = express();

app.post('/fundraising/pledges', needs('statistics'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://crm.example/pledges', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  res.end();
});

app.post('/fundraising/calls', needs('fundraising'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://crm.example/calls', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
  res.end();
});

app.post('/figures', needs('statistics'), async (req, res) => {
  const donor = donorOf(req);
  await fetch('https://figures.example/people', { method: 'POST', body: JSON.stringify({ email: donor.email }) });
  res.end();
});

//- src/named.ts
import express, { type NextFunction, type Request, type Response } from 'express';

interface Runner {
  id: string;
  email: string;
}
type Goal = 'photos' | 'timing' | 'statistics';

declare function runnerOf(req: Request): Runner;
declare function hasConsent(runnerId: string, goal: Goal): boolean;

function requireConsent(goal: Goal) {
  return (req: Request, res: Response, next: NextFunction) => {
    if (!hasConsent(runnerOf(req).id, goal)) return res.status(403).end();
    next();
  };
}

const app = express();

app.post('/timing/chips', requireConsent('statistics'), async (req, res) => {
  const runner = runnerOf(req);
  await fetch('https://chips.example/people', { method: 'POST', body: JSON.stringify({ email: runner.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
  res.end();
});

app.post('/timing/results', requireConsent('timing'), async (req, res) => {
  const runner = runnerOf(req);
  await fetch('https://chips.example/results', { method: 'POST', body: JSON.stringify({ email: runner.email }) });
  res.end();
});
