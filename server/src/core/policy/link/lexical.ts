// BM25F over headings and bodies: how much the words of a question are those of a clause. The part of the score that
// needs no understanding, so it also finds what the lexicon does not know.

import { tokenize } from '../understand/tokens.ts';

const headingWeight = 2.2;
const k1 = 1.2;
const lengthShare = 0.6;

const stopWords = new Set(
  'a an the and or of to in on at by for with from as is are be been this that these those it its we our us you your they their them not no any all may will shall can have has do does such other which who if when where how what why more than also into about between under over through per via'.split(
    ' ',
  ),
);

export interface LexicalIndex {
  readonly documents: readonly LexicalDocument[];
  readonly frequency: ReadonlyMap<string, number>;
  readonly averageLength: number;
}

interface LexicalDocument {
  readonly counts: ReadonlyMap<string, number>;
  /** A word as it is written, for each term. */
  readonly words: ReadonlyMap<string, string>;
  readonly length: number;
}

export function buildLexicalIndex(
  clauses: readonly { readonly text: string; readonly heading: string }[],
): LexicalIndex {
  const frequency = new Map<string, number>();
  let total = 0;
  const documents = clauses.map((clause) => {
    const counts = new Map<string, number>();
    const words = new Map<string, string>();
    let length = 0;
    const count = (text: string, weight: number): void => {
      for (const [term, word] of termsAndWords(text)) {
        if (!words.has(term)) words.set(term, word);
        counts.set(term, (counts.get(term) ?? 0) + weight);
        length += weight;
      }
    };
    count(clause.text, 1);
    count(clause.heading, headingWeight);
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    total += length;
    return { counts, words, length };
  });
  return { documents, frequency, averageLength: documents.length === 0 ? 1 : total / documents.length };
}

/** Score of every clause for weighted terms. */
export function lexicalScores(index: LexicalIndex, query: ReadonlyMap<string, number>): Float64Array {
  const scores = new Float64Array(index.documents.length);
  const count = index.documents.length;
  for (const [term, weight] of query) {
    const inClauses = index.frequency.get(term) ?? 0;
    if (inClauses === 0) continue;
    const rarity = Math.log(1 + (count - inClauses + 0.5) / (inClauses + 0.5));
    for (let i = 0; i < count; i++) {
      const document = index.documents[i];
      const times = document?.counts.get(term);
      if (document === undefined || times === undefined) continue;
      const saturation =
        (times * (k1 + 1)) /
        (times + k1 * (1 - lengthShare + (lengthShare * document.length) / index.averageLength));
      scores[i] = (scores[i] ?? 0) + weight * rarity * saturation;
    }
  }
  return scores;
}

/** Content words in the form the index holds them: verbs lose their ending, too. */
export function termsOf(text: string): string[] {
  return termsAndWords(text).map(([term]) => term);
}

const mostWords = 4;

/** The words of a clause that a query asks for, those first that count most. */
export function commonWords(
  index: LexicalIndex,
  position: number,
  query: ReadonlyMap<string, number>,
): readonly string[] {
  const words = index.documents[position]?.words;
  return [...query]
    .filter(([term]) => words?.has(term))
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([term]) => words?.get(term) ?? term);
}

function termsAndWords(text: string): (readonly [term: string, word: string])[] {
  const terms: (readonly [string, string])[] = [];
  for (const token of tokenize(text)) {
    if (token.lower.length < 2 || stopWords.has(token.lower)) continue;
    terms.push([rootOf(token.stem), token.lower]);
  }
  return terms;
}

const rootOf = (stem: string): string => {
  if (stem.length > 5 && stem.endsWith('ing')) return stem.slice(0, -3).replace(/e$/, '');
  if (stem.length > 4 && stem.endsWith('ed')) return stem.slice(0, -2).replace(/e$/, '');
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
};
