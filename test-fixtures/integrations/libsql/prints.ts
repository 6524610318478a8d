// A photo lab on Turso: statements as text with values, or as objects; what only finds rows is not stored.
import { createClient } from '@libsql/client';

const turso = createClient({ url: process.env.TURSO_URL ?? '' });

interface Customer {
  id: string;
  email: string;
  phone: string;
}
export async function order(customer: Customer): Promise<void> {
  await turso.execute({ sql: 'INSERT INTO orders (customer, email) VALUES (?, ?)', args: [customer.id, customer.email] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Turso
  await turso.execute('INSERT INTO orders (customer, email) VALUES (?, ?)', [customer.id, customer.email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Turso
  await turso.execute({ sql: 'INSERT INTO links (email, expires_at) VALUES (?, ?)', args: [customer.email, Date.now() + 1000] });
  await turso.execute({ sql: 'UPDATE orders SET paid = 1 WHERE email = ?', args: [customer.email] });
  await turso.execute({ sql: 'UPDATE orders SET phone = :phone WHERE email = :email', args: { phone: customer.phone, email: customer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Turso
  await turso.execute({ sql: 'SELECT id FROM orders WHERE email = ?', args: [customer.email] });
  await turso.execute('INSERT INTO links (order_id, email) VALUES ((SELECT id FROM orders WHERE code = ?), ?)', [customer.id, customer.email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Turso
  await turso.execute('UPDATE orders SET paid = 1 WHERE id IN (SELECT id FROM links WHERE code = ?) AND email = ?', [customer.id, customer.email]);
  const transaction = await turso.transaction('write');
  await transaction.execute({ sql: 'INSERT INTO phones (number) VALUES (?)', args: [customer.phone] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Turso
}
