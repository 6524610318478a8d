// What Dexie gives back: records of the table's type.
import Dexie, { type Table } from 'dexie';

interface Reader {
  id: number;
  email: string;
  lends: number;
}
class Library extends Dexie {
  readers!: Table<Reader, number>;
}
const library = new Library('library');

export async function overdue(): Promise<void> {
  const all = await library.readers.toArray();
  console.log(all.length);
  console.log(all);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const busy = await library.readers.where('lends').above(9).reverse().toArray();
  console.log(busy.map((reader) => reader.lends));
  console.log(busy);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const first = await library.readers.orderBy('lends').first();
  console.log(first);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await library.readers.filter((reader) => reader.lends > 3).each((reader) => console.log(reader));
//                                                                            ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
