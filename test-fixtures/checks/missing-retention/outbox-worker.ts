//- src/sw.ts
// A service worker that keeps what could not be sent.
/// <reference lib="webworker" />
import { openDB } from 'idb';
declare const self: ServiceWorkerGlobalScope;

interface OutboxEntry { id: string; endpoint: string; payload: { author: string; authorEmail: string; comment: string } }
interface PushPayload { title: string; tag: string; sender: { name: string; phone: string } }
const db = openDB('outbox', 1, { upgrade(d) { d.createObjectStore('entries', { keyPath: 'id' }); d.createObjectStore('meta'); } });

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const entry = event.data as OutboxEntry;
  console.log('[sw] queued', entry.id, entry.endpoint);
  console.log('[sw] queued', entry.payload.authorEmail);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  event.waitUntil(db.then((d) => d.put('entries', entry)));
//                               ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.content -> IndexedDB
  event.waitUntil(db.then((d) => d.put('meta', Date.now(), 'lastQueued')));
});
self.addEventListener('sync', ((event: { tag: string; waitUntil(p: Promise<unknown>): void }) => {
  if (event.tag === 'outbox') event.waitUntil(flush());
}) as EventListener);
async function flush() {
  const d = await db;
  const entries: OutboxEntry[] = await d.getAll('entries');
  for (const entry of entries) {
    const res = await fetch(entry.endpoint, { method: 'POST', body: JSON.stringify(entry.payload) });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-consent: user.contact.email, user.content -> HTTP request
    if (res.ok) await d.delete('entries', entry.id);
    else console.warn('[sw] kept', entry.id, res.status);
  }
}
self.addEventListener('push', (event: PushEvent) => {
  const push = event.data?.json() as PushPayload;
  console.info('push', push.tag);
  console.info(`push from ${push.sender.name}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  event.waitUntil(self.registration.showNotification(push.title, { body: push.sender.name, tag: push.tag }));
});
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.searchParams.has('email')) console.log('[sw] bypass', url.pathname);
  const who = url.searchParams.get('email');
  if (who) console.log('[sw] lookup', who);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
