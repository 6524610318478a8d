// The same in ClickHouse.
import { createClient } from '@clickhouse/client';

const client = createClient();

export async function came(guest: { id: string; email: string }): Promise<void> {
  await client.insert({ table: 'guests', values: [{ id: guest.id, email: guest.email }], format: 'JSONEachRow' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> ClickHouse
  await client.insert({ table: 'days', values: [{ day: 'Monday' }], format: 'JSONEachRow' });
}
