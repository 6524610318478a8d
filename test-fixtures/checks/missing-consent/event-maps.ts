// A wrapper whose type parameter says which event it is takes anything: the finding is at the call that hands it over.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Guest {
  name: string;
  email: string;
}
interface Table {
  number: number;
  seats: number;
}
interface Events {
  seated: Table;
  replied: Guest;
}
type Payload<K extends keyof Events> = { event: K; value: Events[K] };

function track<K extends keyof Events>(event: K, value: Events[K]): void {
  mixpanel.track(event, value);
}
function send<K extends keyof Events>(payload: Payload<K>): void {
  mixpanel.track(payload.event, payload.value);
}

export function happened(table: Table, guest: Guest): void {
  track('seated', table);
  track('replied', guest);
// ^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mixpanel
  send({ event: 'seated', value: table });
  send({ event: 'replied', value: guest });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mixpanel
}
