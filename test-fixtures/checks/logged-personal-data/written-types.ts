// A toy library: what a function receives is said by the type of the variable it stands in, or by a literal argument.
//- src/types.ts
export interface Reachable {
  email: string;
  mobile?: string;
}
export interface Family extends Reachable {
  id: string;
  branch: string;
}
export type FamilySummary = Omit<Family, keyof Reachable>;
export type WithoutContact<T> = { [K in keyof T as K extends keyof Reachable ? never : K]: T[K] };
export type Renamed<T> = { [K in keyof T as Exclude<K, 'mobile'>]: T[K] };
export interface Loan {
  toy: string;
  family: FamilySummary;
}
//- src/events.ts
import type { Family, FamilySummary, Loan } from './types.ts';

export interface EventMap {
  borrowed: Loan;
  joined: Family;
  visited: FamilySummary;
}
export type Handler<K extends keyof EventMap> = (payload: EventMap[K]) => void;
export class Bus {
  readonly #handlers = new Map<keyof EventMap, Handler<never>[]>();
  on<K extends keyof EventMap>(name: K, handler: Handler<K>): void {
    this.#handlers.set(name, [...(this.#handlers.get(name) ?? []), handler as Handler<never>]);
  }
}
//- src/listeners.ts
import { Bus, type EventMap } from './events.ts';
import type { Family, Renamed, WithoutContact } from './types.ts';

declare function once<K extends keyof EventMap>(name: K, handler: (payload: EventMap[K]) => void): void;
const bus = new Bus();
bus.on('borrowed', (loan) => console.log('borrowed', loan));
bus.on('joined', (family) => console.log('joined', family));
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
bus.on('visited', (summary) => console.log('visited', summary));
once('borrowed', (loan) => console.log('borrowed', loan));
once('joined', ({ id, ...rest }) => console.log('joined', id, rest));
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console

export function shown(family: WithoutContact<Family>, renamed: Renamed<Family>): void {
  console.log(family);
  console.log(renamed);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
//- src/resolvers.ts
import type { Logger } from 'winston';
import type { Family } from './types.ts';

interface Context {
  logger: Logger;
  families: { list(): Promise<readonly Family[]> };
}
type Resolver<Parent, C, Args, Result> = (parent: Parent, args: Args, context: C) => Result | Promise<Result>;
interface Resolvers<C> {
  Query: { families: Resolver<unknown, C, { branch: string }, number> };
  Family: { visits: Resolver<Family, C, Record<string, never>, number> };
}
export const resolvers: Resolvers<Context> = {
  Query: {
    async families(_parent, { branch }, { logger, families }) {
      const found = await families.list();
      logger.info('found', { branch, count: found.length });
      logger.info('found', { found });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> winston
      return found.length;
    },
  },
  Family: {
    visits: (family, _args, { logger }) => {
      logger.info('visits', { of: family.id });
      logger.info('visits', { of: family });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> winston
      return 1;
    },
  },
};
export const told: (text: unknown) => void = (text) => console.log(text);
export function tell(family: Family): void {
  told(family.id);
  told(family.email);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}
