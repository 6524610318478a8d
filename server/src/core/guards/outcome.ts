/** What a condition proves about consent, and how such answers combine. */
import type { GuardNote } from './model.ts';

/**
 * `yes`: consent is established. `no`: it is about consent and does not establish it. `waived`: consent is not needed
 * there. `always` / `never`: a constant. `unknown`: nothing about consent.
 */
export interface Outcome {
  readonly is: 'yes' | 'no' | 'waived' | 'always' | 'never' | 'unknown';
  readonly notes: readonly GuardNote[];
}

export const UNKNOWN: Outcome = { is: 'unknown', notes: [] };
export const NEVER: Outcome = { is: 'never', notes: [] };
export const ALWAYS: Outcome = { is: 'always', notes: [] };
export const WAIVED: Outcome = { is: 'waived', notes: [] };

/** All of these hold. One that establishes consent is enough. */
export function both(outcomes: readonly Outcome[]): Outcome {
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  if (outcomes.some((outcome) => outcome.is === 'never')) return { is: 'never', notes };
  for (const is of ['yes', 'no', 'waived'] as const) {
    if (outcomes.some((outcome) => outcome.is === is)) return { is, notes };
  }
  return outcomes.length > 0 && outcomes.every((outcome) => outcome.is === 'always')
    ? ALWAYS
    : { is: 'unknown', notes };
}

/** One of these holds, and it is not known which. `passes` describes a way through without consent beside one with it. */
export function either(outcomes: readonly Outcome[], passes: (other: Outcome) => GuardNote): Outcome {
  const possible = outcomes.filter((outcome) => outcome.is !== 'never');
  if (possible.length === 0) return NEVER;
  const asked = possible.filter((outcome) => outcome.is !== 'waived');
  if (asked.length === 0) return WAIVED;
  const notes = asked.flatMap((outcome) => outcome.notes);
  if (asked.every((outcome) => outcome.is === 'yes')) return { is: 'yes', notes };
  const through = asked.find((outcome) => outcome.is === 'unknown' || outcome.is === 'always');
  if (asked.some((outcome) => outcome.is === 'yes')) {
    const wrong = notes.filter((note) => !note.counts);
    return { is: 'no', notes: through === undefined ? wrong : [passes(through), ...wrong] };
  }
  if (asked.every((outcome) => outcome.is === 'always')) return ALWAYS;
  if (asked.some((outcome) => outcome.is === 'no')) return { is: 'no', notes };
  return { is: 'unknown', notes };
}
