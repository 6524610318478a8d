// Reservations of a cinema.
import knex from 'knex';

const db = knex({ client: 'pg' });

export async function reserve(email: string, phone: string): Promise<void> {
  await db('reservations').insert({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Knex
  await db('reservations').where({ email }).update({ phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Knex
  await db.batchInsert('reservations', [{ email }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Knex
  await db.raw('INSERT INTO reservations (email) VALUES (?)', [email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Knex
  await db('reservations').where({ email }).update('phone', phone);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Knex
  await db('reservations').where({ email }).update('seat', 'A1');
  await db('reservations').where({ email }).update({ seat: 'A1' }, ['email', 'phone']);
  await db('reservations').insert({ email, expires_at: new Date() });
  await db('reservations').where({ email }).delete();
  await db('reservations').where({ email }).first();
}

db.on('query', ({ sql, bindings }) => console.log(sql, bindings));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user -> console
db.on('query', ({ sql }) => console.log(sql));
db.on('query-error', (error, { sql, bindings }) => console.log(error.code, sql, bindings));
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user -> console
db.on('query-response', (rows, { sql }) => console.log(rows, sql));
//                                         ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user -> console
db.on('query-response', (rows) => console.log(rows.length));
