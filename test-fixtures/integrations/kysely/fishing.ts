// Licences of a fishing club.
import type { Kysely } from 'kysely';

interface Database {
  weather: { day: string; metres: number };
  angler: { id: string; email: string; phone: string | null };
}

export async function license(db: Kysely<Database>, email: string, phone: string): Promise<void> {
  await db.insertInto('angler').values({ id: '1', email }).execute();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Kysely
  await db.updateTable('angler').set({ phone }).where('id', '=', '1').execute();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Kysely
  await db.insertInto('weather').values({ day: 'Monday', metres: 2 }).execute();
  await db.selectFrom('angler').selectAll().where('email', '=', email).execute();
  await db.deleteFrom('angler').where('email', '=', email).execute();
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('angler').values({ id: '2', email }).execute();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Kysely
  });
}
