// Whether an address may be invited at all is nobody's consent to what is sent.
//- src/addresses.ts
const FREE_DOMAINS = new Set(['mail.example', 'post.example']);

export function isEmailAllowed(email: string): boolean {
  return !FREE_DOMAINS.has(email.split('@')[1] ?? '');
}
export function assertEmailAllowed(email: string): void {
  if (!isEmailAllowed(email)) throw new Error('This address cannot be invited');
}
export function isDomainAllowed(domain: string): boolean {
  return !FREE_DOMAINS.has(domain);
}

//- src/invitations.ts
import sgMail from '@sendgrid/mail';
import { assertEmailAllowed, isDomainAllowed, isEmailAllowed } from './addresses.ts';
import { isEmailPermitted } from './elsewhere.ts';

interface Climber {
  id: string;
  email: string;
}

export async function invite(climber: Climber): Promise<void> {
  if (!isEmailAllowed(climber.email)) return;
  await sgMail.send({ to: climber.email, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function inviteMany(emails: string[]): Promise<void> {
  for (const email of emails) {
    if (isEmailAllowed(email))
      await sgMail.send({ to: email, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  }
}

export async function asserted(email: string): Promise<void> {
  assertEmailAllowed(email);
  await sgMail.send({ to: email, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function unseen(guestEmail: string): Promise<void> {
  if (!isEmailPermitted(guestEmail)) return;
  await sgMail.send({ to: guestEmail, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function byDomain(email: string, domain: string): Promise<void> {
  if (!isDomainAllowed(domain)) return;
  await sgMail.send({ to: email, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function onlyOnOneWay(climber: Climber, sentViaEmail: boolean): Promise<void> {
  if (sentViaEmail && !isEmailAllowed(climber.email)) throw new Error('This address cannot be invited');
  await sgMail.send({ to: climber.email, from: 'hello@wall.example', subject: 'Come and climb', text: 'Hello' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

//- src/elsewhere.ts
export declare function isEmailPermitted(email: string): boolean;

//- src/asked.ts
import sgMail from '@sendgrid/mail';

interface Climber {
  id: string;
  email: string;
}
declare function isEmailAllowed(climber: Climber): Promise<boolean>;
declare function hasEmailConsent(email: string): Promise<boolean>;

// Asked of somebody it is their permission.
export async function news(climber: Climber): Promise<void> {
  if (!(await isEmailAllowed(climber))) return;
  await sgMail.send({ to: climber.email, from: 'hello@wall.example', subject: 'News', text: 'Hello' });
}

// So is consent that is kept by the address.
export async function offers(climber: Climber): Promise<void> {
  if (!(await hasEmailConsent(climber.email))) return;
  await sgMail.send({ to: climber.email, from: 'hello@wall.example', subject: 'Offers', text: 'Hello' });
}
