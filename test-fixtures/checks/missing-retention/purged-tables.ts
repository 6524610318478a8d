// Purge jobs of a ferry line that are told their tables by a list.
//- src/tables.ts
export const PURGED = ['crossings', 'passenger_lists'] as const;
export const RULES = [
  { table: 'complaints', days: 90 },
  { table: 'refunds', days: 400 },
];

//- src/purge.ts
import { Pool } from 'pg';
import { PURGED, RULES } from './tables';

const pool = new Pool();

export async function nightly(cutoff: Date): Promise<void> {
  for (const table of PURGED) {
    await pool.query(`DELETE FROM ${table} WHERE created_at < $1`, [cutoff]);
  }
  for (const { table, days } of RULES)
    await pool.query(`delete from "${table}" where created_at < now() - interval '${days} days'`);
  await Promise.all(['cabins', 'meals'].map((table) => purge(table, cutoff)));
  for (const table of ['pets']) await pool.query(`DELETE FROM ${table} WHERE id = $1`, [1]);
}

async function purge(table: string, cutoff: Date): Promise<void> {
  await pool.query(`DELETE FROM public.${table} WHERE booked_on <= $1`, [cutoff]);
}

type Kept = 'moorings' | 'captains';

export class Cleaner {
  constructor(private readonly table: 'tolls' | 'pilots') {}

  async run(cutoff: Date): Promise<void> {
    await pool.query(`DELETE FROM ${this.table} WHERE at < $1`, [cutoff]);
  }
}

export async function list(table: Kept): Promise<unknown> {
  return pool.query(`SELECT * FROM ${table} WHERE at < now()`);
}

//- src/batches.ts
import { Pool } from 'pg';

const pool = new Pool();

// What is not in use, what cost little, and what comes before the next batch is no older than the rest.
export async function tidy(limit: number, last: number): Promise<void> {
  for (const table of ['buoys', 'pontoons'])
    await pool.query(`DELETE FROM ${table} WHERE status <> 'used'`);
  for (const table of ['fares']) await pool.query(`DELETE FROM ${table} WHERE total < ${limit}`);
  for (const table of ['anglers']) await pool.query(`DELETE FROM ${table} WHERE id < $1`, [last]);
  for (const table of ['divers']) await pool.query(`DELETE FROM ${table} WHERE "seenAt" < $1`, [limit]);
}

//- src/desk.ts
import { Pool } from 'pg';

const pool = new Pool();

interface Passenger {
  email: string;
  phone: string;
}

export async function board(passenger: Passenger): Promise<void> {
  await pool.query('INSERT INTO crossings (email) VALUES ($1)', [passenger.email]);
  await pool.query('INSERT INTO passenger_lists (email) VALUES ($1)', [passenger.email]);
  await pool.query('INSERT INTO complaints (email) VALUES ($1)', [passenger.email]);
  await pool.query('INSERT INTO refunds (email) VALUES ($1)', [passenger.email]);
  await pool.query('INSERT INTO cabins (phone) VALUES ($1)', [passenger.phone]);
  await pool.query('INSERT INTO tolls (phone) VALUES ($1)', [passenger.phone]);
  await pool.query('INSERT INTO pets (phone) VALUES ($1)', [passenger.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO captains (phone) VALUES ($1)', [passenger.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO pontoons (phone) VALUES ($1)', [passenger.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO fares (phone) VALUES ($1)', [passenger.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO anglers (phone) VALUES ($1)', [passenger.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('INSERT INTO divers (phone) VALUES ($1)', [passenger.phone]);
}
