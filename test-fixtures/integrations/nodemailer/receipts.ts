// The same through a mail server.
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'smtp.mailhost.example' });

export async function receipt(buyer: { email: string }): Promise<void> {
  await transport.sendMail({ to: buyer.email, subject: 'Receipt', text: 'Thank you' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await transport.sendMail({ to: 'office@bread.example', subject: 'Sold out', text: 'No rye left' });
}
