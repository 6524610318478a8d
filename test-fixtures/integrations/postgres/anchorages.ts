// Where boats of a club lie, as JSON and lists in a statement.
import postgres from 'postgres';

const sql = postgres();

interface Skipper {
  id: string;
  email: string;
  phones: string[];
}

export async function lie(skipper: Skipper, places: { id: string; depth: number }[]): Promise<void> {
  await sql`insert into skippers (id, card) values (${skipper.id}, ${sql.json({ email: skipper.email })})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
  await sql`insert into skippers (id, numbers) values (${skipper.id}, ${sql.array(skipper.phones)})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> PostgreSQL
  await sql`insert into moorings (skipper_id, places) values (${skipper.id}, ${sql.json(places)})`;
}
