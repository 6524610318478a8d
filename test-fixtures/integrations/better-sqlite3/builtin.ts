// The same with the module of Node.
import { DatabaseSync } from 'node:sqlite';

const db = new DatabaseSync(':memory:');

export function lease(email: string): void {
  db.prepare('INSERT INTO plots (email) VALUES (?)').run(email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> SQLite
  db.exec('DELETE FROM plots');
}
