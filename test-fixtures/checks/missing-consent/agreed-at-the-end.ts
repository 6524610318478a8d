// What patients agreed to, in words of the trade behind or before the yes, and what two only agreed on.
import axios from 'axios';
import { ServerClient } from 'postmark';

const mail = new ServerClient(process.env.POSTMARK ?? '');

interface Patient {
  email: string;
  fullName: string;
  researchAgreed: boolean;
  priceAgreed: boolean;
  termsAgreed: boolean;
  marketing?: { allowed: boolean };
  consents: { photoOffer: boolean };
}

export async function toStudy(patient: Patient): Promise<void> {
  if (patient.researchAgreed) await axios.post('https://cohort.example/people', { name: patient.fullName });
  if (patient.priceAgreed) await axios.post('https://cohort.example/people', { name: patient.fullName });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
  if (patient.termsAgreed) await axios.post('https://cohort.example/people', { name: patient.fullName });
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> HTTP request
}

export async function invite(patients: readonly Patient[]): Promise<void> {
  for (const patient of patients.filter((each) => each.marketing?.allowed === true)) {
    await mail.sendEmail({ From: 'desk@practice.example', To: patient.email, TextBody: 'We have news.' });
  }
}

// The function says that the mail is what they were asked about.
export async function sendPhotoOffer(patient: Patient): Promise<void> {
  if (!patient.consents.photoOffer) return;
  await mail.sendEmail({ From: 'desk@practice.example', To: patient.email, TextBody: 'Ready.' });
}
export async function sendBill(patient: Patient): Promise<void> {
  if (!patient.consents.photoOffer) return;
  await mail.sendEmail({ From: 'desk@practice.example', To: patient.email, TextBody: 'Due.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Postmark
}
