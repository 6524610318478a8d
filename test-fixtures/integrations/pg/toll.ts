// Accounts of a toll road.
import { Client, Pool } from 'pg';

const pool = new Pool();

export async function open(email: string, phone: string): Promise<void> {
  await pool.query('INSERT INTO accounts (email, phone) VALUES ($1, $2)', [email, phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> PostgreSQL
  await pool.query({ text: 'UPDATE accounts SET phone = $1', values: [phone] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  const client = await pool.connect();
  await client.query('INSERT INTO visits (email, expires_at) VALUES ($1, $2)', [email, new Date()]);
  await client.query('SELECT id FROM accounts WHERE email = $1', [email]);
  await client.query('SELECT id FROM accounts WHERE email = $1 FOR UPDATE SKIP LOCKED', [email]);
  await client.query(`UPDATE accounts SET phone = '${phone}' WHERE id = 1`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await client.query('DELETE FROM accounts WHERE email = $1', [email]);
  const single = new Client();
  await single.query(`insert into accounts (email) values ($1)`, [email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}
