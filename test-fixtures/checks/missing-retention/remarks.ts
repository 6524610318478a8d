//- src/reviews.ts
// What people write: a comment beside the id of who wrote it is theirs, one of code or of nobody is not.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function review(userId: string, body: { stars: number; comment: string }): Promise<void> {
  await prisma.review.create({ data: { userId, stars: body.stars, comment: body.comment } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Prisma
  await prisma.review.create({ data: { userId, stars: body.stars } });
  console.log('review', { userId, comment: body.comment });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content -> console
  console.log('review', { userId, stars: body.stars, comment: body.comment.length });
}
export async function annotate(line: number, comment: string): Promise<void> {
  await prisma.annotation.create({ data: { line, comment } });
  console.log('annotated', { line, comment });
}
