// A clinic's booking form: settings of messages that are off until somebody turns them on.
import { Resend } from 'resend';
import twilio from 'twilio';
import { z } from 'zod';

const resend = new Resend(process.env.RESEND_KEY);
const sms = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const from = 'desk@clinic.example';

const Booking = z.object({
  email: z.string().email(),
  mobile: z.string(),
  patientName: z.string(),
  emailReminders: z.coerce.boolean().default(false),
  smsUpdates: z.boolean().optional().default(false),
  emailNotifications: z.boolean().default(true),
  smsAlerts: z.boolean(),
});

export async function book(request: Request): Promise<Response> {
  const booking = Booking.parse(await request.json());
  const { email: to, mobile, patientName: name } = booking;
  if (booking.emailReminders) await resend.emails.send({ from, to, subject: 'Your visit', text: name });
  if (booking.emailNotifications) await resend.emails.send({ from, to, subject: 'Your visit', text: name });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Resend
  if (!booking.emailReminders) await resend.emails.send({ from, to, subject: 'Your visit', text: name });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email, user.name -> Resend
  if (booking.emailReminders) await sms.messages.create({ to: mobile, body: name });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number, user.name -> Twilio
  if (booking.smsAlerts) await sms.messages.create({ to: mobile, body: name });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number, user.name -> Twilio
  return Response.json({ ok: true });
}

export async function change(request: Request): Promise<Response> {
  const parsed = Booking.safeParse(await request.json());
  if (!parsed.success) return Response.json({ ok: false });
  const { mobile, patientName: name, smsUpdates } = parsed.data;
  if (mobile && smsUpdates) await sms.messages.create({ to: mobile, body: name });
  if (mobile && parsed.data.smsUpdates) await sms.messages.create({ to: mobile, body: name });
  return Response.json({ ok: true });
}
