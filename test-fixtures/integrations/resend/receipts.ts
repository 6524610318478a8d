// The same through Resend.
import { Resend } from 'resend';

const resend = new Resend('key');

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await resend.emails.send({ to: buyer.email, from: 'shop@bread.example', subject: 'Receipt', text: `Dear ${buyer.fullName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Resend
  await resend.emails.send({ to: 'office@bread.example', from: 'shop@bread.example', subject: 'Sold out', text: 'No rye' });
}
