// The server of a sports club.
import admin from 'firebase-admin';
import { getDatabase } from 'firebase-admin/database';
import { getFirestore } from 'firebase-admin/firestore';
import { getMessaging } from 'firebase-admin/messaging';

const db = getFirestore();

export async function join(email: string, phone: string, token: string): Promise<void> {
  await db.collection('members').doc('1').set({ email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await db.collection('members').add({ phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  await admin.firestore().doc('members/1').update({ phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Firestore
  const batch = db.batch();
  batch.set(db.collection('members').doc(), { email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firestore
  await batch.commit();
  await db.collection('visits').add({ email, expireAt: new Date() });
  await getDatabase().ref('members/1').set({ email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Firebase Realtime Database
  await getMessaging().send({ token, notification: { title: `Welcome ${email}` } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Firebase Cloud Messaging
  await db.collection('members').where('email', '==', email).get();
  await db.collection('members').doc('1').delete();
}
