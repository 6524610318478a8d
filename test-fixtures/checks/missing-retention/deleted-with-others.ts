// A ferry line on Prisma: what references a crossing with `onDelete: Cascade` goes when a job deletes old crossings.
//- package.json
{ "name": "ferry", "dependencies": { "@prisma/client": "6.0.0" } }
//- prisma/schema.prisma
model Crossing {
  id        String   @id
  sailsAt   DateTime
  tickets   Ticket[]
  waiting   Waiting[]
  losses    Loss[]
}
model Ticket {
  id         String   @id
  email      String
  crossing   Crossing @relation(fields: [crossingId], references: [id], onDelete: Cascade)
  crossingId String
  remarks    Remark[]
}
model Remark {
  id       String @id
  email    String
  ticket   Ticket @relation(fields: [ticketId], references: [id], onDelete: Cascade)
  ticketId String
}
// Somebody may wait for no crossing of their own: such a row stays.
model Waiting {
  id         String    @id
  email      String
  crossing   Crossing? @relation(fields: [crossingId], references: [id], onDelete: Cascade)
  crossingId String?
}
model Loss {
  id         String    @id
  email      String
  crossing   Crossing? @relation(fields: [crossingId], references: [id], onDelete: SetNull)
  crossingId String?
}
model Passenger {
  id     String @id
  seenAt DateTime
  pets   Pet[]
}
// Who has an account keeps it; a job deletes those that were never used.
model Workspace {
  id        String   @id
  createdAt DateTime
  crews     Crew[]
}
model Crew {
  id          String    @id
  email       String
  workspace   Workspace @relation(fields: [workspaceId], references: [id], onDelete: Cascade)
  workspaceId String
}
model Pet {
  id          String    @id
  ownerEmail  String
  passenger   Passenger @relation(fields: [passengerId], references: [id], onDelete: Cascade)
  passengerId String
}
//- src/purge.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function nightly(cutoff: Date): Promise<void> {
  await prisma.crossing.deleteMany({ where: { sailsAt: { lt: cutoff } } });
  await prisma.workspace.deleteMany({ where: { crews: { none: {} }, createdAt: { lt: cutoff } } });
  // Accounts that nobody uses; everybody else keeps theirs, with what belongs to it.
  await prisma.passenger.deleteMany({ where: { seenAt: { lt: cutoff } } });
}
//- src/desk.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function book(email: string, crossingId: string): Promise<void> {
  await prisma.ticket.create({ data: { id: crossingId, email, crossingId } });
}
export async function remark(email: string, ticketId: string): Promise<void> {
  await prisma.remark.create({ data: { id: ticketId, email, ticketId } });
}
export async function wait(email: string, crossingId: string): Promise<void> {
  await prisma.waiting.create({ data: { id: crossingId, email, crossingId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function lose(email: string, crossingId: string): Promise<void> {
  await prisma.loss.create({ data: { id: crossingId, email, crossingId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function hire(email: string, workspaceId: string): Promise<void> {
  await prisma.crew.create({ data: { id: workspaceId, email, workspaceId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function bring(ownerEmail: string, passengerId: string): Promise<void> {
  await prisma.pet.create({ data: { id: passengerId, ownerEmail, passengerId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
//- src/decorated.ts
import { Column, CreateDateColumn, Entity, LessThan, ManyToOne, PrimaryGeneratedColumn, type DataSource } from 'typeorm';

@Entity()
export class Regatta {
  @PrimaryGeneratedColumn() id: number;
  @CreateDateColumn() createdAt: Date;
}
@Entity()
export class Entry {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @ManyToOne(() => Regatta, { onDelete: 'CASCADE' }) regatta: Regatta;
}
@Entity()
export class Protest {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @ManyToOne(() => Regatta, { onDelete: 'RESTRICT' }) regatta: Regatta;
}
/** May stand for no regatta. */
@Entity()
export class Standby {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @ManyToOne(() => Regatta, { onDelete: 'CASCADE' }) regatta: Regatta | null = null;
}
@Entity()
export class Cruise {
  @PrimaryGeneratedColumn() id: number;
  @Column() sailsAt: Date;
}
@Entity()
export class Berth {
  @PrimaryGeneratedColumn() id: number;
  @Column() email: string;
  @ManyToOne(() => Cruise, { onDelete: 'CASCADE' }) cruise: Cruise;
}

export async function clear(source: DataSource, cutoff: Date): Promise<void> {
  await source.getRepository(Regatta).delete({ createdAt: LessThan(cutoff) });
  // Only marks them, so that nothing goes with them.
  await source.getRepository(Cruise).softDelete({ sailsAt: LessThan(cutoff) });
}
export async function enter(source: DataSource, email: string): Promise<void> {
  await source.getRepository(Entry).insert({ email });
  await source.getRepository(Standby).insert({ email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  await source.getRepository(Berth).insert({ email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
  await source.getRepository(Protest).insert({ email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through TypeORM
}
//- src/tables.ts
import { integer, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';

export const charters = pgTable('charters', {
  id: serial('id').primaryKey(),
  createdAt: timestamp('created_at').defaultNow(),
});
export const charterGuests = pgTable('charter_guests', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  charterId: integer('charter_id').notNull().references(() => charters.id, { onDelete: 'cascade' }),
});
export const charterLeads = pgTable('charter_leads', {
  id: serial('id').primaryKey(),
  email: text('email').notNull(),
  charterId: integer('charter_id').references(() => charters.id, { onDelete: 'cascade' }),
});
//- src/charter.ts
import { lt } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { charterGuests, charterLeads, charters } from './tables.ts';

const db = drizzle(process.env.DATABASE_URL!);

export async function sweep(cutoff: Date): Promise<void> {
  await db.delete(charters).where(lt(charters.createdAt, cutoff));
}
export async function board(email: string, charterId: number): Promise<void> {
  await db.insert(charterGuests).values({ email, charterId });
  await db.insert(charterLeads).values({ email, charterId });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
}
