// A ski lift's journals in Firestore: an event of a device ends with its line, a concert does not.
import { getFirestore, Timestamp } from 'firebase-admin/firestore';

const db = getFirestore();
const inDays = (days: number) => Timestamp.fromMillis(Date.now() + days * 86_400_000);

export async function passed(skier: { email: string }, ip: string): Promise<void> {
  await db.collection('deviceEvents').add({ ip, expireAt: inDays(7) });
  await db.collection('login_events').add({ ip, expiresAt: inDays(30) });
  await db.collection('events').add({ host: skier.email, expiresAt: inDays(3) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('snowEvents').add({ host: skier.email, expiresAt: inDays(3) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('deviceEvents').add({ ip, at: Timestamp.now() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> Firestore
}
