/** Between the words by which code asks for consent and data uses. */
import { covers, purposesIn } from '../guards/purposes.ts';
import type { ConsentWords } from '../guards/words.ts';
import { splitWords } from '../text/words.ts';

/** The word by which code asks for a purpose: `analytics` for `analytics.reporting.ad_performance`. */
export function purposeWord(
  words: ConsentWords,
  purpose: string,
  recipientClass: string | undefined,
): string {
  let best: { readonly name: string; readonly length: number; readonly breadth: number } | undefined;
  for (const { name, covers, exact } of words.purposes) {
    for (const key of covers) {
      const isClass = key.startsWith('class:');
      const fits = isClass
        ? key === `class:${recipientClass}`
        : key === purpose || (!exact && purpose.startsWith(`${key}.`));
      if (!fits) continue;
      // A key that is the purpose itself says more than one above it, a class says least; then the word it ends in, then the narrower word.
      const length = isClass ? 0 : key.length;
      const breadth = purpose.endsWith(`.${name}`) ? 0 : covers.length;
      if (!best || length > best.length || (length === best.length && breadth < best.breadth))
        best = { name, length, breadth };
    }
  }
  if (best) return best.name;
  const parts = purpose.split('.');
  return parts[0] === 'essential' || parts[0] === 'functional'
    ? (parts.at(-1) ?? purpose)
    : (parts[0] ?? purpose);
}

/**
 * Which of a project's own words for purposes (`choices`) speaks of a data use: the one that means the usual word, else any that
 * covers what is sent, its `categories`: `'sms_alerts'` is no word for a letter.
 */
export function purposeAmong(
  words: ConsentWords,
  choices: readonly string[],
  purpose: string,
  recipientClass: string | undefined,
  categories: readonly string[],
): string | undefined {
  const usual = purposeWord(words, purpose, recipientClass);
  const meant = choices.map((choice) => ({ choice, purposes: purposesIn(splitWords(choice), words) }));
  const use = words.vagueUses.some((key) => purpose === key || purpose.startsWith(`${key}.`))
    ? undefined
    : purpose;
  const fitting =
    meant.find(({ purposes }) => purposes.some(({ name }) => name === usual)) ??
    meant.find(
      ({ purposes }) =>
        purposes.length > 0 &&
        covers(purposes, { use, recipientClass, recipientWords: [], categories }, words),
    );
  return fitting?.choice;
}
