// A bakery signs its bakers in: the cookie that is called like a table is no row of it.
//- package.json
{ "name": "bakery", "dependencies": { "@prisma/client": "6.0.0", "js-cookie": "3.0.5" } }
//- prisma/schema.prisma
model Session {
  id           String   @id
  sessionToken String
  expires      DateTime
}
//- src/sign-in.ts
import { PrismaClient } from '@prisma/client';
import Cookies from 'js-cookie';

const prisma = new PrismaClient();

export async function signIn(sessionToken: string, expires: Date): Promise<void> {
  await prisma.session.create({ data: { id: crypto.randomUUID(), sessionToken, expires } });
  Cookies.set('session', sessionToken, { expires });
}

export function stay(sessionToken: string): void {
  Cookies.set('session', sessionToken, { path: '/oven' });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> cookie
}
