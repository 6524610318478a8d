// A cache behind a wrapper: how long it keeps something is what its caller hands over, and no end is what 0 means.
//- src/shelf.ts
import { createCache } from 'cache-manager';
import Redis from 'ioredis';

const cache = createCache();
const redis = new Redis();

const FOREVER = 0;
const HOUR = 60 * 60 * 1000;

interface Borrower {
  id: string;
  email: string;
}

async function put(key: string, value: string, ttl?: number): Promise<void> {
  await cache.set(key, value, ttl ?? HOUR);
}

async function remember(key: string, value: string, seconds: number): Promise<void> {
  await redis.set(key, value, 'EX', seconds);
}

export async function borrow(borrower: Borrower): Promise<void> {
  await put(`a:${borrower.id}`, borrower.email, FOREVER);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cache through cache-manager
  await put(`b:${borrower.id}`, borrower.email, HOUR);
  await put(`c:${borrower.id}`, borrower.email);
  await remember(`d:${borrower.id}`, borrower.email, 90 * 24 * 60 * 60);
//                                                   ^^^^^^^^^^^^^^^^^ excessive-retention: user.contact.email -> Redis
}

interface Keeping {
  seconds?: number;
  note?: string;
}

async function shelve(key: string, value: string, { seconds }: Keeping = {}): Promise<void> {
  await cache.set(key, value, seconds);
}

async function shelveForAnHour(key: string, value: string, { seconds = HOUR }: Keeping = {}): Promise<void> {
  await cache.set(key, value, seconds);
}

export async function reserve(borrower: Borrower): Promise<void> {
  await shelve(`e:${borrower.id}`, borrower.email, { note: 'no end' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cache through cache-manager
  await shelve(`f:${borrower.id}`, borrower.email, { seconds: HOUR });
  await shelve(`g:${borrower.id}`, borrower.id, { note: 'an id' });
  await shelveForAnHour(`h:${borrower.id}`, borrower.email, { note: 'the hour stands in' });
}

//- src/slips.ts
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const s3 = new S3Client({});

async function upload(key: string, body: string, tagging?: string): Promise<void> {
  await s3.send(new PutObjectCommand({ Bucket: 'slips', Key: key, Body: body, Tagging: tagging }));
}

export async function lend(borrower: { id: string; email: string }): Promise<void> {
  await upload(`slips/${borrower.id}.txt`, borrower.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Amazon S3
  await upload(`slips/${borrower.id}.tmp`, borrower.email, 'retention=30d');
  await upload(`slips/${borrower.id}.done`, borrower.id);
}

//- PRIVACY.md
/*
# Privacy policy of the library

## How long we keep data

We keep the email addresses of our borrowers for 30 days.
*/
