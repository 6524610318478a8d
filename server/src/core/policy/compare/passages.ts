// Which passage of a clause is which in the other version. A passage is a sentence, or the sentences that stand where the other
// version has one; what finds no partner in its clause is looked for in all others, so that a moved sentence is no loss.
import type { Clause, Sentence } from '../model.ts';
import type { Passage } from './model.ts';
import { type Item, type Pair, pairItems, similarity } from './pairs.ts';
import type { Wording } from './wording.ts';
import { type Word, wordsOf } from './words.ts';

export interface WordedPassage extends Passage {
  readonly clause: Clause;
  readonly words: readonly Word[];
}

export interface PassagePair {
  readonly before?: WordedPassage;
  readonly after?: WordedPassage;
}

type Reword = (words: readonly Word[]) => readonly Word[];

export function passagesOf(clause: Clause, reword: Reword): readonly WordedPassage[] {
  const runs: Sentence[][] = [];
  for (const sentence of clause.sentences) {
    const last = runs.at(-1);
    // "the U.S. Department of Commerce": a stop behind initials may end nothing.
    if (/\b(?:\p{Lu}\.){2,}$/u.test(last?.at(-1)?.text ?? '')) last?.push(sentence);
    else runs.push([sentence]);
  }
  return runs.flatMap((sentences): readonly WordedPassage[] => {
    const text = sentences.map((sentence) => sentence.text).join(' ');
    const words = reword(wordsOf(text));
    const line = sentences[0]?.line ?? clause.startLine;
    return words.length === 0 ? [] : [{ text, line, sentences, clause, words }];
  });
}

/** Pairs and what is left of two clauses that are versions of each other, in the order of the new one. */
export function pairPassages(
  before: readonly WordedPassage[],
  after: readonly WordedPassage[],
  wording: Wording,
): readonly PassagePair[] {
  const items = (passages: readonly WordedPassage[]) =>
    passages.map((each, index) => ({ ...itemOf(each, wording), hints: [String(index)] }));
  const pairs = pairItems(items(before), items(after), { alone: 0.45, hinted: 0.25 });
  const merged = mergeLeftovers(
    pairs.map((pair) => [rangeOf(pair.before), rangeOf(pair.after)] as const),
    before,
    after,
  );
  const usedBefore = new Set(merged.flatMap(([left]) => indexes(left)));
  const usedAfter = new Set(merged.flatMap(([, right]) => indexes(right)));
  const found: { readonly at: number; readonly pair: PassagePair }[] = merged.map(([left, right]) => ({
    at: right.from,
    pair: { before: join(before, left), after: join(after, right) },
  }));
  for (const [index, passage] of after.entries())
    if (!usedAfter.has(index)) found.push({ at: index, pair: { after: passage } });
  for (const [index, passage] of before.entries()) {
    if (usedBefore.has(index)) continue;
    // What was removed stands behind what stood before it.
    const previous = merged.filter(([left]) => left.to <= index).sort((a, b) => b[0].to - a[0].to)[0];
    found.push({ at: previous === undefined ? -0.5 : previous[1].to - 0.5, pair: { before: passage } });
  }
  return found.sort((a, b) => a.at - b.at).map(({ pair }) => pair);
}

/** Among passages without a partner, wherever they stand: pairs of indexes. */
export function pairMoved(
  before: readonly WordedPassage[],
  after: readonly WordedPassage[],
  wording: Wording,
): readonly Pair[] {
  const items = (passages: readonly WordedPassage[]) => passages.map((each) => itemOf(each, wording));
  return pairItems(items(before), items(after), { alone: 0.62, hinted: 0.62 }).filter(
    ({ before: left }) => (before[left]?.words.length ?? 0) >= 4,
  );
}

/** By what words mean, so that a sentence in other words is the same sentence. */
const itemOf = ({ words }: WordedPassage, wording: Wording): Item => {
  const keys = words.map(({ key }) => key).filter((key) => !wording.isEmpty(key));
  return { keys: keys.length === 0 ? words.map(({ key }) => key) : keys.map(wording.sense), hints: [] };
};

interface Run {
  readonly from: number;
  readonly to: number;
}
const rangeOf = (index: number): Run => ({ from: index, to: index + 1 });
const indexes = ({ from, to }: Run): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** A sentence that was cut in two, or two that were made one: the neighbour that makes a pair more alike belongs to it. */
function mergeLeftovers(
  pairs: readonly (readonly [Run, Run])[],
  before: readonly WordedPassage[],
  after: readonly WordedPassage[],
): readonly (readonly [Run, Run])[] {
  const current = pairs.map(([left, right]) => [left, right] as [Run, Run]);
  for (const [side, passages, others] of [
    [0, before, after],
    [1, after, before],
  ] as const) {
    for (let again = true; again; ) {
      again = false;
      const used = new Set(current.flatMap((pair) => indexes(pair[side])));
      for (const index of passages.keys()) {
        if (used.has(index)) continue;
        let best: { pair: [Run, Run]; run: Run; gain: number } | undefined;
        for (const pair of current) {
          const own = pair[side];
          if (own.to !== index && own.from !== index + 1) continue;
          const run = own.to === index ? { ...own, to: index + 1 } : { ...own, from: index };
          const other = others.slice(pair[1 - side]?.from, pair[1 - side]?.to);
          const gain =
            similarity(keysOf(passages.slice(run.from, run.to)), keysOf(other)) -
            similarity(keysOf(passages.slice(own.from, own.to)), keysOf(other));
          if (gain > 0.03 && gain > (best?.gain ?? 0)) best = { pair, run, gain };
        }
        if (best === undefined) continue;
        best.pair[side] = best.run;
        again = true;
        break;
      }
    }
  }
  return current;
}

const keysOf = (passages: readonly WordedPassage[]): readonly string[] =>
  passages.flatMap(({ words }) => words.map(({ key }) => key));

function join(passages: readonly WordedPassage[], { from, to }: Run): WordedPassage {
  const run = passages.slice(from, to);
  const [first] = run;
  if (first === undefined) throw new Error('a pair of passages holds at least one on each side');
  if (run.length === 1) return first;
  return {
    text: run.map(({ text }) => text).join(' '),
    line: first.line,
    sentences: run.flatMap(({ sentences }): readonly Sentence[] => sentences),
    clause: first.clause,
    words: run.flatMap(({ words }) => words),
  };
}
