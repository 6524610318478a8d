// An identifier made of a name is one of the person; a random one is not.
import { nanoid } from 'nanoid';
import { v4, v5 } from 'uuid';
import { track } from '@amplitude/analytics-node';

export function seen(visitor: { email: string }): void {
  track('seen', { id: v4() });
  track('seen', { id: nanoid() });
  track('seen', { id: v5(visitor.email, '6ba7b810-9dad-11d1-80b4-00c04fd430c8') });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
}
