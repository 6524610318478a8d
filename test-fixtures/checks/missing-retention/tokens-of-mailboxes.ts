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
// Somebody's own box has a host for its post, too.
model KeeperBox {
  id           String  @id
  address      String
  imapHost     String
  smtpHost     String
  accessToken  String?
}
model Signed {
  id           String  @id
  keeper       Keeper  @relation(fields: [keeperRef], references: [id])
  keeperRef    String
  clientSecret String
  accessToken  String?
}
model Keeper {
  id     String   @id
  signed Signed[]
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
export async function open(id: string, answer: Answer): Promise<void> {
  await prisma.keeperBox.update({ where: { id }, data: { accessToken: answer.access_token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
  await prisma.signed.update({ where: { id }, data: { accessToken: answer.access_token } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}
export function show(box: { address: string; imapHost: string; accessToken: string }): void {
  console.log(box.accessToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
