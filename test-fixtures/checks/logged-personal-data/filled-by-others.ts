// An import of member lists: records are filled by functions that are handed them, and helpers are taken out of services.
//- src/members.ts
export interface Member {
  id: string;
  plan: string;
  email?: string;
  phone?: string;
  seat?: string;
}

const CONTACT = ['email', 'phone'] as const;
const BOOKING = ['plan', 'seat'] as const;

type Contact = (typeof CONTACT)[number];
type Booking = (typeof BOOKING)[number];

function copy<Key extends Contact | Booking>(into: Partial<Pick<Member, Contact | Booking>>, from: Member, key: Key) {
  const value = from[key];
  if (value !== undefined) into[key] = value;
}

export function contactOf(member: Member): Partial<Pick<Member, Contact>> {
  const into: Partial<Pick<Member, Contact>> = {};
  for (const key of CONTACT) copy(into, member, key);
  return into;
}

export function bookingOf(member: Member): Partial<Pick<Member, Booking>> {
  const into: Partial<Pick<Member, Booking>> = {};
  for (const key of BOOKING) copy(into, member, key);
  return into;
}

export function importOne(member: Member): void {
  console.log('booking', bookingOf(member));
  console.log('contact', contactOf(member));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
}

//- src/lines.ts
import type { Member } from './members.ts';

type Line = Record<string, unknown>;

function addPlan(line: Line, member: Member): void {
  line.plan = member.plan;
}
function addContact(line: Line, member: Member): void {
  line.contact = { email: member.email };
}
async function addAll(lines: string[], members: readonly Member[]): Promise<void> {
  for (const member of members) lines.push(member.phone ?? 'none');
}
function count(line: Line): number {
  return Object.keys(line).length;
}

export function announce(member: Member): void {
  const line: Line = { id: member.id };
  addPlan(line, member);
  count(line);
  console.log(line);
  addContact(line, member);
  console.log(line);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export async function list(members: readonly Member[]): Promise<void> {
  const lines: string[] = [];
  console.log(lines);
  await addAll(lines, members);
  console.log(lines);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}

//- src/journal.ts
async function write(kind: string, rows: unknown[]): Promise<void> {
  console.log(kind, rows);
}
async function open(): Promise<boolean> {
  return true;
}
export default { open, write };

//- src/jobs.ts
import journal from './journal.ts';
import type { Member } from './members.ts';

export async function note(member: Member): Promise<void> {
  const { open, write: put } = journal;
  if (!(await open())) return;
  await put('plan', [{ id: member.id, plan: member.plan }]);
  const row = { id: member.id, reachedAt: member.phone };
  await put('contact', [row]);
//      ^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
}
