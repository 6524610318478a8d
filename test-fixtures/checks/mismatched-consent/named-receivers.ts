// A museum: who may have it by name, a wish for another kind of mail, and consents that say how they were given.
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ host: 'smtp.museum.example' });

interface Visitor {
  id: string;
  name: string;
  email: string;
  shareWithGuide: boolean;
  photoConsent: boolean;
  medicalSharingConsent: boolean;
  writtenConsent: boolean;
  newsletterConsent: boolean;
}

export async function bookTour(visitor: Visitor) {
  if (!visitor.shareWithGuide) return;
  await transport.sendMail({ to: process.env.GUIDE_MAILBOX, subject: 'Tour', text: visitor.name });
}

export async function bookTable(visitor: Visitor) {
  if (!visitor.shareWithGuide) return;
  await transport.sendMail({ to: process.env.RESTAURANT_MAILBOX, subject: 'Table', text: visitor.name });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.name -> e-mail through Nodemailer
}

export async function photoMail(visitor: Visitor) {
  if (visitor.photoConsent) await transport.sendMail({ to: visitor.email, subject: 'Pictures', text: 'Here' });
  if (visitor.medicalSharingConsent) await transport.sendMail({ to: visitor.email, subject: 'Pictures', text: 'Here' });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> e-mail through Nodemailer
}

export async function sendNewsletter(visitor: Visitor) {
  if (visitor.writtenConsent) await transport.sendMail({ to: visitor.email, subject: 'News', text: 'Here' });
}
