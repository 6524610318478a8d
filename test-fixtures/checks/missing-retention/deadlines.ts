// Dates that are not retention, and retention that stands where one does not look first: a tool library.
//- schema.prisma
/*
model Loan {
  id        String   @id
  email     String
  dueAt     DateTime
}

model Membership {
  id        String   @id
  email     String
  expiresAt DateTime
}

model PasswordReset {
  id        String   @id
  email     String
  expiresAt DateTime
}

model Account {
  id             String    @id
  email          String
  tokenExpiresAt DateTime?
  archivedAt     DateTime?
}

model Ticket {
  id             String   @id
  email          String
  retentionUntil DateTime
}
*/

//- src/library.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

export async function lend(id: string, email: string): Promise<void> {
  await prisma.loan.create({ data: { id, email, dueAt: inDays(14) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

export async function join(id: string, email: string): Promise<void> {
  await prisma.membership.create({ data: { id, email, expiresAt: inDays(365) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

export async function forgot(id: string, email: string): Promise<void> {
  await prisma.passwordReset.create({ data: { id, email, expiresAt: inDays(1) } });
}

export async function signIn(id: string, email: string): Promise<void> {
  await prisma.account.update({ where: { id }, data: { email, tokenExpiresAt: inDays(1) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.account.update({ where: { id }, data: { archivedAt: new Date() } });
}

export async function complain(id: string, email: string): Promise<void> {
  await prisma.ticket.create({ data: { id, email, retentionUntil: inDays(90) } });
}

//- src/cache.ts
import Redis from 'ioredis';

const DEFAULT_TTL = 3600;

export class ExpiringStore {
  constructor(
    private readonly redis: Redis,
    private readonly ttl = DEFAULT_TTL,
  ) {}
  async write<T>(key: string, value: T, options: { ttl?: number } = {}): Promise<void> {
    const text = JSON.stringify(value);
    await this.redis.multi().set(key, text).expire(key, options.ttl ?? this.ttl).exec();
  }
}

export class PlainStore {
  constructor(private readonly redis: Redis) {}
  async write<T>(key: string, value: T, ttl?: number): Promise<void> {
    if (ttl) await this.redis.set(key, JSON.stringify(value), 'EX', ttl);
    else await this.redis.set(key, JSON.stringify(value));
  }
}

//- src/desk.ts
import Redis from 'ioredis';
import { ExpiringStore } from './cache.ts';

const store = new ExpiringStore(new Redis());

export async function queue(borrower: { email: string; phone: string }): Promise<void> {
  await store.write('next', borrower);
  await store.write('next', borrower, { ttl: 60 });
}

//- src/reservations/schema.prisma
/*
model Reservation {
  id        String    @id
  phone     String
  expiresAt DateTime?
}

model Wish {
  id        String    @id
  readerEmail String
  expiresAt DateTime?
}
*/

//- src/reservations/index.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

// Every reservation is made with its end, so a changed one still has it.
export async function reserve(id: string, phone: string, until: Date): Promise<void> {
  await prisma.reservation.create({ data: { id, phone, expiresAt: until } });
}
export async function correctPhone(id: string, phone: string): Promise<void> {
  await prisma.reservation.update({ where: { id }, data: { phone } });
}

// Some wishes are made without one.
export async function wish(id: string, readerEmail: string): Promise<void> {
  await prisma.wish.create({ data: { id, readerEmail } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function wishUntil(id: string, readerEmail: string, until: Date): Promise<void> {
  await prisma.wish.create({ data: { id, readerEmail, expiresAt: until } });
}
export async function moveWish(id: string, readerEmail: string): Promise<void> {
  await prisma.wish.update({ where: { id }, data: { readerEmail } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.wish.update({ where: { id }, data: { readerEmail, expiresAt: new Date(Date.now() + 86_400_000) } });
}
