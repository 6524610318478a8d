// Digests at a lending library: fine to keep, still personal where others get them.
import { createHash } from 'node:crypto';
import * as Sentry from '@sentry/node';
import mixpanel from 'mixpanel-browser';

interface Borrower {
  id: string;
  email: string;
  ipAddress: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

// Whoever is handed a digest of an address matches people by it.
export function matched(borrower: Borrower): void {
  mixpanel.people.set({ emailDigest: digest(borrower.email) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  mixpanel.people.set({ address: borrower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}

// Who looks for faults only tells visitors apart by it.
export function faults(borrower: Borrower): void {
  Sentry.captureMessage('overdue', { extra: { visitor: digest(borrower.ipAddress) } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.device.ip_address -> Sentry
  Sentry.captureMessage('overdue', { extra: { visitor: borrower.ipAddress } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.ip_address -> Sentry
  Sentry.captureMessage('overdue', { extra: { visitor: digest(borrower.ipAddress), from: borrower.ipAddress } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.ip_address -> Sentry
}
