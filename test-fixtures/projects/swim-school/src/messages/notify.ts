import type { Guardian, Lesson } from '@prisma/client';
import sendgrid from '@sendgrid/mail';
import twilio from 'twilio';
import { hasConsent } from '../privacy/consent.ts';

const texts = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

/** The policy permits this recipient without consent: reported for information only. */
export async function confirmBooking(guardian: Guardian, lesson: Lesson): Promise<void> {
  await sendgrid.send({
    to: guardian.email,
    from: 'hello@tidewater-swim.example',
    subject: `See you at ${lesson.pool}`,
    text: `${lesson.title} starts at ${lesson.startsAt.toLocaleTimeString()}.`,
  });
}

export async function remindByText(guardian: Guardian, lesson: Lesson): Promise<void> {
  if (!guardian.phone) return;
  await texts.messages.create({ to: guardian.phone, from: '+15550100', body: `${lesson.title} starts in two hours.` });
}

/** The same with the check that the policy asks for. */
export async function inviteByText(guardian: Guardian, lesson: Lesson): Promise<void> {
  if (!guardian.phone || !(await hasConsent(guardian, 'texts'))) return;
  await texts.messages.create({ to: guardian.phone, from: '+15550100', body: `A place is free in ${lesson.title}.` });
}
