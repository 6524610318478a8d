// Cinema: stores of many kinds; some expire by call, some by model, some by a job, some never.
//- src/stores.ts
import { createClient } from 'redis';
import { MongoClient } from 'mongodb';
import Memcached from 'memcached';
import mongoose, { Schema } from 'mongoose';
import { writeFile, appendFile } from 'node:fs/promises';
import { Storage } from '@google-cloud/storage';
import { Firestore, Timestamp } from '@google-cloud/firestore';
import type { Response } from 'express';
import jwt from 'jsonwebtoken';

const redis = createClient({ url: process.env.REDIS_URL });
const mongo = new MongoClient(process.env.MONGO_URL ?? '').db('cinema');
const memcached = new Memcached('memcached:11211');
const bucket = new Storage().bucket('cinema-exports');
const firestore = new Firestore();

interface Viewer {
  id: string;
  email: string;
  fullName: string;
  phoneNumber: string;
  seat: string;
}

interface Film {
  id: string;
  name: string;
  director: string;
  minutes: number;
}

const reservationSchema = new Schema({
  viewerName: String,
  viewerEmail: String,
  seat: String,
  expireAt: { type: Date, default: () => new Date(Date.now() + 30 * 86_400_000), index: { expires: 0 } },
});
export const Reservation = mongoose.model('Reservation', reservationSchema);

const loyaltySchema = new Schema({ holderName: String, holderEmail: String, points: Number }, { timestamps: true });
export const LoyaltyCard = mongoose.model('LoyaltyCard', loyaltySchema);

const filmSchema = new Schema({ name: String, director: String, minutes: Number });
export const FilmModel = mongoose.model('Film', filmSchema);

export async function prepare() {
  await mongo.collection('lost_and_found').createIndex({ foundAt: 1 }, { expireAfterSeconds: 60 * 86_400 });
}

export async function reserve(viewer: Viewer) {
  await Reservation.create({ viewerName: viewer.fullName, viewerEmail: viewer.email, seat: viewer.seat });
  await redis.set(`seat:${viewer.seat}`, viewer.email, { EX: 900 });
  await redis.setEx(`hold:${viewer.seat}`, 600, JSON.stringify(viewer));
  await redis.set(`seat:${viewer.seat}:taken`, '1');
}

export async function join(viewer: Viewer) {
  await LoyaltyCard.create({ holderName: viewer.fullName, holderEmail: viewer.email, points: 0 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB through Mongoose
  await redis.set(`loyalty:${viewer.id}`, viewer.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await redis.hSet(`loyalty:${viewer.id}:profile`, { name: viewer.fullName, phone: viewer.phoneNumber });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> Redis
  await redis.incr('loyalty:count');
  await redis.sAdd('loyalty:ids', viewer.id);
}

export async function lost(viewer: Viewer, what: string) {
  await mongo.collection('lost_and_found').insertOne({ what, contact: viewer.email, foundAt: new Date() });
  await mongo.collection('complaints').insertOne({ what, contact: viewer.email, at: new Date() });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> MongoDB
  await mongo.collection('seats').updateOne({ seat: viewer.seat }, { $set: { dirty: true } });
}

export async function film(film: Film) {
  await FilmModel.create(film);
  await redis.set(`film:${film.id}`, JSON.stringify(film));
  await mongo.collection('films').insertOne({ name: film.name, minutes: film.minutes });
}

export function remember(viewer: Viewer) {
  memcached.set(`viewer:${viewer.id}`, viewer, 3600, () => undefined);
}

export async function exported(viewers: Viewer[]) {
  const csv = viewers.map((viewer) => [viewer.fullName, viewer.email].join(',')).join('\n');
  await bucket.file('viewers.csv').save(csv);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Google Cloud Storage
  await bucket.file('count.txt').save(String(viewers.length));
  await writeFile('/var/exports/viewers.csv', csv);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> file
  await appendFile('/var/exports/runs.log', `${new Date().toISOString()} ${viewers.length}\n`);
}

export async function ticket(viewer: Viewer) {
  await firestore.collection('tickets').add({ seat: viewer.seat, holder: viewer.fullName, phone: viewer.phoneNumber });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> Firestore
  await firestore.doc(`shows/${viewer.id}`).set({ holder: viewer.fullName, expireAt: Timestamp.fromMillis(Date.now() + 86_400_000) });
}

export function cookies(response: Response, viewer: Viewer) {
  response.cookie('viewer', viewer.email, { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 86_400_000 });
  response.cookie('who', viewer.fullName, { httpOnly: true, secure: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> cookie
  response.cookie('theme', 'dark', { httpOnly: false });
  response.clearCookie('who');
  const token = jwt.sign({ sub: viewer.id }, process.env.JWT_SECRET ?? '', { expiresIn: '1h' });
  response.json({ token });
}

//- src/purge.ts
import { CronJob } from 'cron';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const YEAR = 365 * 24 * 60 * 60 * 1000;

export const purge = new CronJob('0 3 * * *', async () => {
  const { count } = await prisma.feedback.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - YEAR) } } });
  console.log(`purged ${count}`);
});

export async function feedback(email: string, comment: string) {
  await prisma.feedback.create({ data: { email, comment } });
  await prisma.raffle.create({ data: { email, ticket: comment.length } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

export async function subscribe(email: string, granted: boolean) {
  await prisma.marketingConsent.create({ data: { email, granted, at: new Date() } });
  await prisma.subscriber.upsert({ where: { email }, create: { email }, update: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
