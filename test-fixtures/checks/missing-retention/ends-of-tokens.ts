// An orchestra links calendars: when a token runs out, as its issuer said, the row stays and the token is got again.
//- prisma/schema.prisma
model Grantor {
  id        String    @id
  userId    String
  sealed    String
  expiresAt DateTime?
}
model Link {
  id        String   @id
  userId    String
  token     String
  expiresAt DateTime
}
model Session {
  id        String   @id
  userId    String
  secret    String
  expiresAt DateTime
}
//- src/links.ts
import { PrismaClient } from '@prisma/client';
import { seal } from './seal';

const prisma = new PrismaClient();

interface Tokens {
  accessToken: string;
  refreshToken?: string;
  expiresAt?: Date;
}

export async function grant(userId: string, tokens: Tokens): Promise<void> {
  await prisma.grantor.create({ data: { userId, sealed: seal(JSON.stringify(tokens)), expiresAt: tokens.expiresAt } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
export async function link(userId: string, answer: any): Promise<void> {
  const { access_token: token, expires_in } = answer;
  await prisma.link.create({ data: { userId, token, expiresAt: new Date(Date.now() + expires_in * 1000) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
// The code says itself for how long it keeps it.
export async function lend(userId: string, tokens: Tokens): Promise<void> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  await prisma.grantor.create({ data: { userId, sealed: seal(JSON.stringify(tokens)), expiresAt } });
}
// A session ends with its token.
export async function open(userId: string, tokens: { accessToken: string; expiresAt: Date }): Promise<void> {
  await prisma.session.create({ data: { userId, secret: tokens.accessToken, expiresAt: tokens.expiresAt } });
}
//- src/seal.ts
export declare function seal(text: string): string;
