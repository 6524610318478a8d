//- src/schema/adopter.ts
import * as v from 'valibot';

export const AdopterSchema = v.object({
  reference: v.string(),
  contact: v.pipe(v.string(), v.email()),
  household: v.object({ adults: v.number(), children: v.number(), homeAddress: v.string() }),
  preferredSpecies: v.picklist(['dog', 'cat', 'rabbit']),
});
export type Adopter = v.InferOutput<typeof AdopterSchema>;
export const AdopterPublicSchema = v.omit(AdopterSchema, ['contact', 'household']);
export type AdopterPublic = v.InferOutput<typeof AdopterPublicSchema>;
export const ContactOnly = v.pick(AdopterSchema, ['contact']);
export type ContactOnly = v.InferInput<typeof ContactOnly>;

//- src/schema/animal.ts
import { z } from 'zod';

export const Animal = z.object({
  id: z.string().uuid(),
  name: z.string(),
  breed: z.string(),
  bornOn: z.string(),
  chip: z.string().length(15),
});
export type Animal = z.infer<typeof Animal>;

export const Vet = z.object({ clinicName: z.string(), licence: z.string(), direct: z.string().regex(/^\+\d+$/) });
export const Surrender = z.object({
  animal: Animal,
  surrenderedBy: z.object({ givenName: z.string(), surname: z.string(), telephone: z.string() }).strict(),
  why: z.enum(['moving', 'allergy', 'other']),
});
export type Surrender = z.infer<typeof Surrender>;
export const SurrenderStats = Surrender.omit({ surrenderedBy: true }).extend({ month: z.string() });
export type SurrenderStats = z.infer<typeof SurrenderStats>;
export const SurrenderPerson = Surrender.shape.surrenderedBy.pick({ telephone: true });

//- src/lib/result.ts
export type Ok<T> = { ok: true; value: T };
export type Err<E> = { ok: false; error: E };
export type Result<T, E = string> = Ok<T> | Err<E>;
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });
export const err = <E>(error: E): Err<E> => ({ ok: false, error });

export type Redacted<T> = { [K in keyof T]: '***' };
export type Keys<T> = ReadonlyArray<keyof T>;
export interface Repository<T> {
  find(id: string): Promise<T | undefined>;
  all(): Promise<T[]>;
  add(item: T): Promise<void>;
}
export type Paginated<T> = { items: T[]; total: number; cursor?: string };
export type WithoutContact<T> = { [K in keyof T as K extends 'contact' | 'household' ? never : K]: T[K] };

//- src/service.ts
import pino from 'pino';
import * as v from 'valibot';
import { type Adopter, AdopterPublicSchema, type AdopterPublic, AdopterSchema, type ContactOnly } from './schema/adopter.ts';
import { Animal, Surrender, type SurrenderStats, SurrenderPerson, Vet } from './schema/animal.ts';
import { type Keys, type Paginated, type Redacted, type Repository, type Result, type WithoutContact, err, ok } from './lib/result.ts';

const log = pino();

export function readAdopter(raw: unknown): Result<Adopter> {
  const parsed = v.safeParse(AdopterSchema, raw);
  if (!parsed.success) {
    log.warn({ issues: parsed.issues.length }, 'bad adopter');
    return err('invalid');
  }
  log.info({ species: parsed.output.preferredSpecies }, 'adopter');
  log.info({ adopter: parsed.output }, 'adopter');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> pino
  return ok(parsed.output);
}
export function greet(result: Result<Adopter>) {
  if (!result.ok) {
    log.error({ reason: result.error });
    return;
  }
  log.info(result.value.contact);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.email -> pino
  log.info(result.value.household.adults);
  log.info({ where: result.value.household });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> pino
}
export function publish(adopter: AdopterPublic, redacted: Redacted<Adopter>, keys: Keys<Adopter>) {
  log.info(adopter, 'public adopter');
  log.info(redacted, 'redacted adopter');
  log.info({ keys }, 'keys');
}
export function stripped(adopter: WithoutContact<Adopter>) {
  log.info(adopter, 'stripped');
}
export function onlyContact(contact: ContactOnly) {
  log.info(contact, 'contact');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ MISSING logged-personal-data: user.contact.email -> pino
}
export function parsePublic(raw: unknown) {
  const adopter = v.parse(AdopterPublicSchema, raw);
  log.info(adopter, 'parsed');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user -> pino
}
export async function list(repository: Repository<Adopter>, animals: Repository<Animal>) {
  const everyone = await repository.all();
  log.debug({ n: everyone.length });
  log.debug({ first: everyone[0] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> pino
  const pets = await animals.all();
  log.debug({ pets });
  const page: Paginated<Adopter> = { items: everyone.slice(0, 10), total: everyone.length };
  log.debug({ total: page.total, cursor: page.cursor });
  log.debug(page);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> pino
}
export function surrender(raw: unknown) {
  const { animal, surrenderedBy, why } = Surrender.parse(raw);
  log.info({ animal: animal.name, why }, 'surrendered');
  log.info({ surrenderedBy }, 'surrendered');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name.first, user.name.last -> pino
  const person = SurrenderPerson.parse(surrenderedBy);
  log.info(person);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
}
export function stats(rows: SurrenderStats[]) {
  for (const row of rows) log.info(row);
}
export function vet(raw: unknown) {
  const { clinicName } = Vet.parse(raw);
  log.info({ clinicName });
}

//- src/notify.ts
import { ServerClient } from 'postmark';
import { Client } from 'intercom-client';
import type { Adopter, AdopterPublic } from './schema/adopter.ts';
import type { Surrender } from './schema/animal.ts';

const postmark = new ServerClient('token');
const intercom = new Client({ tokenAuth: { token: 'token' } });

type Mail<T extends string> = { To: string; From: string; TemplateAlias: T; TemplateModel: object };

export async function welcome(adopter: Adopter) {
  const mail: Mail<'welcome'> = { To: adopter.contact, From: 'hi@paws.example', TemplateAlias: 'welcome', TemplateModel: {} };
  await postmark.sendEmailWithTemplate(mail);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Postmark
}
export async function inform(adopter: AdopterPublic) {
  await intercom.events.create({ eventName: 'adopted', createdAt: 1, userId: adopter.reference, metadata: adopter as never });
}
export async function crm(person: Surrender['surrenderedBy']) {
  await intercom.contacts.createUser({ externalId: '1', phone: person.telephone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Intercom
}
export async function crmStats({ animal, why }: Surrender) {
  await intercom.events.create({ eventName: why, createdAt: 1, userId: animal.id, metadata: { breed: animal.breed } });
}

//- src/store.ts
import mongoose, { type InferSchemaType, Schema } from 'mongoose';
import type { Adopter } from './schema/adopter.ts';

const applicationSchema = new Schema({
  applicant: { type: String, required: true },
  contactEmail: { type: String, required: true },
  animalId: String,
  submittedAt: { type: Date, default: Date.now },
});
const waitlistSchema = new Schema({
  contactEmail: String,
  createdAt: { type: Date, default: Date.now, expires: '30d' },
});
const kennelSchema = new Schema({ number: Number, name: String, animalId: String });

export type Application = InferSchemaType<typeof applicationSchema>;
export const Applications = mongoose.model('Application', applicationSchema);
export const Waitlist = mongoose.model('Waitlist', waitlistSchema);
export const Kennels = mongoose.model('Kennel', kennelSchema);

export async function apply(adopter: Adopter, animalId: string) {
  await Applications.create({ applicant: adopter.reference, contactEmail: adopter.contact, animalId });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB through Mongoose
  await Waitlist.create({ contactEmail: adopter.contact });
  await Kennels.create({ number: 4, name: 'Sunny', animalId });
}
export async function review(application: Application) {
  console.log(application.animalId);
  console.log(application);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
