// A person's yes or no that says what to by its name alone: a way to be written to, a letter, something that was asked.
//- src/entities.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity()
export class Grower {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
  @Column() mobile!: string;
  @Column({ default: false }) newsByMail!: boolean;
  @Column({ default: false }) offersBySms!: boolean;
  @Column({ default: false }) verifiedBySms!: boolean;
  @Column({ default: false }) contactedByMail!: boolean;
  @Column({ default: false }) seedLetter!: boolean;
  @Column({ default: false }) coverLetter!: boolean;
  @Column({ default: false }) paymentOk!: boolean;
  @Column({ default: false }) smsOk!: boolean;
  @Column({ default: false }) aiReviewOk!: boolean;
  @Column({ default: false }) monthlyClubLetter!: boolean;
  @Column({ default: false }) thankYouLetter!: boolean;
  @Column({ default: false }) orderUpdatesByMail!: boolean;
  @Column({ default: false }) newsByPhone!: boolean;
}
//- src/server.ts
import express, { type NextFunction, type Request, type Response } from 'express';
import sgMail from '@sendgrid/mail';
import twilio from 'twilio';
import OpenAI from 'openai';
import type { DataSource } from 'typeorm';
import { Grower } from './entities';

declare const source: DataSource;
const growers = source.getRepository(Grower);
const sms = twilio('sid', 'secret');
const openai = new OpenAI();
const app = express();

interface Asked extends Request {
  grower?: Grower;
}
const letter = (grower: Grower) => ({ to: grower.email, from: 'seeds@club.example', subject: 'Seeds', text: grower.fullName });

function requireNews(req: Asked, res: Response, next: NextFunction) {
  if (!req.grower?.newsByMail) return res.sendStatus(403);
  next();
}
function requireVerified(req: Asked, res: Response, next: NextFunction) {
  if (!req.grower?.verifiedBySms) return res.sendStatus(403);
  next();
}

app.post('/news', requireNews, async (req: Asked, res) => {
  const grower = req.grower!;
  await sgMail.send({ to: grower.email, from: 'seeds@club.example', subject: 'News', text: grower.fullName });
  res.end();
});
app.post('/codes', requireVerified, async (req: Asked, res) => {
  const grower = req.grower!;
  await sgMail.send({ to: grower.email, from: 'seeds@club.example', subject: 'News', text: grower.fullName });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  res.end();
});

export async function all(): Promise<void> {
  const wanting = await growers.findBy({ newsByMail: true });
  await sgMail.send(wanting.flatMap((grower) => (grower.email ? [letter(grower)] : [])));
  const refusing = await growers.findBy({ newsByMail: false });
  await sgMail.send(refusing.map((grower) => letter(grower)));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> SendGrid
  const known = await growers.findBy({ verifiedBySms: true });
  await sgMail.send(known.map((grower) => letter(grower)));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
}

export async function one(grower: Grower): Promise<void> {
  const { mobile, smsOk } = grower;
  if (grower.newsByMail) await sgMail.send(letter(grower));
  if (grower.seedLetter) await sgMail.send(letter(grower));
  if (grower.offersBySms) await sms.messages.create({ to: grower.mobile, from: '+15550100', body: 'A' });
  if (smsOk) await sms.messages.create({ to: mobile, from: '+15550100', body: 'B' });
  // Another way, something that happened, and what is on file.
  if (grower.newsByMail) await sms.messages.create({ to: grower.mobile, from: '+15550100', body: 'C' });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  if (grower.contactedByMail) await sgMail.send(letter(grower));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (grower.coverLetter) await sgMail.send(letter(grower));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (grower.paymentOk) await sgMail.send(letter(grower));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (!grower.seedLetter) await sgMail.send(letter(grower));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> SendGrid
}

// Letters that answer something, messages about what was bought, and the telephone are no news by mail.
export async function regular(grower: Grower): Promise<void> {
  if (grower.monthlyClubLetter) await sgMail.send(letter(grower));
  if (grower.thankYouLetter) await sgMail.send(letter(grower));
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (grower.orderUpdatesByMail) await sgMail.send(letter(grower));
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
  if (grower.newsByPhone) await sgMail.send(letter(grower));
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> SendGrid
}

// Letters are nothing that needs somebody's birthday, where nothing else says that it writes to them.
export async function checked(grower: Grower & { birthDate: string }): Promise<void> {
  if (!grower.seedLetter) return;
  const body = JSON.stringify({ name: grower.fullName, born: grower.birthDate });
  await fetch('https://api.age-check.example/persons', { method: 'POST', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.demographic.date_of_birth, user.name -> HTTP request
}

export async function reviewed(grower: Grower, text: string): Promise<void> {
  if (grower.aiReviewOk) await openai.responses.create({ model: 'm', input: `${grower.fullName}: ${text}` });
  if (grower.smsOk) await openai.responses.create({ model: 'm', input: `${grower.fullName}: ${text}` });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> OpenAI
}
//- src/visits.ts
import axios from 'axios';

interface Visit {
  guest: { name: string; email: string };
  rating: number;
  followUpOk: boolean;
  stockOk: boolean;
}
const centre = 'https://api.call-desk.example/leads';

export async function follow(visits: Visit[]): Promise<void> {
  for (const visit of visits) {
    const { guest, followUpOk } = visit;
    if (!followUpOk) continue;
    await axios.post(centre, { name: guest.name, email: guest.email });
  }
  const willing = visits.filter((visit) => visit.followUpOk);
  await Promise.all(willing.map(({ guest }) => axios.post(centre, { name: guest.name })));
  const stocked = visits.filter((visit) => visit.stockOk);
  await Promise.all(stocked.map(({ guest }) => axios.post(centre, { name: guest.name })));
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  await axios.post(centre, visits.map((visit) => visit.guest));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
}
