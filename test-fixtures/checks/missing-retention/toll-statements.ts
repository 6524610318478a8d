// Toll roads: statements that callers write, columns as names of what is bound, and records under any key.
import { Redis } from 'ioredis';
import { Pool } from 'pg';

const pool = new Pool();
const redis = new Redis();

interface Driver {
  id: string;
  surname: string;
  email: string;
}
interface Gantry {
  id: string;
  name: string;
  lanes: number;
}

// Whether these write only their callers say.
async function run(statement: string, ...values: unknown[]) {
  return pool.query(statement, values);
}
async function ask<T>(statement: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await pool.query(statement, values);
  return rows;
}

export async function enrol(driver: Driver, gantry: Gantry) {
  await run('INSERT INTO drivers (id, surname, email) VALUES ($1, $2, $3)', driver.id, driver.surname, driver.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.last -> PostgreSQL
  await run('INSERT INTO gantries (id, name) VALUES ($1, $2)', gantry.id, gantry.name);
  await ask('UPDATE drivers SET email = $1 WHERE id = $2', [driver.email, driver.id]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  await ask('SELECT id FROM drivers WHERE email = $1', [driver.email]);
  await ask('INSERT INTO invited (email, expires_at) VALUES ($1, $2)', [driver.email, new Date(Date.now() + 86_400_000)]);
}

// A line of a file says nothing of its fields; the columns do.
export async function imported(line: string) {
  const fields = line.split(';');
  await pool.query('insert into drivers (email, class) values ($1, $2)', [fields[0], fields[1]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  await pool.query('insert into passages (gantry, class) values ($1, $2)', [fields[2], fields[1]]);
  await pool.query('update drivers set class = $1, phone_number = $2 where id = $3', [fields[1], fields[3], fields[4]]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query('update gantries set name = $1, lanes = coalesce($2, lanes)', [fields[5], fields[6]]);
}

// What stands under each key.
export async function remembered(
  drivers: Record<string, Driver[]>,
  gantries: Record<string, Gantry>,
  counts: Record<string, number>,
) {
  await redis.set('drivers', JSON.stringify(drivers));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.last -> Redis
  await redis.set('gantries', JSON.stringify(gantries));
  await redis.set('counts', JSON.stringify(counts));
  await redis.set('drivers:today', JSON.stringify(drivers), 'EX', 86_400);
}
