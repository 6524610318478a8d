// A printing house keeps its contacts in HubSpot.
import { Client } from '@hubspot/api-client';

const hubspot = new Client({ accessToken: 'token' });

export async function asked(contact: { id: string; email: string; phone: string }): Promise<void> {
  await hubspot.crm.contacts.basicApi.create({ properties: { email: contact.email }, associations: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HubSpot
  await hubspot.crm.contacts.basicApi.update(contact.id, { properties: { phone: contact.phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HubSpot
  await hubspot.crm.contacts.basicApi.getById(contact.id);
  await hubspot.crm.contacts.basicApi.getById(contact.email, undefined, undefined, undefined, false, 'email');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HubSpot
  _hsq.push(['identify', { email: contact.email }]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HubSpot
  _hsq.push(['trackPageView']);
}
