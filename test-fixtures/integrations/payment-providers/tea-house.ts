// The same through smaller providers.
import { createMollieClient } from '@mollie/api-client';

const mollie = createMollieClient({ apiKey: 'key' });

export async function checkout(buyer: { id: string; email: string; fullName: string }): Promise<void> {
  await mollie.customers.create({ email: buyer.email, name: buyer.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mollie
  await mollie.customers.create({ metadata: { buyer: buyer.id } });
  await mollie.customers.get(buyer.id);
}
