// Receipts through MailerSend.
import { EmailParams, MailerSend, Recipient } from 'mailersend';

const mailersend = new MailerSend({ apiKey: 'key' });

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  const letter = new EmailParams().setTo([new Recipient(buyer.email, buyer.fullName)]).setSubject('Receipt');
  await mailersend.email.send(letter);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> MailerSend
  await mailersend.email.send(new EmailParams().setSubject('Sold out'));
}
