// Receipts through Mailjet.
import Mailjet from 'node-mailjet';

const mailjet = Mailjet.apiConnect('key', 'secret');

export async function receipt(buyer: { email: string; fullName: string }): Promise<void> {
  await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ To: [{ Email: buyer.email }] }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mailjet
  await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ TextPart: 'Sold out' }] });
}
