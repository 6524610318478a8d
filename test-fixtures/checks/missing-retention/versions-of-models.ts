// A hobby forum that has rebuilt its comments, and in which people ask and answer.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function commented(content: string, userId: number): Promise<void> {
  await prisma.commentV2.create({ data: { content, userId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Prisma
  await prisma.bannerV2.create({ data: { content, userId } });
}

export async function asked(content: string, userId: number): Promise<void> {
  await prisma.question.create({ data: { title: 'glaze', content, userId } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Prisma
  await prisma.answer.create({ data: { content, userId, questionId: 3 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Prisma
  await prisma.question.create({ data: { content, userId, quizId: 4, points: 2 } });
}
