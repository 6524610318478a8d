// What a replacer leaves of a row as the database gives it, and of a copy with more beside it.
import type { Kysely, Selectable } from 'kysely';

interface PotterTable {
  id: string;
  full_name: string;
  email: string;
  street: string | null;
  kilns: number;
}
type Potter = Selectable<PotterTable>;

declare const db: Kysely<{ potter: PotterTable }>;

const withoutContact = (key: string, value: unknown) => (key === 'email' || key === 'street' ? undefined : value);
const withoutPerson = (key: string, value: unknown) =>
  ['full_name', 'email', 'street'].includes(key) ? undefined : value;

function line(potter: Potter): string {
  return JSON.stringify(potter, withoutContact);
}

export async function fire(id: string): Promise<void> {
  const potter = await db.selectFrom('potter').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  console.log(line(potter));
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(JSON.stringify({ ...potter, fired: true }, withoutContact));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(JSON.stringify(potter, withoutPerson));
  console.log(JSON.stringify({ ...potter, fired: true }, withoutPerson));
}
