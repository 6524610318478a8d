// A children's theatre: what families agreed to stands in sets, lists, maps and records under words of its own.
//- src/types.ts
export type Use = 'newsletter' | 'photos' | 'partner-offers' | 'analytics';

export interface Family {
  id: string;
  email: string;
  permissions: ReadonlySet<Use>;
  mayUse: Use[];
  said: Map<Use, boolean>;
  heard: Record<'analytics' | 'profiling' | 'surveys', boolean>;
  okWith: string[];
}

export type Right = 'admin' | 'marketing' | 'newsletter' | 'billing';

export interface Volunteer {
  id: string;
  email: string;
  permissions: Right[];
  scopes: Set<'newsletter' | 'analytics'>;
  seen: Set<'newsletter' | 'offers'>;
}

export interface Playbill {
  title: string;
  sections: Set<'newsletter' | 'analytics'>;
}

//- src/letters.ts
import sgMail from '@sendgrid/mail';
import type { Family, Playbill, Volunteer } from './types.js';

async function letter(to: string): Promise<void> {
  await sgMail.send({ to, from: 'stage@theatre.example', subject: 'New season', text: 'Puppets again' });
}

export async function bySet(family: Family): Promise<void> {
  if (family.permissions.has('newsletter')) await letter(family.email);
}

export async function byList(family: Family): Promise<void> {
  if (!family.mayUse.includes('newsletter')) return;
  await letter(family.email);
}

export async function byMap(family: Family): Promise<void> {
  if (family.said.get('newsletter') !== true) return;
  await letter(family.email);
}

export async function byWords(f: Family): Promise<void> {
  if (!f.okWith.includes('newsletter')) return;
  await letter(f.email);
}

export async function chosen(families: readonly Family[]): Promise<void> {
  for (const family of families.filter((each) => each.said.get('newsletter'))) await letter(family.email);
}

export async function otherUse(family: Family): Promise<void> {
  if (family.permissions.has('photos')) await letter(family.email);
//                                            ^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function otherAnswer(family: Family): Promise<void> {
  if (!family.heard.profiling) return;
  await letter(family.email);
//      ^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function turnedRound(family: Family): Promise<void> {
  if (family.said.get('newsletter')) return;
  await letter(family.email);
//      ^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

// What somebody may do in the program, or has seen of it, and what a page has, is no consent.
export async function byRight(volunteer: Volunteer): Promise<void> {
  if (volunteer.permissions.includes('newsletter')) await letter(volunteer.email);
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function byScope(volunteer: Volunteer): Promise<void> {
  if (!volunteer.scopes.has('newsletter')) return;
  await letter(volunteer.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function unseen(volunteer: Volunteer): Promise<void> {
  if (volunteer.seen.has('newsletter')) return;
  await letter(volunteer.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function ofAPage(playbill: Playbill, volunteer: Volunteer): Promise<void> {
  if (playbill.sections.has('newsletter')) await letter(volunteer.email);
//                                               ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}
