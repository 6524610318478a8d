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

//- PRIVACY.md
/*
# Privacy policy of the library

## How long we keep data

We keep the email addresses of our borrowers for 30 days.
*/
