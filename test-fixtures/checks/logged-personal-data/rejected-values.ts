// A value that is logged where a schema rejected it: what comes from outside is; what was read with the same schema before is not.
//- src/schemas.ts
import { z } from 'zod';

export const Mailbox = z.string().email().max(200);
export type Mailbox = z.infer<typeof Mailbox>;
export const Keeper = z.object({ fullName: z.string().min(1).regex(/^[\p{L} ]+$/u), email: Mailbox, hives: z.number().int() });
export type Keeper = z.infer<typeof Keeper>;
export const Label = z.object({ title: z.string() });
//- src/assert.ts
import type { ZodTypeAny } from 'zod';

export function assertValid(...pairs: [unknown, ZodTypeAny][]): void {
  for (const [value, schema] of pairs) {
    const read = schema.safeParse(value);
    if (!read.success) {
      console.error('not valid', { preview: JSON.stringify(value).slice(0, 120), issues: read.error.issues });
      throw new Error('not valid');
    }
  }
}
//- src/keepers.ts
import { z } from 'zod';
import { assertValid } from './assert';
import { Keeper, Label, Mailbox } from './schemas';

declare const requests: { json(): Promise<any> };

// Typed by the schema that is asked.
export function rename(id: string, keeper: Keeper): void {
  assertValid([id, z.string().uuid()], [keeper, Keeper.partial()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email, user.name -> console
}

export function greet({ email }: { email: Mailbox }): void {
  assertValid([email, Mailbox]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}

// All callers have read it with a schema that asks no less.
export function find(email: string): void {
  assertValid([email, z.string().email()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email -> console
}

export function findAny(email: string): void {
  assertValid([email, z.string().email()]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

// The schema asks nothing that a text can fail.
export function revoke(accessToken: string): void {
  assertValid([accessToken, z.string().min(1)]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.authorization.credentials -> console
}

export function label(keeper: Keeper): void {
  assertValid([{ title: `Honey of ${keeper.fullName}` }, Label]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.name -> console
}

export function longer(keeper: Keeper): void {
  assertValid([keeper.fullName, z.string().max(20)]);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

// What else a schema asks, a value of the type need not have.
const Visit = z.object({ email: z.string(), age: z.number().min(18) });
const Group = z.object({ email: z.string(), hives: z.array(z.string()).max(3) });
const Pair = z.object({ email: z.string(), other: z.string() }).refine(({ email, other }) => email !== other);
const Plain = z.object({ email: z.string(), age: z.number().optional() }).partial();

export function visit(guest: { email: string; age: number }): void {
  if (!Visit.safeParse(guest).success) console.warn('too young', guest);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.demographic.age_range -> console
}

export function group(guest: { email: string; hives: string[] }): void {
  if (!Group.safeParse(guest).success) console.warn('too many', guest);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function pair(guest: { email: string; other: string }): void {
  if (!Pair.safeParse(guest).success) console.warn('the same', guest);
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function plain(guest: { email: string; age: number }): void {
  if (!Plain.safeParse(guest).success) console.warn('neither', guest);
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email, user.demographic.age_range -> console
}

// Declared, but a caller hands over what somebody sent.
function admit(keeper: Keeper): void {
  if (!Keeper.safeParse(keeper).success) console.warn('not a keeper', keeper);
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export const arrived = (router: import('express').Router) =>
  router.post('/keepers', (req, res) => {
    admit(req.body);
    res.end();
  });

export async function signUp(): Promise<void> {
  const keeper = Keeper.parse(await requests.json());
  find(keeper.email);
  findAny(keeper.email);
}

export async function ask(): Promise<void> {
  const body = await requests.json();
  findAny(body.email);
}

export async function claimed(): Promise<void> {
  const keeper = (await requests.json()) as Keeper;
  const read = Keeper.safeParse(keeper);
  if (!read.success) console.warn('rejected', keeper);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export async function unread(): Promise<void> {
  const body = await requests.json();
  const read = await Keeper.safeParseAsync(body);
  if (read.success === false) {
    console.warn('rejected', body.email, body.fullName);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
    return;
  }
  console.info('taken', body.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
//- src/actions.ts
'use server';
import { Keeper } from './schemas';

export async function join(keeper: Keeper) {
  const read = Keeper.safeParse(keeper);
  if (read.error) console.warn('rejected', keeper);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
