// A web statistics service: what a name means is told by what it goes on as, by its function, and by the fields beside it.
//- src/hits.ts
import { keep, report } from './kept.ts';

export interface Hit {
  site: string;
  name?: string;
  userAgent?: string;
  title?: string;
  gclid?: string;
}

export function record(hit: Hit): void {
  const { name, title } = hit;
  // The name of the event, although it stands beside a user agent.
  console.log({ eventName: name, pageTitle: title });
  report({ eventName: name });
  console.log({ visitorName: name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('campaign', hit.gclid);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.cookie_id -> console
  keep('site', hit.site);
}

//- src/guests.ts
interface Guest {
  name: string;
  email: string;
}

export function seat(guest: Guest): void {
  const { name } = guest;
  // Called after a person: a table named after a guest bears the guest's name.
  console.log({ tableName: name });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log({ tableName: guest.name.length });
}

//- src/kept.ts
export function keep(key: string, value: unknown): void {
  console.debug(`keep ${key}`, value);
}
export function report(event: { eventName: string | undefined }): void {
  console.info(event);
}
export function setAuthToken(token: string): void {
  keep('auth', token);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}
export function setPageToken(token: string): void {
  keep('page', token);
}
export function setFileName(name: string): void {
  keep('file', name);
}
export function rememberUserName(name: string): void {
  keep('user', name);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.account.username -> console
}
export function rememberHomeAddress(address: string): void {
  keep('home', address);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address -> console
}
export function rememberMailServerAddress(address: string): void {
  keep('server', address);
}

//- src/questions.ts
interface Input {
  show: boolean;
  required: boolean;
  placeholder: string;
}
/** A question that asks for contact details: its fields are settings of inputs, nobody's data. */
interface ContactQuestion {
  id: string;
  headline: string;
  imageUrl?: string;
  name: string;
  firstName: Input;
  email: Input;
  phone: Input;
}
interface Respondent {
  id: string;
  imageUrl?: string;
  firstName: string;
  email: string;
}

export function saveQuestion(question: ContactQuestion): void {
  console.log('question', question.imageUrl, question);
}
export function saveRespondent(respondent: Respondent): void {
  console.log('respondent', respondent.imageUrl);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.content.self_image -> console
}

//- src/letters.ts
export function sendWelcomeEmail(email: string): void {
  console.log('welcome', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function endSessionBySessionToken(sessionToken: string): void {
  console.log('end', sessionToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
}

//- src/id-scans.ts
interface IdScan {
  documentNumber: string;
  nameOnDocument: string;
  pages: number;
}
interface Invoice {
  documentNumber: string;
  total: number;
}
declare const parcelScan: { documentNumber: string; barcode: string };
interface Household {
  meterId: string;
  occupant: string;
}
interface Lease {
  signatory: { id: string };
  occupantId: string;
  nextOfKin?: string;
}

export function read(scan: IdScan, invoice: Invoice, home: Household, lease: Lease): void {
  console.log('scan', scan);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id, user.name -> console
  console.log('scan', scan.documentNumber);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id -> console
  console.log('scan', scan.pages);
  console.log('invoice', invoice.documentNumber);
  console.log('parcel', parcelScan.documentNumber);
  console.log('nobody in', home.occupant);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log('lease', lease.signatory.id, lease.occupantId);
  console.log('lease', lease.nextOfKin);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
