// A running club on MongoDB.
//- src/models.ts
import { model, Schema } from 'mongoose';

const runnerSchema = new Schema(
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
  runnerId: String,
  latitude: Number,
  longitude: Number,
  at: Date,
});
positionSchema.index({ at: 1 }, { expireAfterSeconds: 86_400 });

const raceSchema = new Schema({ title: String, distance: Number, startsAt: Date });

export const Runner = model('Runner', runnerSchema);
export const Guest = model('Guest', guestSchema);
export const Position = model('Position', positionSchema);
export const Race = model('Race', raceSchema);

//- src/club.ts
import { Guest, Position, Race, Runner } from './models.ts';

export async function join(name: string, email: string) {
  await Race.create({ title: 'Welcome run', distance: 5 });
  await Guest.create({ email });
  const runner = await Runner.create({ bestTime: 0 });
  await Runner.updateOne({ _id: runner._id }, { $set: { bestTime: 1800 } });
  await Runner.create({ email, bestTime: 0 });
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Runner.updateOne({ _id: runner._id }, { $set: { email } });
     // ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Runner.findByIdAndUpdate(runner._id, { $inc: { bestTime: -1 } });
  return name.length;
}

export async function record(runnerId: string, latitude: number, longitude: number) {
  await Position.create({ runnerId, latitude, longitude, at: new Date() });
}

export async function rename(id: string, email: string) {
  const runner = await Runner.findById(id);
  if (!runner) return;
  runner.email = email;
  await runner.save();
     // ^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
}

export async function register(runner: { name: string; email: string }) {
  const document = new Runner(runner);
  await document.save();
     // ^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB through Mongoose
}

export async function emails(): Promise<string[]> {
  const runners = await Runner.find({ email: { $exists: true } });
  return runners.map((runner) => runner.email);
}
