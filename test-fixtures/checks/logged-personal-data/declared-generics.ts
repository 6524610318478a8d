// Declared functions and interfaces with type parameters: what comes out is what the call hands in.
import pino from 'pino';

const log = pino();
interface Pilot {
  id: string;
  fullName: string;
  email: string;
  phone?: string;
  licence: string;
}
interface Glider {
  id: string;
  name: string;
  wingspan: number;
}
interface Register<T> {
  byId(id: string): Promise<T | undefined>;
  withNumber(number: string): Promise<T>;
  each<U>(read: (entry: T) => U): U[];
}
interface Cache {
  wrap<T>(key: string, load: () => Promise<T>): Promise<T>;
  put<T>(key: string, value: T): T;
}
declare const pilots: Register<Pilot>;
declare const gliders: Register<Glider>;
declare const cache: Cache;
declare function first<T>(rows: readonly T[]): T | undefined;
declare function paged<T>(rows: T[]): { items: T[]; next?: string };
declare function groupBy<T, K extends string>(rows: T[], key: (row: T) => K): Record<K, T[]>;
declare function retried<T>(run: () => Promise<T>): Promise<T>;
declare function settle<T>(promise: Promise<T>): Promise<[Error, undefined] | [undefined, T]>;
declare function memo<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R;
declare function need<T>(value: T | null | undefined, message: string): T;
declare function valuesOf<T>(map: Map<string, T>): T[];
declare function state<T>(initial: T): [T, (next: T) => void];
declare function count<T>(rows: T[]): number;
declare function mapped<T, U>(rows: T[], read: (row: T) => U): U[];

export async function registered(): Promise<void> {
  log.info(await pilots.byId('7'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(await pilots.withNumber('7'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(pilots.each((pilot) => pilot.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info(pilots.each((pilot) => pilot.licence.length));
  log.info(await gliders.byId('7'));
}
export async function helped(crew: Pilot[], fleet: Glider[], byPhone: Map<string, Pilot>): Promise<void> {
  log.info(first(crew));
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(paged(crew).items);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(groupBy(crew, (pilot) => pilot.licence));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(need(crew[0], 'nobody'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(valuesOf(byPhone));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(mapped(crew, (pilot) => pilot.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info(first(fleet), paged(fleet), groupBy(fleet, (glider) => glider.name));
  log.info(count(crew), paged(crew).next);
  log.info(mapped(crew, (pilot) => pilot.id));
}
export async function run(pilot: Pilot): Promise<void> {
  log.info(await retried(() => pilots.withNumber('7')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(await cache.wrap('pilot', () => pilots.withNumber('7')));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(cache.put('pilot', pilot.email));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info(await cache.wrap('count', async () => (await pilots.withNumber('7')).licence.length));
  const load = memo((id: string) => pilots.byId(id));
  log.info(await load('7'));
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  const [error, found] = await settle(pilots.withNumber('7'));
  if (error) {
    log.error(error);
    return;
  }
  log.info(found);
// ^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  const [current] = state(pilot);
  log.info(current);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
}

// Letters, and types that are read from others.
declare function useTranslations(scope: string): { email: string };
type Mail = Pilot['email'];
export function written(
  t: Pilot,
  phone: NonNullable<Pilot['phone']>,
  x: Mail | undefined,
  y: Exclude<Pilot['licence'], undefined>,
): void {
  log.info(t);
// ^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number, user.name -> pino
  log.info(x);
// ^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  log.info({ phone });
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
  log.info(y);
}
export function translated(): void {
  const t = useTranslations('form');
  log.info(t.email);
}
