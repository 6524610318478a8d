// A yoga studio on Prisma: models with and without an end.
//- schema.prisma
/*
model Pupil {
  id        String   @id @default(uuid())
  email     String   @unique
  fullName  String
  createdAt DateTime @default(now())
  bookings  Booking[]
}

/// @retention P2Y
model HealthForm {
  id       String @id @default(uuid())
  pupilId  String
  injuries String
}

model TrialPass {
  id        String   @id @default(uuid())
  email     String
  expiresAt DateTime
}

model Newsletter {
  email     String    @id
  deletedAt DateTime?
}

model Lesson {
  id    String @id
  title String
  level Int
}
*/

//- src/db.ts
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();

//- src/pupils.ts
import { prisma } from './db.ts';

interface SignUp {
  email: string;
  fullName: string;
}

export async function signUp(form: SignUp) {
  const pupil = await prisma.pupil.create({ data: { email: form.email, fullName: form.fullName } });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.lesson.create({ data: { title: 'First steps', level: 1 } });
  return pupil.id;
}

export async function rename(id: string, fullName: string) {
  await prisma.pupil.update({ where: { id }, data: { fullName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Prisma
}

export async function importPupils(forms: SignUp[]) {
  await prisma.pupil.createMany({ data: forms });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  await prisma.pupil.createMany({ data: forms.map(({ email, fullName }) => ({ email, fullName })) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
}

export async function findPupil(email: string) {
  return prisma.pupil.findUnique({ where: { email }, select: { id: true, fullName: true } });
}

export async function removePupil(email: string) {
  await prisma.pupil.delete({ where: { email } });
}

export async function touch(email: string) {
  await prisma.pupil.update({ where: { email }, data: { createdAt: new Date() } });
}

export async function subscribe(email: string) {
  await prisma.newsletter.upsert({ where: { email }, create: { email }, update: { deletedAt: null } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

export async function givePass(email: string, days: number) {
  const expiresAt = new Date(Date.now() + days * 86_400_000);
  await prisma.trialPass.create({ data: { email, expiresAt } });
}

export async function fillIn(pupilId: string, injuries: string) {
  await prisma.healthForm.create({ data: { pupilId, injuries } });
}

export async function inTransaction(form: SignUp) {
  await prisma.$transaction(async (tx) => {
    await tx.lesson.update({ where: { id: '1' }, data: { level: { increment: 1 } } });
    await tx.pupil.create({ data: form });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> database through Prisma
  });
}

// A row that is locked is only read.
export async function lastSeen(email: string) {
  return prisma.$transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Pupil" WHERE "email" = ${email} FOR NO KEY UPDATE `;
    await tx.$executeRaw`UPDATE "Pupil" SET "email" = ${email} WHERE "id" = ${rows[0]?.id}`;
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  });
}
