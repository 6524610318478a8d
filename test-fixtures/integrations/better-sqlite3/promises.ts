// The same with statements run at once.
import { open } from 'sqlite';

export async function lease(email: string): Promise<void> {
  const db = await open({ filename: 'plots.db', driver: Object });
  await db.run('INSERT INTO plots (email) VALUES (?)', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> SQLite
  await db.run('DELETE FROM plots WHERE email = ?', email);
}
