// A bulletin of a village: who wants no mail is kept as long as the wish.
//- schema.prisma
/*
model SuppressedEmail {
  id    String @id
  email String
}
model PressContact {
  id    String @id
  email String
}
*/

//- src/lists.ts
import { PrismaClient } from '@prisma/client';

const db = new PrismaClient();

export async function unsubscribe(id: string, email: string): Promise<void> {
  await db.suppressedEmail.create({ data: { id, email } });
  await db.pressContact.create({ data: { id, email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}
