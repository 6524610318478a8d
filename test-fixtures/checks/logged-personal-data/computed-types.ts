// Types that are worked out from others: keys renamed and left out, conditions, alternatives taken from a union.
import pino from 'pino';

const log = pino();

interface Angler {
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  catches: number;
}

interface Rod {
  id: string;
  name: string;
}

type Sanitized<T> = { [K in keyof T as K extends 'givenName' | 'familyName' | 'email' ? never : K]: T[K] };
type NumbersOf<T> = { [K in keyof T as T[K] extends number ? K : never]: T[K] };
type Without<T, X extends keyof T> = { [K in Exclude<keyof T, X>]: T[K] };

export function keys(
  sanitized: Sanitized<Angler>,
  numbers: NumbersOf<Angler>,
  nobody: Without<Angler, 'givenName' | 'familyName' | 'email'>,
  noAddress: Without<Angler, 'email'>,
): void {
  log.info(sanitized);
  log.info(numbers);
  log.info(nobody);
  log.info(noAddress);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first, user.name.last -> pino
}

type Message =
  | { type: 'rod'; body: Rod }
  | { type: 'angler'; body: Angler }
  | { type: 'tick'; body: number };
type Of<T extends Message['type']> = Extract<Message, { type: T }>;
type BodyOf<T extends Message['type']> = Of<T>['body'];

export function alternatives(
  rod: Of<'rod'>,
  angler: Of<'angler'>,
  others: Exclude<Message, { type: 'angler' }>,
  body: BodyOf<'rod'>,
  other: BodyOf<'angler'>,
): void {
  log.info(rod);
  log.info(angler);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> pino
  log.info(others);
  log.info(body);
  log.info(other);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> pino
}

type Json<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Json<T[K]> } : T;
type If<C extends boolean, A, B> = C extends true ? A : B;

export function conditions(x: Json<Angler>, y: Json<Rod>, z: If<true, Rod, Angler>): void {
  log.info(x);
// ^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> pino
  log.info(y);
  log.info(z);
}

export function parts(to: Angler['email'], key: Angler['id'], [tackle, who]: [Rod, Angler]): void {
  log.info({ to });
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info({ key });
  log.info({ tackle });
  log.info({ who });
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> pino
}

function greet(angler: Angler): string {
  return angler.id;
}

export function signatures(x: Parameters<typeof greet>[0], y: Parameters<typeof greet>): void {
  log.info({ x });
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> pino
  log.info({ y: y.length });
}

// Types that lead to themselves by many ways.
interface Branch {
  left: Branch;
  right: Branch;
  trunk: Branch;
  bark: string;
}
interface Twig {
  left: Twig;
  right: Twig;
  trunk: Twig;
  bark: string;
  leaves: number;
}
type Owner<T> = T extends Branch ? { emailAddress: string } : { height: number };
type NoOwner<T> = T extends Twig ? { emailAddress: string } : { height: number };

export function grown(owner: Owner<Twig>, none: NoOwner<Branch>): void {
  log.info(owner);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info(none);
}

type Path<T> = T extends object
  ? { [K in keyof T]: K extends string ? (T[K] extends object ? K | Path<T[K]> : K) : never }[keyof T]
  : never;
export function paths(path: Path<Branch>, at: { path: Path<Twig>; emailAddress: string }): void {
  log.info(path);
  log.info(at.emailAddress);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}

// A type that grows each time it is asked, which no compiler takes, either.
// @ts-expect-error
type Endless<T> = T extends Endless<T> ? Endless<T> : Endless<T[]>;
export function endless(x: Endless<{ emailAddress: string }>, owner: { emailAddress: string }): void {
  log.info(x);
  log.info(owner);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
}
