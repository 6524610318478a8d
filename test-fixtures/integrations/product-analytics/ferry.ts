// The same line with smaller services.
import { Analytics } from '@june-so/analytics-node';
import Statsig from 'statsig-node';

const june = new Analytics('key');

export function boarded(passenger: { id: string; email: string }): void {
  june.identify({ userId: passenger.id, traits: { email: passenger.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> June
  Statsig.logEvent({ userID: passenger.id, email: passenger.email }, 'boarded');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Statsig
  Statsig.logEvent({ userID: passenger.id }, 'boarded');
  heap.addUserProperties({ email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Heap
  heap.track('boarded', { deck: 3 });
  pendo.initialize({ visitor: { id: passenger.id, email: passenger.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Pendo
  userpilot.identify(passenger.id, { email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Userpilot
  Appcues.identify(passenger.id, { email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Appcues
}
