// An optician's profiles: the type of the rows is a library's, with the key added to it.
//- src/models.ts
import mongoose, { type InferSchemaType, type Model, Schema, model } from 'mongoose';

const wearerSchema = new Schema({ givenName: { type: String, required: true }, familyName: String, shop: String });

export type WearerDoc = InferSchemaType<typeof wearerSchema> & { _id: mongoose.Types.ObjectId };
export const Wearer: Model<WearerDoc> = model('Wearer', wearerSchema);

//- src/profiles.ts
import Redis from 'ioredis';
import { Wearer, type WearerDoc } from './models.js';

const redis = new Redis();

async function remember(wearer: WearerDoc): Promise<void> {
  await redis.set(`wearer:${wearer._id}`, JSON.stringify({ name: `${wearer.givenName} ${wearer.familyName}` }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.first, user.name.last -> Redis
  await redis.set(`shop:${wearer._id}`, wearer.shop ?? '');
}

export async function refresh(id: string): Promise<void> {
  const wearer = await Wearer.findOneAndUpdate({ _id: id }, { $set: { shop: 'north' } }).lean<WearerDoc>();
  if (wearer) await remember(wearer);
}
