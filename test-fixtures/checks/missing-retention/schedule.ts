// Retention that stands elsewhere: in the configured schedule, on the model, in a job that deletes.
//- clauselens.json
/*
{ "retention": { "Loan": "P10Y", "fines": "P3Y" } }
*/

//- schema.prisma
/*
model Loan {
  id       Int    @id
  borrower String
  email    String
}

model Reservation {
  id    Int    @id
  email String
}

model Visit {
  id        Int      @id
  fullName  String
  createdAt DateTime @default(now())
}

model ConsentRecord {
  id    Int     @id
  email String
  given Boolean
}
*/

//- src/library.ts
import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';

const prisma = new PrismaClient();
const pool = new Pool();

export async function lend(borrowerName: string, email: string): Promise<void> {
  await prisma.loan.create({ data: { borrower: borrowerName, email } });
  await prisma.reservation.create({ data: { email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await pool.query('INSERT INTO fines (email) VALUES ($1)', [email]);
  await pool.query('INSERT INTO complaints (email) VALUES ($1)', [email]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> PostgreSQL
}

export async function consent(email: string, given: boolean): Promise<void> {
  await prisma.consentRecord.create({ data: { email, given } });
}

export async function enter(fullName: string): Promise<void> {
  await prisma.visit.create({ data: { fullName } });
}

//- src/jobs/purge-visits.ts
import { CronJob } from 'cron';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function purgeVisits(): Promise<void> {
  const before = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
  await prisma.visit.deleteMany({ where: { createdAt: { lt: before } } });
}

export const purge = new CronJob('0 3 * * *', purgeVisits);
