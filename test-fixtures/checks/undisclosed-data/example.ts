// A riding stable asks for more than its policy says.
//- src/riders.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface NewRider {
  name: string;
  email: string;
  bloodType: string;
}

/** @retention P2Y */
export async function enrol(rider: NewRider): Promise<void> {
  await prisma.rider.create({ data: { name: rider.name, email: rider.email, bloodType: rider.bloodType } });
//                                                                                     ^^^^^^^^^^^^^^^ undisclosed-data: user.health_and_medical -> database through Prisma
}

//- clauselens.json
/*
{ "retention": { "rider": "P2Y" } }
*/
//- PRIVACY.md
/*
# Privacy notice of the riding stable

We collect your name and your e-mail address when you enrol. We keep both for two years.
*/
