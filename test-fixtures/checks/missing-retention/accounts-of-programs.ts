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

// It says nothing of what stands elsewhere in the record, nor of a person to whom a program wrote.
export async function note({ email, name }: Made): Promise<void> {
  await prisma.user.create({ data: { email, name, settings: { isSystem: true } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.user.create({ data: { email, name, isAutomated: true } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.user.create({ data: { email, name, invitedByBot: true } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
}
export async function several(made: Made[]): Promise<void> {
  await prisma.user.createMany({ data: made.map(({ email, name }) => ({ email, name, isBot: true })) });
}

// And nothing of what is logged.
export function tell({ email, name }: Made): void {
  console.log({ email, name, isSystem: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log({ email, isAutomated: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log({ from: email, bot: true });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
