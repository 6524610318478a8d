// A school's register: Koa with CommonJS modules, Mongoose and a few helpers in one file.
//- src/server.ts
import Koa from 'koa';
import mongoose, { Schema } from 'mongoose';

const bunyan = require('bunyan');
const { createHash } = require('node:crypto');

const log = bunyan.createLogger({ name: 'register' });

const pupilSchema = new Schema({
  name: String,
  guardianEmail: { type: String, required: true },
  grade: Number,
  allergies: [String],
});
const Pupil = mongoose.model('Pupil', pupilSchema);

const visitSchema = new Schema({ pupilName: String, reason: String, at: { type: Date, expires: '30d' } });
const Visit = mongoose.model('Visit', visitSchema);

const app = new Koa();

function describe(pupil: { name: string; grade: number }): string {
  return `${pupil.name} in grade ${pupil.grade}`;
}
function gradeOf(pupil: { name: string; grade: number }): string {
  return `grade ${pupil.grade}`;
}
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
function* emails(pupils: { guardianEmail: string }[]) {
  for (const pupil of pupils) yield pupil.guardianEmail;
}
const tag = (prefix: string) => (text: string) => `${prefix}: ${text}`;
const note = tag('register');

class Register {
  #last: { name: string; grade: number } | undefined;
  get lastName() {
    return this.#last?.name;
  }
  get lastGrade() {
    return this.#last?.grade;
  }
  enter(pupil: { name: string; grade: number }) {
    this.#last = pupil;
  }
}
const register = new Register();

app.use(async (ctx) => {
  const pupil = ctx.request.body as { name: string; grade: number; guardianEmail: string; allergies: string[] };
  log.info(describe(pupil));
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> bunyan
  log.info(gradeOf(pupil));
  log.info({ guardian: fingerprint(pupil.guardianEmail) }, 'entered');
  log.info(note(pupil.guardianEmail));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> bunyan
  log.info(note('opened'));
  register.enter(pupil);
  log.info(register.lastName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name, user.name.last -> bunyan
  log.info(register.lastGrade);
  await Pupil.create(pupil);
//      ^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.health_and_medical, user.name -> MongoDB through Mongoose
  await Visit.create({ pupilName: pupil.name, reason: 'late', at: new Date() });
  await Pupil.updateOne({ name: pupil.name }, { $set: { grade: pupil.grade + 1 } });
  await Pupil.updateOne({ _id: ctx.query.id }, { $set: { guardianEmail: pupil.guardianEmail } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  const all = await Pupil.find({ grade: pupil.grade });
  for (const address of emails(all)) log.debug(address);
//                                   ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> bunyan
  log.debug(all.length);
  log.debug(all.map(({ grade }) => grade));
  log.debug(all.map((each) => each.name));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> bunyan
  remember(ctx, pupil.guardianEmail);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  ctx.body = { ok: true };
});

function remember(ctx: Koa.Context, value: string) {
  ctx.cookies.set('guardian', value);
  ctx.cookies.set('guardian', value, { maxAge: 7 * 24 * 60 * 60 * 1000 });
}
