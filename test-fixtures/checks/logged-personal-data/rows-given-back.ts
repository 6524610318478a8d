// A lake's boat hire: rows that a query gives back hold what their fields are called, and methods of a library are no texts.
//- src/hire.ts
import knexOf from 'knex';
import { z } from 'zod';

const knex = knexOf({ client: 'pg' });

interface HirerRow {
  id: string;
  hirer_name: string;
  home_address: string;
  boat_name: string;
}

export async function enrol(body: Omit<HirerRow, 'id'>): Promise<string> {
  const [row] = await knex<HirerRow>('hirers').insert({ boat_name: body.boat_name }).returning('*');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.name -> database through Knex
  console.log('enrolled', { home_address: row.home_address });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log('boat', { boat: row.boat_name, id: row.id });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
  return row.id;
}

export async function find(id: string): Promise<void> {
  const row = await knex('hirers').where({ id }).first();
  console.log('found', row.home_address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
  console.log('found', row.boat_name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
}

export function rules(): void {
  const email = z.string().email;
  console.log('rule', { email });
}
