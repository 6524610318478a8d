// A summer camp: Mongoose documents changed and saved, lean queries, aggregation, TTL indexes, cookies.
//- src/camp.ts
import mongoose, { model, Schema } from 'mongoose';
import type { FastifyReply, FastifyRequest } from 'fastify';

const camperSchema = new Schema(
  { fullName: String, parentPhone: String, allergies: [String], cabin: Number, paid: Boolean },
  { timestamps: true },
);
const inviteSchema = new Schema({ email: String, createdAt: { type: Date, default: Date.now } });
inviteSchema.index({ createdAt: 1 }, { expireAfterSeconds: 60 * 60 * 24 * 14 });
const cabinSchema = new Schema({ number: Number, beds: Number });

export const Camper = model('Camper', camperSchema);
export const Invite = model('Invite', inviteSchema);
export const Cabin = model('Cabin', cabinSchema);

export async function enrol(request: FastifyRequest<{ Body: { fullName: string; parentPhone: string; email: string } }>, reply: FastifyReply) {
  const { fullName, parentPhone, email } = request.body;
  const camper = new Camper({ fullName, parentPhone, cabin: 4 });
  await camper.save();
//      ^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> MongoDB through Mongoose
  await new Cabin({ number: 4, beds: 6 }).save();
  await Invite.create({ email });
  const found = await Camper.findOne({ fullName });
  if (found) {
    found.parentPhone = parentPhone;
    await found.save();
//        ^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
    request.log.info({ cabin: found.cabin }, 'moved');
    request.log.info({ allergies: found.allergies }, 'allergies');
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.health_and_medical -> Fastify log
  }
  const cabin = await Cabin.findById(request.id);
  if (cabin) {
    cabin.beds = 8;
    await cabin.save();
  }
  await Camper.findByIdAndUpdate(request.id, { paid: true });
  await Camper.findByIdAndUpdate(request.id, { $set: { parentPhone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> MongoDB through Mongoose
  await Camper.bulkWrite([{ insertOne: { document: { fullName, cabin: 3 } } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> MongoDB through Mongoose
  await Camper.deleteOne({ parentPhone });
  const counts = await Camper.aggregate([{ $group: { _id: '$cabin', total: { $sum: 1 } } }]);
  request.log.info({ counts });
  const lean = await Camper.find({ paid: true }).lean();
  request.log.info(lean.map((each) => each.cabin));
  request.log.info(lean.map((each) => ({ n: each.fullName })));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> Fastify log
  reply.setCookie('parent', parentPhone, { path: '/', maxAge: 60 * 60 });
  reply.setCookie('parent', parentPhone, { path: '/' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> cookie
  reply.setCookie('cabin', '4', { path: '/' });
}
