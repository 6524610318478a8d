// A rowing league: a moment is named by what is done then; beside others of the kind it is when that was, and no end.
//- src/crews.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function enter(email: string, now: number): Promise<void> {
  await prisma.rower.create({ data: { email, createAt: now, updateAt: now, deleteAt: 0 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function invite(email: string, now: number): Promise<void> {
  await prisma.invitee.create({ data: { email, deleteAt: now + 86_400_000 } });
}
export async function enterForASeason(email: string): Promise<void> {
  const createAt = new Date();
  const deleteAt = new Date(Date.now() + 90 * 86_400_000);
  await prisma.rower.create({ data: { email, createAt, updateAt: createAt, deleteAt } });
  await prisma.rower.create({ data: { email, createAt, deleteAt: new Date(Date.now() + 90 * 86_400_000) } });
}
// A bot's name is what somebody called a program.
interface HelperBotModel {
  username: string;
  displayName: string;
}
export async function helper(bot: HelperBotModel): Promise<void> {
  await prisma.note.create({ data: { helper: bot.username, shown: bot.displayName } });
}

//- schema.prisma
model Rower {
  id       Int    @id @default(autoincrement())
  email    String
  createAt BigInt
  updateAt BigInt
  deleteAt BigInt
}
model Invitee {
  id       Int    @id @default(autoincrement())
  email    String
  deleteAt BigInt
}
model Note {
  id     Int    @id @default(autoincrement())
  helper String
  shown  String
}
