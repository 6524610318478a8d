// What broad words include, and what they do not. Everything has a retention, so that nothing else is said.
//- src/checkout.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Order {
  fullName: string;
  phone: string;
  street: string;
  postalCode: string;
  userAgent: string;
  passportNumber: string;
  dietaryNotes: string;
}

export async function save(order: Order, password: string): Promise<void> {
  // Typed in: "information you give us".
  await prisma.order.create({ data: { fullName: order.fullName, phone: order.phone, street: order.street, postalCode: order.postalCode } });
  // Told by the device: "usage data".
  await prisma.order.update({ where: { id: 1 }, data: { userAgent: order.userAgent } });
  // Nobody expects it behind broad words.
  await prisma.order.update({ where: { id: 1 }, data: { passportNumber: order.passportNumber } });
//                                                                      ^^^^^^^^^^^^^^^^^^^^ undisclosed-data: user.government_id.passport_number -> database through Prisma
  // The second place of the same kind is told with the first.
  await prisma.order.update({ where: { id: 2 }, data: { passportNumber: order.passportNumber } });
  // What opens an account is not asked for.
  await prisma.order.update({ where: { id: 1 }, data: { password } });
}

//- clauselens.json
/*
{ "retention": { "order": "P2Y" } }
*/
//- PRIVACY.md
/*
# Privacy notice

## What we collect

We collect the information you give us when you order.

We automatically collect usage data about your device.
*/
