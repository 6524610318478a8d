// A tool library keeps what is said to its assistant, and what is said in its courses.
//- src/tables.ts
import type { UIMessage } from 'ai';
import { integer, jsonb, pgTable, serial, text, timestamp } from 'drizzle-orm/pg-core';

export type StoredTurn = UIMessage & { keptAt?: number };

export const chats = pgTable('chats', {
  id: serial('id').primaryKey(),
  turns: jsonb('turns').$type<StoredTurn[]>().notNull(),
  updatedAt: timestamp('updated_at').notNull(),
});

export const tools = pgTable('tools', {
  id: serial('id').primaryKey(),
  parts: jsonb('parts').$type<{ role: string; parts: string[] }[]>().notNull(),
});

export const courses = pgTable('courses', {
  id: serial('id').primaryKey(),
  vtt: text('vtt'),
  lines: jsonb('lines'),
  count: integer('count'),
});

//- src/keep.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { chats, courses, type StoredTurn, tools } from './tables.ts';

const db = drizzle(process.env.DATABASE_URL!);

export async function keep(id: number, turns: StoredTurn[]) {
  const stamped = turns.map((turn) => ({ ...turn, keptAt: Date.now() }));
  await db.update(chats).set({ turns: stamped, updatedAt: new Date() }).where(eq(chats.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.transcript -> database through Drizzle
}

export async function assemble(id: number, parts: { role: string; parts: string[] }[]) {
  await db.update(tools).set({ parts }).where(eq(tools.id, id));
}

interface TranscriptSegment {
  start: number;
  end: number;
  text: string;
}
interface CaptionSegment {
  start: number;
  text: string;
}
interface PathSegment {
  start: number;
  end: number;
  text: string;
}

export async function caption(id: number, transcription: { vtt: string; language: string }) {
  await db.update(courses).set({ vtt: transcription.vtt }).where(eq(courses.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.transcript -> database through Drizzle
}

export async function lines(id: number, said: TranscriptSegment[], path: PathSegment[], shown: CaptionSegment[]) {
  await db.update(courses).set({ lines: shown }).where(eq(courses.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.transcript -> database through Drizzle
  await db.update(courses).set({ lines: said }).where(eq(courses.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private.transcript -> database through Drizzle
  await db.update(courses).set({ lines: path }).where(eq(courses.id, id));
  await db.update(courses).set({ count: said.length }).where(eq(courses.id, id));
}
