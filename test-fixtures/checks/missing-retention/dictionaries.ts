// A mailing tool for choirs: what is known of a singer is kept in dictionaries and in rows of a key and a value.
//- schema.prisma
/*
model Singer {
  id      String  @id @default(uuid())
  choirId String
  traits  Trait[]
}
model Trait {
  id       String @id @default(uuid())
  key      String
  value    String
  singerId String
  singer   Singer @relation(fields: [singerId], references: [id])
}
model Piece {
  id     String @id
  fields String
}
*/

//- src/db.ts
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();

//- src/singers.ts
import { prisma } from './db';

type Traits = Record<string, string>;

async function store(choirId: string, traits: Traits): Promise<void> {
  const rows = Object.entries(traits).map(([key, value]) => ({ key, value }));
  await prisma.singer.create({ data: { choirId, traits: { createMany: { data: rows } } } });
}

// What goes in by name comes out as a row.
export async function invite(choirId: string, address: string, part: string): Promise<void> {
  await store(choirId, { email: address, part });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function invitePart(choirId: string, part: string): Promise<void> {
  await store(choirId, { part, rehearsal: 'monday' });
}
export async function fromForm(choirId: string, form: { voice: string; phone: string }): Promise<void> {
  const traits: Traits = {};
  traits.voice = form.voice;
  await store(choirId, traits);
  traits.mobile = form.phone;
  await store(choirId, traits);
//      ^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Prisma
}

//- src/import.ts
import { prisma } from './db';

const rowsOf = (record: Record<string, string>) =>
  Object.entries(record).map(([key, value]) => ({ key, value: value.trim() }));

// Filled under the headings of a table; that there is an address in it shows where it is read.
export async function importSinger(record: Record<string, string>, headings: Map<string, string>): Promise<void> {
  const mapped: Record<string, string> = {};
  for (const [heading, cell] of Object.entries(record)) {
    const name = headings.get(heading.toLowerCase());
    if (name === undefined) throw new Error(`unknown heading ${heading}`);
    mapped[name] = cell;
  }
  if (!mapped.email) throw new Error('every singer needs an address');
  await prisma.singer.create({ data: { choirId: 'c', traits: { create: rowsOf(mapped) } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function importPiece(record: Record<string, string>, headings: Map<string, string>): Promise<void> {
  const mapped: Record<string, string> = {};
  for (const [heading, cell] of Object.entries(record)) {
    const name = headings.get(heading.toLowerCase());
    if (name !== undefined) mapped[name] = cell;
  }
  if (!mapped.composerId || !mapped.title) throw new Error('every piece needs a title');
  await prisma.piece.create({ data: { id: mapped.title, fields: JSON.stringify(rowsOf(mapped)) } });
}

export async function merge(choirId: string, traits: Record<string, string>): Promise<void> {
  if (traits.email && (await prisma.trait.count({ where: { value: traits.email } })) > 0) return;
  const data = Object.entries(traits).map(([key, value]) => ({ key, value }));
  await prisma.singer.create({ data: { choirId, traits: { create: data } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function tune(choirId: string, settings: Record<string, string>): Promise<void> {
  if (settings.pitch === '440') return;
  const data = Object.entries(settings).map(([key, value]) => ({ key, value }));
  await prisma.singer.create({ data: { choirId, traits: { create: data } } });
}
export async function counts(choirId: string, traits: Record<string, string>): Promise<void> {
  if (!traits.email) return;
  await prisma.singer.create({ data: { choirId, traits: { create: Object.keys(traits).map((key) => ({ key, value: '1' })) } } });
}
