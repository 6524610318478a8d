//- src/db.ts
// An address book in the browser.
import Dexie, { type Table } from 'dexie';
export interface Contact { id?: number; name: string; phones: string[]; birthday?: Date; favourite: boolean }
export interface Setting { key: string; value: string }
export class AddressBook extends Dexie {
  contacts!: Table<Contact, number>;
  settings!: Table<Setting, string>;
  constructor() {
    super('address-book');
    this.version(2).stores({ contacts: '++id, name', settings: 'key' });
  }
}
export const db = new AddressBook();
//- src/contacts.ts
import { db, type Contact } from './db';
import localforage from 'localforage';
const cache = localforage.createInstance({ name: 'cache' });
export async function addContact(contact: Contact) {
  const id = await db.contacts.add(contact);
//                 ^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.demographic.date_of_birth, user.name -> IndexedDB
  await db.settings.put({ key: 'lastId', value: String(id) });
  return id;
}
export async function toggle(id: number) {
  const contact = await db.contacts.get(id);
  if (!contact) return console.warn('no contact', id);
  await db.contacts.update(id, { favourite: !contact.favourite });
  console.log('toggled', contact.name);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
export async function importVcards(files: File[]) {
  const parsed: Contact[] = [];
  for (const file of files) {
    const text = await file.text();
    const name = /FN:(.*)/.exec(text)?.[1] ?? '';
    const phones = [...text.matchAll(/TEL:(.*)/g)].map((m) => m[1] as string);
    if (!name) { console.warn('skipped', file.name); continue; }
    parsed.push({ name, phones, favourite: false });
  }
  await db.contacts.bulkPut(parsed);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> IndexedDB
  console.log(`imported ${parsed.length} of ${files.length}`);
  await cache.setItem('import', { at: Date.now(), count: parsed.length });
  await cache.setItem('import.last', parsed.at(-1));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> IndexedDB
}
export async function exportAll() {
  const all = await db.contacts.toArray();
  const csv = all.map((c) => [c.name, ...c.phones].join(';')).join('\n');
  console.log('exporting', csv.length);
  console.log(csv);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  return new Blob([csv], { type: 'text/csv' });
}
export async function birthdays(month: number) {
  const due = await db.contacts.filter((c) => c.birthday?.getMonth() === month).toArray();
  console.table(due);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.demographic.date_of_birth, user.name -> console
  console.table(due.map(({ id, favourite }) => ({ id, favourite })));
}
