// A cheese cooperative: what a token stands for is what it is written as, and the name of a firm is nobody's.
//- schema.prisma
/*
model Member {
  id    String @id
  email String
  plan  String
}
*/

//- src/members.ts
import { PrismaClient } from '@prisma/client';
import Stripe from 'stripe';

const db = new PrismaClient();
const stripe = new Stripe('key');

export async function confirm(id: string, verificationToken: { value: string; expires: Date }): Promise<void> {
  await db.member.update({ where: { id }, data: { email: verificationToken.value } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await db.member.update({ where: { id }, data: { plan: verificationToken.value } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}

interface Plan {
  companyName: string | null;
}

export async function bill(company: { name: string }, workspace: { name: string }, plan: Plan): Promise<void> {
  await stripe.customers.create({ email: 'billing@cheese.example', name: plan.companyName ?? workspace.name });
  await stripe.customers.create({ email: 'billing@cheese.example', name: company.name });
}

export async function welcome(email: string, plan: Plan, member: { name: string }): Promise<void> {
  await stripe.customers.create({ email, name: plan.companyName ?? member.name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Stripe
  await stripe.customers.create({ email, name: plan.companyName ?? undefined });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Stripe
}
