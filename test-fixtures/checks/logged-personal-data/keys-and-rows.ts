// Keys that are somebody's data, and rows of a query that the code gives a type.
import Knex from 'knex';

const knex = Knex({ client: 'pg' });

interface Angler {
  id: number;
  familyName: string;
  email: string;
}

export async function rows(): Promise<void> {
  const anglers: Angler[] = await knex('anglers').where({ active: true }).orderBy('id').limit(500);
  console.log(anglers.length);
  console.table(anglers.slice(0, 3));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  const one: Angler | undefined = await knex('anglers').where({ id: 1 }).first();
  console.log(one?.id);
  console.log(one);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
}

export function keys(anglers: Angler[]): void {
  const counts: Record<string, number> = {};
  for (const angler of anglers) counts[angler.email] = (counts[angler.email] ?? 0) + 1;
  console.log(counts);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(Object.keys(counts));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(Object.keys(counts).length);
  console.log(Object.values(counts));

  const byId: Record<number, number> = {};
  for (const angler of anglers) byId[angler.id] = 1;
  console.log(byId);

  const seen = new Map<string, number>();
  for (const angler of anglers) seen.set(angler.email, 1);
  console.log([...seen.keys()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log([...seen.values()]);
  console.log(seen.size);

  const summed = anglers.reduce<Record<string, number>>((sum, { email }) => ({ ...sum, [email]: 1 }), {});
  console.log(summed);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function hidden(angler: Angler): void {
  console.log(Object.assign({}, angler, { email: '***', familyName: '***' }));
  console.log(Object.assign({}, angler, { email: '***' }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
}
