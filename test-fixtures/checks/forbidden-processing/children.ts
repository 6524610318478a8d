// An age rules out children's data, and not everybody's date of birth.
//- src/club.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Member {
  name: string;
  dateOfBirth: string;
}

export const join = (member: Member) => prisma.member.create({ data: { name: member.name, dateOfBirth: member.dateOfBirth } });

export const bring = (child: Member) => prisma.member.create({ data: { name: child.name, dateOfBirth: child.dateOfBirth } });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ forbidden-processing: user.demographic.date_of_birth, user.name -> database through Prisma

//- clauselens.json
/*
{ "retention": { "member": "P2Y" } }
*/
//- PRIVACY.md
/*
# Privacy notice of the climbing club

We collect your name and your date of birth when you join.

## Children

We do not knowingly collect personal information from children under 13.
*/
