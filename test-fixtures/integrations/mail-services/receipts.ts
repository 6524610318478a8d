// Receipts through two more services.
import { EmailParams, MailerSend, Recipient } from 'mailersend';
import Mailjet from 'node-mailjet';

const mailjet = Mailjet.apiConnect('key', 'secret');
const mailersend = new MailerSend({ apiKey: 'key' });

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ To: [{ Email: buyer.email }] }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailjet
  await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ TextPart: 'Sold out' }] });
  const letter = new EmailParams().setTo([new Recipient(buyer.email, buyer.fullName)]).setSubject('Receipt');
  await mailersend.email.send(letter);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> MailerSend
}
