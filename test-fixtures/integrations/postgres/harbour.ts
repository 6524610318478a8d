// Berths of a harbour.
import postgres from 'postgres';

const sql = postgres();

export async function moor(email: string, phone: string): Promise<void> {
  await sql`INSERT INTO berths (email, phone) VALUES (${email}, ${phone})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> PostgreSQL
  await sql.unsafe('UPDATE berths SET phone = $1', [phone]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await sql`SELECT id FROM berths WHERE email = ${email}`;
  await sql.begin(async (tx) => {
    await tx`INSERT INTO berths (email) VALUES (${email})`;
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  });
}
