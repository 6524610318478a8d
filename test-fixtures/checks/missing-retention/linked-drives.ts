// A choir links its members' drives. That a token stops to work says nothing of how long the row about the member stays.
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const driveLinks = pgTable('drive_links', {
  id: integer('id').primaryKey(),
  memberEmail: text('member_email'),
  accessToken: text('access_token'),
  expiresAt: timestamp('expires_at'),
});
const mailboxes = pgTable('mailboxes', {
  id: integer('id').primaryKey(),
  email: text('email'),
  oauthAccessToken: text('oauth_access_token'),
  expiresAt: timestamp('expires_at').notNull(),
});
const logins = pgTable('member_sessions', {
  id: integer('id').primaryKey(),
  email: text('email'),
  accessToken: text('access_token'),
  expiresAt: timestamp('expires_at').notNull(),
});
const invitations = pgTable('invitations', {
  id: integer('id').primaryKey(),
  email: text('email'),
  token: text('token'),
  expiresAt: timestamp('expires_at').notNull(),
});
const shared = pgTable('shared_scores', {
  id: integer('id').primaryKey(),
  email: text('email'),
  accessToken: text('access_token'),
  deleteAt: timestamp('delete_at').notNull(),
});

const db = drizzle('postgres://localhost/choir');

interface Tokens {
  access_token: string;
  refresh_token?: string;
  expires_at: number;
}

export async function linked(member: { email: string }, tokens: Tokens): Promise<void> {
  const ends = new Date(tokens.expires_at * 1000);
  await db.insert(driveLinks).values({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.contact.email -> database through Drizzle
    memberEmail: member.email,
    accessToken: tokens.access_token,
    expiresAt: ends,
  });
  await db.insert(mailboxes).values({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials, user.contact.email -> database through Drizzle
    email: member.email,
    oauthAccessToken: tokens.access_token,
    expiresAt: ends,
  });
}

export async function came(member: { email: string }, accessToken: string, expiresAt: Date): Promise<void> {
  await db.insert(logins).values({ email: member.email, accessToken, expiresAt });
  await db.insert(invitations).values({ email: member.email, token: accessToken, expiresAt });
  await db.insert(shared).values({ email: member.email, accessToken, deleteAt: expiresAt });
}
