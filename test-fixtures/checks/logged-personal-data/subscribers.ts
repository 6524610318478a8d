// A telephone company: what a value carries is said by its type alone.
//- src/types.ts
export interface Subscriber {
  id: string;
  fullName: string;
  email: string;
  msisdn: string;
  plan: 'basic' | 'plus';
  address: { street: string; city: string; zip: string };
}
export type Contact = Pick<Subscriber, 'email' | 'fullName'>;
export type Anonymous = Omit<Subscriber, 'fullName' | 'email' | 'msisdn' | 'address'>;
export type Draft = Partial<Subscriber>;
export type Result<T> = { ok: true; value: T } | { ok: false; error: { code: string } };
export interface Page<T> {
  items: T[];
  total: number;
  cursor?: string;
}
export type Flags<T> = { [K in keyof T]: boolean };
export type Email = string & { readonly __brand: 'Email' };
export type TariffEvent =
  | { type: 'moved'; to: { street: string; zip: string } }
  | { type: 'upgraded'; plan: string }
  | { type: 'renamed'; lastName: string };
//- src/client.ts
import axios from 'axios';
import type { Anonymous, Contact, Page, Result, Subscriber } from './types.ts';

const http = axios.create({ baseURL: process.env.API_URL });

export async function subscribers(): Promise<Page<Subscriber>> {
  const { data } = await http.get<Page<Subscriber>>('/subscribers');
  return data;
}
export async function contact(id: string): Promise<Result<Contact>> {
  const reply = await fetch(`/api/contacts/${id}`);
  return reply.json();
}
export async function usage(id: string): Promise<Result<Anonymous>> {
  const reply = await fetch(`/api/usage/${id}`);
  return reply.json();
}
//- src/report.ts
import { contact, subscribers, usage } from './client.ts';
import type { Anonymous, Contact, Draft, Email, Flags, Subscriber, TariffEvent } from './types.ts';

export async function report(id: string) {
  const page = await subscribers();
  console.log(page.total, page.cursor);
  console.log(page.items);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.contact.phone_number, user.name -> console
  for (const { plan, address } of page.items) {
    console.log(plan);
    console.log(address);
//  ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street -> console
  }
  const reply = await contact(id);
  if (reply.ok) console.log(reply.value);
//              ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  else console.log(reply.error);
  const used = await usage(id);
  if (used.ok) console.log(used.value);
}

export function show(contact: Contact, anonymous: Anonymous, draft: Draft, flags: Flags<Subscriber>, to: Email) {
  console.log(contact);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(anonymous);
  console.log(draft);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.contact.phone_number, user.name -> console
  console.log(flags);
  console.log(to);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function onEvent(event: TariffEvent) {
  switch (event.type) {
    case 'moved':
      console.log(event.to);
//    ^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.address.postal_code, user.contact.address.street -> console
      break;
    case 'upgraded':
      console.log(event);
      break;
    case 'renamed':
      console.log(event);
//    ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> console
      break;
  }
}

const defaults = { plan: 'basic', email: '' } satisfies Draft;
console.log(defaults);

export function update<T extends Draft>(draft: T, known: Record<string, Contact>, keys: (keyof Subscriber)[]) {
  console.log(keys);
  console.log(Object.keys(known));
  console.log(Object.values(known));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(draft);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.city, user.contact.address.postal_code, user.contact.address.street, user.contact.email, user.contact.phone_number, user.name -> console
}
