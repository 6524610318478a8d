// Friends of a museum.
import { MongoClient } from 'mongodb';

const client = new MongoClient('mongodb://localhost');
const friends = client.db('museum').collection('friends');

export async function befriend(email: string, phone: string): Promise<void> {
  await friends.insertOne({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB
  await friends.updateOne({ email }, { $set: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB
  await friends.insertOne({ email, expiresAt: new Date() });
  await friends.bulkWrite([{ insertOne: { document: { email, phone } } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB
  await friends.bulkWrite([{ updateOne: { filter: { email }, update: { $set: { visits: 1 } } } }]);
  await friends.findOne({ email });
  await friends.deleteOne({ email });
}
