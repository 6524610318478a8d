// A sauna reports to Mixpanel.
import Mixpanel from 'mixpanel';
import browser from 'mixpanel-browser';

const server = Mixpanel.init('token');

export function visited(guest: { id: string; email: string; phone: string }): void {
  server.track('visited', { distinct_id: guest.id, minutes: 40 });
  server.track('visited', { distinct_id: guest.id, email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  server.people.set(guest.id, { $phone: guest.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Mixpanel
  browser.identify(guest.id);
  browser.people.set({ $email: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}

export function visitedWithConsent(guest: { id: string; email: string }): void {
  if (browser.has_opted_in_tracking()) browser.people.set({ $email: guest.email });
  if (browser.has_opted_out_tracking()) return;
  browser.register({ email: guest.email });
}
