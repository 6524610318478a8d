// SQL by hand and by query builder, for a lost property office.
//- src/pg.ts
import { Pool } from 'pg';

const pool = new Pool();

interface Claim {
  item: string;
  claimant: string;
  email: string;
  phone: string;
}

export async function claim(entry: Claim): Promise<void> {
  await pool.query('INSERT INTO items (label) VALUES ($1)', [entry.item]);
  await pool.query('INSERT INTO claims (email, phone) VALUES ($1, $2)', [entry.email, entry.phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> PostgreSQL
  await pool.query('UPDATE claims SET phone = $1 WHERE item = $2', [entry.phone, entry.item]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await pool.query(
    "INSERT INTO claims (email, expires_at) VALUES ($1, now() + interval '90 days')",
    [entry.email],
  );
  await pool.query('SELECT * FROM claims WHERE email = $1', [entry.email]);
  await pool.query('DELETE FROM claims WHERE email = $1', [entry.email]);
}

//- src/whole.ts
import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';

const prisma = new PrismaClient();
const pool = new Pool();

export async function saveWhole(id: string, claim: { email: string }): Promise<void> {
  await prisma.$executeRawUnsafe('UPDATE claims SET data = $2 WHERE id = $1', id, JSON.stringify(claim));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.$executeRawUnsafe('UPDATE claims SET seen = $2 WHERE data = $1', JSON.stringify(claim), true);
  await pool.query('UPDATE claims SET data = $2 WHERE id = $1', [id, JSON.stringify(claim)]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}

//- src/knex.ts
import knex from 'knex';

const db = knex({ client: 'pg' });

export async function found(finder: { name: string; phone: string }, item: string): Promise<void> {
  await db('items').insert({ label: item });
  await db('finders').insert({ finder_name: finder.name, phone: finder.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> database through Knex
  await db('finders').insert({ phone: finder.phone, expires_at: db.fn.now() });
  await db('finders').where({ phone: finder.phone }).first();
  await db('finders').where({ phone: finder.phone }).update({ seen_at: new Date() });
  await db('finders').where({ id: 1 }).update({ phone: finder.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Knex
  await db('finders').where({ phone: finder.phone }).del();
}

//- src/sequelize.ts
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize('sqlite::memory:');
const Visitor = sequelize.define('Visitor', {
  firstName: DataTypes.STRING,
  address: DataTypes.STRING,
});
const Shelf = sequelize.define('Shelf', { row: DataTypes.INTEGER, label: DataTypes.STRING });

export async function visit(firstName: string, shippingAddress: string): Promise<void> {
  await Shelf.create({ row: 1, label: 'umbrellas' });
  await Visitor.create({ firstName, address: shippingAddress });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.address, user.name.first -> database through Sequelize
  await Visitor.update({ firstName }, { where: { id: 1 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.first -> database through Sequelize
  await Visitor.findOne({ where: { firstName } });
  await Visitor.destroy({ where: { firstName } });
}
