// Recruiting: errors that carry addresses into logs, serializers, audit helpers, Sentry contexts.
//- src/errors.ts
export class AppError extends Error {
  constructor(message: string, readonly details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'AppError';
  }
}
export class CandidateExists extends AppError {
  constructor(readonly email: string) {
    super(`candidate ${email} exists`, { reason: 'duplicate' });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  }
}
export class VacancyClosed extends AppError {
  constructor(id: string) {
    super(`vacancy ${id} is closed`);
  }
}
//- src/audit.ts
import pino from 'pino';

const log = pino({ serializers: { candidate: (candidate) => ({ id: candidate.id }) } });

export function audit(action: string, meta: object): void {
  log.info({ action, ...meta });
}
export { log };
//- src/apply.ts
import * as Sentry from '@sentry/node';
import { audit, log } from './audit.ts';
import { CandidateExists, VacancyClosed } from './errors.ts';

interface Candidate {
  id: string;
  email: string;
  lastName: string;
  level: number;
}
declare function known(email: string): boolean;

function create(candidate: Candidate, vacancy: { id: string; open: boolean }) {
  if (!vacancy.open) throw new VacancyClosed(vacancy.id);
  if (known(candidate.email)) throw new CandidateExists(candidate.email);
}

export function apply(candidate: Candidate, vacancy: { id: string; open: boolean }) {
  log.info({ candidate }, 'applies');
  audit('apply', { vacancy: vacancy.id });
  audit('apply', { who: candidate.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> pino
  try {
    create(candidate, vacancy);
  } catch (error) {
    log.error({ err: error }, 'could not apply');
    Sentry.captureException(error, { tags: { vacancy: vacancy.id } });
    if (error instanceof VacancyClosed) log.warn(error.message);
  }
  Sentry.setContext('vacancy', { id: vacancy.id });
  Sentry.setContext('candidate', { name: candidate.lastName });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name.last -> Sentry
}
