// A climbing wall's letters: the query is asked with a function that is handed the columns and the operators.
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { createTransport } from 'nodemailer';

const members = pgTable('members', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  marketingConsent: boolean('marketing_consent').notNull(),
  unsubscribedAt: timestamp('unsubscribed_at'),
  isActive: boolean('is_active').notNull(),
});

const db = drizzle('postgres://wall', { schema: { members } });
const mailer = createTransport({ host: 'smtp.wall.example' });

export async function routes(): Promise<void> {
  const willing = await db.query.members.findMany({ where: (t, { eq }) => eq(t.marketingConsent, true) });
  for (const member of willing) await mailer.sendMail({ to: member.email, subject: 'New routes' });
}

export async function season(): Promise<void> {
  const willing = await db.query.members.findMany({
    where: (t, { and, eq, isNull }) => and(isNull(t.unsubscribedAt), eq(t.isActive, true)),
  });
  for (const member of willing) await mailer.sendMail({ to: member.email, subject: 'The season' });
}

export async function active(): Promise<void> {
  const all = await db.query.members.findMany({ where: (t, { eq }) => eq(t.isActive, true) });
  for (const member of all) await mailer.sendMail({ to: member.email, subject: 'Half price' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

export async function either(): Promise<void> {
  const all = await db.query.members.findMany({
    where: (t, { eq, or }) => or(eq(t.marketingConsent, true), eq(t.isActive, true)),
  });
  for (const member of all) await mailer.sendMail({ to: member.email, subject: 'Half price' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

export async function unwilling(): Promise<void> {
  const others = await db.query.members.findMany({ where: (t, { eq }) => eq(t.marketingConsent, false) });
  for (const member of others) await mailer.sendMail({ to: member.email, subject: 'Come back' });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> e-mail through Nodemailer
}
