// A gardening app.
import { getAnalytics, logEvent, setUserProperties } from 'firebase/analytics';

const own = getAnalytics();

export function planted(gardener: { id: string; email: string; phone: string }): void {
  logEvent(own, 'planted', { plants: 3 });
  logEvent(own, 'planted', { email: gardener.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
  setUserProperties(own, { phone: gardener.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Google Analytics for Firebase
}
