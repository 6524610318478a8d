// A swimming school's cache: a client with methods of its own, and an expiry that is set beside the call of one.
//- src/redis.ts
import { createClient, type RedisClientType } from 'redis';

/** The client as the school uses it: only what is declared here is there. */
interface Store extends Omit<RedisClientType, 'expire' | 'hSet'> {
  expire(key: string, seconds: number, mode?: 'NX'): Promise<boolean>;
  hSet(key: string, field: string, value: string): Promise<number>;
  packed: { hSet<T>(key: string, field: string, value: T): Promise<void> };
}

function make(): Store {
  const client = createClient() as unknown as Store;
  client.packed = {
    async hSet<T>(key: string, field: string, value: T): Promise<void> {
      await client.hSet(key, field, JSON.stringify(value));
    },
  };
  return client;
}

export const store = make();

//- src/results.ts
import { store } from './redis.ts';

const HOUR = 3600;
const resultsOf = (course: string): string => `course:${course}:results`;

export async function keepForAnHour(course: string, result: unknown): Promise<void> {
  await store.packed.hSet(resultsOf(course), 'last', result);
  await store.expire(resultsOf(course), HOUR);
}

export async function keepAll(course: string, results: readonly unknown[]): Promise<void> {
  const key = resultsOf(course);
  await Promise.all(results.map((result, i) => store.packed.hSet(key, `${i}`, result)));
  await store.expire(key, HOUR, 'NX');
}

export async function keepBesideAnother(course: string, result: unknown): Promise<void> {
  await store.packed.hSet(resultsOf(course), 'last', result);
  await store.expire('courses', HOUR);
}

export async function keepWithoutAPeriod(course: string, result: unknown): Promise<void> {
  await store.packed.hSet(resultsOf(course), 'last', result);
  await store.expire(resultsOf(course), 0);
}

//- src/lessons.ts
import { store } from './redis.ts';
import { keepAll, keepBesideAnother, keepForAnHour, keepWithoutAPeriod } from './results.ts';

interface Swimmer {
  id: string;
  email: string;
}

export async function swum(swimmer: Swimmer, metres: number): Promise<void> {
  await keepForAnHour('crawl', { mail: swimmer.email, metres });
  await keepAll('crawl', [{ mail: swimmer.email, metres }]);
  await keepBesideAnother('crawl', { mail: swimmer.email, metres });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
  await keepWithoutAPeriod('crawl', { mail: swimmer.email, metres });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis
}

export async function booked(swimmer: Swimmer): Promise<void> {
  const key = `booked:${swimmer.id}`;
  await store.packed.hSet(key, 'mail', swimmer.email);
  await store.expire(key, 600);
  await store.packed.hSet(`seen:${swimmer.id}`, 'mail', swimmer.email);
}
