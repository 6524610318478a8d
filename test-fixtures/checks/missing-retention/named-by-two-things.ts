// A harbour: a function that is called after two things says of each parameter what its own word says.
//- package.json
{ "name": "harbour", "dependencies": { "@prisma/client": "6.19.0" } }

//- src/berths.ts
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

export async function revokeTokenWithCause(id: string, cause: string): Promise<void> {
  await db.berthing.update({ where: { id }, data: { cause } });
}

export async function setAvatarAndUrl(id: string, berth: string, url: string): Promise<void> {
  await db.berthing.update({ where: { id }, data: { berth, link: url } });
}

export async function setLoginAndAuthToken(id: string, token: string): Promise<void> {
  await db.berthing.update({ where: { id }, data: { value: token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
