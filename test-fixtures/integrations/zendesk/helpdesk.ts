// A help desk.
import { createClient } from 'node-zendesk';

const client = createClient({ username: 'bot', token: 'token', subdomain: 'help' });

export async function asked(customer: { id: string; email: string; fullName: string }): Promise<void> {
  zE('webWidget', 'identify', { email: customer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Zendesk
  zE('webWidget', 'open');
  await client.tickets.create({ ticket: { subject: 'Question', comment: { body: `From ${customer.email}` } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Zendesk
  await client.tickets.create({ ticket: { subject: 'Question', comment: { body: 'Closed days' } } });
  await client.users.search({ query: customer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Zendesk
  await client.users.search({ external_id: customer.id });
}
