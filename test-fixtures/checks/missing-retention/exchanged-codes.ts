// What has fields is no yes or no, whatever the function is called that gives it back; and a getter may be called.
//- src/oauth.ts
import { PrismaClient } from '@prisma/client';
import { OAuthClient, checkTicket, verifyHandset } from 'ferry-oauth';

const prisma = new PrismaClient();
const client = new OAuthClient(process.env.FERRY_CLIENT ?? '');

export async function link(userId: string, code: string): Promise<void> {
  const tokens = await client.validateAuthorizationCode(code);
  const accessToken = tokens.accessToken();
  await prisma.account.create({
//      ^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
    data: { userId, provider: 'ferry', access_token: accessToken, id_token: tokens.idToken() },
  });
}

export async function board(code: string): Promise<void> {
  const { holder, gate } = await checkTicket(code);
  console.log(`${holder.fullName} at gate ${gate}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(`boards at ${gate}`);
}

export async function confirm(phone: string): Promise<void> {
  const verified = await verifyHandset(phone);
  console.log('handset', verified);
  const known = verifyHandset(phone).then(Boolean);
  console.log('handset', await known);
  const outcome = await verifyHandset(phone);
  console.log(outcome.valid ? 'fine' : 'not fine', outcome.attempts);
}

//- src/try-out.ts
import { faker } from '@faker-js/faker';
import { link } from './oauth.ts';

export async function tryOut(): Promise<void> {
  await link('1', '2');
  console.log(`made up ${faker.internet.email()}`);
}

//- schema.prisma
model Account {
  id           String @id
  userId       String
  provider     String
  access_token String?
  id_token     String?
}
