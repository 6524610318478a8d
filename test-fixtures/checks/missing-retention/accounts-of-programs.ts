// Accounts that a program makes for itself, and says so, are nobody's.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Made {
  email: string;
  name: string;
}

export async function enlist({ email, name }: Made): Promise<void> {
  await prisma.user.create({ data: { email, name, isSystem: true } });
  await prisma.user.create({ data: { email, name, isBot: true, team: { create: { name: 'Feeds' } } } });
}

// Whether somebody is one is only asked, or said not to be.
export async function register({ email, name }: Made, isBot: boolean): Promise<void> {
  await prisma.user.create({ data: { email, name, isSystem: false } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.user.create({ data: { email, name, isBot } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.user.create({ data: { email, name, isAdmin: true } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
}
