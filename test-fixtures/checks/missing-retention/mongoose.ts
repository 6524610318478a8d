// A running club on MongoDB.
//- src/models.ts
import { model, Schema } from 'mongoose';

const athleteSchema = new Schema(
  {
    name: { type: String, required: true },
    email: { type: String, required: true },
    bestTime: Number,
  },
  { timestamps: true },
);

const guestSchema = new Schema({
  email: String,
  joinedAt: { type: Date, default: Date.now, expires: '30d' },
});

const positionSchema = new Schema({
  athleteId: String,
  latitude: Number,
  longitude: Number,
  at: Date,
});
positionSchema.index({ at: 1 }, { expireAfterSeconds: 86_400 });

const raceSchema = new Schema({ title: String, distance: Number, startsAt: Date });

export const Athlete = model('Athlete', athleteSchema);
export const Guest = model('Guest', guestSchema);
export const Position = model('Position', positionSchema);
export const Race = model('Race', raceSchema);

//- src/club.ts
import { Guest, Position, Race, Athlete } from './models.ts';

export async function join(name: string, email: string) {
  await Race.create({ title: 'Welcome run', distance: 5 });
  await Guest.create({ email });
  const athlete = await Athlete.create({ bestTime: 0 });
  await Athlete.updateOne({ _id: athlete._id }, { $set: { bestTime: 1800 } });
  await Athlete.create({ email, bestTime: 0 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Athlete.updateOne({ _id: athlete._id }, { $set: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Athlete.findByIdAndUpdate(athlete._id, { $inc: { bestTime: -1 } });
  return name.length;
}

export async function record(athleteId: string, latitude: number, longitude: number) {
  await Position.create({ athleteId, latitude, longitude, at: new Date() });
}

export async function rename(id: string, email: string) {
  const athlete = await Athlete.findById(id);
  if (!athlete) return;
  athlete.email = email;
  await athlete.save();
//      ^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function register(athlete: { name: string; email: string }) {
  const document = new Athlete(athlete);
  await document.save();
//      ^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB through Mongoose
}

export async function emails(): Promise<string[]> {
  const athletes = await Athlete.find({ email: { $exists: true } });
  return athletes.map((athlete) => athlete.email);
}
