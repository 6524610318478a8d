// A spa: types of what queries and other functions give back.
//- schema.prisma
/*
model Bather {
  id     String @id
  surname String
  email  String
  points Int
  visits Visit[]
}

model Visit {
  id       String  @id
  from     DateTime
  bather   Bather  @relation(fields: [batherId], references: [id])
  batherId String
  pool     Pool    @relation(fields: [poolId], references: [id])
  poolId   String
}

model Pool {
  id     String @id
  name   String
  depth  Int
  visits Visit[]
}
*/
//- src/payloads.ts
import { Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

const withPool = Prisma.validator<Prisma.VisitDefaultArgs>()({ include: { pool: true } });
const withBather = { include: { bather: true } } satisfies Prisma.VisitDefaultArgs;
const withPoints = { include: { bather: { select: { id: true, points: true } } } } satisfies Prisma.VisitDefaultArgs;
type InPool = Prisma.VisitGetPayload<typeof withPool>;
type OfBather = Prisma.VisitGetPayload<typeof withBather>;
type Points = Prisma.VisitGetPayload<typeof withPoints>;
type Arrival = Prisma.VisitGetPayload<{ select: { id: true; bather: { select: { surname: true } } } }>;
type Depth = Prisma.VisitGetPayload<{ select: { id: true; pool: { select: { depth: true } } } }>;
type Busy = Prisma.PoolGetPayload<{ include: { visits: { include: { bather: true } } } }>;
type Quiet = Prisma.BatherGetPayload<{ omit: { surname: true; email: true } }>;

export function types(a: InPool, b: OfBather, c: Points, d: Arrival[], e: Depth, f: Busy, g: Quiet) {
  console.log(a);
  console.log(b);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  console.log(c);
  console.log(d);
// ^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
  console.log(e);
  console.log(f.visits);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  console.log(g);
}

export async function queries() {
  console.log(await prisma.visit.findMany({ include: { bather: { select: { points: true } } } }));
  console.log(await prisma.visit.findMany({ include: { bather: { select: { email: true } } } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(await prisma.bather.findMany({ omit: { surname: true, email: true } }));
  console.log((await prisma.pool.findFirst({ include: { visits: { include: { bather: true } } } }))?.visits);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
}
//- src/tables.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const members = pgTable('members', {
  id: uuid('id').primaryKey(),
  fullName: text('full_name').notNull(),
  email: text('email').notNull(),
  active: boolean('active').notNull(),
});
const db = drizzle('postgres://localhost/spa', { schema: { members } });

const byId = (id: string) => db.select().from(members).where(eq(members.id, id)).limit(1);
const flags = () => db.select({ id: members.id, active: members.active }).from(members);
async function one(id: string) {
  const [row] = await byId(id);
  return row;
}
function card(email: string) {
  return { email, printed: new Date() };
}

type Found = Awaited<ReturnType<typeof byId>>;
type One = Awaited<ReturnType<typeof one>>;
type Flag = Awaited<ReturnType<typeof flags>>[number];
type Card = ReturnType<typeof card>;

export function returned(a: Found, b: One, c: Flag, d: Card) {
  console.log(a[0]);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(a.length);
  console.log(b);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(c);
  console.log(d);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(d.printed);
}

export async function queried() {
  console.log(await db.query.members.findMany({ columns: { id: true, active: true } }));
  console.log(await db.query.members.findMany({ columns: { email: false, fullName: false } }));
  console.log(await db.query.members.findFirst({ columns: { active: false } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
//- src/replies.ts
import axios, { type AxiosResponse } from 'axios';
import pino from 'pino';

interface Therapist {
  id: string;
  givenName: string;
  phone: string;
}
interface Listing<T> {
  items: T[];
  cursor: string | null;
}

const http = axios.create({ baseURL: 'http://roster.internal' });
const log = pino({ redact: ['therapist.phone', '*.pin'] });

// What a helper takes out of a reply of which only its caller knows the type.
const unwrap = async <T>(reply: Promise<AxiosResponse<T>>): Promise<T> => (await reply).data;
async function inner<T>(reply: Promise<{ data: T }>): Promise<T> {
  const { data } = await reply;
  return data;
}

class Roster {
  all = (cursor: string) => unwrap(http.get<Listing<Therapist>>('/therapists', { params: { cursor } }));
  count() {
    return inner(http.get<{ total: number }>('/therapists/count'));
  }
}

export async function roster() {
  const page = await new Roster().all('');
  log.info(page.items);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name.first -> pino
  log.info({ next: page.cursor });
  log.info(await new Roster().count());
  log.info(await inner(http.get<Therapist>('/therapists/first')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name.first -> pino
}

// Elements of a list have numbers, and no rule of the logger covers them by a name.
export function phones(therapists: Therapist[]) {
  log.info({ therapist: therapists[0] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> pino
  log.info({ phones: therapists.map((therapist) => therapist.phone) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
}
