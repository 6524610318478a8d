// The exceptions of a sentence one by one: "except: (i) ...; (ii) ...". An exception that goes makes a promise stricter, one that
// comes makes it looser, and either is easily overlooked in a long sentence.
import type { PolicyLanguage } from '../language.ts';
import { tokenize } from '../understand/tokens.ts';
import type { Fact } from './model.ts';
import type { WordedPassage } from './passages.ts';
import type { Wording } from './wording.ts';
import { wordsOf } from './words.ts';

export function changedExceptions(
  before: WordedPassage,
  after: WordedPassage,
  language: PolicyLanguage,
  wording: Wording,
): readonly Fact[] {
  const items = { before: exceptionsOf(before, language), after: exceptionsOf(after, language) };
  if (items.before.length === 0 && items.after.length === 0) return [];
  const gone = items.before.filter((item) => !isIn(item, after, wording));
  const come = items.after.filter((item) => !isIn(item, before, wording));
  return [
    ...gone.map((item): Fact => ({ kind: 'exception', change: 'removed', before: item })),
    ...come.map((item): Fact => ({ kind: 'exception', change: 'added', after: item })),
  ];
}

/** As written, without the word that introduces them. */
function exceptionsOf({ sentences }: WordedPassage, language: PolicyLanguage): readonly string[] {
  return sentences.flatMap(({ text }) => {
    const [first] = language.polarity.exceptions.find(tokenize(text));
    if (first === undefined) return [];
    const tokens = tokenize(text);
    const from = tokens[first.to - 1]?.end ?? 0;
    return text
      .slice(from)
      .split(/;|\s(?=\((?:[a-z]|[ivx]{1,4}|\d)\)\s)/)
      .map((item) =>
        item
          .replace(/^[\s:,.]*(?:if:?\s+)?(?:\((?:[a-z]|[ivx]{1,4}|\d)\)\s*)?(?:(?:and|or)\s+)?/i, '')
          .replace(/[\s.,:]+$/, ''),
      )
      .filter((item) => item.split(/\s+/).length >= 2);
  });
}

/** What an exception says stands in one phrase of the other version. */
function isIn(item: string, passage: WordedPassage, wording: Wording): boolean {
  const own = sensesOf(item, wording);
  if (own.length === 0) return true;
  return passage.text
    .split(/[;,.()]\s|\s(?=\()/)
    .map((phrase) => sensesOf(phrase, wording))
    .some((phrase) => {
      const common = own.filter((sense) => phrase.includes(sense)).length;
      return phrase.length > 1 && common / Math.min(own.length, phrase.length) >= 0.6;
    });
}

function sensesOf(text: string, wording: Wording): readonly string[] {
  const keys = wordsOf(text).map(({ key }) => key);
  return [...new Set(keys.filter((key) => !wording.isEmpty(key)).map((key) => wording.sense(key)))];
}
