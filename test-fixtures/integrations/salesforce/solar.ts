// A maker of solar panels keeps leads in Salesforce.
import { Connection } from 'jsforce';

const connection = new Connection({});

export async function asked(lead: { id: string; email: string; phone: string }): Promise<void> {
  await connection.sobject('Lead').create({ Email: lead.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Salesforce
  await connection.create('Lead', { Phone: lead.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Salesforce
  await connection.sobject('Lead').create({ Source: 'web' });
}
