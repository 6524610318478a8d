// A vet's practice: tRPC procedures, Drizzle tables, inferred types, branded and mapped types.
//- src/db/schema.ts
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

export const owners = pgTable('owners', {
  id: uuid('id').primaryKey().defaultRandom(),
  fullName: text('full_name').notNull(),
  email: text('email').notNull(),
  petCount: integer('pet_count').notNull().default(0),
});
export const resets = pgTable('password_resets', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
});
export const treatments = pgTable('treatments', {
  id: uuid('id').primaryKey(),
  code: text('code').notNull(),
  minutes: integer('minutes'),
});
export type Owner = typeof owners.$inferSelect;
export type NewOwner = typeof owners.$inferInsert;
//- src/trpc.ts
import { initTRPC } from '@trpc/server';

const t = initTRPC.create();
export const router = t.router;
export const procedure = t.procedure;
//- src/router.ts
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from './db/index.ts';
import { type NewOwner, type Owner, owners, resets, treatments } from './db/schema.ts';
import { procedure, router } from './trpc.ts';

type Serialized<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };
type Counts<T> = { readonly [K in keyof T as `${string & K}Count`]: number };
const ownerInput = z.object({ fullName: z.string(), email: z.string().email() });

export const appRouter = router({
  addOwner: procedure.input(ownerInput).mutation(async ({ input }) => {
    console.log('adding an owner', input.fullName.length);
    console.log('adding', input);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    await db.insert(owners).values(input);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
    await db.insert(treatments).values({ code: 'vaccination', minutes: 20 });
    await db.insert(resets).values({
      id: crypto.randomUUID(),
      email: input.email,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  }),
  rename: procedure
    .input(z.object({ id: z.string(), fullName: z.string() }))
    .mutation(async ({ input: { id, fullName } }) => {
      await db.update(owners).set({ fullName }).where(eq(owners.id, id));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
      await db.update(owners).set({ petCount: 2 }).where(eq(owners.id, id));
      await db.delete(owners).where(eq(owners.fullName, fullName));
    }),
  owner: procedure.input(z.string()).query(async ({ input }) => {
    const [owner] = await db.select().from(owners).where(eq(owners.id, input));
    console.log(owner);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    const rows = await db.select({ id: owners.id, pets: owners.petCount }).from(owners);
    console.log(rows);
    const mails = await db.select({ to: owners.email }).from(owners);
    console.log(mails);
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    return owner;
  }),
});

export function show(owner: Owner, draft: NewOwner, plain: Serialized<Owner>, counts: Counts<Owner>) {
  console.log(owner.petCount);
  console.log(draft);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(plain);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(counts);
}
//- src/db/index.ts
import { drizzle } from 'drizzle-orm/node-postgres';
export const db = drizzle(process.env.DATABASE_URL ?? '');
