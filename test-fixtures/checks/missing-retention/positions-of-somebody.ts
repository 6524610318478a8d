// Where couriers are, and where stops and listings are: whose a position is, by the ids beside it or in the key of its record.
import { getFirestore } from 'firebase-admin/firestore';

const db = getFirestore();

interface Seen {
  courierId: string;
  latitude: number;
  longitude: number;
}

export async function seen(seen: Seen, auth: { uid: string }, at: { lat: number; lng: number }): Promise<void> {
  await db.collection('seen').add(seen);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.location.precise -> Firestore
  await db.collection('seen').doc(seen.courierId).set({ lat: at.lat, lng: at.lng });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.location.precise -> Firestore
  await db.doc(`seen/${auth.uid}`).set({ lat: at.lat, lng: at.lng });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.location.precise -> Firestore
  await db.doc(`seen/${auth.uid}`).set({ at: Date.now() });
}

export async function placed(stopId: string, courierId: string, lat: number, lng: number): Promise<void> {
  await db.collection('stops').doc(stopId).set({ lat, lng });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.location.precise -> Firestore
  await db.collection('stops').add({ stopId, lat, lng });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.location.precise -> Firestore
  await db.collection('listings').add({ courierId, title: 'Cargo bike', price: 3, lat, lng });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.location.precise -> Firestore
}

export async function noted(auth: { uid: string }, routeId: string, text: string): Promise<void> {
  await db.doc(`remarks/${auth.uid}`).set({ comment: text });
  await db.doc(`remarks/${routeId}`).set({ comment: text });
}
