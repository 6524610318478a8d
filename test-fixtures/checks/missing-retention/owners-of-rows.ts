// A fencing club: whose the fields of a row are is said by the table, collection or class that it is written to.
//- src/models.ts
import { model, Schema } from 'mongoose';
import { pgTable, text } from 'drizzle-orm/pg-core';

export const Member = model('Member', new Schema({ legalName: String, city: String }));
export const Supplier = model('Supplier', new Schema({ legalName: String, city: String }));
export const guests = pgTable('guests', { id: text('id'), name: text('name'), zip: text('zip') });
export const halls = pgTable('halls', { id: text('id'), name: text('name'), zip: text('zip') });

export class Participant {
  id!: string;
  name!: string;
}
export class Hall {
  id!: string;
  name!: string;
}

//- src/documents.ts
import { type AnyBulkWriteOperation, type Collection, MongoClient } from 'mongodb';
import { Member, Supplier } from './models';

const club = new MongoClient('mongodb://localhost').db('club');

export async function rename(id: string, legalName: string): Promise<void> {
  await Member.findByIdAndUpdate(id, { $set: { legalName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB through Mongoose
  await Supplier.findByIdAndUpdate(id, { $set: { legalName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.name -> MongoDB through Mongoose
}

export async function move(filter: { number: number }, name: string, zip: string): Promise<void> {
  await club.collection('athletes').updateOne(filter, { $set: { name, zip } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.name -> MongoDB
  await club.collection('warehouses').updateOne(filter, { $set: { name, zip } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address.postal_code -> MongoDB
  await club.collection('athletes').updateOne(filter, { $set: { seenAt: new Date() }, $inc: { visits: 1 } });
}

export async function enlist(legalName: string, ids: string[]): Promise<void> {
  await new Member({ legalName }).save();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB through Mongoose
  await Member.bulkWrite(ids.map((_id) => ({ updateOne: { filter: { _id }, update: { $set: { legalName } } } })));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB through Mongoose
  await club.collection('athletes').bulkWrite([{ insertOne: { document: { name: legalName } } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB
}

export async function seen(email: string): Promise<void> {
  const update = { $set: { seenAt: new Date() } };
  await club.collection('athletes').bulkWrite([{ updateOne: { filter: { email }, update } }]);
  await Member.bulkWrite([{ updateMany: { filter: { email }, update } }]);
  await club.collection('athletes').bulkWrite([{ deleteOne: { filter: { email } } }]);
}

interface Fencer {
  email: string;
  visits: number;
}
export async function flush(waiting: AnyBulkWriteOperation<Fencer>[]): Promise<void> {
  await club.collection('athletes').bulkWrite(waiting);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  await Member.bulkWrite(waiting);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}
export async function visited(emails: string[]): Promise<void> {
  const waiting: AnyBulkWriteOperation<Fencer>[] = [];
  for (const email of emails) waiting.push({ updateOne: { filter: { email }, update: { $inc: { visits: 1 } } } });
  await club.collection('athletes').bulkWrite(waiting);
}

export async function seat(members: Collection, number: number, name: string): Promise<void> {
  await members.updateOne({ number }, { $set: { name } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB
}

//- src/tables.ts
import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import knex from 'knex';
import { guests, halls } from './models';

const db = drizzle('postgres://localhost/club');
const old = knex({ client: 'pg' });

export async function correct(id: string, name: string, zip: string): Promise<void> {
  await db.update(guests).set({ name, zip }).where(eq(guests.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.name -> database through Drizzle
  await db.update(halls).set({ name, zip }).where(eq(halls.id, id));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address.postal_code -> database through Drizzle
  await old('customers').where({ id }).update({ name, zip });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.name -> database through Knex
  await old('stores').where({ id }).update({ name, zip });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address.postal_code -> database through Knex
}

export async function run(id: string, value: string, email: string): Promise<void> {
  await db.execute(sql`update guests set name = ${value} where id = ${id}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Drizzle
  await db.execute(sql`update ${guests} set zip = ${value} where ${guests.id} = ${id}`);
  await db.execute(sql`insert into guests (id, email) values (${id}, ${email})`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await db.execute(sql`update guests set plan = ${value} where email = ${email}`);
  await db.execute(sql`update ${guests} set ${guests.name} = null where ${guests.id} = ${id}`);
  await db.execute(sql`select name from guests where email = ${email}`);
}

//- src/classes.ts
import type { DataSource, Repository } from 'typeorm';
import type { Hall } from './models';
import { Participant } from './models';

export async function enter(
  source: DataSource,
  people: Repository<Participant>,
  halls: Repository<Hall>,
  id: string,
  name: string,
): Promise<void> {
  await people.update({ id }, { name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
  await source.getRepository(Participant).update({ id }, { name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through TypeORM
  await halls.update({ id }, { name });
}

//- src/paths.ts
import { getFirestore } from 'firebase-admin/firestore';

export async function sign(id: string, name: string): Promise<void> {
  await getFirestore().doc(`members/${id}`).update({ name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Firestore
  await getFirestore().collection('members').doc(id).collection('blades').add({ name });
}

//- src/statements.ts
import Database from 'better-sqlite3';
import postgres from 'postgres';

const sql = postgres('postgres://localhost/club');
const local = new Database('club.db');

export async function relocate(id: string, street: string, zip: string): Promise<void> {
  await sql`update subscribers set street = ${street}, zip = ${zip}, updated_at = now() where id = ${id}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address.postal_code, user.contact.address.street -> PostgreSQL
  await sql`update halls set street = ${street}, zip = ${zip} where id = ${id}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.address.postal_code, user.contact.address.street -> PostgreSQL
  await sql`update subscribers set plan = ${'gold'} where zip = ${zip}`;
}

export function keep(line: string[], id: string): void {
  local.prepare('insert into members (id, name, joined) values (?, ?, ?)').run(id, line[0], line[1]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> SQLite
  local.prepare('insert into halls (id, name, opened) values (?, ?, ?)').run(id, line[0], line[1]);
  local.prepare('update members set visits = ? where name = ?').run(line[2], line[0]);
}
