// Members of a rowing club.
import mongoose, { model, Schema } from 'mongoose';

const memberSchema = new Schema({ email: String, phone: String, boat: String });
const trialSchema = new Schema({ email: String, createdAt: { type: Date, expires: '30d' } });

const Member = model('Member', memberSchema);
const Trial = mongoose.model('Trial', trialSchema);

export async function join(email: string, phone: string): Promise<void> {
  await Member.create({ email, phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB through Mongoose
  await Member.findOneAndUpdate({ boat: 'K4' }, { $set: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
  await Member.bulkWrite([{ insertOne: { document: { email } } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  const member = new Member({ email });
  await member.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Member.bulkSave([new Member({ email })]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Member.bulkWrite([{ updateOne: { filter: { email }, update: { $set: { boat: 'K4' } } } }]);
  await member.updateOne({ $set: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
  await member.updateOne({ boat: 'K4' });
  await Trial.create({ email });
  await Member.findOne({ email });
  console.log(await Member.findById('1').lean());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(await Member.find({ boat: 'K4' }).sort({ boat: 1 }).limit(5).lean());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log((await Member.find({ boat: 'K4' }).lean()).length);
  const created = await Member.create({ boat: 'K4' });
  console.log(created.toObject());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  console.log(created.boat);
  await Member.deleteOne({ email });
}

// Whatever is asked of the database, and written to it, passes through the function for debugging.
mongoose.set('debug', (collection, method, query, doc) => {
  console.log([collection, method, JSON.stringify(query), JSON.stringify(doc)].join(' '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user -> console
});
mongoose.set('debug', (collection, method) => console.log(collection, method));
mongoose.set('toJSON', { transform: (doc) => console.log(doc.id) });
