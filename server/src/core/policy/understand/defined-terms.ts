// Terms that the document defines: "Usage Data means your IP address and the pages you visit". Where the term stands again, the
// sentence is about what it was defined to mean.
// Deliberately absent: terms for personal data as a whole, which would make every sentence about every example.

import type { PolicyLanguage } from '../language.ts';
import type { Clause } from '../model.ts';
import { tokenize } from './tokens.ts';

const mostTerms = 80;

export function withDefinedTerms(language: PolicyLanguage, clauses: readonly Clause[]): readonly Clause[] {
  const meaning = new Map<string, readonly string[]>();
  for (const clause of clauses)
    for (const { kind, value, dataCategories } of clause.commitments) {
      if (kind !== 'definition' || typeof value !== 'string' || meaning.size >= mostTerms) continue;
      const keys = dataCategories.filter((key) => key !== 'user');
      if (keys.length > 0 && !meaning.has(value) && !meansEverything(language, value))
        meaning.set(value, keys);
    }
  if (meaning.size === 0) return clauses;
  const terms = [...meaning.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return clauses.map((clause) => ({
    ...clause,
    sentences: clause.sentences.map((sentence) => {
      const keys = new Set<string>();
      for (const [term] of sentence.text.matchAll(pattern))
        for (const key of meaning.get(term) ?? []) keys.add(key);
      return keys.size === 0 ? sentence : { ...sentence, definedData: [...keys] };
    }),
  }));
}

/** "Personal Data", "Personal Information": every word of the term only says that it is about people. */
const meansEverything = (language: PolicyLanguage, term: string): boolean =>
  language.data
    .find(tokenize(term))
    .some((match) => match.value === 'user' && match.to - match.from >= tokenize(term).length);
