// Fields that a loop or a list of pairs removes or masks, each looked at by itself.
import pino from 'pino';
const logger = pino();
interface Member { id: string; name: string; email: string; phone: string; level: number }
const SENSITIVE = ['name', 'email', 'phone'] as const;
const SOME: (keyof Member)[] = ['email'];
export function strip(m: Member) {
  const copy: Partial<Member> = { ...m };
  for (const key of SENSITIVE) delete copy[key];
  return copy;
}
export function star(m: Member) {
  const copy: Record<string, unknown> = { ...m };
  for (const key of SENSITIVE) copy[key] = '***';
  return copy;
}
export function star2(m: Member) {
  const copy: any = structuredClone(m);
  for (const key of SENSITIVE) { if (key in copy) { copy[key] = '[redacted]'; } }
  return copy;
}
export function some(m: Member) {
  const copy: any = { ...m };
  SOME.forEach((key) => { delete copy[key]; });
  return copy;
}
export function each(m: Member) {
  const copy: any = { ...m };
  SENSITIVE.forEach((key) => { copy[key] = 'x'; });
  return copy;
}
export function keys(m: Member) {
  const out: Record<string, unknown> = {};
  for (const [k, v] of Object.entries(m)) { out[k] = (SENSITIVE as readonly string[]).includes(k) ? '***' : v; }
  return out;
}
export function keys2(m: Member) {
  return Object.fromEntries(Object.entries(m).filter(([k]) => !(SENSITIVE as readonly string[]).includes(k)));
}
export function keys3(m: Member) {
  return Object.fromEntries(Object.entries(m).map(([k, v]) => [k, (SENSITIVE as readonly string[]).includes(k) ? '***' : v]));
}
export function reduce(m: Member) {
  return SENSITIVE.reduce<any>((acc, key) => { delete acc[key]; return acc; }, { ...m });
}
const HIDE = new Set(['name', 'email', 'phone']);
export function keys4(m: Member) {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(m) as (keyof Member)[]) { if (HIDE.has(key)) continue; out[key] = m[key]; }
  return out;
}
export function keys5(m: Member) {
  return JSON.stringify(m, (k, v) => (HIDE.has(k) ? undefined : v));
}
export function keys6(m: Member) {
  const o: any = { ...m };
  for (const key in o) { if (HIDE.has(key)) delete o[key]; }
  return o;
}
export function use(m: Member) {
  logger.info(strip(m));
  logger.info(star(m));
  logger.info(star2(m));
  logger.info(some(m));
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> pino
  logger.info(each(m));
  logger.info(keys(m));
  logger.info(keys2(m));
  logger.info(keys3(m));
  logger.info(reduce(m));
  logger.info(keys4(m));
  logger.info(keys5(m));
  logger.info(keys6(m));
  const c: any = { ...m };
  for (const k of ['phone', 'email', 'name']) { if (c[k]) c[k] = undefined; }
  logger.info(c);
  const d: any = { ...m };
  for (const k of ['phone', 'email']) { c[k] = undefined; }
  logger.info(d);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
}

const PRIVATE = /mail|phone|name/i;
const WORDS = ['mail', 'phone', 'name'];

function isPrivate(key: string): boolean {
  return WORDS.some((word) => key.toLowerCase().includes(word));
}

export function byPatterns(m: Member): void {
  logger.info(Object.fromEntries(Object.entries(m).filter(([key]) => !PRIVATE.test(key))));
  logger.info(Object.fromEntries(Object.entries(m).filter(([key]) => PRIVATE.test(key))));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  logger.info(Object.fromEntries(Object.entries(m).filter(([key]) => !isPrivate(key))));
  logger.info(Object.fromEntries(Object.entries(m).filter(([key]) => !/phone/i.test(key))));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  const left: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(m)) {
    if (isPrivate(key)) continue;
    left[key] = value;
  }
  logger.info(left);
  const other: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(m)) {
    if (key === 'phone') continue;
    other[key] = value;
  }
  logger.info(other);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

export function unsure(m: Member, verbose: boolean): void {
  const copy: Partial<Member> = { ...m };
  for (const key of SENSITIVE) if (!verbose) delete copy[key];
  logger.info(copy);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
}

// An own logger that drops what its list names.
function record(message: string, details: Record<string, unknown>): void {
  const kept = Object.fromEntries(Object.entries(details).filter(([key]) => !HIDE.has(key)));
  logger.info(kept, message);
}

export function register(member: Member): void {
  record('registered', { level: member.level, email: member.email });
  record('registered', { level: member.level, contact: member.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  record(`registered ${member.name}`, { level: member.level });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
}

const MASKED: Record<string, boolean> = { email: true, phone: false };

// What is to go may stand in an object: then not every field is among it.
export function namedByObject(m: Member): void {
  const left: Partial<Member> = { ...m };
  for (const key of SENSITIVE) if (key in MASKED) delete left[key];
  logger.info(left);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  const starred: Record<string, unknown> = { ...m };
  for (const key of SENSITIVE) if (MASKED[key]) starred[key] = '***';
  logger.info(starred);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> pino
  const gone: Partial<Member> = { ...m };
  for (const key of SENSITIVE) if (key in gone) delete gone[key];
  logger.info(gone);
}

// A list that is gone through only sometimes.
export function sometimes(m: Member, live: boolean): void {
  const copy: Partial<Member> = { ...m };
  if (live) {
    SENSITIVE.forEach((key) => {
      delete copy[key];
    });
  }
  logger.warn(copy);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
}

export function whereItRuns(m: Member, live: boolean): void {
  const copy: Partial<Member> = { ...m };
  if (live) {
    SENSITIVE.forEach((key) => {
      delete copy[key];
    });
    logger.info(copy);
  }
}

//- src/last-call.ts
interface Caller {
  id: string;
  fullName: string;
  phone: string;
  topic: string;
}

const HIDDEN = new Set(['fullName', 'phone']);

function shown<T extends object>(source: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(source).filter(([key]) => !HIDDEN.has(key)));
}

// Nobody has called yet.
let last: Caller | null = null;

export function called(caller: Caller): void {
  last = caller;
}

export function onTick(withNotes: boolean): void {
  if (last === null) return;
  console.log('last call', shown(last));
  console.log('last call', shown({ ...(withNotes && last), at: Date.now() }));
  console.log('last call', Object.fromEntries(Object.entries(last)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
}
