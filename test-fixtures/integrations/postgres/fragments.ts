// Records that a helper puts into a statement, whole or by some of their columns.
import postgres from 'postgres';

const sql = postgres();

export async function moor(berth: { email: string; pier: string }): Promise<void> {
  await sql`insert into berths ${sql(berth)}`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  await sql`insert into berths ${sql(berth, 'pier')}`;
  await sql`update berths set ${sql(berth, 'pier', 'email')} where id = 1`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}
