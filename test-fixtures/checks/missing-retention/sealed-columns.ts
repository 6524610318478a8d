// What nobody can read any more is what it is stored as: the key of a sealed value says what it was.
//- src/second-factor.ts
import { PrismaClient } from '@prisma/client';
import { createCipheriv, randomBytes } from 'node:crypto';
import { sealAndEncrypt } from 'harbour-vault';
import { makeCodes, makeSeed } from 'harbour-codes';

const prisma = new PrismaClient();

export function encryptText(text: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), iv);
  return `${iv.toString('hex')}:${cipher.update(text, 'utf8', 'hex')}${cipher.final('hex')}`;
}

export async function enrol(id: string, key: string): Promise<void> {
  const seed = makeSeed();
  await prisma.skipper.update({
//      ^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
    where: { id },
    data: { backupCodes: encryptText(JSON.stringify(makeCodes()), key), twoFactorSecret: encryptText(seed, key) },
  });
}

async function sealed(seed: string): Promise<{ twoFactorSecret: string; verified: boolean }> {
  return { twoFactorSecret: await sealAndEncrypt(seed), verified: true };
}

export async function move(id: string): Promise<void> {
  const row = await sealed(makeSeed());
  await prisma.skipper.update({ where: { id }, data: { ...row } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
  console.log('moved', row);
}

export async function rename(id: string, key: string, berth: string): Promise<void> {
  await prisma.skipper.update({ where: { id }, data: { berth: encryptText(berth, key) } });
}

//- schema.prisma
model Skipper {
  id              String  @id
  berth           String?
  backupCodes     String?
  twoFactorSecret String?
  verified        Boolean
}
