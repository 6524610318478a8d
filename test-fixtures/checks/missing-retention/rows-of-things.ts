//- src/schema.ts
import { pgTable, text } from 'drizzle-orm/pg-core';

export const rooms = pgTable('rooms', { id: text('id').primaryKey(), name: text('name'), password: text('password') });
export const hosts = pgTable('hosts', { id: text('id').primaryKey(), name: text('name'), password: text('password') });
export const bookings = pgTable('bookings', { id: text('id').primaryKey(), name: text('name'), email: text('email') });
export const categories = pgTable('categories', { id: text('id').primaryKey(), handle: text('handle'), rank: text('rank') });
export const connections = pgTable('connections', { id: text('id').primaryKey(), accessToken: text('access_token'), label: text('label') });
export const installations = pgTable('installations', { id: text('id').primaryKey(), token: text('token') });
//- src/rooms.ts
// What a room is called and what opens it are no person's; of whoever lets it or takes it, they are.
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { bookings, categories, connections, hosts, installations, rooms } from './schema';

const db = drizzle('postgres://localhost/hall');

export async function opened(form: FormData): Promise<void> {
  const name = String(form.get('name') ?? '').trim();
  const password = String(form.get('password') ?? '');
  await db.insert(rooms).values({ id: crypto.randomUUID(), name, password });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.password -> database through Drizzle
}

export async function locked(id: string, input: { password: string }): Promise<void> {
  await db.update(rooms).set({ password: input.password }).where(eq(rooms.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.authorization.password -> database through Drizzle
}

export async function signedUp(input: { name: string; password: string }): Promise<void> {
  await db.insert(hosts).values({ id: crypto.randomUUID(), name: input.name, password: input.password });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password, user.name -> database through Drizzle
}

/** Whoever books it stands beside their address. */
export async function booked(data: { name: string; email: string }): Promise<void> {
  await db.insert(bookings).values({ id: crypto.randomUUID(), name: data.name, email: data.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Drizzle
}

export async function namedAfter(user: { name: string; email: string }): Promise<void> {
  await db.insert(rooms).values({ id: crypto.randomUUID(), name: user.name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
}

declare function getMember(): Promise<{ id: string; name: string }>;

/** What is taken out of somebody's record by its name is theirs. */
export async function namedAfterMember(member: { name: string }, form: { name: string }): Promise<void> {
  const { name } = member;
  await db.insert(rooms).values({ id: crypto.randomUUID(), name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
  const { name: called } = form;
  await db.insert(rooms).values({ id: crypto.randomUUID(), name: called });
}

export async function namedAfterFound(): Promise<void> {
  const { name } = await getMember();
  await db.insert(rooms).values({ id: crypto.randomUUID(), name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
}

interface Category {
  id: string;
  handle: string;
  rank: string;
}

export async function reordered(siblings: Category[]): Promise<void> {
  for (const sibling of siblings)
    await db.update(categories).set({ handle: sibling.handle, rank: '1' }).where(eq(categories.id, sibling.id));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.account.username -> database through Drizzle
}

export async function installed(answer: { accessToken: string; botUserId: string; teamId: string }): Promise<void> {
  await db.insert(installations).values({ id: answer.teamId, token: answer.accessToken });
}

/** A connection is a thing, and the token that it holds somebody's. */
export async function connected(person: { email: string }, tokens: { accessToken: string }): Promise<void> {
  await db.insert(connections).values({ id: crypto.randomUUID(), accessToken: tokens.accessToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
  await db.insert(connections).values({ id: crypto.randomUUID(), label: person.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
}

export async function linked(answer: { accessToken: string; userId: string }): Promise<void> {
  await db.insert(installations).values({ id: answer.userId, token: answer.accessToken });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Drizzle
}
//- src/microphones.ts
interface Chosen {
  deviceId: string;
  groupId: string;
  label: string;
}

export function chosen(microphone: { deviceId: string }, device: Chosen): void {
  localStorage.setItem('microphone', microphone.deviceId);
  localStorage.setItem('camera', JSON.stringify(device));
}

export function installedOn(phone: { deviceId: string }): void {
  localStorage.setItem('device', phone.deviceId);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.device_id -> localStorage
}
