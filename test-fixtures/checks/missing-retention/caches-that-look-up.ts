// A ceramics studio: a cache is made with what looks its values up, and whoever reads from it hands nothing over.
//- src/cache.ts
import Redis from 'ioredis';

const redis = new Redis();

interface Options<T> {
  key: string;
  lookUp: (id: string) => Promise<T>;
}

export function makeCache<T>({ key, lookUp }: Options<T>) {
  const fresh = async (id: string): Promise<T> => {
    const found = await lookUp(id);
    await redis.set(`${key}:${id}`, JSON.stringify(found));
    return found;
  };
  const read = async (id: string): Promise<T> => {
    const kept = await redis.get(`${key}:${id}`);
    return kept === null ? fresh(id) : (JSON.parse(kept) as T);
  };
  const write = async (id: string, value: T): Promise<void> => {
    await redis.set(`${key}:${id}`, JSON.stringify(value));
  };
  return { fresh, read, write };
}

//- src/potters.ts
import { PrismaClient } from '@prisma/client';
import { makeCache } from './cache.ts';

const prisma = new PrismaClient();

export const potters = makeCache({
//                     ^^^^^^^^^ missing-retention: user.account.username, user.contact.email -> Redis
  key: 'potters',
  lookUp: async (id: string) =>
    prisma.$queryRaw<{ username: string; email: string }[]>`select username, email from potters where studio = ${id}`,
});

export const kilns = makeCache({
  key: 'kilns',
  lookUp: async (id: string) => prisma.$queryRaw<{ degrees: number }[]>`select degrees from kilns where id = ${id}`,
});

//- src/studio.ts
import { kilns, potters } from './potters.ts';

export async function mails(studio: string): Promise<string[]> {
  const all = await potters.read(studio);
  return all.map(({ email }) => email);
}

export async function again(studio: string): Promise<number> {
  return (await potters.fresh(studio)).length + (await kilns.read(studio)).length;
}

export async function joined(studio: string, potter: { username: string; email: string }): Promise<void> {
  await potters.write(studio, [potter]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.account.username, user.contact.email -> Redis
}
