// What a test leaves of a union where it is handed on whole, taken apart after the test, given back, or chosen.
//- src/notices.ts
import pino from 'pino';
import { keep, recordArrival, trace } from './ledger.js';

const log = pino({ name: 'harbour' });

export interface Arrival {
  kind: 'arrival';
  details: { skipperEmail: string; skipperName: string; berth: number };
}
export interface Weather {
  kind: 'weather';
  details: { knots: number; gusts: number };
}
export interface Tide {
  kind: 'tide';
  metres: number;
}
export type Notice = Arrival | Weather | Tide;

export function isArrival(notice: Notice): notice is Arrival {
  return notice.kind === 'arrival';
}

function isTide(notice: Notice): notice is Tide {
  return notice.kind === 'tide';
}

export function onNotice(notice: Notice): void {
  if (isArrival(notice)) return recordArrival(notice);
  if (isTide(notice)) return trace('tide', notice);
  trace('weather', notice);
}

export function onMessage(notice: Notice): void {
  switch (notice.kind) {
    case 'arrival':
      trace('arrival', notice);
//    ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
      break;
    case 'tide':
    case 'weather':
      trace(notice.kind, notice);
      break;
    default:
      trace('unknown', notice);
  }
}

export function onBatch(notices: readonly Notice[]): void {
  for (const notice of notices) {
    if (!('details' in notice)) {
      trace('level', { notice, seen: [notice] });
      continue;
    }
    if (notice.kind === 'weather') keep({ ...notice, source: 'mast' });
    else keep({ ...notice, source: 'radio' });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  }
}

export function takenApart(notice: Notice): void {
  if (!isArrival(notice)) {
    if (isTide(notice)) return;
    const { details } = notice;
    trace('weather', details);
    return;
  }
  const { details } = notice;
  trace('arrival', details);
//^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

function weatherOf(notice: Notice) {
  if (isArrival(notice)) throw new Error('an arrival is no weather');
  return notice;
}

function latestOf(notice: Notice) {
  if (!isTide(notice)) return notice;
  return undefined;
}

export function chosen(notice: Notice): void {
  log.info({ weather: weatherOf(notice) });
  log.info({ latest: latestOf(notice) });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  const wind = notice.kind === 'weather' ? notice.details : undefined;
  log.info({ wind });
  const other = notice.kind === 'weather' ? undefined : notice;
  log.info({ other });
//^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
  let last: unknown;
  if (notice.kind === 'tide') last = notice;
  log.info({ last });
}

//- src/ledger.ts
import pino from 'pino';
import type { Arrival } from './notices.js';

const log = pino({ name: 'ledger' });

export function recordArrival(arrival: Arrival): void {
  log.info({ berth: arrival.details.berth }, 'arrived');
  log.debug({ arrival });
//^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> pino
}

export function trace(label: string, what: unknown): void {
  log.trace({ label, what });
}

export const keep = (entry: object): void => {
  log.debug(entry, 'kept');
};

//- src/levels.ts
// A helper that takes every notice and is handed only those that hold nobody.
import pino from 'pino';
import { isArrival, type Notice } from './notices.js';

const log = pino({ name: 'levels' });

function note(notice: Notice): void {
  log.info({ notice });
}

export function subscribe(notices: readonly Notice[]): void {
  for (const notice of notices) if (!isArrival(notice)) note(notice);
}
