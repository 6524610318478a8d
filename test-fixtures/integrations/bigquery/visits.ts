// Visits of a museum, for reports.
import { BigQuery } from '@google-cloud/bigquery';

const table = new BigQuery().dataset('museum').table('guests');

export async function came(guest: { id: string; email: string }): Promise<void> {
  await table.insert([{ id: guest.id, email: guest.email }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> BigQuery
  await table.insert([{ id: guest.id, day: 'Monday' }]);
}
