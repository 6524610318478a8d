// A ferry line reports to RudderStack.
import RudderAnalytics from '@rudderstack/rudder-sdk-node';

const client = new RudderAnalytics('key');

export function boarded(passenger: { id: string; email: string }): void {
  client.identify({ userId: passenger.id, traits: { email: passenger.email } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> RudderStack
  client.track({ userId: passenger.id, event: 'boarded', properties: { deck: 3 } });
  rudderanalytics.identify(passenger.id, { email: passenger.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> RudderStack
}
