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
