// Accounts of a running club.
import { Client } from 'cassandra-driver';

const client = new Client({ contactPoints: ['localhost'] });

export async function join(runner: { id: string; email: string }): Promise<void> {
  await client.execute('INSERT INTO runners (id, email) VALUES (?, ?)', [runner.id, runner.email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Cassandra
  await client.execute('INSERT INTO runners (id, email) VALUES (?, ?) USING TTL 3600', [runner.id, runner.email]);
  await client.execute('SELECT id FROM runners WHERE email = ?', [runner.email]);
}
