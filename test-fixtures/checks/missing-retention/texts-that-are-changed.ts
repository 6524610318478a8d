// What people write is theirs when it is changed, too: the table says whose it is, whoever wrote it first.
//- src/tables.ts
import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const replies = pgTable('thread_replies', {
  id: text('id').primaryKey(),
  comment: text('comment').notNull(),
  createdBy: text('created_by').notNull(),
});
export const suggestions = pgTable('suggestion', {
  id: text('id').primaryKey(),
  feedback: text('feedback').notNull(),
  createdBy: text('created_by'),
  page: text('page').notNull(),
});
export const rules = pgTable('format_rules', {
  id: text('id').primaryKey(),
  comment: text('comment').notNull(),
  pattern: text('pattern').notNull(),
});
export const boards = pgTable('boards', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  authorId: text('author_id').notNull(),
  cardCounter: integer('card_counter').notNull(),
});
export const tasks = pgTable('tasks', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  cardNumber: integer('card_number'),
  listId: text('list_id').notNull(),
});
export const deposits = pgTable('deposits', {
  id: text('id').primaryKey(),
  cardNumber: text('card_number').notNull(),
  dueAt: timestamp('due_at'),
});

//- src/threads.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { boards, deposits, replies, rules, suggestions, tasks } from './tables';

const db = drizzle('postgres://localhost/allotments');

export async function reply(input: { comment: string; createdBy: string }): Promise<void> {
  await db.insert(replies).values({ id: '1', comment: input.comment, createdBy: input.createdBy });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
}

export async function change(input: { id: string; comment: string }): Promise<void> {
  await db.update(replies).set({ comment: input.comment }).where(eq(replies.id, input.id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
  await db.update(rules).set({ comment: input.comment }).where(eq(rules.id, input.id));
}

export async function suggest(input: { feedback: string; createdBy: string; page: string }): Promise<void> {
  await db.insert(suggestions).values({ id: '1', ...input });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
  await db.update(suggestions).set({ page: input.page });
}

/** Who made a board does not make its name a person's. */
export async function rename(input: { id: string; name: string }): Promise<void> {
  await db.update(boards).set({ name: input.name }).where(eq(boards.id, input.id));
}

/** The number of a card on a board pays for nothing. */
export async function add(title: string, listId: string): Promise<void> {
  const [counted] = await db.update(boards).set({ cardCounter: 1 }).returning({ cardCounter: boards.cardCounter });
  const cardNumber = counted?.cardCounter ?? 1;
  await db.insert(tasks).values({ id: '1', title, cardNumber, listId });
}

export async function deposit(cardNumber: string): Promise<void> {
  await db.insert(deposits).values({ id: '1', cardNumber, dueAt: null });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.financial.credit_card -> database through Drizzle
}

//- src/bodies.ts
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';

const comments = pgTable('plot_comments', {
  id: text('id').primaryKey(),
  content: text('content').notNull(),
  authorId: text('author_id').notNull(),
});
const pages = pgTable('pages', { id: text('id').primaryKey(), content: text('content'), authorId: text('author_id') });
const snippets = pgTable('comments_of_code', { id: text('id').primaryKey(), content: text('content') });
const db = drizzle('postgres://localhost/plots');

@Entity()
export class Review {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() body!: string;
  @Column() userId!: string;
}

/** What a row is says what its text is, and the column beside it by whom. */
export async function say(content: string, authorId: string, reviews: Repository<Review>): Promise<void> {
  await db.insert(comments).values({ id: '1', content, authorId });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
  await db.update(comments).set({ content });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
  await db.insert(pages).values({ id: '1', content, authorId });
  await db.insert(snippets).values({ id: '1', content });
  await reviews.update('1', { body: content });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through TypeORM
}

//- src/channels.ts
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';

const subscribers = pgTable('feed_subscribers', {
  id: text('id').primaryKey(),
  name: text('name'),
  email: text('email'),
  slackChannelId: text('slack_channel_id'),
});
const db = drizzle('postgres://localhost/feeds');

/** What subscribes is a channel, with the name of one. */
export async function follow(channel: { id: string; label: string }, person: { name: string; email: string }) {
  const name = channel.label.trim();
  await db.insert(subscribers).values({ id: '1', slackChannelId: channel.id, name });
  await db.insert(subscribers).values({ id: '2', name: person.name, email: person.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
}

//- src/guestbook.ts
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';

const comments = pgTable('comments', {
  id: text('id').primaryKey(),
  content: text('content').notNull(),
  email: text('email').notNull(),
});
const nurseries = pgTable('nurseries', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  address: text('address'),
  email: text('email'),
});
const db = drizzle('postgres://localhost/guestbook');

/** A comment is by whoever left an address; the address of a nursery makes nobody of its name. */
export async function edit(id: string, content: string, value: string): Promise<void> {
  await db.update(comments).set({ content }).where(eq(comments.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Drizzle
  await db.update(nurseries).set({ name: value }).where(eq(nurseries.id, id));
  await db.update(nurseries).set({ address: value }).where(eq(nurseries.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address -> database through Drizzle
}
