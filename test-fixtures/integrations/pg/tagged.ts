// The same with a tagged template.
import { sql } from '@vercel/postgres';

export async function open(email: string): Promise<void> {
  await sql`INSERT INTO accounts (email) VALUES (${email})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  await sql`SELECT id FROM accounts WHERE email = ${email}`;
}
