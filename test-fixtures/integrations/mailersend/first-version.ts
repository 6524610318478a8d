// The first version of MailerSend's client is the package's default, and sends by itself. Types are those of the third.
import MailerSend, { EmailParams, Recipient } from 'mailersend';

// @ts-expect-error
const mailersend = new MailerSend({ api_key: 'key' });

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await mailersend.send(new EmailParams().setTo([new Recipient(buyer.email, buyer.fullName)]));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> MailerSend
  await mailersend.send(new EmailParams().setSubject('Sold out'));
}
