// A film festival on Drizzle.
//- src/tables.ts
import { integer, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';

export const attendees = pgTable('attendees', {
  id: serial('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull(),
  createdAt: timestamp('created_at').defaultNow(),
});

export const pressPasses = pgTable('press_passes', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  deleteAfter: timestamp('delete_after').notNull(),
});

export const films = pgTable('films', {
  id: serial('id').primaryKey(),
  title: text('title').notNull(),
  minutes: integer('minutes'),
});

//- src/festival.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { attendees, films, pressPasses } from './tables.ts';

const db = drizzle(process.env.DATABASE_URL!);

export async function attend(fullName: string, email: string) {
  await db.insert(attendees).values({ name: 'N. N.', email: '' });
  await db.insert(attendees).values({ name: fullName, email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
  await db.insert(films).values({ title: 'Opening', minutes: 90 });
}

export async function attendByName(name: string) {
  await db.insert(attendees).values({ name, email: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
}

export async function attendAll(people: { name: string; email: string }[]) {
  await db.insert(attendees).values(people).onConflictDoNothing();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
}

export async function changeEmail(id: number, email: string) {
  await db.update(attendees).set({ email }).where(eq(attendees.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await db.update(films).set({ minutes: 91 }).where(eq(films.id, id));
}

export async function press(email: string) {
  const deleteAfter = new Date(Date.now() + 30 * 24 * 3600 * 1000);
  await db.insert(pressPasses).values({ email, deleteAfter });
}

export async function byEmail(email: string) {
  return db.select().from(attendees).where(eq(attendees.email, email));
}

export async function leave(email: string) {
  await db.delete(attendees).where(eq(attendees.email, email));
}
