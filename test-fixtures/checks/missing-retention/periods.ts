// A marketplace's caches and sessions: periods in all the places stores take them.
//- src/cache.ts
import { Duration } from 'luxon';
import dayjs from 'dayjs';
import { Redis } from 'ioredis';
import ms from 'ms';
import { MongoClient } from 'mongodb';
import NodeCache from 'node-cache';
import type { Response } from 'express';

const redis = new Redis();
const mongo = new MongoClient(process.env.MONGO ?? '').db('market');
const sellers = mongo.collection<{ email: string; seenAt: Date }>('sellers');
const visits = mongo.collection<{ ip: string; at: Date }>('visits');
const local = new NodeCache({ stdTTL: 600 });
const forever = new NodeCache();

interface Seller {
  id: string;
  email: string;
  phone: string;
  rating: number;
}
const WEEK = 7 * 24 * 60 * 60;
const ttl = Duration.fromObject({ days: 30 }).as('seconds');

const key = (id: string) => `seller:${id}`;
async function put(seller: Seller, seconds: number) {
  await redis.set(key(seller.id), JSON.stringify(seller), 'EX', seconds);
}
async function putForever(seller: Seller) {
  await redis.set(key(seller.id), JSON.stringify(seller));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> Redis
}

export async function start() {
  await visits.createIndex({ at: 1 }, { expireAfterSeconds: WEEK });
}

export async function cache(seller: Seller, res: Response) {
  await put(seller, WEEK);
  await putForever(seller);
  await redis.pipeline().set(key(seller.id), seller.email).expire(key(seller.id), ttl).exec();
  await redis.multi().hset(key(seller.id), { email: seller.email }).exec();
  await redis.hset(key(seller.id), 'phone', seller.phone);
  await redis.expire(key(seller.id), WEEK);
  await redis.set(`rating:${seller.id}`, seller.rating);
  await redis.set(`mail:${seller.id}`, seller.email, 'PX', ms('30d'));
  await redis.set(`mail:${seller.id}`, seller.email, 'KEEPTTL');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await redis.psetex(`mail:${seller.id}`, ms('1h'), seller.email);
  await redis.lpush('newest', seller.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  local.set(seller.id, seller.phone);
  forever.set(seller.id, seller.phone);
  forever.set(seller.id, seller.phone, 120);
  forever.set(seller.id, seller.rating);
  await sellers.insertOne({ email: seller.email, seenAt: new Date() });
  await visits.insertOne({ ip: '0.0.0.0', at: new Date() });
  res.cookie('seller', seller.email, { expires: dayjs().add(14, 'day').toDate() });
  res.cookie('seller-mail', seller.email, { httpOnly: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  res.cookie('seller', seller.id);
  res.clearCookie('seller');
}

export async function visited(ip: string) {
  await visits.insertOne({ ip, at: new Date() });
  await mongo.collection('blocked').insertOne({ ip });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.device.ip_address -> MongoDB
  await sellers.deleteMany({ seenAt: { $lt: dayjs().subtract(1, 'year').toDate() } });
}
