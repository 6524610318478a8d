// Where consent is the question, or the denial refers to the rest of the document, this check says nothing.
//- src/share.ts
import { Analytics } from '@segment/analytics-node';
import sendgrid from '@sendgrid/mail';
import Redis from 'ioredis';
import pino from 'pino';

interface Walker {
  id: string;
  email: string;
  phone: string;
}

const analytics = new Analytics({ writeKey: 'key' });
const logger = pino();
const redis = new Redis();

// "Not without your consent": `missing-consent` says it.
export const walked = (walker: Walker) => analytics.identify({ userId: walker.id, traits: { email: walker.email } });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment

// A permission for this recipient beats the general denial.
export const invite = (walker: Walker) =>
  sendgrid.send({ to: walker.email, from: 'a@walks.example', subject: 'Sunday', text: 'Shall we walk?' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid

// What is kept out of logs is said by `logged-personal-data`.
export const met = (walker: Walker) => logger.info({ phone: walker.phone }, 'met');
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino

// It may well be stored.
export const joined = (walker: Walker) => redis.set(`walker:${walker.id}`, walker.phone, 'EX', 3600);

//- PRIVACY.md
/*
# Privacy notice of the walking club

We collect your e-mail address and phone number.

We do not share your e-mail address with analytics services without your consent.

We do not share personal information with third parties except as described in this notice.

An e-mail provider sends invitations to your e-mail address on our behalf.

We do not write phone numbers to our logs.
*/
