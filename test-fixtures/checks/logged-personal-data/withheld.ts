// What a parameter may hold by its type and no caller hands over does not arrive.
//- src/log.ts
import pino from 'pino';

export const log = pino();

export interface Boarding {
  gate: string;
  email?: string;
  passportNumber?: string;
}

/** Every caller leaves the passport out, one the address. */
export function board(boarding: Boarding): void {
  log.info(boarding);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function call(sender: string, recipientEmail: string): void {
  log.info({ sender });
  log.info({ recipientEmail });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function answer(senderEmail: string): void {
  log.info({ senderEmail });
}

function warn(contact: { email?: string; phone?: string }): void {
  log.warn(contact.phone);
  log.warn(contact.email);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

export function warnOf(email: string): void {
  warn({ email });
}

/** What stands in for what is left out is nobody's. */
export function greet({ email, lane }: { email?: string; lane?: number } = {}): void {
  log.info({ email, lane });
}

export function greetOne({ email }: { email?: string } = { email: readAddress() }): void {
  log.info({ email });
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
declare function readAddress(): string;

/** Only this file is seen to call it: somebody else may, too. */
export function open(guest: { email?: string }): void {
  log.info(guest.email);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
open({});

/** Handed on as a callback, it gets whatever there is. */
export function each(guest: { email?: string }): void {
  log.info(guest.email);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
//- src/gates.ts
import { answer, board, call, each, greet, greetOne } from './log.ts';

interface Traveller {
  gate: string;
  email: string;
  passportNumber: string;
}

export function openGate(traveller: Traveller, all: Traveller[]): void {
  greet({ lane: 4 });
  greet();
  greetOne();
  board({ gate: traveller.gate });
  board({ gate: traveller.gate, email: traveller.email });
  call('desk@airport.example', traveller.email);
  answer(process.env.DESK_EMAIL ?? 'desk@airport.example');
  all.forEach(each);
}
