// A charity's donors: checks that look like consent and are none.
//- src/donors.ts
import { PostHog } from 'posthog-node';
import * as Sentry from '@sentry/node';
import sendgrid from '@sendgrid/mail';

const posthog = new PostHog(process.env.POSTHOG_KEY ?? '');

interface Donor {
  id: string;
  email: string;
  name: string;
  analyticsConsent?: boolean;
  emailOptIn: boolean;
}
declare function hasConsent(donor: Donor, purpose: string): Promise<boolean>;
declare function loadDonor(id: string): Promise<Donor>;
const flags = { forceAnalytics: process.env.FORCE === '1', analyticsEnabled: true };

export async function donated(donor: Donor, friend: Donor, amount: number) {
  if (!donor.analyticsConsent) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (donor.analyticsConsent !== undefined) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (friend.analyticsConsent) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (hasConsent(donor, 'analytics')) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (donor.analyticsConsent || flags.forceAnalytics) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (flags.analyticsEnabled) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  }
  if (flags.analyticsEnabled && donor.analyticsConsent) {
    posthog.capture({ distinctId: donor.id, event: 'donated', properties: { email: donor.email } });
  }
  posthog.capture({ distinctId: donor.id, event: 'donated', properties: { amount } });
}

export async function thanked(id: string) {
  const donor = await loadDonor(id);
  let allowed = await hasConsent(donor, 'email');
  if (allowed) await sendgrid.send({ to: donor.email, from: 'a@charity.example', subject: 'Thanks', text: '.' });
  allowed = true;
  if (allowed) await sendgrid.send({ to: donor.email, from: 'a@charity.example', subject: 'Thanks', text: '.' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  await sendgrid.send({ to: donor.email, from: 'a@charity.example', subject: 'Thanks', text: '.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
  if (!donor.emailOptIn) return;
  await sendgrid.send({ to: donor.email, from: 'a@charity.example', subject: 'Again', text: '.' });
}

export async function swallowed(donor: Donor) {
  try {
    if (!(await hasConsent(donor, 'analytics'))) throw new Error('no consent');
  } catch (error) {
    console.warn('ignored', error);
  }
  posthog.identify({ distinctId: donor.id, properties: { name: donor.name } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> PostHog
}
export async function kept(donor: Donor) {
  try {
    if (!(await hasConsent(donor, 'analytics'))) throw new Error('no consent');
    posthog.identify({ distinctId: donor.id, properties: { name: donor.name } });
  } catch (error) {
    console.warn('not sent', error);
  }
}
export async function otherBranch(donor: Donor, mode: string) {
  if (mode === 'strict') {
    if (!donor.analyticsConsent) return;
  }
  posthog.identify({ distinctId: donor.id, properties: { name: donor.name } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> PostHog
}
export async function after(donor: Donor) {
  Sentry.setUser({ id: donor.id });
  Sentry.setUser({ id: donor.id, email: donor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Sentry
  if (!(await hasConsent(donor, 'analytics'))) return;
  Sentry.setUser({ id: donor.id, email: donor.email });
}
