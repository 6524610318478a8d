// A library's invitations: functions that name the data they send or write, with a text beside it that callers hand over.
//- src/post.ts
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'smtp.relay.example' });

interface InvitationLetter {
  template: 'invitation';
  variables: { inviteeEmail: string; link: string };
}

interface AnyLetter {
  template: string;
  variables: { link: string };
}

/** Names the data in its types: once, here. */
export async function sendInvitation(to: string, letter: InvitationLetter): Promise<void> {
  await transport.sendMail({ to, subject: 'Your card', text: JSON.stringify(letter.variables) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

/** Takes a text and nothing that is named: wherever it is called. */
export async function sendLetter(to: string, letter: AnyLetter): Promise<void> {
  await transport.sendMail({ to, subject: 'News', text: letter.variables.link });
}

/** What else callers write goes beyond the address that is named here. */
export async function sendNote(letter: InvitationLetter, note: unknown): Promise<void> {
  await transport.sendMail({ to: letter.variables.inviteeEmail, subject: 'A note', text: JSON.stringify(note) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}

//- src/desk.ts
import { prisma } from './db.ts';
import { sendInvitation, sendLetter, sendNote } from './post.ts';

interface Reader {
  id: string;
  email: string;
  phone: string;
}

/** `adminEmail` may be a mailbox of the house; with the invited person's address beside it this is one record. */
export async function keepInvitation(adminEmail: string, inviteeEmail: string): Promise<void> {
  await prisma.invitation.create({ data: { adminEmail, inviteeEmail } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> database through Prisma
}

/** Names everything that is stored. */
export async function keepAccount(accessTokenSSO: string, refreshTokenSSO: string): Promise<void> {
  await prisma.account.create({ data: { first: accessTokenSSO, second: refreshTokenSSO } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.authorization.credentials -> database through Prisma
}

export async function invite(librarian: Reader, reader: Reader, link: string): Promise<void> {
  await sendInvitation(reader.email, { template: 'invitation', variables: { inviteeEmail: reader.email, link } });
  await keepInvitation(librarian.email, reader.email);
}

export async function remind(reader: Reader, link: string): Promise<void> {
  await sendLetter(reader.email, { template: 'due', variables: { link } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  await sendNote({ template: 'invitation', variables: { inviteeEmail: reader.email, link } }, { call: reader.phone });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> e-mail through Nodemailer
}

export async function signedIn(accessToken: string, refreshToken: string): Promise<void> {
  await keepAccount(accessToken, refreshToken);
}

//- src/db.ts
import { PrismaClient } from '@prisma/client';

export const prisma = new PrismaClient();
