// The same through Postmark.
import { ServerClient } from 'postmark';

const client = new ServerClient('token');

export async function receipt(buyer: { email: string }): Promise<void> {
  await client.sendEmail({ To: buyer.email, From: 'shop@bread.example', Subject: 'Receipt', TextBody: 'Thank you' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
  await client.sendEmail({ To: 'office@bread.example', From: 'shop@bread.example', Subject: 'Sold out', TextBody: 'No rye' });
}
