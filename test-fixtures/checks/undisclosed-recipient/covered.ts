// A bakery that names some recipients, hints at others, and says nothing of the rest.
//- src/hooks.ts
import * as Sentry from '@sentry/node';
import { PostHog } from 'posthog-node';
import Stripe from 'stripe';
import twilio from 'twilio';
import { Client } from '@googlemaps/google-maps-services-js';

interface Guest {
  id: string;
  email: string;
  phone: string;
  street: string;
}

declare function hasConsent(guest: Guest, purpose: string): boolean;

const stripe = new Stripe('key');
const sms = twilio('sid', 'secret');
const posthog = new PostHog('key');
const maps = new Client();

// Named by its kind.
export const pay = (guest: Guest) => stripe.customers.create({ email: guest.email });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe

// "Companies that help us run the shop" is broad, and includes it.
export const ready = (guest: Guest) => sms.messages.create({ to: guest.phone, from: '+4930000', body: 'Your cake is ready' });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio

// Named by its own name.
export function failed(guest: Guest, error: Error): void {
  Sentry.captureException(error, { user: { email: guest.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Sentry
}

// Consent does not tell anybody who gets it.
export function visited(guest: Guest): void {
  if (hasConsent(guest, 'marketing')) {
    void fetch('https://graph.facebook.com/v19.0/123/events', { method: 'POST', body: JSON.stringify({ em: guest.email }) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ undisclosed-recipient: user.contact.email -> HTTP request
  }
}
export function ordered(guest: Guest): void {
  if (hasConsent(guest, 'marketing')) {
    void fetch('https://graph.facebook.com/v19.0/123/events', { method: 'POST', body: JSON.stringify({ ph: guest.phone }) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ undisclosed-recipient: user.contact.phone_number -> HTTP request
  }
}

// Nothing personal arrives.
export const counted = (guest: Guest) => posthog.capture({ distinctId: guest.id, event: 'counted' });

//- clauselens.json
/*
{ "consent": ["hasConsent"] }
*/
//- PRIVACY.md
/*
# Privacy notice of the bakery

We collect your name, e-mail address, phone number and postal address when you order.

Payments are handled by a payment provider, which gets your e-mail address.

Companies that help us run the shop may get your contact details for that.

Errors of our software are reported to Sentry with your e-mail address.
*/
