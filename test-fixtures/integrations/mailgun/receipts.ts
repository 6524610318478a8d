// The same through Mailgun.
import formData from 'form-data';
import Mailgun from 'mailgun.js';

const client = new Mailgun(formData).client({ username: 'api', key: 'key' });

export async function receipt(buyer: { email: string }): Promise<void> {
  await client.messages.create('bread.example', { to: buyer.email, from: 'shop@bread.example', subject: 'Receipt', text: 'Thanks' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailgun
  await client.messages.create('bread.example', { to: 'office@bread.example', from: 'shop@bread.example', subject: 'Sold out', text: 'No rye' });
}
