// Bookings of a guest house; the client is generated from a schema.
//- schema.prisma
/*
datasource db {
  provider = "postgresql"
}

generator client {
  provider = "prisma-client-js"
}

model Guest {
  id    String  @id @default(uuid())
  email String  @unique
  phone String?
  notes Note[]
}

model Note {
  id      String @id @default(uuid())
  text    String
  guest   Guest  @relation(fields: [guestId], references: [id])
  guestId String
}

model Visit {
  id        String   @id @default(uuid())
  email     String
  expiresAt DateTime
}
*/
//- src/bookings.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function register(email: string, phone: string): Promise<void> {
  await prisma.guest.create({ data: { email, phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
  await prisma.guest.upsert({ where: { email }, create: { email }, update: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
  await prisma.$transaction(async (tx) => {
    await tx.guest.update({ where: { id: '1' }, data: { phone } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Prisma
  });
  await prisma.$executeRaw`INSERT INTO guest (email) VALUES (${email})`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

export async function visit(email: string): Promise<void> {
  await prisma.visit.create({ data: { email, expiresAt: new Date(Date.now() + 86_400_000) } });
  await prisma.guest.findUnique({ where: { email } });
  await prisma.guest.delete({ where: { email } });
  await prisma.$queryRaw`SELECT id FROM guest WHERE email = ${email}`;
}
