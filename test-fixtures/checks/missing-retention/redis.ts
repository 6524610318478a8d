// Sessions and caches of a ski rental in Redis.
//- src/ioredis.ts
import Redis from 'ioredis';

interface Renter {
  id: string;
  name: string;
  phone: string;
  skiLength: number;
}

const redis = new Redis();
const DAY = 24 * 60 * 60;

export async function remember(renter: Renter): Promise<void> {
  await redis.set(`renter:${renter.id}`, JSON.stringify(renter));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number, user.name -> Redis
  await redis.set(`renter:${renter.id}`, JSON.stringify(renter), 'EX', DAY);
  await redis.set(`length:${renter.id}`, renter.skiLength);
  await redis.setex(`renter:${renter.id}`, DAY, JSON.stringify(renter));
}

export async function fields(renter: Renter): Promise<void> {
  const key = `renter-fields:${renter.id}`;
  await redis.hset(key, 'length', renter.skiLength);
  await redis.hset(`other:${renter.id}`, { phone: renter.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis
  await redis.hset(key, { name: renter.name });
  await redis.expire(key, DAY);
}

export async function waiting(renter: Renter): Promise<void> {
  await redis.lpush('waiting', renter.id);
  await redis.lpush('waiting:phones', renter.phone);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis
}

export async function look(id: string): Promise<string | null> {
  return redis.get(`renter:${id}`);
}

//- src/node-redis.ts
import { createClient } from 'redis';

const client = createClient();

export async function keepLocation(riderId: string, position: { coords: { latitude: number; longitude: number } }) {
  const { latitude, longitude } = position.coords;
  await client.set(`position:${riderId}`, `${latitude},${longitude}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.location.precise -> Redis
  await client.set(`position:${riderId}`, `${latitude},${longitude}`, { EX: 3600 });
  await client.setEx(`position:${riderId}`, 3600, `${latitude},${longitude}`);
  await client.set(`seen:${riderId}`, Date.now().toString());
  await client.set(`lift:${riderId}`, 'north');
}

//- src/cache.ts
import Redis from 'ioredis';

export class Cache {
  private readonly redis = new Redis();
  constructor(private readonly ttlSeconds: number) {}

  async put(key: string, value: unknown): Promise<void> {
    await this.redis.set(key, JSON.stringify(value), 'EX', this.ttlSeconds);
  }
  async putForever(key: string, value: unknown): Promise<void> {
    await this.redis.set(key, JSON.stringify(value));
  }
}

//- src/rental.ts
import { Cache } from './cache.ts';

const cache = new Cache(600);

interface Deposit {
  renterEmail: string;
  cents: number;
}

export async function deposit(id: string, paid: Deposit): Promise<void> {
  await cache.put(`deposit:${id}`, paid);
  await cache.putForever(`cents:${id}`, paid.cents);
  await cache.putForever(`deposit:${id}`, paid);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
}
