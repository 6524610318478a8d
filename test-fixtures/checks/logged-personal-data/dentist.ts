// A dentist's desk: branded and mapped types, unions, pages and results, maps filled in loops.
//- src/types.ts
declare const brand: unique symbol;
export type Brand<T, B extends string> = T & { readonly [brand]: B };
export type Email = Brand<string, 'Email'>;
export type PatientId = Brand<string, 'PatientId'>;

export interface Patient {
  id: PatientId;
  contact: Email;
  lastName: string;
  room: number;
}
export type Masked<T> = { [K in keyof T]: string };
export type Flags<T> = { [K in keyof T]: boolean };
export interface Page<T> {
  items: readonly T[];
  total: number;
}
export type Result<T, E = Error> = { ok: true; value: T } | { ok: false; error: E };
export type PatientEvent =
  | { kind: 'registered'; patient: Patient }
  | { kind: 'moved'; from: number; to: number }
  | { kind: 'called'; phone: string };
//- src/desk.ts
import type { Email, Flags, Page, Patient, PatientEvent, PatientId, Result } from './types.ts';

declare function load<T>(path: string): Promise<Page<T>>;
declare function find(id: PatientId): Promise<Result<Patient>>;

export async function page() {
  const patients = await load<Patient>('/patients');
  console.log(patients.total);
  console.log(patients.items.map((each) => each.room));
  console.log(patients.items[0]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  console.log(patients.items.map(({ lastName }) => lastName));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
}
export async function lookUp(id: PatientId) {
  const result = await find(id);
  if (!result.ok) {
    console.error(result.error.message);
    return;
  }
  console.log('found', result.value);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  console.log('found', result.value.room);
}
export function addressed(to: Email) {
  console.log('to', to);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
export function shown(visible: Flags<Patient>) {
  console.log('visible', visible);
}
export function happened(event: PatientEvent) {
  switch (event.kind) {
    case 'moved':
      console.log(event);
      break;
    case 'registered':
      console.log(event);
//    ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
      break;
    case 'called':
      console.log(event.kind, event.phone);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
      break;
  }
}
const defaults = { lastName: 'Doe', room: 1 } satisfies Partial<Patient>;
export function fallback() {
  console.log(defaults.room);
}
export function labels() {
  const columns = { contact: 'Contact', lastName: 'Last name' } satisfies Partial<Record<keyof Patient, string>>;
  console.log(columns);
}
export function merged(base: Patient, change: Partial<Patient>) {
  const next = { ...base, ...change } satisfies Patient;
  console.log(next);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  console.log(Object.keys(next));
}
export function grouped(patients: readonly Patient[]) {
  const byRoom = new Map<number, Patient[]>();
  for (const patient of patients) byRoom.set(patient.room, [...(byRoom.get(patient.room) ?? []), patient]);
  console.log(byRoom.size);
  console.log([...byRoom.keys()]);
  for (const [room, inside] of byRoom) {
    console.log(room, inside.length);
    console.log(room, inside);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.last -> console
  }
}
