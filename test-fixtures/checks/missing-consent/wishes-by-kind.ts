// A choir writes to its singers: of each kind of message they say whether they want it, and a finder gives nobody back who does not.
//- package.json
{ "name": "choir", "dependencies": { "resend": "4.0.0", "@prisma/client": "6.0.0" } }
//- prisma/schema.prisma
model Singer {
  id                      String @id
  email                   String
  muted                   Boolean
  notificationPreferences Json
}
//- src/wishes.ts
import { PrismaClient } from '@prisma/client';

export type Kind = 'rehearsal.moved' | 'score.added';
export type NotificationPreferences = Record<Kind, boolean>;

const prisma = new PrismaClient();
const usual: NotificationPreferences = { 'rehearsal.moved': true, 'score.added': false };

function read(written: unknown): NotificationPreferences {
  return { ...usual, ...(typeof written === 'object' ? written : {}) };
}

export async function findNotificationRecipient(id: string, kind: Kind): Promise<{ email: string } | null> {
  const singer = await prisma.singer.findUnique({ where: { id } });
  if (!singer || singer.muted) return null;
  const wishes = read(singer.notificationPreferences);
  if (!wishes[kind]) return null;
  return { email: singer.email };
}

export async function findMessagedSinger(id: string): Promise<{ email: string } | null> {
  const singer = await prisma.singer.findUnique({ where: { id } });
  return singer === null ? null : { email: singer.email };
}

/** What the choir has switched on for all. */
export const config = { notificationSettings: usual };

export async function findNotifiedSinger(id: string, kind: Kind): Promise<{ email: string } | null> {
  const singer = await prisma.singer.findUnique({ where: { id } });
  if (!singer || !config.notificationSettings[kind]) return null;
  return { email: singer.email };
}
//- src/mails.ts
import { Resend } from 'resend';
import { findMessagedSinger, findNotificationRecipient, findNotifiedSinger } from './wishes.ts';

const resend = new Resend(process.env.RESEND_KEY);

export async function moved(id: string): Promise<void> {
  const recipient = await findNotificationRecipient(id, 'rehearsal.moved');
  if (!recipient) return;
  await resend.emails.send({ from: 'choir@choir.example', to: recipient.email, subject: 'Moved', html: '' });
}

export async function added(id: string): Promise<void> {
  const recipient = await findNotificationRecipient(id, 'score.added');
  if (recipient) {
    setTimeout(() =>
      resend.emails.send({ from: 'choir@choir.example', to: recipient.email, subject: 'Added', html: '' }),
    );
  }
}

// Whether the singer wants it says nothing of the guest, to whom the answer would go.
export async function asked(id: string, guestEmail: string): Promise<void> {
  const recipient = await findNotificationRecipient(id, 'score.added');
  if (!recipient) return;
  await resend.emails.send({ from: 'choir@choir.example', to: recipient.email, replyTo: guestEmail, subject: 'Asked', html: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

// It gives back whom it finds.
export async function sung(id: string): Promise<void> {
  const recipient = await findMessagedSinger(id);
  if (!recipient) return;
  await resend.emails.send({ from: 'choir@choir.example', to: recipient.email, subject: 'Sung', html: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

// The choir's own switches are nobody's wish.
export async function switched(id: string): Promise<void> {
  const recipient = await findNotifiedSinger(id, 'score.added');
  if (!recipient) return;
  await resend.emails.send({ from: 'choir@choir.example', to: recipient.email, subject: 'Switched', html: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}
//- src/others.ts
import { PrismaClient } from '@prisma/client';
import { Resend } from 'resend';
import type { Kind, NotificationPreferences } from './wishes.ts';

const prisma = new PrismaClient();
const resend = new Resend(process.env.RESEND_KEY);

export async function wanted(id: string, kind: Kind) {
  const singer = await prisma.singer.findUnique({ where: { id } });
  const wishes = singer?.notificationPreferences as NotificationPreferences | undefined;
  if (!singer || !wishes?.[kind]) return;
  await resend.emails.send({ from: 'choir@choir.example', to: singer.email, subject: 'Wanted', html: '' });
}

// A map by singer of something else.
export async function seated(singer: { id: string; email: string }, settings: Record<string, boolean>) {
  if (!settings[singer.id]) return;
  await resend.emails.send({ from: 'choir@choir.example', to: singer.email, subject: 'Seated', html: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}
