// What is noted of a key is what it is for; what is noted of a sailor is about them.
//- schema.prisma
/*
model HarbourKey {
  id              String  @id
  publicKey       String
  hashedKey       String
  note            String?
  createdByUserId String
}

model HarbourHook {
  id              String  @id
  webhookUrl      String
  note            String?
  createdByUserId String
}

model BerthReferralCode {
  id     String  @id
  code   String
  note   String?
  userId String
}

model HarbourVisit {
  id     String  @id
  berth  String
  note   String?
  userId String
}
*/
//- src/harbour.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface NewKey {
  note?: string;
  sailorId: string;
}

export async function issue(input: NewKey, publicKey: string, hashedKey: string): Promise<void> {
  await prisma.harbourKey.create({
    data: { publicKey, hashedKey, note: input.note, createdByUserId: input.sailorId },
  });
  await prisma.harbourHook.create({
    data: { webhookUrl: publicKey, note: input.note, createdByUserId: input.sailorId },
  });
  await prisma.berthReferralCode.create({ data: { code: publicKey, note: input.note, userId: input.sailorId } });
  await prisma.harbourVisit.create({ data: { berth: 'A4', note: input.note, userId: input.sailorId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> database through Prisma
}

