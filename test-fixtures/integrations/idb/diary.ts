// A diary that works without a connection.
import Dexie, { type Table } from 'dexie';
import { openDB } from 'idb';
import { get, set } from 'idb-keyval';
import localforage from 'localforage';

interface Writer {
  id: string;
  email: string;
}

class Diary extends Dexie {
  writers!: Table<Writer>;
}
const diary = new Diary('diary');

export async function keep(email: string, mood: number): Promise<void> {
  const db = await openDB('diary', 1);
  await db.put('writers', { id: '1', email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await db.put('moods', { mood });
  await db.transaction('writers', 'readwrite').objectStore('writers').add({ id: '1', email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await set('email', email);
//      ^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await localforage.setItem('email', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await diary.writers.add({ id: '1', email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await diary.writers.update('1', { email: email.toLowerCase() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  await diary.writers.update('1', { id: '2' });
  await get('email');
}
