// A theatre's newsletter: whoever has not agreed is sent away by a call that does not come back.
//- src/away.ts
export function deny(reason: string): never {
  throw new Error(reason);
}
export function stop(reason: string) {
  throw new Error(`stopped: ${reason}`);
}
export function warn(reason: string) {
  if (reason === '') return;
  throw new Error(reason);
}
export async function reject(reason: string) {
  throw new Error(reason);
}
export function note(reason: string) {
  process.stdout.write(reason);
}

//- src/guest.ts
export interface Guest {
  id: string;
  email: string;
  marketingConsent: boolean;
}

//- src/send.ts
import sendgrid from '@sendgrid/mail';
import { notFound, redirect } from 'next/navigation';
import { deny, note, reject, stop, warn } from './away';
import type { Guest } from './guest';

const message = { from: 'box@office.example', subject: 'Next season', text: 'Now booking' };

export async function byRedirect(guest: Guest | undefined) {
  if (guest === undefined) notFound();
  if (!guest.marketingConsent) redirect('/preferences');
  await sendgrid.send({ ...message, to: guest.email });
}

export async function byNever(guest: Guest) {
  if (!guest.marketingConsent) deny('no consent');
  await sendgrid.send({ ...message, to: guest.email });
}

export async function byThrower(guest: Guest) {
  if (guest.marketingConsent) {
    note('agreed');
  } else {
    stop('no consent');
  }
  await sendgrid.send({ ...message, to: guest.email });
}

export async function goesOn(guest: Guest) {
  if (!guest.marketingConsent) note('no consent');
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function mayGoOn(guest: Guest) {
  if (!guest.marketingConsent) warn('');
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function inverted(guest: Guest) {
  if (guest.marketingConsent) redirect('/thanks');
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function inAnotherBranch(guest: Guest, isPreview: boolean) {
  if (isPreview) {
    if (!guest.marketingConsent) deny('no consent');
  }
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function tooLate(guest: Guest) {
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  if (!guest.marketingConsent) deny('no consent');
}

export async function awaited(guest: Guest) {
  if (!guest.marketingConsent) await reject('no consent');
  await sendgrid.send({ ...message, to: guest.email });
}

export async function notAwaited(guest: Guest) {
  if (!guest.marketingConsent) reject('no consent');
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function insideTry(guest: Guest) {
  try {
    if (!guest.marketingConsent) deny('no consent');
    await sendgrid.send({ ...message, to: guest.email });
  } catch {
    note('not sent');
  }
}

export async function caught(guest: Guest) {
  try {
    if (!guest.marketingConsent) deny('no consent');
  } catch {
    note('no consent');
  }
  await sendgrid.send({ ...message, to: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function sentWhenCaught(guest: Guest) {
  try {
    if (!guest.marketingConsent) deny('no consent');
  } catch {
    await sendgrid.send({ ...message, to: guest.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  }
}

export async function caughtForGood(guest: Guest) {
  try {
    if (!guest.marketingConsent) deny('no consent');
  } catch {
    return;
  }
  await sendgrid.send({ ...message, to: guest.email });
}
