// A holiday camp: a consent in general covers what a special one beside it is about, and is no other purpose.
//- src/camp.ts
import OpenAI from 'openai';
import { Resend } from 'resend';
import twilio from 'twilio';

const openai = new OpenAI();
const resend = new Resend('key');
const sms = twilio('sid', 'token');

interface Camper {
  name: string;
  email: string;
  phone: string;
  city: string;
  address: string;
  parentalConsent: boolean;
  guardianConsent: boolean;
  writtenConsent: boolean;
  explicitConsent: boolean;
  generalConsent: boolean;
  consentedAt: Date | null;
  legacyConsentedAt: Date | null;
  photoConsent: boolean;
  aiConsent: boolean;
  newsletterConsent: boolean;
}

export async function sendNewsletter(camper: Camper) {
  const mail = { from: 'desk@camp.example', to: camper.email, subject: 'News', text: 'Tents' };
  if (camper.parentalConsent) await resend.emails.send(mail);
  if (camper.guardianConsent) await resend.emails.send(mail);
  if (camper.writtenConsent) await resend.emails.send(mail);
  if (camper.explicitConsent) await resend.emails.send(mail);
  if (camper.generalConsent) await resend.emails.send(mail);
  if (camper.photoConsent) await resend.emails.send(mail);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

export async function describe(camper: Camper) {
  if (camper.parentalConsent) await openai.responses.create({ model: 'gpt-5-mini', input: camper.name });
  if (camper.photoConsent) await openai.responses.create({ model: 'gpt-5-mini', input: camper.name });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> OpenAI
}

function hasConsent(camper: Camper) {
  return camper.consentedAt || camper.legacyConsentedAt;
}
export async function offer(camper: Camper) {
  if (hasConsent(camper)) await resend.emails.send({ from: 'desk@camp.example', to: camper.email, subject: 'Offers', text: 'Tents' });
}

// What a campaign is about its name does not say.
interface Donor {
  email: string;
  phone: string;
  city: string;
  address: string;
  marketing: { email: boolean };
  reminderConsent: boolean;
  emailOptIn: boolean;
  smsOptIn: boolean;
  phoneOptIns: { reminders: boolean };
}
export async function bloodCampaign(donor: Donor) {
  if (donor.reminderConsent) await resend.emails.send({ from: 'desk@camp.example', to: donor.email, subject: 'You can donate again', text: '' });
}
export async function sendOffers(donor: Donor) {
  if (donor.reminderConsent) await resend.emails.send({ from: 'desk@camp.example', to: donor.email, subject: 'For the tent', text: '' });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

// The way that the send itself names is not another one for what else goes along.
export async function keepContact(donor: Donor) {
  if (donor.emailOptIn) await fetch('https://api.brevo.com/v3/contacts', { method: 'POST', body: JSON.stringify({ attributes: { CITY: donor.city, PHONE: donor.phone } }) });
  if (donor.smsOptIn) await fetch('https://api.brevo.com/v3/contacts', { method: 'POST', body: JSON.stringify({ attributes: { CITY: donor.city, MAIL: donor.email } }) });
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.address.city, user.contact.email -> HTTP request
  if (donor.emailOptIn) await resend.emails.send({ from: 'desk@camp.example', to: donor.address, subject: 'Tents', text: '' });
}

export async function remind(donor: Donor) {
  if (donor.phoneOptIns.reminders) await resend.emails.send({ from: 'desk@camp.example', to: donor.email, subject: 'Reminder', text: '' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
  if (donor.phoneOptIns.reminders) await sms.messages.create({ to: donor.phone, from: '+49', body: 'Reminder' });
}
