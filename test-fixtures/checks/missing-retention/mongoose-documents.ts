// A lending library on Mongoose: what is set on documents that a helper of another file found, and what becomes of new ones.
//- src/reader.model.ts
import { type HydratedDocument, model, Schema } from 'mongoose';

export interface Reader {
  email: string;
  phone: string;
  visits: number;
}

export const ReaderModel = model<Reader>(
  'Reader',
  new Schema<Reader>({ email: String, phone: String, visits: Number }),
);
export type ReaderDocument = HydratedDocument<Reader>;

//- src/store.ts
import type { HydratedDocument } from 'mongoose';
import { type Reader, type ReaderDocument, ReaderModel } from './reader.model';

export async function existing(id: string): Promise<HydratedDocument<Reader>> {
  const reader = await ReaderModel.findById(id);
  if (reader === null) throw new Error('Unknown reader');
  return reader;
}

export async function persist(reader: ReaderDocument): Promise<void> {
  await reader.save();
}

//- src/desk.ts
import { type Reader, ReaderModel } from './reader.model';
import { existing, persist } from './store';

export async function move(id: string, email: string, phone: string) {
  const reader = await existing(id);
  reader.email = email;
  reader.phone = phone;
  reader.visits = 0;
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB through Mongoose
}

export async function visit(id: string) {
  const reader = await existing(id);
  reader.visits += 1;
  await reader.save();
  Object.assign(reader, { visits: 2 });
  await reader.save();
}

export async function correct(id: string, email: string) {
  const reader = await existing(id);
  Object.assign(reader, { email });
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function patch(id: string, changes: Partial<Reader>) {
  const reader = await existing(id);
  reader.set(changes);
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> MongoDB through Mongoose
}

export async function forget(id: string) {
  const reader = await existing(id);
  reader.set({ email: undefined, visits: 0 });
  await reader.save();
  await reader.updateOne({ $unset: { phone: 1 } });
}

export async function call(id: string, phone: string) {
  const reader = await existing(id);
  await reader.updateOne({ $set: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
}

export async function greet(id: string) {
  const reader = await existing(id);
  reader.visits = 1;
  await persist(reader);
}

export async function rename(id: string, email: string) {
  const reader = await existing(id);
  reader.email = email;
  await persist(reader);
//      ^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function enrol(email: string) {
  await persist(new ReaderModel({ email }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function count() {
  await persist(new ReaderModel({ visits: 1 }));
}

export async function lowerCase() {
  for (const reader of await ReaderModel.find()) {
    reader.email = reader.email.toLowerCase();
    await reader.save();
//        ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  }
}

export async function reset() {
  const readers = await ReaderModel.find();
  await Promise.all(
    readers.map((reader) => {
      reader.visits = 0;
      return reader.save();
    }),
  );
}

export async function blank(id: string, email: string, isLeaving: boolean) {
  const reader = await existing(id);
  reader.email = email;
  if (isLeaving) reader.email = '';
  reader.visits = 0;
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  reader.email = '';
  await reader.save();
}

export async function patchWithout(id: string, changes: Partial<Reader>, isLeaving: boolean) {
  const reader = await existing(id);
  Object.assign(reader, changes);
  if (isLeaving) reader.visits = 0;
  reader.email = '';
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
}

export async function enter(id: string, answers: { asked: string; given: string }[]) {
  const reader = await existing(id);
  for (const { asked, given } of answers) {
    if (asked === 'email') reader.email = given;
    else if (asked === 'visits') reader.visits += 1;
  }
  await reader.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function drafted(id: string, email: string) {
  const reader = await existing(id);
  reader.set({ visits: 0 });
  await reader.save();
  reader.set({ email });
  return reader.toObject();
}

//- src/hold.model.ts
import { type HydratedDocument, model, Schema } from 'mongoose';

export interface Hold {
  pickupEmail: string;
  shelf: string;
  lapsesAt: Date;
}

const schema = new Schema<Hold>({
  pickupEmail: String,
  shelf: String,
  lapsesAt: { type: Date, expires: '3d' },
});
export const HoldModel = model<Hold>('Hold', schema);
export type HoldDocument = HydratedDocument<Hold>;

//- src/holds.ts
// Documents of a model with a TTL index are ended by it, however they were come by.
import { type HoldDocument, HoldModel } from './hold.model';

export async function correctPickup(id: string, pickupEmail: string) {
  const hold = await HoldModel.findById(id);
  if (hold === null) return;
  hold.pickupEmail = pickupEmail;
  await hold.save();
  hold.set({ pickupEmail });
  await hold.save();
  await hold.updateOne({ $set: { pickupEmail } });
}

export async function correctSure(shelf: string, pickupEmail: string) {
  const hold = await HoldModel.findOne({ shelf }).sort({ lapsesAt: 1 }).orFail();
  hold.pickupEmail = pickupEmail;
  await hold.save();
  await HoldModel.findOne({ shelf }).updateOne({ $set: { pickupEmail } });
}

export async function keep(hold: HoldDocument, pickupEmail: string) {
  hold.pickupEmail = pickupEmail;
  await hold.save();
  await hold.updateOne({ pickupEmail });
}

export async function keepNew(pickupEmail: string) {
  await put(new HoldModel({ pickupEmail }));
}

async function put(hold: HoldDocument) {
  await hold.save();
}
