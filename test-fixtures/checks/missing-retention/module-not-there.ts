// A lending library of tools: clients from modules that are not there, and periods that are worked out.
import { kv } from '@vercel/kv';
import { prisma } from '@tools/database';
import { db } from './server/db';

const DAY = 86_400;

interface Borrower {
  id: string;
  email: string;
}

function keep(key: string, value: unknown, seconds?: number) {
  return seconds === undefined ? kv.set(key, value) : kv.set(key, value, { ex: seconds });
}

export async function lend(borrower: Borrower, tool: string): Promise<void> {
  await prisma.loan.create({ data: { tool, email: borrower.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.loan.create({ data: { tool, borrowerId: borrower.id } });
  await db.loan.create({ data: { tool, email: borrower.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await db.insert(loans).values({ tool, email: borrower.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Drizzle
  await db.insert(loans).values({ tool });
  await keep(`loan:${tool}`, borrower, DAY * 30);
  await keep(`borrower:${borrower.id}`, borrower);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Redis at Upstash
  await keep(`tool:${tool}`, tool);
}

declare const loans: unknown;
