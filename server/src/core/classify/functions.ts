/** What the name of a function whose body is not known says of its result. */
import type { Lexicon } from './lexicon.ts';
import { keysOf, splitName } from './split.ts';

const longestPhrase = 4;

/** `maskEmail` removes the value, `hashPhone` leaves a pseudonym, `isEmail` gives a yes or no. */
export function sanitizerOf(lexicon: Lexicon, name: string): 'none' | 'pseudonym' | 'ciphertext' | undefined {
  const words = splitName(name);
  if (anywhere(words, lexicon.functions('notRemoving'))) return undefined;
  if (answersYesNo(lexicon, name)) return 'none';
  // The hash of a masked value is no more than a masked value.
  if (anywhere(words, lexicon.functions('removes'))) return 'none';
  if (anywhere(words, lexicon.functions('ciphertext'))) return 'ciphertext';
  if (anywhere(words, lexicon.functions('pseudonym'))) return 'pseudonym';
  return undefined;
}

/** `isMember`, `verifyEmail`: what comes out is a yes or no, or a count. */
export function answersYesNo(lexicon: Lexicon, name: string): boolean {
  const words = splitName(name);
  return words.length > 1 && atStart(words, lexicon.functions('yesNo'));
}

/** `normalizeEmail`, `toDto`, `userToJson`, `getFullName`: what goes in comes out, in another form. */
export function keepsValue(lexicon: Lexicon, name: string): boolean {
  const words = splitName(name);
  if (words.length === 0 || sanitizerOf(lexicon, name) !== undefined) return false;
  const keeps = lexicon.functions('keeps');
  if (atStart(words, keeps) || words.slice(1).includes('to')) return true;
  if (!lexicon.functions('notRemoving').has(words.join(''))) return false;
  return true;
}

function anywhere(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((_, start) => startsAt(words, start, set));
}
function atStart(words: readonly string[], set: ReadonlySet<string>): boolean {
  return startsAt(words, 0, set);
}
function startsAt(words: readonly string[], start: number, set: ReadonlySet<string>): boolean {
  for (let end = Math.min(words.length, start + longestPhrase); end > start; end--) {
    if (keysOf(words.slice(start, end)).some((key) => set.has(key))) return true;
  }
  return false;
}
