// Data that a policy names by a word that no list of categories holds: `guest.allergies` where the policy says "food
// allergies". The words of the code are asked for only where the category has found nothing, so that a list of words that
// mean a category always comes first.
// Deliberately absent: what a sentence that has the words says of the data (`on-collection.ts`).

import type { PolicyLanguage } from '../language.ts';
import { type ContentWord, contentWords, type LexicalIndex, termsOf } from './lexical.ts';
import type { Match } from './match.ts';

export interface OwnWords {
  /** All of these have to stand in a sentence. */
  readonly terms: readonly string[];
  readonly match: Match;
}

/** In more clauses than this, or than this share of them, a word says what the policy is about and names no data. */
const mostClauses = 2;
const mostOfAll = 0.04;

/** Undefined where the words would not tell this data from other data. */
export function ownWordsOf(
  language: PolicyLanguage,
  lexical: LexicalIndex,
  label: string,
  /** A ban has to name the thing, and not only share a word with it. */
  whole = false,
): OwnWords | undefined {
  const names = label.replace(/\([^()]*\)?$/, '').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  const tells = ({ term }: ContentWord): boolean => !language.generalCodeWords.has(term);
  const field = wordsOf(names.at(-1) ?? '');
  const holder = wordsOf(names.at(-2) ?? '').filter(tells);
  const head = field.at(-1);
  // "The handle of who wrote it" needs not call them the author.
  const telling = head !== undefined && tells(head) ? [head] : field.filter(tells);
  const told = telling.length > 0 ? telling : holder.length > 0 ? [...field, ...holder] : [];
  const words = !whole ? told : field.length > 1 ? field : [...holder, ...field];
  if (whole && words.length < 2) return undefined;
  if (!words.some(({ term }) => isRare(lexical, term))) return undefined;
  return {
    terms: words.map(({ term }) => term),
    match: { strength: 0.85, by: `“${words.map(({ lower }) => lower).join(' ')}”`, named: true },
  };
}

export function standIn({ terms }: OwnWords, text: string): boolean {
  const words = new Set(termsOf(text));
  return terms.every((term) => words.has(term));
}

/** All of them stand in one part of the text with a denial: "day and month, the year is not asked for" denies no month. */
export const standDenied = ({ turns }: PolicyLanguage, words: OwnWords, text: string): boolean =>
  text
    .split(/[;:—–()]|[.?!] |, \b(?:but|and) /)
    .some((part) => turns.get('denies')?.test(part) === true && standIn(words, part));

/** Where all of the words stand in one clause, or in its headings. */
export function clausesWith({ postings }: LexicalIndex, { terms }: OwnWords): readonly number[] {
  const [first, ...others] = terms.map((term) => postings.get(term)?.documents ?? []);
  return (first ?? []).filter((at) => others.every((documents) => documents.includes(at)));
}

/** `realName`, `real_name`. */
const wordsOf = (name: string): ContentWord[] =>
  contentWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_$]+/g, ' '));

function isRare({ postings, documents }: LexicalIndex, term: string): boolean {
  const standsIn = postings.get(term)?.documents.length ?? 0;
  return standsIn > 0 && standsIn <= Math.max(mostClauses, documents.length * mostOfAll);
}
