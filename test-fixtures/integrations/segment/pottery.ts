// A pottery school reports to Segment.
import { AnalyticsBrowser } from '@segment/analytics-next';
import { Analytics } from '@segment/analytics-node';

const server = new Analytics({ writeKey: 'key' });
const page = AnalyticsBrowser.load({ writeKey: 'key' });

export function joined(pupil: { id: string; email: string; phone: string }): void {
  server.identify({ userId: pupil.id, traits: { email: pupil.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
  server.track({ userId: pupil.id, event: 'Joined', properties: { course: 'glazes' } });
  page.identify(pupil.id, { phone: pupil.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Segment
  void page.track('Joined', { course: 'glazes' });
  analytics.identify(pupil.id, { email: pupil.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
}
