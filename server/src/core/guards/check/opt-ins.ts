/**
 * Settings that are no until their owner says yes: `rsvp.smsUpdates` with `.default(false)` in its schema. A setting of
 * notifications alone is no consent, since it may be on for everybody; one that had to be ticked is, to messages of its kind.
 */
import { splitWords } from '../../text/words.ts';
import type { At, Inquiry } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { isUnder, purposesIn } from '../purposes.ts';
import type { ConsentPurpose } from '../words.ts';
import type { Check } from './model.ts';

/** Uses of data for messages to somebody. */
const MESSAGES: readonly string[] = ['marketing', 'essential.service.notifications'];

export function optIn(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath & { readonly isYesNo?: boolean },
): Check | undefined {
  const last = path.names.length - 1;
  const person = path.refs[last - 1];
  if (path.isCall || path.isYesNo !== true || person === undefined) return undefined;
  const { words } = inquiry.context;
  const split = splitWords(path.names[last] ?? '');
  if (words.things.has(split.at(-1) ?? '') || split.some((word) => words.negations.has(word)))
    return undefined;
  const purposes = narrowest(purposesIn(split, words).filter(isForMessages));
  if (purposes.length === 0 || !inquiry.flow.startsAsNo(ref)) return undefined;
  return {
    positive: true,
    purposes,
    persons: [person],
    form: 'answer',
    general: false,
    waives: false,
    path,
  };
}

function isForMessages({ covers }: ConsentPurpose): boolean {
  return covers.every((key) => MESSAGES.some((use) => isUnder(key, use)));
}

/** Of `emailReminders` the way that is named, and not every way to remind somebody. */
function narrowest(purposes: readonly ConsentPurpose[]): readonly ConsentPurpose[] {
  const within = (one: ConsentPurpose, other: ConsentPurpose): boolean =>
    one.covers.every((key) => other.covers.some((wider) => isUnder(key, wider)));
  return purposes.filter(
    (each) => !purposes.some((other) => other !== each && within(other, each) && !within(each, other)),
  );
}
