// A blog on Vercel.
import { track } from '@vercel/analytics';

export function subscribed(reader: { id: string; email: string }): void {
  track('subscribed', { list: 'weekly' });
  track('subscribed', { email: reader.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Vercel Analytics
}
