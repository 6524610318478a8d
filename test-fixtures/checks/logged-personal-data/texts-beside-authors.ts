// What stands beside a text says that somebody wrote it, and in which life: as a field of a record, or handed to a function.
import knex from 'knex';
import pino from 'pino';

const log = pino();
const db = knex({ client: 'pg' });

interface StewardsNote {
  entryId: string;
  comment: string;
  jurorName: string;
}
interface Objection {
  driverId: string;
  text: string;
  author: string;
}
interface PitLaneLine {
  senderId: string;
  channel: string;
  text: string;
}
interface Refusal {
  marshalId: string;
  visitorName: string;
  note: string;
}
interface CrashClaim {
  reference: string;
  iban: string;
  statement: string;
}
interface Witness {
  seat: string;
  witnessStatement?: string;
}
interface JournalTable {
  driver_id: string;
  entry: string;
}

// None of these is anybody's.
interface Quote {
  author: string;
  text: string;
  book: string;
}
interface Banner {
  author: string;
  text: string;
  locale: string;
}
interface Alert {
  userId: string;
  text: string;
  kind: 'info' | 'error';
}
interface Release {
  authorName: string;
  note: string;
  version: string;
}
interface Slow {
  statement: string;
  params: unknown[];
  customerId: string;
}
interface LedgerTable {
  account_id: string;
  entry: string;
}

export function told(note: StewardsNote, objection: Objection, line: PitLaneLine, refusal: Refusal): void {
  log.info({ entry: note.entryId, said: note.comment });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content -> pino
  log.info({ of: objection.driverId, said: objection.text.trim() });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
  log.info(`${line.channel}: ${line.text}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
  log.info({ at: 'gate 3', why: refusal.note });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
}

export function claimed(claim: CrashClaim, witness: Witness, day: JournalTable): void {
  log.info({ ref: claim.reference, said: claim.statement });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
  log.info(`row ${witness.seat}: ${witness.witnessStatement}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
  log.info(day.entry);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.content.private -> pino
}

export function printed(quote: Quote, banner: Banner, alert: Alert, release: Release, slow: Slow, page: LedgerTable): void {
  log.info(quote.text);
  log.info(banner.text);
  log.info(alert.text);
  log.info(release.note);
  log.warn(slow.statement);
  log.info(page.entry);
  log.info({ words: quote.text.length });
}

export async function keep(guestId: string, remark: string): Promise<void> {
  await db('remarks').insert({ about: guestId, said: remark });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content -> database through Knex
}

/** Whom a message goes to wrote nothing of it. */
export function show(passengerId: string, text: string, width: number): void {
  log.info({ passengerId, width }, text);
}

/** The number that a text goes to; not the side of a page. */
export async function ring(mobile: string, body: string): Promise<void> {
  await fetch('https://api.textmagic.com/v2/messages', { method: 'POST', body: JSON.stringify({ mobile, body }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
}
export function layout(mobile: string, desktop: string, body: string): void {
  log.debug({ mobile, desktop, lines: body.length });
}
