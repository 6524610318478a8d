// What a type parameter extends: people, what a library knows, or next to nothing.
import type { Job } from 'bullmq';
import type { Request } from 'express';
import type pino from 'pino';

interface Diver {
  id: string;
  email: string;
  fullName: string;
}

interface Named {
  id: string;
}

export function note<T extends Diver>(diver: T) {
  console.log(diver);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function noteAny<T extends Named>(thing: T) {
  console.log(thing);
}

export function call(raw: string, diver: Diver) {
  note(JSON.parse(raw));
  noteAny(diver);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  noteAny({ id: '5' });
}

export function cast<T>(event: T) {
  const diver = event as unknown as Diver;
  console.log(diver);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

function isDiver(value: unknown): value is Diver {
  return typeof value === 'object';
}

export function guarded<T>(value: T) {
  if (isDiver(value)) console.log(value);
//                    ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export async function work<J extends Job<Diver>>(job: J) {
  console.log(job.data);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function handle<R extends Request>(request: R) {
  console.log(request.ip);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
}

export function tell<L extends pino.Logger>(log: L, diver: Diver) {
  log.info({ email: diver.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
