// A flag that callers write in the code is the kind of the message; what somebody has answered is not.
import { Resend } from 'resend';

const resend = new Resend('key');

interface Letter {
  email: string;
  subject: string;
  marketing?: boolean;
}

export async function post({ email, subject, marketing }: Letter): Promise<void> {
  if (marketing && process.env.SELF_HOSTED === 'yes') return;
  await resend.emails.send({ from: 'mill@mill.example', to: email, subject, text: subject });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function opened(miller: { email: string }): Promise<void> {
  await post({ email: miller.email, subject: 'The mill turns' });
}

export async function flour(miller: { email: string }): Promise<void> {
  await post({ email: miller.email, subject: 'New flour', marketing: true });
}

interface Guest {
  email: string;
  marketing: boolean;
}

async function offer({ email, marketing }: { email: string; marketing: boolean }): Promise<void> {
  if (!marketing) return;
  await resend.emails.send({ from: 'mill@mill.example', to: email, subject: 'Offer', text: 'Spelt' });
}

async function refused({ email, marketing }: { email: string; marketing: boolean }): Promise<void> {
  if (marketing) return;
  await resend.emails.send({ from: 'mill@mill.example', to: email, subject: 'Offer', text: 'Spelt' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Resend
}

export async function offered(guest: Guest): Promise<void> {
  await offer({ email: guest.email, marketing: guest.marketing });
  await refused({ email: guest.email, marketing: guest.marketing });
}

async function leaflet(email: string, marketing: boolean): Promise<void> {
  if (marketing) await resend.emails.send({ from: 'mill@mill.example', to: email, subject: 'Leaflet', text: '' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
}

export async function leaflets(guest: Guest): Promise<void> {
  await leaflet(guest.email, true);
}
