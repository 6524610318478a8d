// A museum's guest books in Firestore and the Realtime Database, some of which a job empties by age.
import { getDatabase } from 'firebase-admin/database';
import { type Query, getFirestore, Timestamp } from 'firebase-admin/firestore';

const db = getFirestore();
const cutoff = () => Timestamp.fromMillis(Date.now() - 30 * 86_400_000);

export async function signed(visitor: { email: string }): Promise<void> {
  const entry = { email: visitor.email, createdAt: Timestamp.now() };
  await db.collection('guestbook').add(entry);
  await db.collection('tours').add(entry);
  await db.collection('lockers').add(entry);
  await db.collection('audioGuides').add(entry);
  await db.collection('donations').add(entry);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('members').add(entry);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('children').add(entry);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('workshops').add(entry);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await getDatabase().ref('presence').push({ email: visitor.email, seenAt: Date.now() });
  await getDatabase().ref('wishes').push({ email: visitor.email, seenAt: Date.now() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firebase Realtime Database
}

export async function nightly(): Promise<void> {
  const old = await db.collection('guestbook').where('createdAt', '<', cutoff()).get();
  await Promise.all(old.docs.map((entry) => entry.ref.delete()));
}
export async function inBatches(): Promise<void> {
  const batch = db.batch();
  const found = await db.collection('tours').where('createdAt', '<', cutoff()).limit(200).get();
  found.forEach((tour) => batch.delete(tour.ref));
  await batch.commit();
}
export async function written(): Promise<void> {
  const query = db.collection('lockers').where('createdAt', '<=', cutoff());
  const writer = db.bulkWriter();
  for (const locker of (await query.get()).docs) void writer.delete(locker.ref);
  await writer.close();
}
async function deleteFound(query: Query): Promise<void> {
  const found = await query.get();
  for (const each of found.docs) await db.recursiveDelete(each.ref);
}
export async function handedOn(): Promise<void> {
  await deleteFound(db.collectionGroup('audioGuides').where('createdAt', '<', cutoff()).limit(50));
}
export async function gone(): Promise<void> {
  const found = await getDatabase().ref('presence').orderByChild('seenAt').endAt(Date.now() - 86_400_000).once('value');
  found.forEach((child) => {
    void child.ref.remove();
  });
}

// Asked for by something else than age, and old ones that are only counted.
export async function leaves(uid: string): Promise<void> {
  const own = await db.collection('donations').where('uid', '==', uid).get();
  await Promise.all(own.docs.map((entry) => entry.ref.delete()));
}
export async function young(): Promise<void> {
  const found = await db.collection('children').where('age', '<', 12).get();
  await Promise.all(found.docs.map((child) => child.ref.delete()));
}
export async function count(): Promise<number> {
  return (await db.collection('members').where('createdAt', '<', cutoff()).get()).size;
}
export async function remind(now: Date): Promise<void> {
  const due = await db.collection('workshops').where('startDate', '<=', now).get();
  for (const workshop of due.docs) {
    const passes = await workshop.ref.collection('passes').where('used', '==', true).get();
    for (const pass of passes.docs) await pass.ref.delete();
  }
}
