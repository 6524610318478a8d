// A club's own answers in a record on the member, one for each thing that was asked, and helpers that ask them.
//- src/member.ts
export interface Member {
  id: string;
  name: string;
  email: string;
  phone: string;
  sharing: { starLogs: boolean; crashReports: boolean; version: number };
  agreedTo: { telescopeMaker: boolean; withdrawn: boolean };
  allows: { sms: boolean; partnerClubs: boolean };
  permissions: { exportList: boolean };
  opts: Record<'recall' | 'makers', boolean>;
  consent: { usageTips: boolean };
}
//- src/sends.ts
import sendgrid from '@sendgrid/mail';
import axios from 'axios';
import twilio from 'twilio';
import type { Member } from './member';

const maker = axios.create({ baseURL: 'https://api.telescope-maker.example' });
const clubs = axios.create({ baseURL: 'https://api.partner-clubs.example' });
const sms = twilio('sid', 'token');

export async function logs(member: Member) {
  if (member.sharing.starLogs) await clubs.post('/logs', { name: member.name });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  if (member.sharing.version > 1) await clubs.post('/logs', { name: member.name });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  if (!member.sharing.starLogs) await clubs.post('/refusals', { name: member.name });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

export async function offer(member: Member) {
  if (!member.agreedTo.telescopeMaker) return;
  await maker.post('/leads', { email: member.email });
}

export async function withdrawn(member: Member) {
  if (member.agreedTo.withdrawn) await maker.post('/leads', { email: member.email });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

// What somebody may do in the program is no consent.
export async function list(member: Member) {
  if (member.permissions.exportList) await clubs.post('/list', { email: member.email });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function remind(member: Member) {
  if (!member.allows.sms) return;
  await sms.messages.create({ to: member.phone, from: '+49', body: 'Clear sky tonight' });
}

export async function tips(member: Member) {
  if (member.consent.usageTips) await sendgrid.send({ to: member.email, from: 'us@sky.example', subject: 'A tip', text: 'x' });
}

export async function introduce(members: Member[]) {
  const willing = members.flatMap((each) => (each.allows.partnerClubs ? [{ name: each.name, email: each.email }] : []));
  await clubs.post('/members', { people: willing });
  const others = members.flatMap((each) => {
    if (each.allows.partnerClubs) return [];
    return [each.email];
  });
  await clubs.post('/waiting', { people: others });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> HTTP request
}

function only(purpose: keyof Member['opts'], run: (member: Member) => Promise<void>) {
  return async (member: Member) => {
    if (member.opts[purpose]) await run(member);
  };
}

export const recall = only('recall', async (member) => {
  await sms.messages.create({ to: member.phone, from: '+49', body: 'Your mirror is due for cleaning' });
});
export const makers = only('makers', async (member) => {
  await maker.post('/contacts', { email: member.email });
});
//- src/swallowed.ts
import axios from 'axios';
import type { Member } from './member';

const clubs = axios.create({ baseURL: 'https://api.partner-clubs.example' });

function tell(member: Member) {
  try {
    if (!member.agreedTo.telescopeMaker) throw new Error('no agreement');
  } catch (error) {
    console.warn((error as Error).message);
  }
}

function demand(member: Member) {
  try {
    if (!member.agreedTo.telescopeMaker) throw new Error('no agreement');
  } catch (error) {
    throw new Error('refused', { cause: error });
  }
}

export async function told(member: Member) {
  tell(member);
  await clubs.post('/told', { email: member.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}

export async function demanded(member: Member) {
  demand(member);
  await clubs.post('/demanded', { email: member.email });
}
//- src/banner.ts
declare global {
  interface Window {
    Cookiebot?: { consent: { necessary: boolean; preferences: boolean; statistics: boolean; marketing: boolean } };
  }
}
type Category = keyof NonNullable<Window['Cookiebot']>['consent'];

export const may = (category: Category): boolean => window.Cookiebot?.consent[category] ?? false;
export function when(category: Category, run: () => void): void {
  if (may(category)) run();
}
//- src/page.ts
import mixpanel from 'mixpanel-browser';
import { may, when } from './banner';
import type { Member } from './member';

export function visit(member: Member) {
  if (may('statistics')) mixpanel.people.set({ $email: member.email });
  if (may('necessary')) mixpanel.people.set({ $phone: member.phone });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Mixpanel
  when('statistics', () => mixpanel.people.set({ $name: member.name }));
  when('preferences', () => mixpanel.register({ email: member.email }));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
