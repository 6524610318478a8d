// A kennel; the client is generated into the project, as Prisma 7 does it.
//- prisma/schema.prisma
/*
datasource db {
  provider = "postgresql"
}

generator client {
  provider = "prisma-client"
  output   = "../src/generated/prisma"
}

model Owner {
  id    String  @id @default(cuid())
  email String  @unique
  phone String?
  dogs  Dog[]
}

model Dog {
  id      String @id @default(cuid())
  breed   String
  owner   Owner  @relation(fields: [ownerId], references: [id])
  ownerId String
}

model Stay {
  id        String   @id @default(cuid())
  email     String
  expiresAt DateTime
}
*/
//- src/kennel.ts
import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from '@/generated/prisma/client';

const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: 'postgres://localhost/kennel' }) });

export async function board(owner: { email: string; phone: string }, breed: string): Promise<void> {
  await db.owner.create({ data: { ...owner, dogs: { create: { breed } } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
  // Finds the owner by what is given, and keeps none of it.
  await db.dog.create({ data: { breed, owner: { connect: { email: owner.email } } } });
  await db.dog.create({
//      ^^^^^^^^^^^^^ missing-retention: user.contact.email, user.contact.phone_number -> database through Prisma
    data: { breed, owner: { connectOrCreate: { where: { email: owner.email }, create: { ...owner } } } },
  });
  await db.stay.create({ data: { email: owner.email, expiresAt: new Date(Date.now() + 86_400_000) } });
}

export async function moved(tx: Prisma.TransactionClient, id: string, phone: string): Promise<void> {
  await tx.owner.update({ where: { id }, data: { phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Prisma
  const found = await tx.owner.findUniqueOrThrow({ where: { id } });
  console.log(found.email);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(found.id);
}

const logged = new PrismaClient({
  adapter: new PrismaPg({ connectionString: 'postgres://localhost/kennel' }),
  log: [{ emit: 'event', level: 'query' }],
});
logged.$on('query', ({ query, params }) => console.log(query, params));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user -> console
logged.$on('query', (event) => console.log(event.query, event.duration));
