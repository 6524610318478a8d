// A club's polls: who set one up has said which messages they want; whoever answers has been asked nothing.
//- package.json
{ "name": "club", "dependencies": { "nodemailer": "6.9.0", "@prisma/client": "6.0.0" } }
//- prisma/schema.prisma
model User {
  id                      String @id
  email                   String
  notificationPreferences Json
}
//- src/polls.ts
import { PrismaClient } from '@prisma/client';
import nodemailer from 'nodemailer';

const prisma = new PrismaClient();
const transport = nodemailer.createTransport('smtp://localhost');

type NotificationPreferences = Record<string, boolean>;

async function receiverOf(userId: string, kind: string): Promise<{ email: string } | null> {
  const host = await prisma.user.findUnique({ where: { id: userId } });
  if (!host) return null;
  const preferences = host.notificationPreferences as NotificationPreferences;
  if (!preferences[kind]) return null;
  return { email: host.email };
}

export async function commented(userId: string): Promise<void> {
  const receiver = await receiverOf(userId, 'comment');
  if (!receiver) return;
  await transport.sendMail({ from: 'polls@club.example', to: receiver.email, subject: 'A comment' });
}

export async function answered(userId: string, participantName: string): Promise<void> {
  const receiver = await receiverOf(userId, 'answer');
  if (!receiver) return;
  await transport.sendMail({
//      ^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> e-mail through Nodemailer
    from: 'polls@club.example',
    to: receiver.email,
    subject: 'An answer',
    text: `${participantName} has answered.`,
  });
}
