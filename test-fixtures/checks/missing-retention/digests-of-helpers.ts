//- schema.prisma
model Rower {
  id       String  @id
  email    String
  password String?
  createdAt DateTime @default(now())
}
//- src/secrets.ts
import { pbkdf2, randomBytes, scrypt as scryptWithCallback } from 'node:crypto';
import { promisify } from 'node:util';

const scrypt = promisify(scryptWithCallback);

export async function protect(plain: string): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(plain), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const derived = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', salt, iterations: 100_000, hash: 'SHA-256' },
    material,
    256,
  );
  return Buffer.concat([Buffer.from(salt), Buffer.from(derived)]).toString('base64');
}

export async function stretch(plain: string): Promise<string> {
  const salt = randomBytes(16).toString('hex');
  const derived = (await scrypt(plain, salt, 64)) as Buffer;
  return `${salt}:${derived.toString('hex')}`;
}

/** What comes out of a promise is not followed; its name says what it is. */
export function hashOf(plain: string): Promise<string> {
  return new Promise((resolve, reject) => {
    pbkdf2(plain, 'salt', 100_000, 64, 'sha512', (error, key) =>
      error ? reject(error) : resolve(key.toString('hex')),
    );
  });
}

export async function tidy(plain: string): Promise<string> {
  return plain.trim();
}
//- src/rowers.ts
import { PrismaClient } from '@prisma/client';
import { hashOf, protect, stretch, tidy } from './secrets';

const prisma = new PrismaClient();

interface Change {
  password?: string | null;
}

export async function derived(id: string, form: { password: string }): Promise<void> {
  const kept = await protect(form.password);
  await prisma.rower.update({ where: { id }, data: { password: kept } });
}

export async function stretched(id: string, form: { password: string }): Promise<void> {
  const kept = await stretch(form.password);
  await prisma.rower.update({ where: { id }, data: { password: kept } });
}

export async function hashed(id: string, form: { password: string }): Promise<void> {
  const kept = await hashOf(form.password);
  await prisma.rower.update({ where: { id }, data: { password: kept } });
}

export async function setLater(id: string, form: { password: string }, remove: boolean): Promise<void> {
  const change: Change = {};
  if (remove) change.password = null;
  else change.password = await protect(form.password);
  await prisma.rower.update({ where: { id }, data: change });
}

export async function asItIs(id: string, form: { password: string }): Promise<void> {
  const kept = await tidy(form.password);
  await prisma.rower.update({ where: { id }, data: { password: kept } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password -> database through Prisma
}

export async function eitherWay(id: string, form: { password: string; isHashed: boolean }): Promise<void> {
  const change: Change = { password: form.password };
  if (!form.isHashed) change.password = await stretch(form.password);
  await prisma.rower.update({ where: { id }, data: change });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password -> database through Prisma
}
