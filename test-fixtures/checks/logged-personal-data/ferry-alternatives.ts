// Ferry line: alternatives that a test, a type or a page of results leaves over.
//- src/events.ts
export interface Passenger {
  bookingCode: string;
  fullName: string;
  email: string;
}
export interface Vessel {
  name: string;
  decks: number;
}
interface Happened<K extends string> {
  kind: K;
  at: string;
}
export interface Boarded extends Happened<'boarded'> {
  about: Passenger;
}
export interface Docked extends Happened<'docked'> {
  about: Vessel;
}
export interface Delayed extends Happened<'delayed'> {
  minutes: number;
}
export type HarbourEvent = Boarded | Docked | Delayed;

export interface Found<T> {
  ok: true;
  value: T;
}
export interface Missing {
  ok: false;
  reason: 'none' | 'many';
}
export type Lookup<T> = Found<T> | Missing;
//- src/harbour.ts
import pino from 'pino';
import type { Boarded, Docked, HarbourEvent, Lookup, Passenger } from './events';

const log = pino();

// What a filter lets through, whether it says so itself or tests a field.
export function sorted(events: HarbourEvent[]) {
  const ships = events.filter((event): event is Docked => event.kind === 'docked');
  log.info({ ships });
  const people = events.filter((event) => event.kind === 'boarded');
  log.info({ people });
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  const late = events.find(({ kind }) => kind === 'delayed');
  log.info({ late });
  const first = events.find(isBoarded);
  log.info({ first });
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  log.info({ all: events });
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

function isBoarded(event: HarbourEvent): event is Boarded {
  return event.kind === 'boarded';
}

// Alternatives that a type takes out.
export function quiet(event: Exclude<HarbourEvent, Boarded | Docked>, loud: Exclude<HarbourEvent, Docked>) {
  log.info({ event });
  log.info({ loud });
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

// What cannot be is nobody's; what silences the compiler can.
export function every(event: HarbourEvent) {
  switch (event.kind) {
    case 'boarded':
    case 'docked':
    case 'delayed':
      return;
    default: {
      const rest: never = event;
      log.error({ rest });
      log.error(event satisfies never);
    }
  }
}

export function unexpected(event: HarbourEvent) {
  if (event.kind === 'boarded') return;
  else if (event.kind === 'docked') return;
  else if (event.kind === 'delayed') return;
  log.error({ event });
}

export function silenced(event: HarbourEvent) {
  log.error(event as never);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

// A member for each alternative.
type Handlers = { [E in HarbourEvent as E['kind']]: (event: E) => void };

export const handlers: Handlers = {
  boarded: (x) => log.info(x.about),
//                ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  docked: (x) => log.info(x.about),
  delayed: (x) => log.info(x.minutes),
};

// Results that are objects as written, in place of values of a type.
export function named(code: string, passengers: Passenger[]): Lookup<Passenger> {
  const value = passengers.find((each) => each.bookingCode === code);
  return value ? { ok: true, value } : { ok: false, reason: 'none' };
}

export function shown(code: string, passengers: Passenger[]) {
  const result = named(code, passengers);
  if (!result.ok) {
    log.warn({ result });
    return;
  }
  log.warn({ result });
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}
//- src/manifest.ts
import pino from 'pino';
import { Column, Entity, PrimaryColumn, Repository } from 'typeorm';

const log = pino();

@Entity()
export class Traveller {
  @PrimaryColumn() id!: string;
  @Column() fullName!: string;
  @Column() email!: string;
}

interface Page<T> {
  rows: T[];
  total: number;
}

export class Register<T extends { id: string }> {
  constructor(private readonly store: Repository<T>) {}

  async page(): Promise<Page<T>> {
    const [rows, total] = await this.store.findAndCount({ take: 20 });
    return { rows, total };
  }
}

export class Manifest {
  private readonly travellers: Register<Traveller>;

  constructor(store: Repository<Traveller>) {
    this.travellers = new Register(store);
  }

  async print() {
    const { rows, total } = await this.travellers.page();
    log.info({ rows });
//  ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
    log.info({ total });
  }
}
