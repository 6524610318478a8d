//- PRIVACY.md
# Privacy notice

We collect your name and your e-mail address.

## Retention

We keep your contact data for 24 months.

//- schema.prisma
generator client {
  provider = "prisma-client-js"
}

/// @retention P24M
model Visitor {
  id    String @id
  email String
  name  String
}

//- src/visitors.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function save(email: string, name: string) {
  await prisma.visitor.create({ data: { email, name } });
}
export async function rename(id: string, name: string) {
  await prisma.visitor.update({ where: { id }, data: { name, email: `${name}@example.org` } });
}
