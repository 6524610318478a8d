// Zoo: types of schemas that are known by their variables, of rows, and of elements of tuples.
//- src/schemas.ts
import { type InferSchemaType, model, Schema } from 'mongoose';

const keeperSchema = new Schema({
  givenName: { type: String, required: true },
  emailAddress: { type: String, required: true },
  shift: { type: String, enum: ['day', 'night'] },
});
const animalSchema = new Schema({ name: String, enclosure: String });
export type KeeperFields = InferSchemaType<typeof keeperSchema>;
export type AnimalFields = InferSchemaType<typeof animalSchema>;
export const Keepers = model('Keeper', keeperSchema);
export const Animals = model('Animal', animalSchema);
//- src/rows.ts
import type { ColumnType, Generated, Insertable, Selectable, Updateable } from 'kysely';

export interface VetTable {
  id: Generated<number>;
  full_name: string;
  hired_at: ColumnType<Date, never, never>;
}
export type Vet = Selectable<VetTable>;
export type NewVet = Insertable<VetTable>;
export type VetUpdate = Updateable<VetTable>;
//- src/rounds.ts
import { type AnimalFields, Animals, type KeeperFields, Keepers } from './schemas';
import type { NewVet, Vet, VetUpdate } from './rows';

export function fields(a: KeeperFields, b: Pick<KeeperFields, 'shift'>, c: AnimalFields) {
  console.log(a);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log(b);
  console.log(c);
}

export async function found() {
  console.log(await Keepers.findOne({ shift: 'day' }).lean());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log(await Animals.find({ enclosure: 'north' }).sort({ name: 1 }).lean());
}

export function rows(a: Vet, b: NewVet, c: VetUpdate, d: Pick<Vet, 'hired_at'>) {
  console.log(a);
// ^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(a.hired_at);
  console.log(b);
// ^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(c);
// ^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(d);
}

type Order = { to: 'feed'; args: [animal: AnimalFields] } | { to: 'call'; args: [keeper: KeeperFields] };

export function ordered(order: Order) {
  if (order.to === 'feed') console.log(order.args[0]);
  if (order.to === 'call') console.log(order.args[0]);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
}
