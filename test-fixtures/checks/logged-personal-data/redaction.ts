// What removes identity from a log, and what only seems to.
import { createHash } from 'node:crypto';
import pino from 'pino';

interface Donor {
  id: string;
  name: string;
  email: string;
  phone: string;
  ip: string;
  iban: string;
  amount: number;
}

const plain = pino();
const redacting = pino({ redact: ['email', 'donor.email', 'donor.phone', '*.iban'] });
const serializing = pino({
  serializers: {
    donor: (donor: Donor) => ({ id: donor.id, amount: donor.amount }),
  },
});
const censoring = pino({ redact: { paths: ['iban', 'email'], censor: '[private]' } });

export function thank(donor: Donor): void {
  plain.info({ email: donor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  redacting.info({ email: donor.email });
  redacting.info({ donor: { email: donor.email, phone: donor.phone } });
  redacting.info({ donor: { email: donor.email, name: donor.name } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  redacting.info(`thanks to ${donor.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  redacting.info({ transfer: { iban: donor.iban, amount: donor.amount } });
  serializing.info({ donor });
  serializing.info({ donor, email: donor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  censoring.warn({ iban: donor.iban, email: donor.email }, 'refused');
  censoring.warn({ iban: donor.iban, phone: donor.phone }, 'refused');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
}

function maskEmail(email: string): string {
  const [user = '', domain = ''] = email.split('@');
  return `${user.slice(0, 1)}***@${domain}`;
}
const redact = (_value: string): string => '[redacted]';

export function masked(donor: Donor): void {
  plain.info(maskEmail(donor.email));
  plain.info({ email: maskEmail(donor.email), phone: redact(donor.phone) });
  plain.info({ email: maskEmail(donor.email), phone: donor.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
  plain.info({ email: '***', phone: undefined });
  plain.info({ email: donor.email ? 'given' : 'missing' });
  plain.info({ domain: donor.email.split('@')[1] });
  plain.info({ last4: donor.iban.slice(-4) });
  plain.info(`iban ends in ${donor.iban.slice(-4)}`);
  plain.info({ length: donor.name.length, sameDomain: donor.email.endsWith('@choir.example') });
}

export function hashed(donor: Donor): void {
  const digest = createHash('sha256').update(donor.email).digest('hex');
  plain.info({ donor: digest });
  plain.info({ donor: createHash('sha256').update(donor.email.trim().toLowerCase()).digest('base64') });
}

export function truncated(donor: Donor): void {
  const network = donor.ip.split('.').slice(0, 2).join('.');
  plain.info({ network });
  plain.info({ ip: donor.ip.replace(/\.\d+$/, '.0') });
  plain.info({ ip: donor.ip });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> pino
}

export function unchanged(donor: Donor): void {
  plain.info(donor.email.trim().toLowerCase());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  plain.info(Buffer.from(donor.email).toString('base64'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  plain.info(encodeURIComponent(donor.name));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  plain.info(`/donors?email=${encodeURIComponent(donor.email)}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  plain.info(donor.name.toUpperCase().padEnd(20));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  plain.info(String(donor.amount).padStart(8));
}

export function networkOnly(ip: string): void {
  const [first, second] = ip.split('.');
  console.log(`${first}.${second}.0.0`);
  console.log(`${ip.split('.').slice(0, 3).join('.')}.x`);
  const network = ip.split('.').slice(0, 2).join('.');
  console.log(`${network}.0.0`);
}

// What merely ends like an address is none.
export function numberedDonor(donor: { email: string; name: string }): void {
  console.log(`${donor.email}.0`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(`${donor.name}.x`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
