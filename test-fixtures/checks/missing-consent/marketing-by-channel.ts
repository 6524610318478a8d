// A karting hall: guests say for what they may be written to and on which way, in one record of yes and no.
import { createTransport } from 'nodemailer';
import twilio from 'twilio';

interface Guest {
  id: string;
  email: string;
  mobile: string;
  marketing: { email: boolean; sms: boolean };
}

interface Hall {
  owner: Guest;
  marketing: { email: string };
}

const mailer = createTransport({ host: 'smtp.karting.example' });
const texts = twilio('sid', 'token');

export async function races(guest: Guest): Promise<void> {
  if (guest.marketing.email) {
    await mailer.sendMail({ to: guest.email, subject: 'Night races', text: 'Every first Friday' });
    await texts.messages.create({ to: guest.mobile, body: 'Night races' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Twilio
  }
  if (guest.marketing.sms) await texts.messages.create({ to: guest.mobile, body: 'Night races' });
}

export async function season(hall: Hall): Promise<void> {
  if (hall.marketing.email) {
    await mailer.sendMail({ to: hall.owner.email, subject: 'Your season', text: 'Figures' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
  }
}
