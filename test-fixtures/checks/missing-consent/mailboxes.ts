// Who a message goes to at a ferry line: its own mailboxes, and people.
import nodemailer from 'nodemailer';

const mailer = nodemailer.createTransport({ host: 'smtp.post-house.example' });
const SUPPORT_EMAIL = process.env['SUPPORT_EMAIL'] ?? 'support@ferry.example';
declare function env(name: string): string | undefined;
const OPERATIONS_MAILBOX_EMAIL = env('OPERATIONS') ?? 'operations@ferry.example';

export async function quota(line: { id: string }): Promise<void> {
  await mailer.sendMail({ to: SUPPORT_EMAIL, from: 'line@ferry.example', subject: 'Quota', text: line.id });
  await mailer.sendMail({ to: OPERATIONS_MAILBOX_EMAIL, from: 'line@ferry.example', subject: 'Quota', text: line.id });
}

export async function confirmed(booking: { id: string; passengerEmail: string }): Promise<void> {
  await mailer.sendMail({ to: booking.passengerEmail, from: 'line@ferry.example', subject: 'Booked', text: booking.id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
