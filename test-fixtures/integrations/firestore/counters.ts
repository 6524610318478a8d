// What the database counts, dates or takes away by itself is nobody's data, whatever the field is called.
import { deleteField, doc, getFirestore, increment, serverTimestamp, updateDoc } from 'firebase/firestore';

const db = getFirestore();

export async function count(singerId: string, email: string): Promise<void> {
  await updateDoc(doc(db, 'singers', singerId), { notes: increment(1), address: serverTimestamp() });
  await updateDoc(doc(db, 'singers', singerId), { email: deleteField() });
  await updateDoc(doc(db, 'singers', singerId), { email, notes: increment(1) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
}
