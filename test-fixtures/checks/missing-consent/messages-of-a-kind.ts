// A hearing-aid shop: people want messages of one kind on one way, and get others, too.
import sgMail from '@sendgrid/mail';
import twilio from 'twilio';

interface Patient {
  id: string;
  email: string;
  phone: string;
  smsReminders: boolean;
  orderUpdatesByMail: boolean;
  wantsDigest: boolean;
  emailNotifications: boolean;
}

const texts = twilio('sid', 'token');

export async function remind(patient: Patient, at: string): Promise<void> {
  if (patient.smsReminders) await texts.messages.create({ to: patient.phone, body: `See you at ${at}` });
}

export async function advertise(patient: Patient): Promise<void> {
  if (patient.smsReminders) await texts.messages.create({ to: patient.phone, body: 'Batteries at half price' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

export async function reminderByMail(patient: Patient): Promise<void> {
  if (patient.smsReminders) await sgMail.send({ to: patient.email, from: 'ear@shop.example', subject: 'Reminder' });
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> SendGrid
}

export async function shipped(patient: Patient): Promise<void> {
  if (!patient.orderUpdatesByMail) return;
  await sgMail.send({ to: patient.email, from: 'ear@shop.example', subject: 'Your order is on its way' });
}

export async function spring(patient: Patient): Promise<void> {
  if (!patient.orderUpdatesByMail) return;
  await sgMail.send({ to: patient.email, from: 'ear@shop.example', subject: 'Spring offers' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function weekly(patients: readonly Patient[]): Promise<void> {
  for (const patient of patients.filter((each) => each.wantsDigest)) {
    await sgMail.send({ to: patient.email, from: 'ear@shop.example', templateId: 'weekly-digest' });
    await sgMail.send({ to: patient.email, from: 'ear@shop.example', templateId: 'survey' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  }
}

export async function notification(patient: Patient): Promise<void> {
  if (!patient.emailNotifications) return;
  await sgMail.send({ to: patient.email, from: 'ear@shop.example', subject: 'A notification' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
}

export async function reminderStats(patient: Patient): Promise<void> {
  if (!patient.smsReminders) return;
  await fetch('https://collect.figures.example/v1', { method: 'POST', body: JSON.stringify({ phone: patient.phone }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
}
