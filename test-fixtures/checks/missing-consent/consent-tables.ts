// Consent that stands in a table, asked in the ways of the stores; the purpose is in the conditions of the query.
import { createClient } from '@supabase/supabase-js';
import { and, count, eq, isNotNull, isNull, ne, not } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { getFirestore } from 'firebase-admin/firestore';
import Redis from 'ioredis';
import { MongoClient } from 'mongodb';
import { Pool } from 'pg';
import { PostHog } from 'posthog-node';
import postgres from 'postgres';
import { Column, Entity, PrimaryColumn, type Repository } from 'typeorm';

const agreements = pgTable('cookie_consents', {
  sailor: text('sailor'),
  scope: text('scope'),
  endedAt: timestamp('ended_at'),
  granted: boolean('granted'),
  revokedAt: timestamp('revoked_at'),
});

@Entity('consent_records')
export class ConsentRecord {
  @PrimaryColumn() sailor!: string;
  @Column() purpose!: string;
}

const db = drizzle('postgres://harbour');
const pool = new Pool();
const sql = postgres();
const mongo = new MongoClient('mongodb://harbour').db();
const redis = new Redis();
const firestore = getFirestore();
const supabase = createClient('https://harbour.supabase.co', 'key');
const posthog = new PostHog('key');

interface Sailor {
  id: string;
  email: string;
}

const moored = ({ id, email }: Sailor) => ({ distinctId: id, event: 'moored', properties: { email } });

async function isAllowed(sailor: string, scope: string): Promise<boolean> {
  const rows = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.sailor, sailor), eq(agreements.scope, scope), isNull(agreements.endedAt)))
    .limit(1);
  return rows.length > 0;
}

export async function throughHelper(sailor: Sailor): Promise<void> {
  if (await isAllowed(sailor.id, 'analytics')) posthog.capture(moored(sailor));
}

export async function throughHelperForOther(sailor: Sailor): Promise<void> {
  if (await isAllowed(sailor.id, 'marketing')) posthog.capture(moored(sailor));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export class Moorings {
  constructor(private readonly records: Repository<ConsentRecord>) {}

  async byRepository(sailor: Sailor): Promise<void> {
    const found = await this.records.findOne({ where: { sailor: sailor.id, purpose: 'analytics' } });
    if (found === null) return;
    posthog.capture(moored(sailor));
  }

  async byExistence(sailor: Sailor): Promise<void> {
    if (!(await this.records.existsBy({ sailor: sailor.id, purpose: 'advertising' }))) return;
    posthog.capture(moored(sailor));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
}

export async function byStatement(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    'select 1 from harbour.cookie_consents where sailor = $1 and scope = $2 and ended_at is null',
    [sailor.id, 'analytics'],
  );
  if (rows.length === 0) return;
  posthog.capture(moored(sailor));
}

export async function byStatementForOther(sailor: Sailor): Promise<void> {
  const result = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'marketing'`, [
    sailor.id,
  ]);
  if (result.rowCount !== 1) return;
  posthog.capture(moored(sailor));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function byStatementOfBoats(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query('select 1 from boats where sailor = $1', [sailor.id]);
  if (rows.length === 0) return;
  posthog.capture(moored(sailor));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function byTag(sailor: Sailor): Promise<void> {
  const [row] = await sql`select granted from consents where sailor = ${sailor.id} and scope = ${'analytics'}`;
  if (row?.granted) posthog.capture(moored(sailor));
}

export async function byCollection(sailor: Sailor): Promise<void> {
  const found = await mongo.collection('consents').findOne({ sailor: sailor.id });
  if (found?.analytics !== true) return;
  posthog.capture(moored(sailor));
}

export async function bySet(sailor: Sailor): Promise<void> {
  if (await redis.sismember(`consents:${sailor.id}`, 'analytics')) posthog.capture(moored(sailor));
}

export async function byHash(sailor: Sailor): Promise<void> {
  if ((await redis.hget(`consents:${sailor.id}`, 'analytics')) !== 'granted') return;
  posthog.capture(moored(sailor));
}

export async function byHashInverted(sailor: Sailor): Promise<void> {
  if ((await redis.hget(`consents:${sailor.id}`, 'analytics')) === 'granted') return;
  posthog.capture(moored(sailor));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function byDocument(sailor: Sailor): Promise<void> {
  const snapshot = await firestore.doc(`consents/${sailor.id}`).get();
  if (snapshot.get('analytics') === true) posthog.capture(moored(sailor));
}

export async function byFilter(sailor: Sailor): Promise<void> {
  const { data } = await supabase
    .from('consents')
    .select('granted')
    .eq('sailor', sailor.id)
    .eq('scope', 'analytics')
    .single();
  if (data?.granted) posthog.capture(moored(sailor));
}

// Rows of those who did not consent are no consent.
export async function ofGranted(sailor: Sailor): Promise<void> {
  const rows = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.scope, 'analytics'), eq(agreements.granted, true), isNull(agreements.revokedAt)));
  if (rows.length > 0) posthog.capture(moored(sailor));
}

export async function ofDenied(sailor: Sailor): Promise<void> {
  const rows = await db.select().from(agreements).where(and(eq(agreements.scope, 'analytics'), eq(agreements.granted, false)));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function ofRevoked(sailor: Sailor): Promise<void> {
  const rows = await db.select().from(agreements).where(and(eq(agreements.scope, 'analytics'), isNotNull(agreements.revokedAt)));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function ofOthers(sailor: Sailor): Promise<void> {
  const rows = await db.select().from(agreements).where(ne(agreements.scope, 'analytics'));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function ofNotGranted(sailor: Sailor): Promise<void> {
  const rows = await db.select().from(agreements).where(and(eq(agreements.scope, 'analytics'), not(eq(agreements.granted, true))));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function statedGranted(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from cookie_consents where sailor = $1 and scope = 'analytics' and granted = true and revoked_at is null and status <> 'revoked'`,
    [sailor.id],
  );
  if (rows.length > 0) posthog.capture(moored(sailor));
}

export async function statedRefused(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from cookie_consents where sailor = $1 and scope = 'analytics' and status = 'refused'`,
    [sailor.id],
  );
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function statedRevoked(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from cookie_consents where sailor = $1 and scope = 'analytics' and revoked_at is not null`,
    [sailor.id],
  );
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function statedDenied(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from cookie_consents where sailor = $1 and scope = 'analytics' and granted = false`,
    [sailor.id],
  );
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function statedNot(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(
    `select 1 from cookie_consents where sailor = $1 and scope = 'analytics' and not granted`,
    [sailor.id],
  );
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function statedWithout(sailor: Sailor): Promise<void> {
  const { rowCount } = await pool.query(
    `select 1 from sailors where id = $1 and id not in (select sailor from cookie_consents where scope = 'analytics')`,
    [sailor.id],
  );
  if (rowCount === 1) posthog.capture(moored(sailor));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

// A result, a list of rows and the row of a count are there whatever a query finds.
export async function ofAnyResult(sailor: Sailor): Promise<void> {
  const result = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (result) posthog.capture(moored(sailor));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofAnyRows(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows) posthog.capture(moored(sailor));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofPromisedResult(sailor: Sailor): Promise<void> {
  const result = pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (result) posthog.capture(moored(sailor));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofAnyTag(sailor: Sailor): Promise<void> {
  const rows = await sql`select 1 from cookie_consents where sailor = ${sailor.id} and scope = 'analytics'`;
  if (rows) posthog.capture(moored(sailor));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofAnyList(sailor: Sailor): Promise<void> {
  const rows = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.sailor, sailor.id), eq(agreements.scope, 'analytics')));
  if (rows) posthog.capture(moored(sailor));
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofOneOfList(sailor: Sailor): Promise<void> {
  const [row] = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.sailor, sailor.id), eq(agreements.scope, 'analytics')));
  if (row) posthog.capture(moored(sailor));
}

export async function ofFirstRow(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows[0]) posthog.capture(moored(sailor));
}

export async function ofGuardedList(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (!rows || rows.length === 0) return;
  posthog.capture(moored(sailor));
}

export async function ofRowsOfCount(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select count(*) from cookie_consents where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofCount(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select count(*) as granted from cookie_consents where sailor = $1 and scope = 'analytics'`, [
    sailor.id,
  ]);
  if (rows[0].granted > 0) posthog.capture(moored(sailor));
}

export async function ofCountedList(sailor: Sailor): Promise<void> {
  const rows = await db
    .select({ found: count() })
    .from(agreements)
    .where(and(eq(agreements.sailor, sailor.id), eq(agreements.scope, 'analytics')));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export class Harbours {
  constructor(private readonly records: Repository<ConsentRecord>) {}

  async ofFound(sailor: Sailor): Promise<void> {
    const found = await this.records.findOneBy({ sailor: sailor.id, purpose: 'analytics' });
    if (found) posthog.capture(moored(sailor));
  }
}

// Who stands in a table of refusals has not consented.
const refusals = pgTable('consent_refusals', { sailor: text('sailor'), scope: text('scope') });
const withdrawn = pgTable('cookie_consent_withdrawals', { sailor: text('sailor'), scope: text('scope') });

export async function ofRefusals(sailor: Sailor): Promise<void> {
  const rows = await db.select().from(refusals).where(and(eq(refusals.sailor, sailor.id), eq(refusals.scope, 'analytics')));
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function ofWithdrawals(sailor: Sailor): Promise<void> {
  const [row] = await db.select().from(withdrawn).where(and(eq(withdrawn.sailor, sailor.id), eq(withdrawn.scope, 'analytics')));
  if (row) posthog.capture(moored(sailor));
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function statedRevocations(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from consent_revocations where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function statedOptOuts(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from opt_outs where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows.length > 0) posthog.capture(moored(sailor));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function statedNoOptOuts(sailor: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from opt_outs where sailor = $1 and scope = 'analytics'`, [sailor.id]);
  if (rows.length === 0) posthog.capture(moored(sailor));
}

export async function ofOptOuts(sailor: Sailor): Promise<void> {
  const found = await mongo.collection('optOuts').findOne({ sailor: sailor.id, scope: 'analytics' });
  if (found) posthog.capture(moored(sailor));
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

// Whose consent it is stands in the conditions.
export async function ofAdmin(sailor: Sailor, admin: Sailor): Promise<void> {
  const rows = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.sailor, admin.id), eq(agreements.scope, 'analytics')))
    .limit(1);
  if (rows.length > 0) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function statedAdmin(sailor: Sailor, admin: Sailor): Promise<void> {
  const { rows } = await pool.query(`select 1 from cookie_consents where sailor = $1 and scope = $2`, [admin.id, 'analytics']);
  if (rows.length > 0) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export async function taggedAdmin(sailor: Sailor, admin: Sailor): Promise<void> {
  const [row] = await sql`select granted from consents where sailor = ${admin.id} and scope = 'analytics'`;
  if (row?.granted) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

export class Cranes {
  constructor(private readonly records: Repository<ConsentRecord>) {}

  async ofAdmin(sailor: Sailor, admin: Sailor): Promise<void> {
    const found = await this.records.findOne({ where: { sailor: admin.id, purpose: 'analytics' } });
    if (found === null) return;
    posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }

  async ofSailor(sailor: Sailor, admin: Sailor): Promise<void> {
    const found = await this.records.findOne({ where: { sailor: sailor.id, purpose: 'analytics' } });
    if (found === null) return;
    posthog.capture({ distinctId: admin.id, event: 'moored', properties: { email: sailor.email } });
  }

  async ofKey(sailor: Sailor): Promise<void> {
    const sailorId = sailor.id;
    const found = await this.records.findOneBy({ sailor: sailorId, purpose: 'analytics' });
    if (found) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
  }
}

export async function filteredAdmin(sailor: Sailor, admin: Sailor): Promise<void> {
  const { data } = await supabase.from('consents').select('granted').eq('sailor', admin.id).eq('scope', 'analytics').single();
  if (data?.granted) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}

declare function hasConsent(sailor: Sailor, asked: { purpose: string; by: Sailor }): boolean;

export function ofWhomIsFirst(sailor: Sailor, admin: Sailor): void {
  if (hasConsent(sailor, { purpose: 'analytics', by: admin }))
    posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
}

// Two keys of which one is the person's.
export async function ofBoth(sailor: Sailor, admin: Sailor): Promise<void> {
  const rows = await db
    .select()
    .from(agreements)
    .where(and(eq(agreements.scope, 'analytics'), eq(agreements.sailor, sailor.id), eq(agreements.granted, admin.id !== '')));
  if (rows.length > 0) posthog.capture({ distinctId: sailor.id, event: 'moored', properties: { email: sailor.email } });
}

// That somebody was asked is no answer.
export async function ofAsked(sailor: Sailor): Promise<void> {
  if (await redis.exists(`consent-asked:${sailor.id}`)) posthog.capture(moored(sailor));
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}

export async function ofKept(sailor: Sailor): Promise<void> {
  if (await redis.exists(`consent:analytics:${sailor.id}`)) posthog.capture(moored(sailor));
}
