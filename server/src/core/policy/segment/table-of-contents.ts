// A table of contents: found so that its lines are no clauses, and so that lines which repeat them are headings. Where its
// titles never come again, `contents.ts` puts them over the passages.

import type { Block } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, headingKey } from './document-words.ts';

export interface Contents {
  readonly blocks: readonly Block[];
  readonly titles: readonly string[];
  /** Keys of titles that come again in the text; lines that repeat them are headings. */
  readonly repeated: ReadonlySet<string>;
}

export function findContents(
  blocks: readonly Block[],
  title: Block | null,
  dates: ReadonlySet<Block>,
  words: DocumentWords,
): Contents | null {
  const entry = (block: Block | undefined): boolean =>
    block !== undefined &&
    block !== title &&
    !dates.has(block) &&
    block.kind !== 'row' &&
    block.piece.text.length <= 140 &&
    wordCount(block.piece.text) <= 14 &&
    !/[.;,:]$/.test(block.piece.text) &&
    !(block.kind === 'heading' && block.style === 'hash');
  const search = Math.min(blocks.length, 120);
  for (let start = 0; start < search; start++) {
    if (!entry(blocks[start])) continue;
    let end = start;
    while (end < blocks.length && entry(blocks[end])) end++;
    const run = blocks.slice(start, end);
    const verdict = contentsOf(run, blocks, end, start, words);
    if (verdict !== null) {
      const before = blocks[start - 1];
      const announced =
        before !== undefined && before !== title && words.contentsTitles.has(headingKey(before.piece.text));
      return announced ? { ...verdict, blocks: [before, ...verdict.blocks] } : verdict;
    }
    start = end;
  }
  return null;
}

function contentsOf(
  run: readonly Block[],
  blocks: readonly Block[],
  end: number,
  start: number,
  words: DocumentWords,
): Contents | null {
  let list = run;
  const before = blocks[start - 1];
  let announced = before !== undefined && words.contentsTitles.has(headingKey(before.piece.text));
  const first = list[0];
  if (first !== undefined && words.contentsTitles.has(headingKey(first.piece.text))) announced = true;
  if (list.length < 2) return null;
  const allAnchors = list.every(
    (block) => (block.kind === 'item' || block.kind === 'paragraph') && block.anchorOnly,
  );
  if (announced && allAnchors) return { blocks: list, titles: [], repeated: new Set() };
  if (list.length < 3) return null;
  // The line after the last entry may be a heading that looks like an entry: it repeats an earlier one.
  const keys = list.map((block) => headingKey(block.piece.text.replace(/[\s.·…]+\d{1,4}$/, '')));
  const again = keys.findIndex((key, index) => keys.indexOf(key) < index);
  if (again > 2) {
    list = list.slice(0, again);
    keys.length = again;
  }
  const later = new Set<string>();
  for (const block of blocks.slice(again > 2 ? start + again : end)) {
    // What comes again as a bullet is a thing that is listed twice.
    const listed = block.kind === 'item' && block.marker === 'bullet';
    if (block.kind !== 'row' && !listed && block.piece.text.length <= 300) {
      later.add(headingKey(block.piece.text));
      const sentence = /^[^.:]{3,120}(?=[.:](?:\s|$))/.exec(block.piece.text)?.[0];
      if (sentence !== undefined) later.add(headingKey(sentence));
    }
  }
  const repeated = keys.filter((key) => later.has(key));
  const anchors = list.filter(
    (block) => block.kind !== 'heading' && block.kind !== 'row' && block.anchorOnly,
  ).length;
  const isRepeated = repeated.length >= Math.max(3, list.length * 0.6);
  if (
    isRepeated ||
    anchors >= Math.max(3, list.length * 0.6) ||
    (announced && list.length >= 3 && repeated.length > 0)
  ) {
    return { blocks: list, titles: [], repeated: new Set(repeated) };
  }
  const plain = list.every((block) => block.kind === 'paragraph' && block.lineCount === 1);
  const early = blocks.length - end >= list.length && start <= 12;
  if ((plain && list.length >= 5 && early) || (announced && list.length >= 5)) {
    return { blocks: list, titles: list.map((block) => block.piece.text), repeated: new Set() };
  }
  return null;
}
