// A water sports centre talks to its customers through Intercom.
import boot, { trackEvent, update } from '@intercom/messenger-js-sdk';
import { IntercomClient } from 'intercom-client';

const client = new IntercomClient({ token: 'token' });

export async function signedUp(customer: { id: string; email: string; phone: string }): Promise<void> {
  Intercom('update', { email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Intercom
  Intercom('trackEvent', 'signed-up', { boards: 2 });
  window.intercomSettings = { email: customer.email };
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Intercom
  boot({ app_id: 'app', email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Intercom
  update({ phone: customer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Intercom
  trackEvent('signed-up', { boards: 2 });
  await client.contacts.create({ role: 'user', external_id: customer.id, email: customer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Intercom
  await client.contacts.create({ role: 'user', external_id: customer.id });
  await client.contacts.search({ query: { field: 'email', operator: '=', value: customer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Intercom
  await client.contacts.search({ query: { field: 'external_id', operator: '=', value: customer.id } });
}
