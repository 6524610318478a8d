// What a value is called says what is left of it, whatever key it is stored or sent under.
import axios from 'axios';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function secure(id: string, passwordHash: string, maskedPhone: string, password: string): Promise<void> {
  await prisma.angler.update({ where: { id }, data: { password: passwordHash } });
  await prisma.angler.update({ where: { id }, data: { phone: maskedPhone } });
  await prisma.angler.update({ where: { id }, data: { password } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.password -> database through Prisma
}

export class Permits {
  async rotate(id: string, refreshTokenHash: string, encryptedToken: string): Promise<void> {
    await prisma.angler.update({ where: { id }, data: { refreshToken: refreshTokenHash } });
    // Encryption keeps what it hides.
    await prisma.angler.update({ where: { id }, data: { refreshToken: encryptedToken } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
  }

  async share(emailHash: string, line: { hashedEmail: string; email: string }): Promise<void> {
    console.log('shared', { email: emailHash });
    await axios.post('https://lake-insights.example/anglers', { email: line.hashedEmail });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  }
}
