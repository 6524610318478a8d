// A ski lodge's own loggers: functions that call themselves for what is inside, and take fields away at every depth.
//- src/clean.ts
const HIDDEN = new Set(['email', 'phone', 'iban']);

/** By a loop over pairs, lists included. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => redact(each));
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    out[key] = HIDDEN.has(key) ? '[redacted]' : redact(inner);
  }
  return out;
}

/** By keys that are left out, under a name that promises nothing. */
export function forTheLog(input: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(input)) {
    if (HIDDEN.has(key)) continue;
    const value = (input as Record<string, unknown>)[key];
    result[key] = value && typeof value === 'object' ? forTheLog(value) : value;
  }
  return result;
}

/** By a pattern. */
export function mask(value: any): any {
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, /email|phone/i.test(key) ? '***' : mask(inner)]),
  );
}

/** What it does to texts is not known key by key, so its name counts. */
export function sanitize(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) out[key] = sanitize(inner, replace);
  return out;
}

//- src/logger.ts
import { redact } from './clean';

export const logger = {
  info(message: string, context: Record<string, unknown> = {}): void {
    console.log(JSON.stringify({ level: 'info', message, context: redact(context) }));
  },
};

//- src/lodge.ts
import { forTheLog, mask, sanitize } from './clean';
import { logger } from './logger';

export interface Skier {
  id: string;
  email: string;
  phone: string;
  fullName: string;
  chalet: { street: string; phone: string };
}

export function arrived(skier: Skier): void {
  logger.info('arrived', { id: skier.id, email: skier.email });
  logger.info('arrived', { phone: '[redacted]' });
  logger.info('arrived', { skier: { email: skier.email, phone: skier.phone } });
  logger.info('arrived', { party: [{ email: skier.email }] });
  logger.info('arrived', { stay: { guest: { email: skier.email } } });
  logger.info('arrived', { label: skier.fullName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  logger.info('arrived', { skier: { email: skier.email, fullName: skier.fullName } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  logger.info('arrived', { stay: { guest: { fullName: skier.fullName } } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function left(skier: Skier): void {
  console.log(forTheLog({ id: skier.id, email: skier.email }));
  console.log(forTheLog({ skier: { email: skier.email } }));
  console.log(forTheLog({ skier: { fullName: skier.fullName } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(forTheLog(skier));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function fell(skier: Skier): void {
  console.log(mask({ skier: { email: skier.email } }));
  console.log(mask({ phone: '[redacted]' }));
  console.log(mask({ skier: { fullName: skier.fullName } }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  console.log(sanitize({ fullName: skier.fullName }, (text) => text.replace(/./g, '*')));
}
