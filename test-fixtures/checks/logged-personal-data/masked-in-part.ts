// A ferry line: what masks one kind of data leaves the others, whatever the function is called.
import { createHash } from 'node:crypto';
import omit from 'lodash/omit';

interface Passenger {
  bookingNo: string;
  fullName: string;
  email: string;
  phone: string;
  deck: number;
  wish: string;
}

const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/g;

function scrubNumbers(line: string): string {
  return line.replace(/\d/g, '#');
}
const maskCards = (line: string) => line.replace(/\b\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4}\b/g, '[card]');
function redactMail(line: string): string {
  if (!line) return line;
  return line.replace(MAIL, '[mail]').trim();
}
function redactMailAndPhone(line: string): string {
  return line.replace(MAIL, '[mail]').replace(/\+?\d[\d ()-]{5,}\d/g, '[phone]');
}
const obfuscate = (text: string) => Buffer.from(text).toString('base64');
const sanitizeLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
const maskPhone = (phone: string) => phone.replace(/\d(?=\d{2})/g, '*');
const maskName = (name: string) => name.replace(/\B\p{L}/gu, '*');
const maskHash = (text: string) => createHash('sha256').update(text).digest('hex');
function maskInitial(email: string): string {
  if (email.length < 4) return '***';
  return `${email[0]}***${email.slice(email.indexOf('@'))}`;
}

export function texts(passenger: Passenger): void {
  console.log(scrubNumbers(`${passenger.fullName}, ${passenger.phone}`));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(scrubNumbers(`${passenger.bookingNo}: ${passenger.phone}`));
  console.log(maskCards(passenger.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(redactMail(passenger.email));
  console.log(redactMail(`${passenger.email} ${passenger.phone}`));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(redactMailAndPhone(`${passenger.email} ${passenger.phone}`));
  console.log(obfuscate(passenger.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(sanitizeLine(passenger.fullName));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(maskPhone(passenger.phone), maskName(passenger.fullName), maskInitial(passenger.email));
  console.log(maskHash(passenger.email));
  console.log(redactMail(passenger.wish));
}

export function inPlace(passenger: Passenger): void {
  console.log(passenger.phone.replace(/^\+/, '00'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  console.log(passenger.phone.replace(/\d/g, '#'));
  console.log(`${passenger.fullName} ${passenger.phone}`.replace(/\d+/g, '***'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(passenger.email.replace(/^(.)(.*)(@.*)$/, (_, first, rest, domain) => first + '*'.repeat(rest.length) + domain));
  console.log(passenger.email.replace(/(?<=.).(?=[^@]*@)/g, '*'));
  console.log(passenger.email.replace(/@/g, ' [at] '));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// Helpers that drop secrets which a passenger does not have.
function scrub(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { password, pin, ...rest } = value as Record<string, unknown>;
  return rest;
}
function redactCopy<T extends object>(value: T): T {
  const copy = { ...value } as T & { token?: string };
  if (copy.token) copy.token = '[redacted]';
  return copy;
}
const sanitize = (value: object) => omit(value, ['token', 'secret']);
const redactDeep = (value: unknown) =>
  JSON.stringify(value, (key, inner) => (key === 'token' || key === 'secret' ? undefined : inner));
function sanitizePerson({ fullName, email, phone, wish, ...rest }: Passenger): object {
  return rest;
}

export function records(passenger: Passenger): void {
  console.log(scrub(passenger));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log({ passenger: redactCopy(passenger) });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(sanitize(passenger));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(redactDeep(passenger));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(sanitizePerson(passenger));
  console.log(scrub({ bookingNo: passenger.bookingNo, deck: passenger.deck }));
}

const HIDDEN = ['fullName', 'email', 'phone', 'wish'];

export function written(passenger: Passenger, trip: { id: string; passenger: Passenger }): void {
  console.log(JSON.stringify(passenger, (key, value) => (HIDDEN.includes(key) ? undefined : value)));
  console.log(JSON.stringify(trip, (key, value) => (HIDDEN.includes(key) ? '***' : value)));
  console.log(JSON.stringify(passenger, (key, value) => (key === 'email' ? undefined : value)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(JSON.stringify(trip, (key, value) => (key === 'phone' || key === 'email' ? '***' : value)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

//- src/local-parts.ts
// What stands before the @ names somebody as often as not; what stands behind it is nobody's.
export function told(member: { email: string }, host: string): void {
  const at = member.email.lastIndexOf('@');
  console.log('in', member.email.slice(0, member.email.indexOf('@')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('in', member.email.substring(0, at));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('from', member.email.slice(at + 1));
  console.log('from', member.email.slice(0, 3));
  console.log('of', host.slice(0, host.indexOf('.')));
}
