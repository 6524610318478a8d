// A project's own logger that is given the console's functions, and drops what its list names before it calls them.
//- src/guest.ts
export interface Guest {
  id: string;
  email: string;
  phone: string;
  fullName: string;
}
//- src/filter.ts
// What it gives back of a text, of nothing and of a list is not what it gives back of a record.
export function filterKeys(value: unknown, keys: Set<string>, depth = 0): any {
  if (typeof value === 'string') {
    return shorten(value);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth >= 10) {
    return '[deeper]';
  }
  if (Array.isArray(value)) {
    return value.map((item) => filterKeys(item, keys, depth + 1));
  }
  const kept: any = {};
  for (const [key, held] of Object.entries(value)) {
    if (keys.has(key.toLowerCase())) {
      if (held) {
        kept[key] = '[filtered]';
      } else {
        kept[key] = held;
      }
      continue;
    }
    kept[key] = filterKeys(held, keys, depth + 1);
  }
  return kept;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
//- src/logger.ts
import { filterKeys } from './filter';

type Fields = Record<string, unknown> | undefined;
const ALWAYS = ['email', 'password'];

function keysOf(more: string[]): Set<string> {
  const keys = new Set(ALWAYS);
  for (const key of more) {
    keys.add(key.toLowerCase());
  }
  return keys;
}

function replacer(inner?: (key: string, value: unknown) => unknown) {
  return (key: string, value: unknown) => {
    if (typeof value === 'bigint') {
      return value.toString();
    }
    if (inner) {
      return inner(key, value);
    }
    return value;
  };
}

function structured(fields: Fields[], keys: Set<string> = new Set()) {
  const filtered = fields.map((each) => filterKeys(each, keys));
  if (filtered.length === 1) {
    return filtered[0];
  }
  return filtered;
}

export class Logger {
  readonly #keys: Set<string>;
  readonly #replacer: (key: string, value: unknown) => unknown;

  constructor(more: string[] = [], inner?: (key: string, value: unknown) => unknown) {
    this.#keys = keysOf(more);
    this.#replacer = replacer(inner);
  }

  #write(write: (line: string) => void, level: string, message: string, ...fields: Fields[]): void {
    const line = { ...structured(fields, this.#keys), message, level, at: new Date() };
    write(JSON.stringify(line, this.#replacer));
  }

  info(message: string, ...fields: Fields[]): void {
    this.#write(console.info, 'info', message, ...fields);
  }

  error(message: string, ...fields: Fields[]): void {
    this.#write(console.error, 'error', message, ...fields);
  }
}
//- src/use.ts
import type { Guest } from './guest';
import { Logger } from './logger';

const logger = new Logger(['fullName']);

export function welcome(guest: Guest): void {
  logger.info('arrived', { id: guest.id });
  logger.info('arrived', { email: guest.email });
  // Under a key that is not in the set it stays.
  logger.info('arrived', { contact: guest.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  logger.error(`no room for ${guest.fullName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}
//- src/replacers.ts
import type { Guest } from './guest';

const HIDDEN = new Set(['email', 'phone', 'fullName']);

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}

function around(inner?: (key: string, value: unknown) => unknown) {
  return (key: string, value: unknown) => (inner ? inner(key, value) : value);
}

// They take nothing away.
export function written(guest: Guest): void {
  console.log(JSON.stringify(guest, plain));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(JSON.stringify(guest, (_key, value) => (value instanceof Map ? [...value] : value)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(JSON.stringify(guest, around()));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  console.log(JSON.stringify(guest, around(plain)));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
  const seen = new WeakSet();
  console.log(
// ^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> console
    JSON.stringify(guest, (_key, value) => {
      if (typeof value === 'object' && value !== null) {
        if (seen.has(value)) return '[circular]';
        seen.add(value);
      }
      return value;
    }),
  );
}

// They ask for the key, or change every text.
export function redacted(guest: Guest): void {
  console.log(JSON.stringify(guest, (key, value) => (HIDDEN.has(key) ? undefined : value)));
  console.log(JSON.stringify(guest, around((key, value) => (key === 'email' ? undefined : value))));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> console
  console.log(JSON.stringify(guest, (_key, value) => (typeof value === 'string' ? '***' : value)));
  console.log(JSON.stringify(guest, (key) => (key === 'email' ? undefined : 1)));
}
