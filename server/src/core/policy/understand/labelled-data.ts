// Lists of data under a label of the policy's own: "Billing data: bank details, invoices", "Event Information: when you attend
// ...". Where the label stands again, in a table of purposes or of periods, the sentence is about what the label was given to.
// Deliberately absent: labels that name every kind of data ("Personal data: ..."), and lists in which nothing was recognised.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Sentence } from '../model.ts';
import { type Token, tokenize } from './tokens.ts';

/** A label as it is compared: the stems of what stands beside its noun, in their order, such as `billing`. */
type Label = string;

const mostWords = 5;
/** What stands behind the label is read no further than this. */
const mostSentences = 3;

/** What each label of the document was given to mean, as categories of data. */
export function labelledData(
  language: PolicyLanguage,
  clauses: readonly Clause[],
): ReadonlyMap<Label, readonly string[]> {
  const meaning = new Map<Label, Set<string>>();
  for (const { sentences } of clauses)
    for (const [at, sentence] of sentences.entries()) {
      const label = labelBefore(language, sentence);
      if (label === null) continue;
      const next = sentences.findIndex((each, i) => i > at && labelBefore(language, each) !== null);
      const keys = sentences
        .slice(at, Math.min(at + mostSentences, next < 0 ? sentences.length : next))
        .flatMap((each) => each.dataCategories.filter((key) => !each.deniedData.includes(key)))
        .filter((key) => key !== 'user');
      if (keys.length < 2) continue;
      // A label that stands over two lists means both.
      meaning.set(label, new Set([...(meaning.get(label) ?? []), ...keys]));
    }
  return new Map([...meaning].map(([label, keys]) => [label, [...keys]]));
}

/** What a sentence must hold to have a label in it, so that most are not taken apart again: how the labels' first words begin. */
export function beginningsOf(labels: Iterable<Label>): RegExp | null {
  const beginnings = [...labels].map((label) =>
    // "E-mail" is read as "email".
    label.startsWith('email') ? 'e.?ma' : label.slice(0, 3).replace(/[^\p{L}\p{N}]/gu, '.'),
  );
  return beginnings.length === 0 ? null : new RegExp(beginnings.join('|'), 'iu');
}

/** The labels that stand in a sentence. */
export function labelsIn(
  language: PolicyLanguage,
  text: string,
  labels: ReadonlyMap<Label, readonly string[]>,
): readonly Label[] {
  const tokens = tokenize(text);
  const found = new Set<Label>();
  const longest = (candidates: readonly (readonly Token[])[]): void => {
    const label = candidates.map(labelOf).findLast((each) => labels.has(each));
    if (label !== undefined) found.add(label);
  };
  tokens.forEach((token, at) => {
    if (!isNoun(language, token)) return;
    if (!breaks(token)) longest(endsOf(tokens.slice(Math.max(0, at - mostWords), at)));
    longest(startsOf(related(language, tokens, at)));
  });
  return [...found];
}

/** "Billing data: ...", "Data relating to identity: ...": what stands before the colon or the dash, when it names data. */
function labelBefore(language: PolicyLanguage, { text }: Sentence): Label | null {
  const written = /^([^:;.,–—]{3,60}?)\s*(?:\([^)]{1,60}\)\s*)?(?::\s|\s?[–—]\s?|\s-\s)/u.exec(text)?.[1];
  if (written === undefined) return null;
  const tokens = tokenize(written);
  const last = tokens.at(-1);
  if (last === undefined || tokens.length > mostWords + 1) return null;
  const words = isNoun(language, last) ? tokens.slice(0, -1) : related(language, tokens, 0);
  const { general, ofStatements } = language.listLabels;
  const names = words.some(({ lower }) => !general.has(lower));
  return names && !words.some(({ lower }) => ofStatements.has(lower)) ? labelOf(words) : null;
}

/** "Data relating to identity" says what "identity data" says: the words behind the noun and its preposition. */
function related(language: PolicyLanguage, tokens: readonly Token[], at: number): readonly Token[] {
  const noun = tokens[at];
  if (noun === undefined || !isNoun(language, noun)) return [];
  let from = at + 1;
  while (language.listLabels.relating.has(tokens[from]?.lower ?? '')) from++;
  return from === at + 1 ? [] : tokens.slice(from, from + mostWords);
}

const labelOf = (words: readonly Token[]): Label => words.map(({ stem }) => stem).join(' ');

/** The last word, the last two, ...: as far as no punctuation stands between them. */
function endsOf(words: readonly Token[]): readonly (readonly Token[])[] {
  const ends: (readonly Token[])[] = [];
  for (let from = words.length - 1; from >= 0; from--) {
    ends.push(words.slice(from));
    const first = words[from];
    if (first !== undefined && breaks(first)) break;
  }
  return ends;
}

/** The first word, the first two, ...: likewise. */
function startsOf(words: readonly Token[]): readonly (readonly Token[])[] {
  const end = words.findIndex((word, at) => at > 0 && breaks(word));
  return words.slice(0, end < 0 ? words.length : end).map((_, at) => words.slice(0, at + 1));
}

const isNoun = (language: PolicyLanguage, { lower }: Token): boolean => language.listLabels.nouns.has(lower);

const breaks = ({ before }: Token): boolean => /[,;:.()]/.test(before);
