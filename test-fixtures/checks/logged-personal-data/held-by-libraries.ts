// What a library's value holds is said by a type somewhere else: a class it stands in, a function that gives it back, an alias.
//- package.json
{ "name": "archive", "type": "module" }
//- src/base.ts
import type { Collection, Db, Document } from 'mongodb';

export abstract class Shelf<T extends Document> {
  protected readonly items: Collection<T>;
  constructor(db: Db, name: string) {
    this.items = db.collection<T>(name);
  }
  async everything() {
    return this.items.find().toArray();
  }
  async newest(count: number) {
    return this.items.find({}).sort({ at: -1 }).limit(count).toArray();
  }
  async shown() {
    return this.items.find({}, { projection: { shelf: 1 } }).toArray();
  }
}
//- src/archive.ts
import axios, { type AxiosResponse } from 'axios';
import type { Db, Document } from 'mongodb';
import { type HydratedDocument, type InferSchemaType, Schema } from 'mongoose';
import pino from 'pino';
import { Shelf } from './base.js';

const log = pino();
const catalogue = axios.create({ baseURL: 'http://catalogue.internal' });

interface Donation extends Document {
  box: string;
  donorName: string;
}

interface Box extends Document {
  box: string;
  width: number;
}

class Donations extends Shelf<Donation> {}
class Boxes extends Shelf<Box> {}

export async function stocktaking(db: Db): Promise<void> {
  const donations = new Donations(db, 'donations');
  log.info({ all: await donations.everything() });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ some: await donations.newest(3) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info({ shown: await donations.shown() });
  const boxes = new Boxes(db, 'boxes');
  log.info({ all: await boxes.everything(), some: await boxes.newest(3) });
}

async function donation(id: string): Promise<AxiosResponse<Donation>> {
  return catalogue.get(`/donations/${id}`);
}

async function box(id: string): Promise<AxiosResponse<Box>> {
  return catalogue.get(`/boxes/${id}`);
}

export async function looked(id: string): Promise<void> {
  const found = await donation(id);
  log.info({ status: found.status });
  log.info({ body: found.data });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  const other = await box(id);
  log.info({ body: other.data });
}

const schema = new Schema({ email: { type: String, required: true }, desk: Number });
type Visitor = InferSchemaType<typeof schema>;
type VisitorDocument = HydratedDocument<Visitor>;

export function visited(visitor: VisitorDocument): void {
  log.info({ id: visitor._id, desk: visitor.desk });
  log.info(visitor.toObject());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info({ visitor });
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export async function moved(visitor: VisitorDocument): Promise<void> {
  visitor.desk = 4;
  await visitor.save();
}

export async function renamed(visitor: VisitorDocument, email: string): Promise<void> {
  visitor.email = email;
  await visitor.save();
//      ^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

async function* pages(day: string): AsyncGenerator<Donation> {
  for (let page = 0; page < 9; page += 1) {
    const { data } = await catalogue.get<Donation[]>(`/donations?day=${day}&page=${page}`);
    yield* data;
  }
}

export async function counted(day: string): Promise<void> {
  for await (const { donorName, ...rest } of pages(day)) {
    log.info(rest);
    log.info({ donorName });
//  ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  }
  for await (const each of pages(day)) log.info({ each: { by: each.donorName } });
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
}
