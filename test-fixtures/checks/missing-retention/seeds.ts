// Invented people in seeds and demos: constants are nobody's data.
//- prisma/seed.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

async function main(): Promise<void> {
  await prisma.user.create({ data: { email: 'ada@example.org', name: 'Ada' } });
  const demo = [
    { email: 'grace@example.org', name: 'Grace' },
    { email: 'linus@example.org', name: 'Linus' },
  ];
  await prisma.user.createMany({ data: demo });
  for (const user of demo) await prisma.user.upsert({ where: { email: user.email }, create: user, update: {} });
  await prisma.setting.create({ data: { key: 'support-email', value: 'help@example.org' } });
}

void main();
