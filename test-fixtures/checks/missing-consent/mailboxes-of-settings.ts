// Mailboxes that are configured, read by a schema: they are the rink's under any field of a message.
import nodemailer from 'nodemailer';
import { z } from 'zod';

const Settings = z.object({ OFFICE_EMAIL: z.string().optional(), COPY_TO: z.string().optional() });
const env = Settings.parse(process.env);
const transporter = nodemailer.createTransport({ host: 'mail.rink.internal' });

export async function tellOffice(subject: string): Promise<void> {
  const mailOptions: nodemailer.SendMailOptions = { subject };
  if (env.COPY_TO) {
    const address = z.email();
    const checked = address.safeParse(env.COPY_TO);
    if (checked.success) mailOptions.bcc = checked.data;
  }
  mailOptions.to = env.OFFICE_EMAIL;
  await transporter.sendMail(mailOptions);
}

export async function tellOfficeInOneStep(subject: string): Promise<void> {
  const mailOptions: nodemailer.SendMailOptions = { subject };
  const checked = z.string().email().safeParse(process.env.COPY_TO);
  if (!checked.success) return;
  mailOptions.bcc = checked.data;
  await transporter.sendMail(mailOptions);
}

export async function tellSkater(subject: string, entered: string): Promise<void> {
  const mailOptions: nodemailer.SendMailOptions = { subject };
  const checked = z.string().email().safeParse(entered);
  if (!checked.success) return;
  mailOptions.bcc = checked.data;
  await transporter.sendMail(mailOptions);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through Nodemailer
}
