// A marina whose services take whole input types of the generated client: what counts is what callers hand over.
//- schema.prisma
/*
model Skipper {
  id           String   @id @default(uuid())
  email        String?
  phone        String?
  accessToken  String?
  provider     String   @default("local")
  berthedAt    DateTime?
}

model Boat {
  id         String @id
  ownerName  String
  length     Int
}
*/

//- src/prisma.ts
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient();

//- src/skippers.service.ts
import type { Prisma, Skipper } from '@prisma/client';
import { prisma } from './prisma';

export class SkippersService {
  async createSkipper({ data }: { data: Prisma.SkipperCreateInput } = { data: {} }): Promise<Skipper> {
    if (!data.provider) data.provider = 'ANONYMOUS';
    return prisma.skipper.create({ data: { ...data, berthedAt: null } });
  }

  async updateSkipper({ data, where }: { data: Prisma.SkipperUpdateInput; where: Prisma.SkipperWhereUniqueInput }) {
    return prisma.skipper.update({ data, where });
  }

  async patch(id: string, data: Prisma.SkipperUncheckedUpdateInput) {
    return prisma.skipper.update({ data, where: { id } });
  }
}

// Nobody calls it here: another package does, and hands over any of the fields.
export async function importBoat(data: Prisma.BoatCreateInput): Promise<void> {
  await prisma.boat.create({ data });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> database through Prisma
}

//- src/harbour.controller.ts
import type { Request } from 'express';
import { SkippersService } from './skippers.service';

const skippers = new SkippersService();

export async function anonymous(): Promise<string> {
  const { id } = await skippers.createSkipper();
  return id;
}
export async function viaProvider(provider: string): Promise<void> {
  await skippers.createSkipper({ data: { provider } });
}
export async function arrived(id: string): Promise<void> {
  await skippers.updateSkipper({ data: { berthedAt: new Date() }, where: { id } });
}
export async function register(request: Request): Promise<void> {
  await skippers.createSkipper({ data: { provider: 'mail', email: request.body.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
export async function correct(id: string, phone: string): Promise<void> {
  const data = { phone };
  await skippers.updateSkipper({ data, where: { id } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> database through Prisma
}
export async function moved(id: string): Promise<void> {
  await skippers.patch(id, { berthedAt: null, provider: 'guest' });
}
