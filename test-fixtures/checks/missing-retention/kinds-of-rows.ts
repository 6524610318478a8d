// A game of riddles: guests who came once are forgotten, whoever signs up is not.
//- prisma/schema.prisma
model Player {
  id         String   @id
  name       String?
  email      String?
  isGuest    Boolean  @default(false)
  lastSeenAt DateTime
}
model Visitor {
  id         String   @id
  email      String
  deleted    Boolean  @default(false)
  lastSeenAt DateTime
}
model Caller {
  id         String   @id
  email      String
  role       String
  lastSeenAt DateTime
}
//- src/purge.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function nightly(cutoff: Date): Promise<void> {
  const forgotten = { isGuest: true, lastSeenAt: { lt: cutoff } };
  const rows = await prisma.player.findMany({ where: forgotten });
  await prisma.player.deleteMany({ where: { AND: [forgotten, { id: { in: rows.map((row) => row.id) } }] } });
  // Every row comes to this in time.
  await prisma.visitor.deleteMany({ where: { deleted: true, lastSeenAt: { lt: cutoff } } });
  await prisma.caller.deleteMany({ where: { role: 'guest', lastSeenAt: { lt: cutoff } } });
}
//- src/door.ts
import { type Prisma, PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function signUp(name: string, email: string): Promise<void> {
  await prisma.player.create({ data: { name, email, lastSeenAt: new Date() } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
}
export async function welcome(email: string): Promise<void> {
  await prisma.player.create({ data: { email, isGuest: true, lastSeenAt: new Date() } });
}
export async function enter(email: string, isGuest: boolean): Promise<void> {
  await prisma.player.create({ data: { email, isGuest, lastSeenAt: new Date() } });
}
export async function copy(row: Prisma.PlayerCreateInput, email: string): Promise<void> {
  await prisma.player.create({ data: { ...row, email } });
}
// Of which kind the row is nobody sees.
export async function rename(id: string, name: string): Promise<void> {
  await prisma.player.update({ where: { id }, data: { name } });
}
export async function visit(email: string): Promise<void> {
  await prisma.visitor.create({ data: { email, lastSeenAt: new Date() } });
}
export async function call(email: string): Promise<void> {
  await prisma.caller.create({ data: { email, lastSeenAt: new Date() } });
  await prisma.caller.create({ data: { email, role: 'editor', lastSeenAt: new Date() } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
//- src/tables.ts
import { and, eq, lt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const db = drizzle('postgres://localhost/riddles');

export const solvers = pgTable('solvers', {
  email: text('email').notNull(),
  anonymous: boolean('anonymous').notNull().default(false),
  seenAt: timestamp('seen_at').notNull(),
});

export async function tidy(cutoff: Date): Promise<void> {
  await db.delete(solvers).where(and(eq(solvers.anonymous, true), lt(solvers.seenAt, cutoff)));
}
export async function solve(email: string): Promise<void> {
  await db.insert(solvers).values({ email, seenAt: new Date() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
}
