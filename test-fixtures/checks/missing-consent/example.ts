import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: 'key' });

interface Reader {
  id: string;
  email: string;
  consents: { analytics: boolean };
}

export function subscribed(reader: Reader): void {
  analytics.track({ userId: reader.id, event: 'subscribed', properties: { email: reader.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
}

export function renewed(reader: Reader): void {
  if (!reader.consents.analytics) return;
  analytics.track({ userId: reader.id, event: 'renewed', properties: { email: reader.email } });
}
