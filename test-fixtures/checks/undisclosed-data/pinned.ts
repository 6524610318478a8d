// A pin says which clause covers a kind of data whose words were not understood.
//- src/crew.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Sailor {
  email: string;
  passportNumber: string;
  bloodType: string;
}

export const sign = (sailor: Sailor) =>
  prisma.sailor.create({ data: { email: sailor.email, passportNumber: sailor.passportNumber, bloodType: sailor.bloodType } });
//                                                                                                      ^^^^^^^^^^^^^^^^ undisclosed-data: user.health_and_medical -> database through Prisma

//- clauselens.json
/*
{
  "retention": { "sailor": "P2Y" },
  "pins": [{ "clause": "papers.1", "category": "user.government_id" }]
}
*/
//- PRIVACY.md
/*
# Privacy notice of the sailing ship

## Contact

We collect your e-mail address.

## Papers

The harbour master wants to see your papers, and we hold them for that.
*/
