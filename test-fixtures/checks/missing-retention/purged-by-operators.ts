// A riding school on Drizzle: what is purged by age has an end, what is deleted by number has none.
//- src/tables.ts
import { integer, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';

export const trials = pgTable('trials', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  writtenAt: timestamp('written_at').defaultNow(),
});

export const riders = pgTable('riders', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  lessons: integer('lessons').notNull(),
});

//- src/desk.ts
import { drizzle } from 'drizzle-orm/node-postgres';
import { riders, trials } from './tables.ts';

export const db = drizzle(process.env.DATABASE_URL!);

export async function enrol(email: string): Promise<void> {
  await db.insert(trials).values({ email });
  await db.insert(riders).values({ email, lessons: 0 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
}

//- src/purge.ts
import { lt } from 'drizzle-orm';
import { db } from './desk.ts';
import { riders, trials } from './tables.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function purgeTrials(): Promise<number> {
  const gone = await db
    .delete(trials)
    .where(lt(trials.writtenAt, new Date(Date.now() - 90 * DAY)))
    .returning({ id: trials.id });
  return gone.length;
}

export async function leaveOut(): Promise<void> {
  await db.delete(riders).where(lt(riders.lessons, 1));
}
