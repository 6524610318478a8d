// The whole document: noise taken out, title, headings and their ranks settled, and every block placed under its headings
// and in its part, where a file holds several policies.
// Deliberately absent: the extent of clauses (`clauses.ts`) and everything about meaning.

import type { Block, HeadingBlock } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, isDateLine } from './document-words.ts';
import { withoutPageFurniture, withoutTail } from './furniture.ts';
import { promoteHeadings } from './headings.ts';
import { foldRanks } from './ranks.ts';
import { type Contents, findContents } from './table-of-contents.ts';
import { findTitle, isPolicyTitle, repeatsTitle } from './title.ts';

export type BodyBlock = Exclude<Block, HeadingBlock>;

export interface PlacedBlock {
  readonly block: BodyBlock;
  /** Headings above the block, from the part's title down; the document's title is not among them. */
  readonly headings: readonly HeadingBlock[];
  readonly part: number;
}

export interface OutlinePart {
  readonly title: string;
  readonly startLine: number;
  readonly heading: HeadingBlock | null;
}

export interface Outline {
  readonly title: string | null;
  readonly titleLine: number;
  readonly blocks: readonly PlacedBlock[];
  readonly parts: readonly OutlinePart[];
  /** Titles that stand only in the table of contents, and how many blocks come before the table. */
  readonly contents: { readonly titles: readonly string[]; readonly after: number } | null;
}

/** `paged`: the text may come from printed pages, whose headers and footers repeat. */
export function outline(
  read: readonly Block[],
  fallbackTitle: string | null,
  paged: boolean,
  words: DocumentWords,
): Outline {
  const usable = withoutPageFurniture(read, paged, words);
  const dates = new Set<Block>(
    usable.filter((block) => block.kind !== 'row' && isDateLine(block.piece.text, words)),
  );
  const title = findTitle(usable, dates, words);
  let blocks = title === null || !title.dropsBefore ? usable : usable.slice(title.index);
  const titleBlock = title?.block ?? null;
  const contents = findContents(blocks, titleBlock, dates, words);
  if (contents !== null) {
    const dropped = new Set<Block>(contents.blocks);
    blocks = blocks.filter((block) => !dropped.has(block));
  }
  const undated = promoteHeadings(
    blocks.filter((block) => !dates.has(block)),
    titleBlock,
    contents?.repeated ?? new Set(),
    words,
  );
  const kept = withoutTail(undated, words);
  const dated = (heading: Block): boolean => followedByDate(heading, blocks, dates);
  return place(kept, titleBlock, title?.text ?? fallbackTitle, dated, contents, words);
}

function place(
  blocks: readonly Block[],
  titleBlock: Block | null,
  title: string | null,
  dated: (heading: Block) => boolean,
  contents: Contents | null,
  words: DocumentWords,
): Outline {
  const body = blocks.filter((block) => block !== titleBlock && !repeatsTitle(block, titleBlock, blocks));
  const partHeadings = findParts(body, dated, title, words);
  const ranks = foldRanks(body, partHeadings);
  const parts: OutlinePart[] = [];
  const firstBody = body.findIndex((block) => block.kind !== 'heading');
  const leadingPart = body.findIndex((block) => block.kind === 'heading' && partHeadings.has(block));
  if (partHeadings.size > 0 && (leadingPart < 0 || leadingPart > firstBody)) {
    parts.push({ title: title ?? 'Policy', startLine: titleBlock?.startLine ?? 1, heading: null });
  }
  const placed: PlacedBlock[] = [];
  let stack: { rank: number; heading: HeadingBlock }[] = [];
  let afterContents = 0;
  for (const block of body) {
    if (block.kind === 'heading') {
      if (partHeadings.has(block)) {
        parts.push({ title: block.piece.text, startLine: block.startLine, heading: block });
        stack = [{ rank: -1, heading: block }];
        continue;
      }
      const rank = ranks.get(block) ?? 30;
      stack = stack.filter((entry) => entry.rank < rank);
      stack.push({ rank, heading: block });
      continue;
    }
    const first = contents?.blocks[0];
    if (first !== undefined && block.start < first.start) afterContents = placed.length + 1;
    placed.push({
      block,
      headings: stack.map((entry) => entry.heading),
      part: Math.max(0, parts.length - 1),
    });
  }
  return {
    title,
    titleLine: titleBlock?.startLine ?? 1,
    blocks: placed,
    parts: parts.length > 1 ? parts : [],
    contents:
      contents !== null && contents.titles.length > 0
        ? { titles: contents.titles, after: afterContents }
        : null,
  };
}

function findParts(
  body: readonly Block[],
  dated: (heading: Block) => boolean,
  title: string | null,
  words: DocumentWords,
): ReadonlySet<Block> {
  const headings = body.filter((block): block is HeadingBlock => block.kind === 'heading');
  const deepest = Math.max(
    0,
    ...headings.filter((heading) => heading.style === 'hash').map((heading) => heading.level),
  );
  const candidates = headings.filter((heading) => {
    const text = heading.piece.text;
    if (!isPolicyTitle(text, words) || wordCount(text) > 9) return false;
    return dated(heading) || (heading.style === 'hash' && heading.level === 1 && deepest > 1);
  });
  const firstText = body.find((block) => block.kind !== 'heading');
  const inside = candidates.filter((heading) => firstText !== undefined && heading.start > firstText.start);
  return inside.length > 0 && title !== null ? new Set<Block>(candidates) : new Set();
}

function followedByDate(heading: Block, blocks: readonly Block[], dates: ReadonlySet<Block>): boolean {
  const index = blocks.indexOf(heading);
  if (index < 0) return false;
  return [blocks[index + 1], blocks[index + 2]].some((block) => block !== undefined && dates.has(block));
}
