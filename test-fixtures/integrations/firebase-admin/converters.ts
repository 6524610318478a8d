// Boats of a rowing club, read and written through converters.
import { type FirestoreDataConverter, getFirestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

interface Rower {
  email: string;
  weightClass: string;
}
interface Boat {
  seats: number;
}
const rowers: FirestoreDataConverter<Rower> = {
  toFirestore: (rower: Rower) => ({ ...rower }),
  fromFirestore: (snapshot: QueryDocumentSnapshot) => snapshot.data() as Rower,
};
const boats: FirestoreDataConverter<Boat> = {
  toFirestore: (boat: Boat) => ({ ...boat }),
  fromFirestore: (snapshot: QueryDocumentSnapshot) => snapshot.data() as Boat,
};
const db = getFirestore();

export async function enrol(id: string, rower: Rower, boat: Boat): Promise<void> {
  await db.collection('rowers').withConverter(rowers).doc(id).set(rower);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('rowers').doc(id).withConverter(rowers).set(rower);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('boats').withConverter(boats).doc(id).set(boat);
}
