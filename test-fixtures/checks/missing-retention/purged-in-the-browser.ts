// The same museum's page for volunteers, with the client of Firestore.
import { addDoc, collection, deleteDoc, getDocs, getFirestore, query, Timestamp, where } from 'firebase/firestore';

const db = getFirestore();

export async function offer(volunteer: { email: string }): Promise<void> {
  await addDoc(collection(db, 'offers'), { email: volunteer.email, createdAt: Timestamp.now() });
  await addDoc(collection(db, 'shifts'), { email: volunteer.email, createdAt: Timestamp.now() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
}

export async function tidy(cutoff: Timestamp): Promise<void> {
  const old = query(collection(db, 'offers'), where('createdAt', '<', cutoff));
  for (const found of (await getDocs(old)).docs) await deleteDoc(found.ref);
}
