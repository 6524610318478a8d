/** What a condition proves about consent, and how such answers combine. */
import type { GuardNote } from './model.ts';

/**
 * `yes`: consent is established. `no`: it is about consent and does not establish it. `waived`: consent is not needed
 * there. `always` / `never`: a constant. `unknown`: nothing about consent.
 */
export interface Outcome {
  readonly is: 'yes' | 'no' | 'waived' | 'always' | 'never' | 'unknown';
  readonly notes: readonly GuardNote[];
  /** Of a `no`: which values are let through that do not say that consent was given; without them it would be a `yes`. */
  readonly lets?: Leftover;
}

/** What a test of a value with a closed set of values leaves of those that are no consent. */
export interface Leftover {
  /** Which value: the same for every test of it. */
  readonly of: string;
  readonly values: readonly string[];
  /** What is said when tests together leave none. */
  readonly notes: readonly GuardNote[];
}

export const UNKNOWN: Outcome = { is: 'unknown', notes: [] };
export const NEVER: Outcome = { is: 'never', notes: [] };
export const ALWAYS: Outcome = { is: 'always', notes: [] };
export const WAIVED: Outcome = { is: 'waived', notes: [] };

/** All of these hold. One that establishes consent is enough. */
export function both(each: readonly Outcome[]): Outcome {
  const outcomes = together(each);
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  const isNever = outcomes.some((outcome) => outcome.is === 'never');
  // `open && consent` where nothing is seen to open it: whoever does still needs the consent.
  if (isNever && !outcomes.some((outcome) => outcome.is === 'yes')) return { is: 'never', notes };
  for (const is of ['yes', 'no', 'waived'] as const) {
    const found = outcomes.find((outcome) => outcome.is === is);
    if (found !== undefined) return { is, notes, ...(found.lets !== undefined && { lets: found.lets }) };
  }
  return outcomes.length > 0 && outcomes.every((outcome) => outcome.is === 'always')
    ? ALWAYS
    : { is: 'unknown', notes };
}

/** `status !== 'denied'` and `status !== 'unset'`: tests of one value, each of which lets something through, as one. */
function together(outcomes: readonly Outcome[]): readonly Outcome[] {
  const open = new Map<string, Outcome & { readonly lets: Leftover }>();
  const merged: Outcome[] = [];
  for (const outcome of outcomes) {
    const { lets } = outcome;
    const other = lets === undefined ? undefined : open.get(lets.of);
    if (lets === undefined) merged.push(outcome);
    else if (other === undefined) open.set(lets.of, { ...outcome, lets });
    else {
      const values = lets.values.filter((value) => other.lets.values.includes(value));
      open.set(lets.of, { ...other, lets: { ...other.lets, values } });
    }
  }
  for (const outcome of open.values())
    merged.push(outcome.lets.values.length === 0 ? { is: 'yes', notes: outcome.lets.notes } : outcome);
  return open.size === 0 ? outcomes : merged;
}

/** One of these holds, and it is not known which. `passes` describes a way through without consent beside one with it. */
export function either(outcomes: readonly Outcome[], passes: (other: Outcome) => GuardNote): Outcome {
  const possible = outcomes.filter((outcome) => outcome.is !== 'never');
  if (possible.length === 0) return NEVER;
  const asked = possible.filter((outcome) => outcome.is !== 'waived');
  if (asked.length === 0) return WAIVED;
  const [only] = asked;
  if (asked.length === 1 && only?.lets !== undefined) return only;
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
