// Receipts of a shop.
import sendgrid from '@sendgrid/mail';


export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await sendgrid.send({ to: buyer.email, from: 'shop@bread.example', subject: 'Receipt', text: 'Thank you' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  await sendgrid.send({ to: 'office@bread.example', from: 'shop@bread.example', subject: 'Sold out', text: 'No rye left' });
}
