// A printing house whose tables are at hand, and whose client comes from frameworks that say nothing of it.
//- src/schema.ts
import { integer, mysqlTable, mysqlTableCreator, serial, text, timestamp } from 'drizzle-orm/mysql-core';

export const clients = mysqlTable('clients', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
});

export const presses = mysqlTable('presses', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  speed: integer('speed'),
});

export const proofs = mysqlTable('proofs', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
});

const table = mysqlTableCreator((name) => `print_${name}`);

export const couriers = table('couriers', {
  id: serial('id').primaryKey(),
  phoneNumber: text('phone_number').notNull(),
});

//- src/router.ts
import { eq } from 'drizzle-orm';
import { makeService, useDatabase } from '@print/unseen';
import * as tables from './schema.ts';
import { clients, presses } from './schema.ts';

export const enroll = makeService(async (opts) => {
  await opts.ctx.db.insert(clients).values({ name: opts.input.fullName, email: opts.input.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
  await opts.ctx.db.insert(presses).values({ name: opts.input.model, speed: 90 });
});

export async function rename(id: number, email: string) {
  const database = await useDatabase();
  await database.use((conn) => conn.update(tables.clients).set({ email }).where(eq(tables.clients.id, id)));
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await database.use((conn) => conn.update(tables.presses).set({ speed: 80 }));
}

export async function dispatch(ctx, phoneNumber: string) {
  await ctx.store.insert(tables.couriers).values({ phoneNumber });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Drizzle
}

// The row has an end, and what is only read is not written.
export async function proof(ctx, email: string) {
  const expiresAt = new Date(Date.now() + 14 * 24 * 3600 * 1000);
  await ctx.db.insert(tables.proofs).values({ email, expiresAt });
  await ctx.db.delete(tables.clients).where(eq(tables.clients.email, email));
}

//- src/lists.ts
import { makeList } from '@print/unseen';
import { clients } from './schema.ts';

// What no table is handed to is no database.
export function arrange(ctx, email: string) {
  ctx.list.insert('clients').values({ email });
  ctx.list.update({ clients }).set({ email });
  makeList().update(email).set({ email });
}

class Ledger {
  readonly lines: unknown[] = [];
  insert(table: unknown) {
    return { values: (row: unknown) => ({ table, row }) };
  }
}

// An own object with such a method does what its method does.
export function rehearse(email: string) {
  return new Ledger().insert(clients).values({ email });
}
