// What the database counts, dates or takes away by itself is nobody's data, whatever the field is called.
import { FieldValue, getFirestore } from 'firebase-admin/firestore';

const db = getFirestore();

export async function count(gardenerId: string, email: string): Promise<void> {
  await db.doc(`gardeners/${gardenerId}`).update({ notes: FieldValue.increment(1), address: FieldValue.serverTimestamp() });
  await db.doc(`gardeners/${gardenerId}`).update({ email: FieldValue.delete(), phone: FieldValue.delete() });
  await db.doc(`gardeners/${gardenerId}`).update({ email, notes: FieldValue.increment(1) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
}
