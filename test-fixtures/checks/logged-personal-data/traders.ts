// A trading floor: RxJS pipes, getters, this-bound handlers, static members, private fields, generators.
//- src/desk.ts
import { BehaviorSubject, from, Subject } from 'rxjs';
import { filter, map, mergeMap, tap } from 'rxjs/operators';
import pino from 'pino';

const log = pino();

interface Trader {
  id: string;
  fullName: string;
  deskPhone: string;
  limit: number;
}

export class Desk {
  readonly #traders$ = new Subject<Trader>();
  readonly selected$ = new BehaviorSubject<Trader | null>(null);
  static instance = new Desk();
  private last?: Trader;

  constructor() {
    this.onTrade = this.onTrade.bind(this);
    this.#traders$
      .pipe(
        filter((trader) => trader.limit > 0),
        map((trader) => trader.fullName),
      )
      .subscribe((who) => log.info(`joined ${who}`));
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
    this.#traders$.pipe(map(({ limit }) => limit)).subscribe((limit) => log.info({ limit }));
    this.#traders$.pipe(tap((trader) => log.debug(trader))).subscribe();
//                                      ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> pino
    this.selected$.subscribe({ next: (trader) => log.info({ id: trader?.id }) });
  }

  join(trader: Trader) {
    this.last = trader;
    this.#traders$.next(trader);
    this.selected$.next(trader);
  }

  get caption() {
    return `${this.last?.fullName} (${this.last?.deskPhone})`;
  }
  get limitLeft() {
    return this.last ? this.last.limit : 0;
  }
  set trader(value: Trader) {
    this.last = value;
  }

  onTrade() {
    log.info(this.caption);
//  ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> pino
    log.info(`${this.limitLeft} left`);
  }

  *names(traders: Trader[]) {
    for (const trader of traders) yield trader.fullName;
  }
  async *limits(traders: Trader[]) {
    for (const trader of traders) yield trader.limit;
  }
}

export async function report(traders: Trader[]) {
  for (const name of Desk.instance.names(traders)) log.info(name);
//                                                 ^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  for await (const limit of Desk.instance.limits(traders)) log.info({ limit });
  from(traders)
    .pipe(mergeMap(async (trader) => trader.deskPhone))
    .subscribe((phone) => log.info(phone));
//                        ^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> pino
  const byId = traders.reduce<Record<string, Trader>>((all, trader) => ({ ...all, [trader.id]: trader }), {});
  log.info(Object.keys(byId));
  log.info(byId);
// ^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number, user.name -> pino
  const [first, ...others] = [...traders].sort((a, b) => b.limit - a.limit);
  log.info(first?.fullName);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  log.info(others.length);
  const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A) => g(f(a));
  const shout = compose((trader: Trader) => trader.fullName, (text: string) => text.toUpperCase());
  if (first) log.info(shout(first));
//           ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  const size = compose((trader: Trader) => trader.fullName, (text: string) => text.length);
  if (first) log.info(size(first));
}
