// A digest is a pseudonym: fine in a log, not when it is shared. Base64 hides nothing.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { track } from '@amplitude/analytics-node';

export function seen(visitor: { email: string }, key: string): void {
  console.log(createHash('sha256').update(visitor.email).digest('hex'));
  console.log(createHmac('sha256', key).update(visitor.email).digest('hex'));
  console.log(Buffer.from(visitor.email).toString('base64'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(randomUUID());
  track('seen', { visitor: createHash('sha256').update(visitor.email).digest('hex') });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
}
