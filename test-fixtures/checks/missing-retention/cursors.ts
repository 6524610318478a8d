// A cache in the browser, which a cursor goes through and deletes what is old.
//- src/cache.ts
import { openDB } from 'idb';

interface Sender {
  email: string;
  name: string;
}

const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

export async function keep(senders: Sender[], draft: { to: string }): Promise<void> {
  const db = await openDB('mail', 3);
  for (const { email, name } of senders) {
    await db.put('letterRows', { email, name, seenAt: Date.now() });
    await db.put('letterViews', { email, seenAt: Date.now() });
    await db.put('addresses', { email, name });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> IndexedDB
    await db.put('pinned', { email, pinnedAt: Date.now() });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> IndexedDB
  }
}

export async function clean(): Promise<void> {
  const db = await openDB('mail', 3);
  const transaction = db.transaction(['letterRows', 'letterViews', 'pinned'], 'readwrite');
  const rows = transaction.objectStore('letterRows');
  let cursor = await rows.openCursor();
  while (cursor) {
    if (Date.now() - cursor.value.seenAt > MAX_AGE_MS) await cursor.delete();
    cursor = await cursor.continue();
  }
  let view = await transaction.objectStore('letterViews').index('bySeenAt').openCursor(null, 'prev');
  const cutoff = Date.now() - MAX_AGE_MS;
  while (view) {
    if (view.value.seenAt < cutoff) await view.delete();
    view = await view.continue();
  }
}

// By whose they are, and not by their age.
export async function forget(email: string): Promise<void> {
  const db = await openDB('mail', 3);
  let cursor = await db.transaction('pinned', 'readwrite').store.openCursor();
  while (cursor) {
    if (cursor.value.email === email) await cursor.delete();
    cursor = await cursor.continue();
  }
}
