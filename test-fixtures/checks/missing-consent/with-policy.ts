// A nursery for plants with a policy: each finding names the clause that governs it.
//- src/nursery.ts
import sendgrid from '@sendgrid/mail';
import { Analytics } from '@segment/analytics-node';
import twilio from 'twilio';

interface Gardener {
  id: string;
  email: string;
  phone: string;
}

const sms = twilio('sid', 'secret');
const analytics = new Analytics({ writeKey: 'key' });

export async function remind(gardener: Gardener): Promise<void> {
  await sms.messages.create({ to: gardener.phone, from: '+4930000', body: 'Time to water' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: conditional, PRIVACY.md:5
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

export async function receipt(gardener: Gardener): Promise<void> {
  await sendgrid.send({ to: gardener.email, from: 'shop@nursery.example', subject: 'Receipt', text: 'Thank you' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: permitted, PRIVACY.md:9
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export function planted(gardener: Gardener, plant: string): void {
  analytics.track({ userId: gardener.id, event: 'planted', properties: { plant } });
  analytics.track({ userId: gardener.id, event: 'planted', properties: { plant, email: gardener.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: forbidden, PRIVACY.md:13
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.contact.email -> Segment
}

//- PRIVACY.md
/*
# Privacy policy of the nursery

## Text messages

We send you text messages only if you have agreed to receive them. Twilio delivers them for us.

## E-mail

We use an email service provider to send receipts to your email address on our behalf.

## Statistics

We do not share your email address with analytics services.
*/
