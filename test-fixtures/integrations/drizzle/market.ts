// Stall holders of a market.
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const holders = pgTable('holders', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  phone: text('phone'),
});
export const enquiries = pgTable('enquiries', {
  email: text('email').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
});

const db = drizzle('postgres://localhost/market');

export async function register(email: string, phone: string): Promise<void> {
  await db.insert(holders).values({ id: '1', email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Drizzle
  await db.update(holders).set({ phone }).where(eq(holders.id, '1'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Drizzle
  await db.insert(holders).values({ id: '2', email: '' }).onConflictDoUpdate({ target: holders.id, set: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await db.insert(holders).values({ id: '4', email }).onConflictDoUpdate({ target: holders.id, set: { email, phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Drizzle
  await db.insert(enquiries).values({ email, expiresAt: new Date() });
  await db.delete(holders).where(eq(holders.email, email));
  await db.transaction(async (tx) => {
    await tx.insert(holders).values({ id: '3', email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  });
}
