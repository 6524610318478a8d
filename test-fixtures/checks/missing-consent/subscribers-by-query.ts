// Who is written to was asked for by a query: those who signed up, and have not unsubscribed since.
import { and, eq, isNotNull, isNull, ne, not } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { Resend } from 'resend';

const db = drizzle('postgres://localhost/lighthouse');
const resend = new Resend('key');

const listeners = pgTable('listeners', {
  id: text('id').primaryKey(),
  harbour: text('harbour').notNull(),
  email: text('email').notNull(),
  acceptedAt: timestamp('accepted_at'),
  unsubscribedAt: timestamp('unsubscribed_at'),
  optedOut: boolean('opted_out').notNull(),
});

class Fogbell {
  async ring(call: { listeners: { email: string }[]; text: string }): Promise<void> {
    await resend.batch.send(
      call.listeners.map((listener) => ({
        from: 'fog@lighthouse.example',
        to: listener.email,
        subject: 'Fog',
        text: call.text,
      })),
    );
  }
}

const bell = new Fogbell();

export async function fog(harbour: string): Promise<void> {
  const rows = await db
    .select()
    .from(listeners)
    .where(and(eq(listeners.harbour, harbour), isNotNull(listeners.acceptedAt), isNull(listeners.unsubscribedAt)));
  await bell.ring({ listeners: rows.map((row) => ({ email: row.email })), text: 'Fog' });
}

export async function clear(harbour: string): Promise<void> {
  const rows = await db.select().from(listeners).where(eq(listeners.harbour, harbour));
  const valid = rows.filter(
    (row): row is typeof row & { email: string } =>
      row.email !== null && row.acceptedAt !== null && row.unsubscribedAt === null,
  );
  await bell.ring({ listeners: valid.map((row) => ({ email: row.email })), text: 'Clear' });
}

/** Those who have left. */
export async function gone(harbour: string): Promise<void> {
  const rows = await db
    .select()
    .from(listeners)
    .where(and(eq(listeners.harbour, harbour), isNotNull(listeners.unsubscribedAt)));
  for (const row of rows)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Back?', text: '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

/** Everybody of a harbour. */
export async function everybody(harbour: string): Promise<void> {
  const rows = await db
    .select()
    .from(listeners)
    .where(and(eq(listeners.harbour, harbour), isNotNull(listeners.email)));
  for (const row of rows)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Storm', text: '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function notOptedOut(): Promise<void> {
  const rows = await db.select().from(listeners).where(not(listeners.optedOut));
  for (const row of rows)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Tide', text: '' });
  const others = await db.select().from(listeners).where(ne(listeners.optedOut, true));
  for (const row of others)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Tide', text: '' });
}

export async function byRelation(harbour: string): Promise<void> {
  const rows = await db.query.listeners.findMany({
    where: and(eq(listeners.harbour, harbour), isNull(listeners.unsubscribedAt)),
    orderBy: (each, { asc }) => [asc(each.id)],
  });
  for (const row of rows)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Wind', text: '' });
}

// What is denied is the opposite of what is asked; of several conditions any may be what does not hold.
export async function denied(harbour: string): Promise<void> {
  const stayed = await db.select().from(listeners).where(not(isNotNull(listeners.unsubscribedAt)));
  for (const row of stayed)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Swell', text: '' });
  const hasLeft = eq(listeners.optedOut, true);
  const others = await db.query.listeners.findMany({ where: and(eq(listeners.harbour, harbour), not(hasLeft)) });
  for (const row of others)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Swell', text: '' });
  const left = await db.select().from(listeners).where(and(eq(listeners.harbour, harbour), not(eq(listeners.optedOut, false))));
  for (const row of left)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Swell', text: '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const gone = await db.query.listeners.findMany({ where: not(isNull(listeners.unsubscribedAt)) });
  for (const row of gone)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Swell', text: '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const some = await db
    .select()
    .from(listeners)
    .where(not(and(eq(listeners.harbour, harbour), isNull(listeners.unsubscribedAt))));
  for (const row of some)
    await resend.emails.send({ from: 'fog@lighthouse.example', to: row.email, subject: 'Swell', text: '' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}
