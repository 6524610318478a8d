// Volunteers: scheduled jobs, batches, filters before loops, every-caller-guards, wrappers.
//- src/jobs.ts
import cron from 'node-cron';
import { WebClient } from '@slack/web-api';
import { Resend } from 'resend';
import Twilio from 'twilio';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const resend = new Resend(process.env.RESEND_KEY);
const twilio = Twilio(process.env.SID, process.env.TOKEN);
const slack = new WebClient(process.env.SLACK_TOKEN);

interface Volunteer {
  id: string;
  email: string;
  mobile: string;
  name: string;
  newsletter: boolean;
  smsConsent: boolean;
}

function chunk<T>(items: T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}

const sendLetter = (to: string) =>
  resend.emails.send({ from: 'hello@helpers.example', to, subject: 'News', html: '<p>News</p>' });

async function text(volunteer: Volunteer, body: string) {
  if (!volunteer.smsConsent) return;
  await twilio.messages.create({ to: volunteer.mobile, from: '+15550111', body });
}
async function textAll(volunteer: Volunteer, body: string) {
  await twilio.messages.create({ to: volunteer.mobile, from: '+15550111', body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

cron.schedule('0 8 * * 1', async () => {
  const volunteers: Volunteer[] = await prisma.volunteer.findMany();
  const subscribed = volunteers.filter((volunteer) => volunteer.newsletter);
  for (const batch of chunk(subscribed, 50)) {
    await Promise.all(batch.map((volunteer) => sendLetter(volunteer.email)));
  }
  await Promise.all(volunteers.map((volunteer) => sendLetter(volunteer.email)));
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  for (const volunteer of volunteers) {
    await text(volunteer, 'Shift tomorrow');
    await textAll(volunteer, 'Storm warning');
  }
  await slack.chat.postMessage({ channel: '#ops', text: `${subscribed.length} letters sent` });
  await slack.chat.postMessage({ channel: '#ops', text: `new: ${volunteers[0]?.name}` });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> Slack
  console.log(`sent ${subscribed.length} of ${volunteers.length}`);
});

cron.schedule('*/5 * * * *', async () => {
  const recent = await prisma.volunteer.findMany({ where: { newsletter: true }, select: { email: true, newsletter: true } });
  for (const { email } of recent) await sendLetter(email);
  const all = await prisma.volunteer.findMany({ select: { email: true } });
  for (const { email } of all) await sendLetter(email);
//                                   ^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  for (const { email } of all.slice(0, 3)) console.log(email);
//                                         ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(all.length);
});
