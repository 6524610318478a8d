// Classes of errors that say nothing but their name, and those that put words around what they are given.
//- src/marathon.ts
import pino from 'pino';

export const log = pino();

export interface Runner {
  bib: number;
  runnerEmail: string;
  fullName: string;
  passportNumber: string;
  heats: string[];
}

//- src/errors.ts
export class EnteredTwice extends Error {}

class RaceError extends Error {
  constructor(
    readonly code: string,
    reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}

export class Disqualified extends RaceError {}

export class NotStarted extends RaceError {
  constructor(reason: string) {
    super('not-started', reason);
  }
}

export class Unreachable extends Error {
  constructor(runnerEmail: string) {
    super(`nobody reads ${runnerEmail}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  }
}

//- src/entries.ts
import { Disqualified, EnteredTwice, NotStarted, Unreachable } from './errors';
import { log, type Runner } from './marathon';

const entered = new Set<string>();

function refuse(runner: Runner): void {
  if (entered.has(runner.runnerEmail)) throw new EnteredTwice(`${runner.runnerEmail} is in the list`);
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  if (runner.heats.length === 0) throw new EnteredTwice(`bib ${runner.bib} has no heat`);
  if (runner.heats.length > 3) throw new Disqualified('heats', `${runner.fullName} is in too many`);
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> pino
  if (runner.passportNumber === '') throw new NotStarted(`no passport of ${runner.bib}`);
  if (runner.passportNumber.length < 6) throw new NotStarted(`passport ${runner.passportNumber} is none`);
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.passport_number -> pino
  if (!runner.runnerEmail.includes('@')) throw new Unreachable(runner.runnerEmail);
}

export function enter(runner: Runner): boolean {
  try {
    refuse(runner);
    return true;
  } catch (error) {
    log.error({ bib: runner.bib, reason: (error as Error).message }, 'not entered');
    return false;
  }
}

export function withdraw(runner: Runner): void {
  try {
    if (!entered.delete(runner.runnerEmail)) throw new EnteredTwice(`${runner.runnerEmail} is not in the list`);
  } catch (error) {
    log.error({ bib: runner.bib, kind: error instanceof EnteredTwice }, 'not withdrawn');
  }
}
