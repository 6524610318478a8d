// A neighbourhood app in the browser.
import { getDatabase, ref, set } from 'firebase/database';
import { addDoc, collection, deleteDoc, doc, getFirestore, runTransaction, setDoc, updateDoc, writeBatch } from 'firebase/firestore';

const db = getFirestore();

export async function move(email: string, phone: string): Promise<void> {
  await setDoc(doc(db, 'neighbours', '1'), { email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await addDoc(collection(db, 'neighbours'), { phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  await updateDoc(doc(db, 'neighbours', '1'), { phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  await addDoc(collection(db, 'requests'), { email, expiresAt: new Date() });
  const batch = writeBatch(db);
  batch.set(doc(db, 'neighbours', '2'), { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await batch.commit();
  await runTransaction(db, async (tx) => {
    tx.update(doc(db, 'neighbours', '1'), { phone });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  });
  await set(ref(getDatabase(), 'neighbours/1'), { email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firebase Realtime Database
  await deleteDoc(doc(db, 'neighbours', '1'));
}
