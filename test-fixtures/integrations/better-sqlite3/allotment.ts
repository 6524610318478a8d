// Plots of an allotment garden.
import Database from 'better-sqlite3';

const db = new Database('plots.db');
const insert = db.prepare('INSERT INTO plots (email, phone) VALUES (?, ?)');
const find = db.prepare('SELECT id FROM plots WHERE email = ?');

export function lease(email: string, phone: string): void {
  insert.run(email, phone);
// ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> SQLite
  db.prepare('UPDATE plots SET phone = ?').run(phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> SQLite
  find.get(email);
}
