// A museum that writes to its friends: a campaign and a template hold where they are sent from, a log of letters whom they went to.
//- schema.prisma
/*
model Campaign {
  id           String  @id
  subject      String
  body         String
  email        String?
  from         String?
  contactEmail String?
}

model Template {
  id      String  @id
  subject String
  email   String?
}

model LetterLog {
  id      String @id
  subject String
  email   String
}
*/
//- src/mailings.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Mailing {
  subject: string;
  body: string;
  email: string | null;
  from: string;
}

export async function planned({ subject, body, email, from }: Mailing): Promise<void> {
  await prisma.campaign.create({ data: { subject, body, email: email === '' ? null : email, from } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email -> database through Prisma
  await prisma.template.create({ data: { subject, email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email -> database through Prisma
}

export async function copied(id: string): Promise<void> {
  const campaign = await prisma.campaign.findFirstOrThrow({ where: { id } });
  const { subject, body, email, from } = campaign;
  await prisma.campaign.create({ data: { subject, body, email: campaign.email, from } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible missing-retention: user.contact.email -> database through Prisma
}

export async function asked(friend: { email: string }, mailing: Mailing): Promise<void> {
  await prisma.campaign.create({ data: { subject: mailing.subject, body: mailing.body, email: friend.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  const { subject, body } = mailing;
  await prisma.campaign.create({ data: { subject, body, contactEmail: friend.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await prisma.letterLog.create({ data: { subject, email: friend.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
