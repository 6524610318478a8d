// A car pool: a database client that is reached through all that a module exports, there or not.
//- src/data/client.ts
import { PrismaClient } from '@prisma/client';

export const prisma = new PrismaClient();

//- src/data/index.ts
export * as database from './client';
export * as notes from './notes';

//- src/data/notes.ts
const kept: { email: string }[] = [];
export const prisma = { user: { create: (input: { data: { email: string } }) => kept.push(input.data) } };

//- src/pool.ts
import * as store from '@carpool/database';
import * as server from '../../server/db';
import * as data from './data';
import { database } from './data';

export async function join(email: string) {
  await database.prisma.user.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await data.database.prisma.user.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  data.notes.prisma.user.create({ data: { email } });
}

export async function joinElsewhere(email: string) {
  await store.prisma.user.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await server.prisma.user.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  const { prisma } = await import('@carpool/database');
  await prisma.user.update({ where: { email }, data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.user.findMany({ where: { email } });
  await store.prisma.user.create({ data: { seats: 4 } });
  await store.helpers.user.create({ data: { email } });
  await store.cars.prisma.user.create({ data: { email } });
}
