// A climbing hall with a policy that sets periods for some data and none for other data.
//- src/hall.ts
import { PrismaClient } from '@prisma/client';
import Redis from 'ioredis';

const prisma = new PrismaClient();
const redis = new Redis();

interface Climber {
  id: string;
  email: string;
  phone: string;
}

export async function enter(climber: Climber): Promise<void> {
  await prisma.visit.create({ data: { email: climber.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: exceeds, PRIVACY.md:5
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
  await redis.set(`emergency:${climber.id}`, climber.phone);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ clause: conditional, PRIVACY.md:7
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.phone_number -> Redis
  await redis.set(`emergency:${climber.id}`, climber.phone, 'EX', 60 * 60 * 24);
}

//- prisma/schema.prisma
/*
model Visit {
  id    Int    @id @default(autoincrement())
  email String
}
*/
//- PRIVACY.md
/*
# Privacy policy of the climbing hall

## How long we keep data

We keep the email addresses of our climbers for six months after their last visit.

Telephone numbers are kept only as long as necessary for the purposes for which they were collected.
*/
