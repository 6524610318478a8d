// Exports of a choir.
import { Storage } from '@google-cloud/storage';
import { getStorage, ref, uploadString } from 'firebase/storage';

const bucket = new Storage().bucket('exports');

export async function exportSinger(email: string, voices: number): Promise<void> {
  await bucket.file('singer.json').save(JSON.stringify({ email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Google Cloud Storage
  await bucket.file('singer.json').save(JSON.stringify({ email }), { metadata: { metadata: { retention: '30d' } } });
  await bucket.file('count.json').save(String(voices));
  const stream = bucket.file('all.csv').createWriteStream();
  stream.write(`${email}\n`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Google Cloud Storage
  await uploadString(ref(getStorage(), 'singer.txt'), email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Cloud Storage for Firebase
}
