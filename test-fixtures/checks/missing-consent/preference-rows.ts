// A choir that writes about rehearsals to whoever has not switched it off for letters by e-mail.
//- schema.prisma
/*
model Singer {
  id    String @id
  email String
}

model NotificationPreference {
  singerId String
  channel  String
  kind     String
  enabled  Boolean @default(true)

  @@id([singerId, channel, kind])
}

model ChoirFeature {
  singerId String @id
  enabled  Boolean
}
*/
//- src/rehearsals.ts
import sendgrid from '@sendgrid/mail';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

interface Singer {
  id: string;
  email: string;
}

async function write(singer: Singer): Promise<void> {
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Rehearsal', text: 'Come' });
}

const asked = (singerId: string, channel: string) => ({
  where: { singerId_channel_kind: { singerId, channel, kind: 'REHEARSAL' } },
});

export async function each(singers: Singer[]): Promise<void> {
  for (const singer of singers) {
    const preference = await prisma.notificationPreference.findUnique({
      where: { singerId_channel_kind: { singerId: singer.id, channel: 'EMAIL', kind: 'REHEARSAL' } },
    });
    if (preference && !preference.enabled) continue;
    await write(singer);
  }
}

export async function unless(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({
    where: { singerId: singer.id, channel: 'EMAIL' },
  });
  if (!(preference?.enabled ?? true)) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Soon', text: 'Come' });
}

export async function only(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({ where: { singerId: singer.id } });
  if (!preference?.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
}

export async function turned(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({ where: { singerId: singer.id } });
  if (preference && preference.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function other(singer: Singer, conductor: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({ where: { singerId: conductor.id } });
  if (preference && !preference.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function onAnotherWay(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({
    where: { singerId: singer.id, channel: 'SMS' },
  });
  if (preference && !preference.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function byFeature(singer: Singer): Promise<void> {
  const feature = await prisma.choirFeature.findUnique({ where: { singerId: singer.id } });
  if (feature && !feature.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function ignored(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findUnique(asked(singer.id, 'EMAIL'));
  if (preference && !preference.enabled) console.log('switched off');
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function ofChoir(choirId: string, singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({ where: { choirId } });
  if (!preference?.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function onScreen(singer: Singer): Promise<void> {
  const preference = await prisma.notificationPreference.findFirst({ where: { singerId: singer.id, channel: 'IN_APP' } });
  if (!preference?.enabled) return;
  await sendgrid.send({ to: singer.email, from: 'choir@choir.example', subject: 'Now', text: 'Come' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}
