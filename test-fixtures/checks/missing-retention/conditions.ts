// A magazine's subscribers: values that only find rows are not stored, wherever the statement takes them.
//- src/subscribers.ts
import Database from 'better-sqlite3';
import mysql from 'mysql2/promise';
import { Pool } from 'pg';
import { sql } from '@vercel/postgres';

const pool = new Pool();
const local = new Database('subscribers.db');
const remote = await mysql.createConnection({ host: 'db' });

export async function confirm(email: string): Promise<void> {
  await pool.query('UPDATE subscribers SET confirmed = true WHERE email = $1', [email]);
  await remote.execute('UPDATE subscribers SET confirmed = 1 WHERE email = ?', [email]);
  local.prepare('UPDATE subscribers SET confirmed = 1 WHERE email = ?').run(email);
  local.prepare('UPDATE subscribers SET confirmed = 1 WHERE email = @email').run({ email });
  await sql`UPDATE subscribers SET confirmed = true WHERE email = ${email}`;
}
export async function move(email: string, phone: string): Promise<void> {
  await pool.query('UPDATE subscribers SET phone = $2 WHERE email = $1', [email, phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('UPDATE subscribers SET email = $1 WHERE email = $1', [email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  local.prepare('UPDATE subscribers SET phone = ? WHERE email = ?').run(phone, email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> SQLite
  await sql`UPDATE subscribers SET phone = ${phone} WHERE email = ${email}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
}
export async function link(email: string): Promise<void> {
  await sql`INSERT INTO magic_links (email, expires_at) VALUES (${email}, NOW() + INTERVAL '15 minutes')`;
  await sql`INSERT INTO links (email) VALUES (${email})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}
async function insertRow(table: string, values: Record<string, unknown>): Promise<void> {
  await sql.query(`INSERT INTO ${table} (data) VALUES ($1)`, [JSON.stringify(values)]);
}
export async function pay(iban: string, issue: number): Promise<void> {
  await insertRow('accounts', { iban });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.financial.bank_account -> PostgreSQL
  await insertRow('issues', { issue });
}
