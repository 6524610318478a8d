// Checks that do not cover the send, each beside one that does: a tea shop's newsletter.
import sendgrid from '@sendgrid/mail';
import Mixpanel from 'mixpanel';
import twilio from 'twilio';

const mixpanel = Mixpanel.init('token');
const sms = twilio('sid', 'secret');

interface Drinker {
  id: string;
  email: string;
  phone: string;
  consents: { analytics: boolean; marketing: boolean; sms: boolean };
}

declare function hasConsent(drinker: Drinker, purpose: string): Promise<boolean>;

const newsletter = (to: string) => ({ to, from: 'tea@shop.example', subject: 'First flush', text: 'It is here' });

export function otherPurpose(drinker: Drinker): void {
  if (drinker.consents.marketing) mixpanel.track('poured', { email: drinker.email });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (drinker.consents.analytics) mixpanel.track('poured', { email: drinker.email });
}

export async function otherPurposeByArgument(drinker: Drinker): Promise<void> {
  if (await hasConsent(drinker, 'analytics')) {
    await sms.messages.create({ to: drinker.phone, from: '+15550111', body: 'First flush' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
  if (await hasConsent(drinker, 'sms')) {
    await sms.messages.create({ to: drinker.phone, from: '+15550111', body: 'First flush' });
  }
}

export function otherPerson(drinker: Drinker, friend: Drinker): void {
  if (drinker.consents.analytics) {
    mixpanel.track('recommended', { email: friend.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    mixpanel.track('recommended', { email: drinker.email });
  }
}

export function inverted(drinker: Drinker): void {
  if (!drinker.consents.analytics) {
    mixpanel.track('poured', { email: drinker.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
  if (drinker.consents.analytics) return;
  mixpanel.track('poured', { email: drinker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

export function elseBranch(drinker: Drinker): void {
  if (drinker.consents.analytics) {
    mixpanel.track('poured', { email: drinker.email });
  } else {
    mixpanel.track('poured', { email: drinker.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
}

export async function notAwaited(drinker: Drinker): Promise<void> {
  if (hasConsent(drinker, 'analytics')) {
    mixpanel.track('poured', { email: drinker.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
  const allowed = hasConsent(drinker, 'analytics');
  if (allowed) mixpanel.track('poured', { email: drinker.email });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  if (await allowed) mixpanel.track('poured', { email: drinker.email });
}

export async function overwritten(drinker: Drinker): Promise<void> {
  let allowed = await hasConsent(drinker, 'marketing');
  allowed = true;
  if (allowed) await sendgrid.send(newsletter(drinker.email));
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function after(drinker: Drinker): Promise<void> {
  await sendgrid.send(newsletter(drinker.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  if (!(await hasConsent(drinker, 'marketing'))) return;
  await sendgrid.send(newsletter(drinker.email));
}

export async function ored(drinker: Drinker, isBirthday: boolean): Promise<void> {
  if (isBirthday || drinker.consents.marketing) {
    await sendgrid.send(newsletter(drinker.email));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  }
  if (isBirthday && drinker.consents.marketing) {
    await sendgrid.send(newsletter(drinker.email));
  }
}

export async function ignoredResult(drinker: Drinker): Promise<void> {
  await hasConsent(drinker, 'marketing');
  await sendgrid.send(newsletter(drinker.email));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}
