// Terms that the document defines: "Usage Data means your IP address and the pages you visit". Where the term stands again, the
// sentence is about what it was defined to mean; "Protected Data means personal data" makes the term another name for it.
// Deliberately absent: terms for personal data as a whole, which would make every sentence about every example.

import type { PolicyLanguage } from '../language.ts';
import type { Clause } from '../model.ts';
import { beginningsOf, labelledData, labelsIn } from './labelled-data.ts';
import { tokenize } from './tokens.ts';

const mostTerms = 80;

export function withDefinedTerms(language: PolicyLanguage, clauses: readonly Clause[]): readonly Clause[] {
  const meaning = new Map<string, readonly string[]>();
  const personal = new Set<string>();
  for (const clause of clauses)
    for (const { kind, value, dataCategories } of clause.commitments) {
      if (kind !== 'definition' || typeof value !== 'string' || meaning.size >= mostTerms) continue;
      const keys = dataCategories.filter((key) => key !== 'user');
      if (keys.length > 0 && !meaning.has(value) && !meansEverything(language, value))
        meaning.set(value, keys);
      else if (keys.length === 0 && dataCategories.length > 0 && isThing(language, value))
        personal.add(value);
    }
  const named = patternOf([...meaning.keys()]);
  const whole = patternOf([...personal]);
  const labels = labelledData(language, clauses);
  if (named === null && whole === null && labels.size === 0) return clauses;
  const mayHold = beginningsOf(labels.keys());
  return clauses.map((clause) => {
    const sentences = clause.sentences.map((sentence) => {
      const keys = new Set<string>();
      if (named !== null)
        for (const [term] of sentence.text.matchAll(named))
          for (const key of meaning.get(term) ?? []) keys.add(key);
      if (mayHold?.test(sentence.text) === true)
        for (const label of labelsIn(language, sentence.text, labels))
          for (const key of labels.get(label) ?? []) keys.add(key);
      const defined = keys.size === 0 ? sentence : { ...sentence, definedData: [...keys] };
      return whole !== null && sentence.dataCategories.length === 0 && sentence.text.search(whole) >= 0
        ? { ...defined, dataCategories: ['user'] }
        : defined;
    });
    const spoken =
      clause.dataCategories.length === 0 && sentences.some(({ dataCategories: [key] }) => key === 'user');
    return {
      ...clause,
      sentences,
      dataCategories:
        spoken && whole !== null && clause.text.search(whole) >= 0 ? ['user'] : clause.dataCategories,
    };
  });
}

function patternOf(terms: readonly string[]): RegExp | null {
  if (terms.length === 0) return null;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const words = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu');
}

/** "Protected Data means personal data that ...": the term is a name for it, where its words alone do not say so. */
function isThing(language: PolicyLanguage, term: string): boolean {
  const tokens = tokenize(term);
  const last = tokens[tokens.length - 1]?.stem ?? '';
  return language.definedThings.has(last) && language.data.find(tokens).length === 0;
}

/** "Personal Data", "Personal Information": every word of the term only says that it is about people. */
const meansEverything = (language: PolicyLanguage, term: string): boolean =>
  language.data
    .find(tokenize(term))
    .some((match) => match.value === 'user' && match.to - match.from >= tokenize(term).length);
