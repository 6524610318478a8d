// A lighthouse reads its own post: what the program signs in to its mailbox with is nobody's; what a keeper signs in with is theirs.
//- package.json
{ "name": "lighthouse", "dependencies": { "@prisma/client": "6.0.0" } }
//- prisma/schema.prisma
model Postbox {
  id           String  @id
  server       String
  clientId     String?
  clientSecret String?
  tenantId     String?
  refreshToken String?
  accessToken  String?
}
model Calendar {
  id           String  @id
  userId       String
  clientSecret String?
  accessToken  String?
}
model Linked {
  id           String  @id
  accessToken  String?
}
//- src/post.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Answer {
  refresh_token: string;
  access_token: string;
}

export async function connect(id: string, answer: Answer): Promise<void> {
  await prisma.postbox.update({
    where: { id },
    data: { refreshToken: answer.refresh_token, accessToken: answer.access_token },
  });
}

// Beside whose it is, it is theirs, however the program is registered.
export async function link(id: string, answer: Answer): Promise<void> {
  await prisma.calendar.update({ where: { id }, data: { accessToken: answer.access_token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
// And where nothing says that a program has it.
export async function keep(id: string, answer: Answer): Promise<void> {
  await prisma.linked.update({ where: { id }, data: { accessToken: answer.access_token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
// What is taken out of somebody's record is theirs, wherever it goes.
export async function lend(id: string, keeper: { accessToken: string }): Promise<void> {
  await prisma.postbox.update({ where: { id }, data: { accessToken: keeper.accessToken } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
