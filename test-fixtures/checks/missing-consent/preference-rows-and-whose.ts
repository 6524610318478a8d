// A rowing club: switches for messages are rows, and not every row is one of whoever gets the message.
//- schema.prisma
/*
model Rower {
  id     String @id
  clubId String
  email  String
  phone  String
  name   String
}

model NotificationPreference {
  rowerId      String
  channel      String
  type         String
  enabled      Boolean @default(true)
  emailEnabled Boolean @default(true)
  smsEnabled   Boolean @default(true)

  @@id([rowerId, channel])
}

model NotificationSetting {
  clubId  String @id
  enabled Boolean
}

model TemplateEmailSetting {
  templateId String @id
  active     Boolean
}

model EmailSubscription {
  userId     String @id
  active     Boolean
  subscribed Boolean
}
*/
//- src/send.ts
import { PrismaClient } from '@prisma/client';
import { Resend } from 'resend';
import twilio from 'twilio';

const prisma = new PrismaClient();
const resend = new Resend('key');
const sms = twilio('sid', 'token');

interface Rower {
  id: string;
  clubId: string;
  email: string;
  phone: string;
  name: string;
}

const mail = (rower: Rower) => ({ from: 'club@rowing.example', to: rower.email, subject: 'Boats', text: 'At six' });

// Whoever has no row gets it, in any spelling.
export async function unlessSwitchedOff(rower: Rower): Promise<void> {
  const row = await prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, channel: 'EMAIL' } });
  if (row?.enabled !== false) await resend.emails.send(mail(rower));
  if (row == null || row.enabled) await resend.emails.send(mail(rower));
  if (!row || row.enabled === true) await resend.emails.send(mail(rower));
  if (row ? row.enabled : true) await resend.emails.send(mail(rower));
  if (row === null ? true : row.enabled) await resend.emails.send(mail(rower));
  if (row?.emailEnabled ?? true) await resend.emails.send(mail(rower));
  if (row?.smsEnabled ?? true) await resend.emails.send(mail(rower));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (row?.enabled === false) await resend.emails.send(mail(rower));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (row ? true : row) await resend.emails.send(mail(rower));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (row?.enabled === false) return;
  await resend.emails.send(mail(rower));
}

// The club's switch, and a template's, are nobody's wish.
export async function byClub(rower: Rower): Promise<void> {
  const row = await prisma.notificationSetting.findUnique({ where: { clubId: rower.clubId } });
  if (!row?.enabled) return;
  await resend.emails.send(mail(rower));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function byTemplate(rower: Rower, templateId: string): Promise<void> {
  const row = await prisma.templateEmailSetting.findUnique({ where: { templateId } });
  if (row && !row.active) return;
  await resend.emails.send(mail(rower));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

// On a way that is none of a letter.
export async function onOtherWays(rower: Rower): Promise<void> {
  const push = await prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, channel: 'PUSH' } });
  if (push?.enabled) await resend.emails.send(mail(rower));
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const board = await prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, channel: 'CLUB_BOARD' } });
  if (board?.enabled) await resend.emails.send(mail(rower));
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  const text = await prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, channel: 'SMS' } });
  if (text?.enabled) await sms.messages.create({ to: rower.phone, from: '+49', body: 'Boats' });
}

// Of the dues, before what is on sale.
export async function ofAnotherKind(rower: Rower): Promise<void> {
  const row = await prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, type: 'BILLING' } });
  if (row && !row.enabled) return;
  await resend.emails.send({ from: 'club@rowing.example', to: rower.email, subject: 'Our offers', text: 'Oars' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  await resend.emails.send({ from: 'club@rowing.example', to: rower.email, subject: 'Your dues', text: 'Soon' });
}

// Nobody has joined a list without a row, and an active subscription may be one that is paid for.
export async function toSubscribers(member: Rower): Promise<void> {
  const row = await prisma.emailSubscription.findUnique({ where: { userId: member.id } });
  if (row?.subscribed) await resend.emails.send(mail(member));
  if (!row || row.subscribed) await resend.emails.send(mail(member));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (row?.active) await resend.emails.send(mail(member));
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function notAwaited(rower: Rower): Promise<void> {
  const row = prisma.notificationPreference.findFirst({ where: { rowerId: rower.id, channel: 'EMAIL' } }) as any;
  if (row?.enabled ?? true) await resend.emails.send(mail(rower));
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

// The reader's switch says nothing about whoever is named in the letter.
export async function mentioned(reader: Rower, author: Rower): Promise<void> {
  const row = await prisma.notificationPreference.findFirst({ where: { rowerId: reader.id, channel: 'EMAIL' } });
  if (row && !row.enabled) return;
  await resend.emails.send({ from: 'club@rowing.example', to: reader.email, subject: `${author.name} mentioned you`, text: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Resend
  await resend.emails.send({ from: 'club@rowing.example', to: reader.email, subject: `Dear ${reader.name}`, text: '' });
}

interface Mention {
  readerEmail: string;
  authorName: string;
}
async function tellOf({ readerEmail, authorName }: Mention): Promise<void> {
  await resend.emails.send({ from: 'club@rowing.example', to: readerEmail, subject: `${authorName} mentioned you`, text: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Resend
}
export async function mentionedIn(userId: string, mention: Mention): Promise<void> {
  const row = await prisma.notificationPreference.findFirst({ where: { rowerId: userId, user: { id: userId } } });
  if (row && !row.enabled) return;
  await tellOf(mention);
}
