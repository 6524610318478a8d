// A ferry club: a secret of a member's holds nothing of anybody when it is made; the column that it is kept in says what it is.
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { authenticator } from 'otplib';

const db = drizzle(process.env.DATABASE_URL ?? '');

const members = pgTable('members', {
  id: text('id').primaryKey(),
  resetToken: text('reset_token'),
  backupCodes: text('backup_codes').array(),
  twoFactorSecret: text('two_factor_secret'),
  cardNumber: text('card_number'),
});
const resets = pgTable('resets', {
  id: text('id').primaryKey(),
  passwordResetToken: text('token').notNull(),
  expiresAt: timestamp('expires_at').notNull(),
});
const guests = pgTable('guests', { id: text('id').primaryKey(), token: text('token').notNull() });
const crossings = pgTable('crossings', {
  id: text('id').primaryKey(),
  reference: text('reference').notNull(),
  deckCode: integer('deck_code'),
});

function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export async function forget(id: string): Promise<void> {
  const token = newToken();
  await db.update(members).set({ resetToken: token }).where(eq(members.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
}
export async function secure(id: string): Promise<void> {
  const codes = Array.from({ length: 8 }, () => randomBytes(5).toString('hex'));
  await db.update(members).set({ backupCodes: codes }).where(eq(members.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
  const secret = authenticator.generateSecret();
  await db.update(members).set({ twoFactorSecret: secret }).where(eq(members.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
}

// What is made at random and is no secret of somebody's says nothing, whatever the column is called.
export async function enter(): Promise<void> {
  await db.insert(members).values({ id: randomUUID(), cardNumber: nanoid() });
  await db.insert(guests).values({ id: randomUUID(), token: nanoid() });
  await db.insert(crossings).values({ id: nanoid(), reference: `F-${nanoid(6)}`, deckCode: randomInt(9) });
}
// It ends, and what was forgotten is taken away.
export async function reset(id: string): Promise<void> {
  await db.insert(resets).values({
    id,
    passwordResetToken: newToken(),
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  await db.update(members).set({ resetToken: null }).where(eq(members.id, id));
}
// Nobody else learns it by a log of its length, nor by that of another number made at random.
export function told(): void {
  const resetToken = newToken();
  console.log(resetToken.length, { attempt: randomUUID() });
}

// What opens a thing to whoever has it is nobody's, and a member's is theirs.
const berths = pgTable('berths', { id: text('id').primaryKey(), accessToken: text('access_token') });
const skippers = pgTable('skippers', {
  id: text('id').primaryKey(),
  verificationToken: text('verification_token'),
});
export async function moor(id: string): Promise<void> {
  await db.insert(berths).values({ id, accessToken: nanoid() });
  await db.insert(skippers).values({ id, verificationToken: nanoid() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
}
// A table of secrets is a member's; what a domain is verified with is the company's.
const secrets = pgTable('secrets', { memberId: text('member_id'), verificationToken: text('verification_token') });
const domains = pgTable('domains', { id: text('id'), domainVerificationToken: text('verification_token') });
export async function verify(memberId: string): Promise<void> {
  await db.insert(secrets).values({ memberId, verificationToken: newToken() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
  await db.insert(domains).values({ id: memberId, domainVerificationToken: newToken() });
}
