// biome-ignore-all lint/suspicious/noTemplateCurlyInString: templates stand in the code under test
import assert from 'node:assert/strict';
import { createFlow } from '../../src/core/flow/link/index.ts';
import { createProgram } from '../../src/core/program/index.ts';
import { readPrismaModels } from '../../src/core/program/schemas/index.ts';
import { judgeRetention, type RetentionJudgement } from '../../src/core/retention/index.ts';
import { compileKnowledge } from '../../src/core/session/knowledge.ts';
import { defaultSettings } from '../../src/host/configuration/settings.ts';
import { allRules } from '../fixtures/rules.ts';
import { memorySource } from '../fixtures/workspace.ts';

interface Case {
  readonly code: string;
  readonly schema?: string;
  readonly schedule?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
}

/** The judgement about the only write of personal data in `src/store.ts`. */
function judge({ code, schema = '', schedule = {}, files = {} }: Case): RetentionJudgement {
  const texts = new Map(
    Object.entries({ 'src/store.ts': code, ...files }).map(([name, text]) => [`/w/${name}`, text]),
  );
  const program = createProgram({ root: '/w', source: memorySource(texts), include: undefined, exclude: [] });
  const { catalog, classifier, retentionWords } = compileKnowledge(allRules(), defaultSettings);
  const prisma = readPrismaModels(schema === '' ? [] : [{ file: '/w/schema.prisma', text: schema }]);
  const flow = createFlow({ program, prisma, catalog, classifier, sanitizers: [], firstPartyHosts: [] });
  const reaches = flow.reaches('/w/src/store.ts').filter(({ row }) => row.kind === 'store');
  assert.equal(reaches.length, 1, 'the case has one write of personal data');
  const [reach] = reaches;
  assert.ok(reach);
  return judgeRetention(flow, reach, {
    models: flow.models,
    words: retentionWords,
    isAccount: (name) => classifier.isAccount(name),
    schedule,
  });
}

function has(title: string, period: string | undefined, written: Case): void {
  it(title, () => {
    const judgement = judge(written);
    assert.equal(judgement.has, true, judgement.why);
    assert.equal(judgement.period, period, judgement.why);
  });
}
function hasNone(title: string, written: Case): void {
  it(title, () => {
    const judgement = judge(written);
    assert.equal(judgement.has, false, judgement.why);
  });
}

const person = `interface Guest { id: string; email: string; name: string }\n`;
const redis = (body: string, head = ''): Case => ({
  code: `import Redis from 'ioredis';\n${head}\n${person}const redis = new Redis();
export async function remember(guest: Guest, ttl: number): Promise<void> {
  ${body}
}`,
});
const prisma = (data: string, schema = '', tail = ''): Case => ({
  code: `import { PrismaClient } from '@prisma/client';
import { addDays, add } from 'date-fns';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
${person}const prisma = new PrismaClient();
export async function remember(guest: Guest): Promise<void> {
  await prisma.stay.${data};
}
${tail}`,
  schema,
});

describe('retention of a write', () => {
  describe('arguments of the call', () => {
    hasNone('none', redis('await redis.set(guest.id, guest.email);'));
    has('a constant', 'PT1H', redis("await redis.set(guest.id, guest.email, 'EX', 3600);"));
    has('a product', 'P30D', redis("await redis.set(guest.id, guest.email, 'EX', 60 * 60 * 24 * 30);"));
    has('milliseconds', 'P1D', redis("await redis.set(guest.id, guest.email, 'PX', 24 * 60 * 60 * 1000);"));
    has('an unknown number', undefined, redis("await redis.set(guest.id, guest.email, 'EX', ttl);"));
    has(
      'a constant of the file',
      'P7D',
      redis(
        "await redis.set(guest.id, guest.email, 'EX', WEEK);",
        'const DAY = 86400;\nconst WEEK = 7 * DAY;',
      ),
    );
    has('setex', 'PT10M', redis('await redis.setex(guest.id, 600, guest.email);'));
    hasNone('zero', redis("await redis.set(guest.id, guest.email, 'EX', 0);"));
    has('a constant of another file', 'P14D', {
      ...redis(
        "await redis.set(guest.id, guest.email, 'EX', GUEST_TTL);",
        "import { GUEST_TTL } from './periods';",
      ),
      files: { 'src/periods.ts': 'export const GUEST_TTL = 14 * 24 * 60 * 60;' },
    });
    has(
      'ms()',
      'P2D',
      redis("await redis.set(guest.id, guest.email, 'PX', ms('2d'));", "import ms from 'ms';"),
    );
  });

  describe('another call on the same key', () => {
    has(
      'expire',
      'PT1H',
      redis('await redis.set(guest.id, guest.email);\n  await redis.expire(guest.id, 3600);'),
    );
    has(
      'the same template',
      'PT1H',
      redis('await redis.set(`g:${guest.id}`, guest.email);\n  await redis.expire(`g:${guest.id}`, 3600);'),
    );
    hasNone(
      'another key',
      redis("await redis.set(guest.id, guest.email);\n  await redis.expire('lock', 3600);"),
    );
    has(
      'of a pipeline',
      'PT1M',
      redis('await redis.multi().hset(guest.id, { email: guest.email }).expire(guest.id, 60).exec();'),
    );
  });

  describe('cookies', () => {
    const cookie = (call: string): Case => ({
      code: `import type { Request, Response } from 'express';
import express from 'express';
${person}const app = express();
declare const options: { maxAge: number };
const shared = { httpOnly: true, maxAge: 30 * 24 * 3600 * 1000 };
app.post('/', (req, res) => { const guest: Guest = find(); ${call}; });
declare function find(): Guest;`,
    });
    hasNone('without an age', cookie("res.cookie('guest', guest.email, { httpOnly: true })"));
    has('maxAge', 'PT1H', cookie("res.cookie('guest', guest.email, { maxAge: 3600000 })"));
    has('an options object', 'P30D', cookie("res.cookie('guest', guest.email, shared)"));
    has('a spread', 'P30D', cookie("res.cookie('guest', guest.email, { ...shared, secure: true })"));
    has(
      'expires',
      'P7D',
      cookie("res.cookie('guest', guest.email, { expires: new Date(Date.now() + 7 * 864e5) })"),
    );
    has('text with max-age', 'P1D', {
      code: `${person}export function keep(guest: Guest) { document.cookie = 'mail=' + guest.email + '; path=/; max-age=86400'; }`,
    });
    hasNone('text without', {
      code: `${person}export function keep(guest: Guest) { document.cookie = 'mail=' + guest.email + '; path=/'; }`,
    });
  });

  describe('the record', () => {
    hasNone(
      'createdAt and deletedAt say nothing',
      prisma('create({ data: { email: guest.email, createdAt: new Date(), deletedAt: null } })'),
    );
    has(
      'an expiry column',
      undefined,
      prisma('create({ data: { email: guest.email, expiresAt: guest.leaves } })'),
    );
    has(
      'with a period',
      'P30D',
      prisma('create({ data: { email: guest.email, expiresAt: addDays(new Date(), 30) } })'),
    );
    has(
      'dayjs',
      'P14D',
      prisma("create({ data: { email: guest.email, expiresAt: dayjs().add(14, 'day').toDate() } })"),
    );
    has(
      'luxon',
      'P60D',
      prisma(
        'create({ data: { email: guest.email, expiresAt: DateTime.now().plus({ days: 60 }).toJSDate() } })',
      ),
    );
    has(
      'date-fns add',
      'P90D',
      prisma('create({ data: { email: guest.email, expiresAt: add(new Date(), { months: 3 }) } })'),
    );
    hasNone('set to null', prisma('create({ data: { email: guest.email, expiresAt: null } })'));
    hasNone(
      "a token's life",
      prisma('create({ data: { email: guest.email, tokenExpiresAt: addDays(new Date(), 1) } })'),
    );
  });

  describe('the model', () => {
    const stay = (extra: string, comment = ''): string =>
      `${comment}\nmodel Stay {\n  id Int @id\n  email String\n${extra}\n}`;
    hasNone(
      'without',
      prisma('create({ data: { email: guest.email } })', stay('  createdAt DateTime @default(now())')),
    );
    has(
      'annotated',
      'P13M',
      prisma('create({ data: { email: guest.email } })', stay('', '/// @retention P13M')),
    );
    has(
      'a required expiry column',
      undefined,
      prisma('create({ data: { email: guest.email, ...rest() } })', stay('  expiresAt DateTime')),
    );
    hasNone(
      'an optional one that is not set',
      prisma('create({ data: { email: guest.email } })', stay('  expiresAt DateTime?')),
    );
    hasNone(
      'an optional one does not count for updates of records of which nothing is known',
      prisma('update({ where: { id: 1 }, data: { email: guest.email } })', stay('  expiresAt DateTime?')),
    );
    has(
      'an optional one counts for updates when no record is made without it',
      undefined,
      prisma(
        'update({ where: { id: 1 }, data: { email: guest.email } })',
        stay('  expiresAt DateTime?'),
        'export const arrive = (until: Date) => prisma.stay.create({ data: { expiresAt: until } });',
      ),
    );
    has(
      'a purge job',
      undefined,
      prisma(
        'create({ data: { email: guest.email } })',
        stay(''),
        'export const purge = () => prisma.stay.deleteMany({ where: { createdAt: { lt: new Date(0) } } });',
      ),
    );
    hasNone(
      'deleting one record is no purge job',
      prisma(
        'create({ data: { email: guest.email } })',
        stay(''),
        'export const leave = (id: number) => prisma.stay.delete({ where: { id } });',
      ),
    );
  });

  describe('the configured schedule', () => {
    has('by model', 'P1Y', {
      ...prisma('create({ data: { email: guest.email } })'),
      schedule: { Stay: 'P1Y' },
    });
    has('by key prefix', 'P2D', {
      ...redis('await redis.set(`guest:${guest.id}`, guest.email);'),
      schedule: { 'guest:*': 'P2D' },
    });
    hasNone('of another prefix', {
      ...redis('await redis.set(`guest:${guest.id}`, guest.email);'),
      schedule: { 'order:*': 'P2D' },
    });
  });

  describe('statements', () => {
    const sql = (statement: string): Case => ({
      code: `import { Pool } from 'pg';\n${person}const pool = new Pool();
export const add = (guest: Guest) => pool.query(${statement}, [guest.email]);`,
    });
    hasNone('an insert', sql("'INSERT INTO guests (email) VALUES ($1)'"));
    has(
      'with an expiry column',
      undefined,
      sql("`INSERT INTO guests (email, expires_at) VALUES ($1, now() + interval '30 days')`"),
    );
  });

  describe('Mongoose', () => {
    const mongoose = (head: string): Case => ({
      code: `import { Schema, model } from 'mongoose';\n${person}${head}
export const add = (guest: Guest) => GuestModel.create({ email: guest.email });`,
    });
    hasNone(
      'a plain schema',
      mongoose("const schema = new Schema({ email: String });\nconst GuestModel = model('Guest', schema);"),
    );
    has(
      'a TTL index',
      'P1D',
      mongoose(
        "const schema = new Schema({ email: String, at: Date });\nschema.index({ at: 1 }, { expireAfterSeconds: 86400 });\nconst GuestModel = model('Guest', schema);",
      ),
    );
    has('expires on a path, in another file', 'P2D', {
      ...mongoose("import { schema } from './schema';\nconst GuestModel = model('Guest', schema);"),
      files: {
        'src/schema.ts':
          "import { Schema } from 'mongoose';\nexport const schema = new Schema({ email: String, at: { type: Date, expires: '2d' } });",
      },
    });
  });

  describe('entities', () => {
    const typeorm = (entity: string): Case => ({
      code: `import { Column, Entity, Repository } from 'typeorm';
${entity}
export class Guests { constructor(private readonly guests: Repository<Guest>) {}
  add(email: string) { return this.guests.save({ email }); } }`,
    });
    hasNone('a plain class', typeorm('@Entity() class Guest { @Column() email!: string; }'));
    has(
      'annotated',
      'P6M',
      typeorm('/** @retention P6M */ @Entity() class Guest { @Column() email!: string; }'),
    );
    has(
      'with a purge job',
      undefined,
      typeorm(`@Entity() class Guest { @Column() email!: string; }
export const purge = (repo: Repository<Guest>, guestRepository: Repository<Guest>) => guestRepository.delete({ createdAt: LessThan(new Date()) });`),
    );
  });

  describe('Drizzle', () => {
    const drizzle = (table: string, values: string): Case => ({
      code: `import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
${person}${table}
const db = drizzle(process.env.DB!);
export const add = (guest: Guest) => db.insert(guests).values(${values});`,
    });
    hasNone(
      'a plain table',
      drizzle("const guests = pgTable('guests', { email: text('email') });", '{ email: guest.email }'),
    );
    has(
      'annotated',
      'P2Y',
      drizzle(
        "/** @retention P2Y */\nconst guests = pgTable('guests', { email: text('email') });",
        '{ email: guest.email }',
      ),
    );
    has(
      'an expiry column with a default',
      undefined,
      drizzle(
        "const guests = pgTable('guests', { email: text('email'), expiresAt: timestamp('expires_at').default(later).notNull() });",
        '{ email: guest.email }',
      ),
    );
  });

  it('proofs of consent may be kept', () => {
    const { code } = prisma('create({ data: { email: guest.email } })');
    assert.equal(judge({ code: code.replace('prisma.stay', 'prisma.cookieConsent') }).has, true);
  });
});
