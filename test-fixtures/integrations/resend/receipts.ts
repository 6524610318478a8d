// The same through Resend.
import { Resend } from 'resend';

const resend = new Resend('key');

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await resend.emails.send({ to: buyer.email, from: 'shop@bread.example', subject: 'Receipt', text: `Dear ${buyer.fullName}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Resend
  await resend.contacts.create({ email: buyer.email, audienceId: 'bread' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await resend.contacts.segments.add({ email: buyer.email, segmentId: 'rye' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await resend.events.send({ event: 'bought', email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  await resend.events.send({ event: 'bought', contactId: '1', payload: { loaves: 2 } });
  await resend.contacts.remove({ email: buyer.email, audienceId: 'bread' });
  await resend.emails.send({ to: 'office@bread.example', from: 'shop@bread.example', subject: 'Sold out', text: 'No rye' });
}
