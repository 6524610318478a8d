// The same line with smaller services.
import { Analytics } from '@june-so/analytics-node';
import { OpenPanel } from '@openpanel/sdk';
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

const panels = new Map<string, OpenPanel>();

function panel(): OpenPanel | undefined {
  const known = panels.get('ferry');
  if (known === undefined && process.env.OPENPANEL_ID !== undefined)
    panels.set('ferry', new OpenPanel({ clientId: process.env.OPENPANEL_ID }));
  return panels.get('ferry');
}

export async function known(passenger: { id: string; email: string; firstName: string }): Promise<void> {
  const op = panel();
  if (op === undefined) return;
  await op.identify({ profileId: passenger.id, firstName: passenger.firstName, email: passenger.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> OpenPanel
  await op.identify({ profileId: passenger.id });
  await op.track('moored', { deck: 3 });
}
