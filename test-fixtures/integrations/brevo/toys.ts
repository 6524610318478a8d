// The same through Brevo.
import { BrevoClient } from '@getbrevo/brevo';

const brevo = new BrevoClient({ apiKey: 'key' });

export async function bought(buyer: { id: string; email: string }): Promise<void> {
  await brevo.contacts.createContact({ email: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Brevo
  await brevo.contacts.createContact({ ext_id: buyer.id });
  await brevo.contacts.getContactInfo({ identifier: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Brevo
  await brevo.contacts.getContactInfo({ identifier: buyer.id });
}
