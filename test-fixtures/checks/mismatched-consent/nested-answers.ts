// A vineyard's wine letters: answers that documents and rows hold in an object of their own.
//- src/models/taster.ts
import mongoose, { Schema } from 'mongoose';

const answersSchema = new Schema({ newsletter: Boolean, profiling: Boolean }, { _id: false });

// @retention P2Y
const tasterSchema = new Schema({
  email: { type: String, required: true },
  agreedTo: { newsletter: { type: Boolean, default: false }, partnerOffers: Boolean },
  accepted: { marketing: { at: Date, version: String } },
  okWith: answersSchema,
  delivery: { street: String, newsletter: String },
});
export const Taster = mongoose.model('Taster', tasterSchema);

//- src/letters.ts
import sgMail from '@sendgrid/mail';
import { Taster } from './models/taster.js';

export async function letter(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (!taster?.agreedTo.newsletter) return;
  await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
}

export async function plainLetter(id: string): Promise<void> {
  const taster = await Taster.findById(id).lean();
  const { agreedTo, email } = taster;
  if (agreedTo.newsletter !== true) return;
  await sgMail.send({ to: email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
}

export async function ownSchema(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (taster?.okWith.newsletter)
    await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
}

export async function dated(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (!taster?.accepted.marketing.at) return;
  await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
}

export async function toAll(): Promise<void> {
  const tasters = await Taster.find({ 'agreedTo.newsletter': true });
  for (const taster of tasters)
    await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
}

export async function toOthers(): Promise<void> {
  const tasters = await Taster.find({ 'agreedTo.newsletter': false });
  for (const taster of tasters)
    await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function turnedRound(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (!taster || taster.agreedTo.newsletter) return;
  await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function otherAnswer(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (!taster?.okWith.profiling) return;
  await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

// Which version was accepted, and where the paper goes, are no answers.
export async function noAnswers(id: string): Promise<void> {
  const taster = await Taster.findById(id);
  if (taster?.accepted.marketing.version === '2')
    await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  if (taster?.delivery.newsletter)
    await sgMail.send({ to: taster.email, from: 'wine@vine.example', subject: 'Spring', text: 'New bottles' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

//- src/growers.ts
import sgMail from '@sendgrid/mail';
import { eq } from 'drizzle-orm';
import { boolean, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { Column, Entity, PrimaryGeneratedColumn, type Repository } from 'typeorm';
import { db } from './db.js';

export class Agreements {
  @Column({ default: false }) newsletter!: boolean;
  @Column({ default: false }) partners!: boolean;
}

/** @retention P2Y */
@Entity()
export class Grower {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() email!: string;
  @Column(() => Agreements) agreedTo!: Agreements;
}

export class GrowerLetters {
  constructor(private readonly growers: Repository<Grower>) {}

  async one(id: string): Promise<void> {
    const grower = await this.growers.findOneByOrFail({ id });
    if (!grower.agreedTo.newsletter) return;
    await sgMail.send({ to: grower.email, from: 'wine@vine.example', subject: 'Frost', text: 'Cover the vines' });
  }

  async all(): Promise<void> {
    const growers = await this.growers.find({ where: { agreedTo: { newsletter: true } } });
    for (const grower of growers)
      await sgMail.send({ to: grower.email, from: 'wine@vine.example', subject: 'Frost', text: 'Cover the vines' });
  }
}

interface Choices {
  newsletter: boolean;
  tastings: boolean;
}

/** @retention P2Y */
export const guests = pgTable('guests', {
  id: text('id').primaryKey(),
  email: text('email').notNull(),
  choices: jsonb('choices').$type<Choices>().notNull(),
  isRegular: boolean('is_regular').notNull(),
});

export async function guestLetter(id: string): Promise<void> {
  const [guest] = await db.select().from(guests).where(eq(guests.id, id));
  if (!guest?.choices.newsletter) return;
  await sgMail.send({ to: guest.email, from: 'wine@vine.example', subject: 'Harvest', text: 'Come and see' });
}

export async function regulars(id: string): Promise<void> {
  const [guest] = await db.select().from(guests).where(eq(guests.id, id));
  if (!guest?.isRegular) return;
  await sgMail.send({ to: guest.email, from: 'wine@vine.example', subject: 'Harvest', text: 'Come and see' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

//- src/db.ts
import { drizzle } from 'drizzle-orm/node-postgres';

export const db = drizzle(process.env.DATABASE_URL ?? '');
