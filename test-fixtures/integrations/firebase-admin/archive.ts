// A club's archive in the bucket of its Firebase project.
import * as admin from 'firebase-admin';
import { getStorage } from 'firebase-admin/storage';

export async function archive(member: { email: string }, year: number): Promise<void> {
  await admin.storage().bucket().file('members.json').save(JSON.stringify({ email: member.email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Google Cloud Storage
  await getStorage().bucket('club-archive').file('members.json').save(member.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Google Cloud Storage
  await getStorage().bucket('club-archive').file('years.json').save(String(year));
}
