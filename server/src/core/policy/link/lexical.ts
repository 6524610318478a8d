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
  readonly postings: ReadonlyMap<string, Posting>;
}

interface LexicalDocument {
  readonly text: string;
  readonly heading: string;
  /** A word as it is written, for each term; put together when a reason first tells of it. */
  written?: ReadonlyMap<string, string>;
}

/** Where a term stands, and what it counts there. */
interface Posting {
  readonly documents: readonly number[];
  /** By how much the term raises the score of each of them, before the question weighs it. */
  readonly saturations: readonly number[];
}

interface Counted {
  readonly document: number;
  times: number;
}

export function buildLexicalIndex(
  clauses: readonly { readonly text: string; readonly heading: string }[],
): LexicalIndex {
  const counts = new Map<string, Counted[]>();
  const lengths: number[] = [];
  let total = 0;
  let heading = '';
  let headingWords: readonly ContentWord[] = [];
  const documents = clauses.map(({ text, heading: above }, document) => {
    let length = 0;
    const count = (found: readonly ContentWord[], weight: number): void => {
      for (const { term } of found) {
        const counted = counts.get(term);
        const last = counted?.[counted.length - 1];
        if (counted === undefined) counts.set(term, [{ document, times: weight }]);
        else if (last?.document === document) last.times += weight;
        else counted.push({ document, times: weight });
        length += weight;
      }
    };
    count(contentWords(text), 1);
    // Clauses of one section follow each other.
    if (above !== heading) headingWords = contentWords(above);
    heading = above;
    count(headingWords, headingWeight);
    lengths.push(length);
    total += length;
    return { text, heading: above };
  });
  const averageLength = documents.length === 0 ? 1 : total / documents.length;
  const postings = new Map<string, Posting>();
  for (const [term, counted] of counts) {
    const places: number[] = [];
    const saturations: number[] = [];
    for (const { document, times } of counted) {
      places.push(document);
      saturations.push(
        (times * (k1 + 1)) /
          (times + k1 * (1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / averageLength)),
      );
    }
    postings.set(term, { documents: places, saturations });
  }
  return { documents, postings };
}

/** Score of every clause for weighted terms. */
export function lexicalScores(index: LexicalIndex, query: ReadonlyMap<string, number>): Float64Array {
  const scores = new Float64Array(index.documents.length);
  const count = index.documents.length;
  for (const [term, weight] of query) {
    const posting = index.postings.get(term);
    if (posting === undefined) continue;
    const inClauses = posting.documents.length;
    const rarity = Math.log(1 + (count - inClauses + 0.5) / (inClauses + 0.5));
    for (let i = 0; i < inClauses; i++) {
      const document = posting.documents[i] ?? 0;
      scores[document] = (scores[document] ?? 0) + weight * rarity * (posting.saturations[i] ?? 0);
    }
  }
  return scores;
}

/** Content words in the form the index holds them: verbs lose their ending, too. */
export function termsOf(text: string): string[] {
  return contentWords(text).map(({ term }) => term);
}

const mostWords = 4;

/** The words of a clause that a query asks for, those first that count most. */
export function commonWords(
  index: LexicalIndex,
  position: number,
  query: ReadonlyMap<string, number>,
): readonly string[] {
  const document = index.documents[position];
  if (document === undefined) return [];
  document.written ??= writtenWords(document);
  const { written } = document;
  return [...query]
    .filter(([term]) => written.has(term))
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostWords)
    .map(([term]) => written.get(term) ?? term);
}

function writtenWords({ text, heading }: LexicalDocument): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const words of [contentWords(text), contentWords(heading)])
    for (const { term, lower } of words) if (!written.has(term)) written.set(term, lower);
  return written;
}

/** A word that says something: in the form the index holds, and as it is written. */
export interface ContentWord {
  readonly term: string;
  readonly lower: string;
}

export function contentWords(text: string): ContentWord[] {
  const words: ContentWord[] = [];
  for (const { lower, stem } of tokenize(text)) {
    const word = contentWord(lower, stem);
    if (word !== null) words.push(word);
  }
  return words;
}

/** By the word as it is written small, which decides its stem; null for one that says nothing. Policies use few words often. */
const known = new Map<string, ContentWord | null>();
const mostKnown = 20_000;

function contentWord(lower: string, stem: string): ContentWord | null {
  const found = known.get(lower);
  if (found !== undefined) return found;
  const word = lower.length < 2 || stopWords.has(lower) ? null : { term: rootOf(stem), lower };
  if (known.size < mostKnown) known.set(lower, word);
  return word;
}

const rootOf = (stem: string): string => {
  if (stem.length > 5 && stem.endsWith('ing')) return stem.slice(0, -3).replace(/e$/, '');
  if (stem.length > 4 && stem.endsWith('ed')) return stem.slice(0, -2).replace(/e$/, '');
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
};
