// A library's function that is handed on by its name does what a literal that calls it would do.
//- src/model.ts
export interface Rower {
  id: string;
  email: string;
  fullName: string;
  boat: string;
}
export declare function load(): Promise<Rower>;
export declare function loadAll(): Promise<Rower[]>;
export const nothing = (..._given: unknown[]): void => {};
export const initial = (text: string): string => `${text.slice(0, 1)}***`;
//- src/lists-and-promises.ts
import { load, loadAll, type Rower } from './model';

export function promised(): void {
  void load().then(console.log);
//     ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  void load().then(({ email }) => email).then(console.log);
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  void load().then(({ boat }) => boat).then(console.log, console.error);
  void load().then(console.log.bind(console));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  void load().then(console.log.bind(console, 'rower'));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  void load().catch(console.error);
}

export async function listed(crew: Rower[], seats: Map<string, Rower>): Promise<void> {
  crew.forEach(console.log);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  crew.map(({ email }) => email).forEach(console.log);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  crew.map(({ boat }) => boat).forEach(console.log);
  seats.forEach(console.info);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  (await loadAll()).map(console.debug);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  [1, 2, 3].forEach(console.log);
  crew.filter(Boolean).map(({ id }) => id).forEach(console.table);
}

export function chosen(crew: Rower[], isLoud: boolean): void {
  crew.forEach(isLoud ? console.log : () => {});
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  crew.forEach(isLoud ? console.clear : () => {});
}

export function later(rower: Rower): void {
  setTimeout(console.log, 100, rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  setTimeout(console.log, 100, rower.boat);
  setInterval((text) => console.log(text), 100, rower.email);
//                      ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  setImmediate(console.log, rower.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

// Another console than the one that everybody has.
export function shadowed(crew: Rower[]): void {
  const console = { log: (_given: unknown): void => {} };
  crew.forEach(console.log);
}
//- src/variables.ts
import { initial, load, nothing, type Rower } from './model';

const loud: (text: string) => void = console.log;
const quiet: (text: string) => void = nothing;
const { info } = console;
const levels: Record<string, (text: string) => void> = { debug: console.debug, none: nothing };
const byLevel = new Map<string, (text: string) => void>([['info', console.info]]);
export const write = console.log.bind(console);

export function named(rower: Rower, isDebug: boolean, level: 'info' | 'error'): void {
  loud(rower.email);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  quiet(rower.email);
  info(rower.email);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const log = isDebug ? console.log : nothing;
  log(rower.email);
// ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  log(initial(rower.email));
  ({ info: console.info, error: console.error })[level](rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  levels['debug']?.(rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  levels['none']?.(rower.email);
  byLevel.get('info')?.(rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function named2(): void {
  void load().then(write);
//     ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}
//- src/elsewhere.ts
import type { Rower } from './model';
import { write } from './variables';

export function imported(crew: Rower[]): void {
  crew.forEach(write);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  crew.map(({ id }) => id).forEach(write);
}
//- src/functions.ts
import { initial, nothing, type Rower } from './model';

function put(fn: (given: unknown) => void, given: unknown): void {
  fn(given);
}
function putInitial(fn: (given: unknown) => void, given: string): void {
  fn(initial(given));
}
function putBy(fn: (given: unknown) => void, given: unknown): void {
  put(fn, given);
}
function putIf(isOn: boolean, fn: (given: unknown) => void, given: unknown): void {
  if (isOn) fn(given);
}
function never(_fn: (given: unknown) => void, given: unknown): unknown {
  return given;
}
function seat(fn: (given: unknown) => void, rower: Rower): void {
  fn(rower.boat);
  fn({ id: rower.id });
}
function each<T>(list: readonly T[], fn: (item: T) => void): void {
  list.forEach(fn);
}
function run(events: { onRower: (rower: Rower) => void }, rower: Rower): void {
  events.onRower(rower);
}

export function given(rower: Rower, crew: Rower[]): void {
  put(console.info, rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  put(console.info, rower.boat);
  put(nothing, rower.email);
  putInitial(console.info, rower.email);
  putBy(console.warn, rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  putIf(true, console.warn, rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  putIf(false, console.warn, rower.email);
  never(console.warn, rower.email);
  seat(console.log, rower);
  each(crew, console.log);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  run({ onRower: console.log }, rower);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

function maker(sink: (given: unknown) => void) {
  return (given: unknown): void => sink(given);
}
function careful(sink: (given: unknown) => void) {
  return (rower: Rower): void => sink({ ...rower, email: initial(rower.email), fullName: undefined });
}
function reporter(sink: (given: unknown) => void) {
  return {
    info: (given: unknown): void => sink(given),
    rower(rower: Rower): void {
      sink(rower.fullName);
//    ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    },
  };
}
const tagged =
  (sink: (...given: unknown[]) => void, tag: string) =>
  (...given: unknown[]): void =>
    sink(tag, ...given);
const loud = maker(console.log);
const silent = maker(nothing);
const safe = careful(console.log);
const report = reporter(console.log);
const tag = tagged(console.log, 'rowers');

export function made(rower: Rower): void {
  loud(rower.email);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  silent(rower.email);
  safe(rower);
  report.info(rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  report.rower(rower);
  tag('joined', rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  tag('joined', rower.boat);
}

let out: (given: unknown) => void = nothing;
export function setOut(next: (given: unknown) => void): void {
  out = next;
}
export function emit(given: unknown): void {
  out(given);
}
setOut(console.log);

export function kept(rower: Rower): void {
  emit(rower.email);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  emit(rower.boat);
}
//- src/classes.ts
import { initial, nothing, type Rower } from './model';

class Reporter {
  constructor(private readonly out: (given: unknown) => void) {}
  report(given: unknown): void {
    this.out(given);
  }
  boat(rower: Rower): void {
    this.out(rower.boat);
  }
}
const loud = new Reporter(console.debug);
const silent = new Reporter(nothing);

export function reported(rower: Rower): void {
  loud.report(rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  silent.report(rower.email);
  loud.boat(rower);
}

class Race {
  readonly #log: (given: unknown) => void;
  constructor(log: (given: unknown) => void) {
    this.#log = log;
  }
  start(rower: Rower): void {
    this.#log(rower.email);
//  ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    this.#log(initial(rower.email));
  }
}
export const race = new Race(console.log);

class Logger {
  #write(fn: (text: string) => void, level: string, text: string, ...rest: unknown[]): void {
    fn(JSON.stringify({ level, text, rest }));
  }
  info(text: string, ...rest: unknown[]): void {
    this.#write(console.info, 'info', text, ...rest);
  }
  drop(text: string, ...rest: unknown[]): void {
    this.#write(nothing, 'drop', text, ...rest);
  }
}
const logger = new Logger();

export function logged(rower: Rower): void {
  logger.info('rower', { email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  logger.info('rower', { id: rower.id });
  logger.info(`no seat for ${rower.fullName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
  logger.drop('rower', { email: rower.email });
}
//- src/libraries.ts
import { EventEmitter } from 'node:events';
import pino from 'pino';
import { Subject } from 'rxjs';
import { map, tap } from 'rxjs/operators';
import { load, type Rower } from './model';

const logger = pino();
const redacted = pino({ redact: ['email', 'fullName'] });
const table = { info: logger.info, warn: logger.warn };
const emitter = new EventEmitter();
const rowers = new Subject<Rower>();

export function loggers(rower: Rower, level: 'info' | 'warn'): void {
  void load().then(logger.info.bind(logger));
//     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  void load().then(redacted.info.bind(redacted));
  table[level](rower);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

emitter.on('joined', console.log);
emitter.on('seated', console.log);
export function events(rower: Rower): void {
  emitter.emit('joined', rower.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  emitter.emit('seated', rower.boat);
}

export function streams(): void {
  rowers.subscribe(console.log);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  rowers.subscribe({ next: console.log, error: console.error });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  rowers.pipe(tap(console.log)).subscribe();
//            ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  rowers.pipe(map(({ boat }) => boat), tap(console.log)).subscribe(console.info);
}

export class Service {
  constructor(private readonly log = logger.info.bind(logger)) {}
  run(rower: Rower): void {
    this.log({ email: rower.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
    this.log({ boat: rower.boat });
  }
}
