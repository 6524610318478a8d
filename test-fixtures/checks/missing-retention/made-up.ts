// What a file of examples makes up is nobody's; a migration runs once.
//- src/example-rowers.ts
export interface ExampleRower {
  firstName: string;
  boat: string;
}

export const firstOf = (rowers: ExampleRower[]): string => rowers[0]?.firstName ?? '';
//- src/fill.ts
import { PrismaClient } from '@prisma/client';
import { type ExampleRower, firstOf } from './example-rowers.ts';

const prisma = new PrismaClient();

interface Member {
  firstName: string;
}

export async function fill(rowers: ExampleRower[], members: Member[]): Promise<void> {
  await prisma.crew.create({ data: { name: firstOf(rowers) } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.name.first -> database through Prisma
  await prisma.crew.create({ data: { name: members[0]?.firstName ?? '' } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name.first -> database through Prisma
}
//- src/migrations/0007_names.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function up(): Promise<void> {
  for (const member of await prisma.member.findMany())
    await prisma.member.update({ where: { id: member.id }, data: { email: member.email.toLowerCase() } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email -> database through Prisma
}
