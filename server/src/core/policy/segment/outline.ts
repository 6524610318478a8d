// Decisions that need the whole document: what is noise, what is the title, which lines are headings and of which rank,
// where a second policy begins, and what to do with a table of contents.
// Deliberately absent: the extent of clauses (`clauses.ts`) and everything about meaning.

import type { Block, HeadingBlock, HeadingStyle, ItemBlock, ParagraphBlock } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, headingKey, isDateLine, plainWords } from './document-words.ts';
import { type Piece, slicePiece } from './piece.ts';
import { isCapitals, isTitleCase } from './read-text.ts';

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

export function outline(read: readonly Block[], fallbackTitle: string | null, words: DocumentWords): Outline {
  const usable = withoutPageFurniture(read, words);
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

// Noise ------------------------------------------------------------------------------------------------------------

/** Page numbers, running headers, copyright lines, "back to top". */
function withoutPageFurniture(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const seen = new Map<string, number>();
  const shape = (block: Block): string | null => {
    if (block.kind === 'row' || block.piece.text.length > 90) return null;
    return block.piece.text.toLowerCase().replace(/\d+/g, '#');
  };
  for (const block of blocks) {
    const key = shape(block);
    if (key !== null) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return blocks.filter((block) => {
    const text = block.piece.text;
    if (text.length > 160) return true;
    const key = shape(block);
    const repeated =
      key !== null && (seen.get(key) ?? 0) >= 3 && (/#/.test(key) || block.kind === 'paragraph');
    if (repeated && block.kind !== 'item') return false;
    if (/^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text) && block.kind !== 'item') return false;
    const lower = plainWords(text).join(' ');
    if (!/[\p{L}\p{N}]/u.test(text)) return false;
    if (/^(?:copyright\s*)?©|^copyright \d{4}/i.test(text)) return false;
    return !words.noiseLines.some(
      (line) => lower === line || (lower.length <= line.length + 24 && lower.startsWith(line)),
    );
  });
}

/** After the contact section, pages go on with slogans in capitals and forms to sign up. */
function withoutTail(blocks: readonly Block[], words: DocumentWords): readonly Block[] {
  const contact = blocks.findLastIndex(
    (block) =>
      block.kind === 'heading' && plainWords(block.piece.text).some((word) => words.contactTitles.has(word)),
  );
  if (contact < blocks.length * 0.6) return blocks;
  const shouts = (block: Block): boolean =>
    isCapitals(block.piece.text) &&
    wordCount(block.piece.text) >= 3 &&
    !plainWords(block.piece.text).some((word) => words.subjectWords.has(word));
  if (blocks.slice(0, contact).some((block) => block.kind === 'heading' && shouts(block))) return blocks;
  let advertising = false;
  return blocks.filter((block, index) => {
    if (index <= contact + 1) return true;
    if (block.kind === 'heading') {
      advertising = shouts(block);
      return !advertising;
    }
    const opening = plainWords(block.piece.text.slice(0, 60)).join(' ');
    return !advertising && !shouts(block) && !words.formStarts.some((start) => opening.startsWith(start));
  });
}

// Title ------------------------------------------------------------------------------------------------------------

interface Title {
  readonly block: Block;
  readonly index: number;
  readonly text: string;
  readonly dropsBefore: boolean;
}

function findTitle(blocks: readonly Block[], dates: ReadonlySet<Block>, words: DocumentWords): Title | null {
  let best: { index: number; score: number; near: boolean } | null = null;
  const limit = Math.min(blocks.length, 80);
  for (let index = 0; index < limit; index++) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'row' || (block.kind === 'item' && block.marker === 'bullet'))
      continue;
    const text = block.piece.text;
    if (
      text.length > 160 ||
      wordCount(text) > 14 ||
      /[.;,:]$/.test(
        text.replace(
          block.kind === 'heading' && wordCount(text) <= 6 ? /\.$/ : /\b(?:Inc|Ltd|LLC|Co|Corp)\.$/,
          '',
        ),
      )
    )
      continue;
    if (!isPolicyTitle(text, words)) continue;
    const near = dates.has(blocks[index + 1] ?? block) || dates.has(blocks[index + 2] ?? block);
    let score = near ? 3 : 0;
    if (block.kind === 'heading') score += block.style === 'hash' && block.level === 1 ? 2.5 : 1;
    if (index < 3) score += 1;
    score -= index * 0.02;
    if (score >= 0.9 && (best === null || score > best.score + 0.5)) best = { index, score, near };
  }
  const chosen = best === null ? undefined : blocks[best.index];
  if (best !== null && chosen !== undefined) {
    const before = blocks.slice(0, best.index).reduce((sum, block) => sum + block.piece.text.length, 0);
    const total = blocks.reduce((sum, block) => sum + block.piece.text.length, 0);
    const firstHash = blocks.find((block) => block.kind === 'heading' && block.style === 'hash');
    const larger =
      firstHash?.kind === 'heading' && chosen.kind === 'heading' && firstHash.level < chosen.level;
    if (!larger || best.near) {
      return { block: chosen, index: best.index, text: chosen.piece.text, dropsBefore: before < total / 2 };
    }
  }
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const heading = blocks[first];
  if (heading?.kind === 'heading' && heading.style === 'hash') {
    const onlyOne =
      blocks.filter((b) => b.kind === 'heading' && b.style === 'hash' && b.level <= heading.level).length ===
      1;
    if (onlyOne || (first === 0 && heading.level === 1))
      return { block: heading, index: first, text: heading.piece.text, dropsBefore: false };
  }
  const opening = blocks[0];
  if (
    opening?.kind === 'paragraph' &&
    opening.lineCount === 1 &&
    wordCount(opening.piece.text) <= 10 &&
    !/[.;,:]$/.test(opening.piece.text)
  ) {
    return { block: opening, index: 0, text: opening.piece.text, dropsBefore: false };
  }
  return null;
}

export function isPolicyTitle(text: string, words: DocumentWords): boolean {
  const tokens = plainWords(text.replace(/\[|\]/g, ''));
  if (tokens.length === 0 || tokens.length > 12 || /\?$/.test(text)) return false;
  if (tokens.some((token) => words.notInTitles.has(token))) return false;
  return tokens.some((token) => words.titleNouns.has(token));
}

function followedByDate(heading: Block, blocks: readonly Block[], dates: ReadonlySet<Block>): boolean {
  const index = blocks.indexOf(heading);
  if (index < 0) return false;
  return [blocks[index + 1], blocks[index + 2]].some((block) => block !== undefined && dates.has(block));
}

// Contents ---------------------------------------------------------------------------------------------------------

interface Contents {
  readonly blocks: readonly Block[];
  readonly titles: readonly string[];
  /** Keys of titles that come again in the text; lines that repeat them are headings. */
  readonly repeated: ReadonlySet<string>;
}

function findContents(
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
    if (block.kind !== 'row' && block.piece.text.length <= 300) {
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

// Headings ---------------------------------------------------------------------------------------------------------

function promoteHeadings(
  blocks: readonly Block[],
  title: Block | null,
  repeated: ReadonlySet<string>,
  words: DocumentWords,
): readonly Block[] {
  const hashes = blocks.filter(
    (block) => block.kind === 'heading' && block.style === 'hash' && block !== title,
  ).length;
  const out: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block === title || block.kind === 'row') {
      out.push(block);
      continue;
    }
    if (block.kind === 'heading') {
      const text = block.piece.text;
      if (words.contentsTitles.has(headingKey(text)) && blocks[index + 1]?.kind === 'heading') continue;
      const sentence = /[.!]$/.test(text) && !/\b(?:Inc|Ltd|Co|etc)\.$/.test(text);
      const long = wordCount(text) > 14;
      const said = block.style === 'bold' && sentence && wordCount(text) > 5;
      if ((sentence && long) || said || wordCount(text) > 30) out.push(asParagraph(block));
      else out.push(block);
      continue;
    }
    const next = blocks[index + 1];
    const heading =
      numberedHeading(block, blocks[index - 1], next, words) ??
      (repeated.has(headingKey(block.piece.text)) && wordCount(block.piece.text) <= 14
        ? toHeading(block, 'plain', 1)
        : null) ??
      questionHeading(block, next) ??
      (block.kind === 'paragraph' ? plainHeading(block, blocks[index - 1], next, hashes >= 2, words) : null);
    if (heading === null) out.push(block);
    else if (Array.isArray(heading)) out.push(...heading);
    else out.push(heading);
  }
  return out;
}

const labelStart =
  /^(?:((?:Article|Section|Part|Schedule|Annex|Appendix|Exhibit)\s+(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])[.:)]?)|(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?|(\d{1,3})[.)]|([A-Z]|[IVXL]{2,6})[.)])\s*[–—-]?\s*/iu;

function numberedHeading(
  block: ParagraphBlock | ItemBlock,
  previous: Block | undefined,
  next: Block | undefined,
  words: DocumentWords,
): Block | Block[] | null {
  const text = block.piece.text;
  const match = labelStart.exec(text.slice(0, 60));
  if (match === null || (block.kind === 'item' && block.depth > 0)) return null;
  const rest = text.slice(match[0].length);
  if (rest === '' && match[1] === undefined) return null;
  const style: HeadingStyle = match[1] !== undefined ? 'article' : 'number';
  const level = match[2] !== undefined ? match[2].split('.').length : match[4] !== undefined ? 2 : 1;
  if (match[4] !== undefined && !/^[A-Z]/.test(match[4])) return null;
  const stop = /[.:](?=\s)/.exec(rest.slice(0, 100));
  const runsOn = stop !== null && stop.index > 2;
  const inList = block.kind === 'item' && (isShortSibling(block, previous) || isShortSibling(block, next));
  if (!inList && !runsOn && isTitleLike(rest, words)) {
    return toHeading(block, style, level);
  }
  // "4.1 General Responsibilities. Client shall:" and "4.1 Retention. We keep ..."
  if (stop !== null && runsOn && isRunInTitle(rest.slice(0, stop.index), words)) {
    const at = match[0].length + stop.index;
    const runIn = slicePiece(block.piece, at + 1, text.length);
    if (/:$/.test(runIn.text) && wordCount(runIn.text) <= 14)
      return toHeading(block, style, level, slicePiece(block.piece, 0, at), runIn);
    const heading = toHeading(block, style, level, slicePiece(block.piece, 0, at));
    return [heading, { ...asParagraph(block), piece: runIn, start: runIn.at[0] ?? block.start }];
  }
  return null;
}

const isShortSibling = (block: ItemBlock, other: Block | undefined): boolean =>
  other?.kind === 'item' &&
  other.marker === block.marker &&
  other.depth === block.depth &&
  wordCount(other.piece.text) <= 14;

function questionHeading(block: ParagraphBlock | ItemBlock, next: Block | undefined): HeadingBlock | null {
  const text = block.piece.text;
  if (text.length > 200 || next === undefined || next.kind === 'heading') return null;
  return /^q(?:uestion)?\s?\d{0,3}[.:)]\s/i.test(text) && /\?$/.test(text)
    ? toHeading(block, 'plain', 1)
    : null;
}

function plainHeading(
  block: ParagraphBlock,
  previous: Block | undefined,
  next: Block | undefined,
  hasHashes: boolean,
  words: DocumentWords,
): HeadingBlock | null {
  const text = block.piece.text;
  const count = wordCount(text);
  if (block.lineCount > 2 || count > 14 || count === 0 || block.quoted || next === undefined) return null;
  if (isCapitals(text) && !/[.;,]$/.test(text) && /\p{L}{3}/u.test(text) && !/[@\d]{3}/.test(text))
    return toHeading(block, 'capitals', 1);
  if (hasHashes || next.kind === 'heading') return null;
  const longNext =
    next.kind === 'row' ||
    next.kind === 'item' ||
    next.piece.text.length > 60 ||
    next.piece.text.length > text.length * 1.5;
  if (!longNext) return null;
  if (/[.;,]$/.test(text) || /[@]|https?:/.test(text)) return null;
  const question = /\?$/.test(text) && count >= 3;
  if (/:$/.test(text) && !isTitleCase(text)) return null;
  if (/:$/.test(text) && next.kind === 'item') return null;
  if (!question && !isTitleLike(text.replace(/:$/, ''), words)) return null;
  // Lines of an address are short and capitalised, too.
  if (previous?.kind === 'paragraph' && /:$/.test(previous.piece.text)) return null;
  return toHeading(block, 'plain', 1);
}

/** Short, begins with a capital and does not read as a sentence. */
function isTitleLike(text: string, words: DocumentWords): boolean {
  const trimmed = text.trim();
  const count = wordCount(trimmed);
  if (count === 0 || count > 14 || trimmed.length > 120) return false;
  if (!/^[\p{Lu}\d“"'([]/u.test(trimmed)) return false;
  if (/[;,]$/.test(trimmed) || (/\.$/.test(trimmed) && !(count <= 8 && isTitleCase(trimmed)))) return false;
  if (/:$/.test(trimmed) && !isTitleCase(trimmed)) return false;
  if (isCapitals(trimmed) || isTitleCase(trimmed) || /\?$/.test(trimmed)) return true;
  const tokens = plainWords(trimmed);
  const verbal = tokens.filter((token) => words.sentenceWords.has(token)).length;
  return count <= 10 && (verbal === 0 || /^(?:how|what|why|when|where|who|which|your|our)\b/i.test(trimmed));
}

/** A title before a full stop may hold a word that could be a verb ("Prohibited uses"), if nothing acts in it. */
const isRunInTitle = (text: string, words: DocumentWords): boolean =>
  isTitleLike(text, words) ||
  (wordCount(text) <= 5 &&
    /^[\p{Lu}]/u.test(text) &&
    !/\b(?:we|you|they|it|shall|will|may|must|can|is|are|has|have|does|do)\b/i.test(text) &&
    !/\b(?:e\.g|i\.e|etc|inc|ltd|art|no)$/i.test(text));

const asParagraph = (block: Block): ParagraphBlock => ({
  kind: 'paragraph',
  piece: block.piece,
  start: block.start,
  end: block.end,
  startLine: block.startLine,
  endLine: block.endLine,
  lineCount: 1,
  quoted: false,
  anchorOnly: false,
});

const toHeading = (
  block: Block,
  style: HeadingStyle,
  level: number,
  piece: Piece = block.piece,
  lead: Piece | null = null,
): HeadingBlock => ({
  kind: 'heading',
  style,
  level,
  lead,
  piece,
  start: block.start,
  end: block.end,
  startLine: block.startLine,
  endLine: block.endLine,
});

// Ranks and paths ----------------------------------------------------------------------------------------------------

const styleOrder: Readonly<Record<HeadingStyle, number>> = {
  hash: 0,
  article: 10,
  capitals: 11,
  number: 12,
  plain: 20,
  bold: 21,
};

const rankKey = (heading: HeadingBlock): number =>
  heading.style === 'hash' || heading.style === 'number'
    ? styleOrder[heading.style] + heading.level
    : styleOrder[heading.style] + (heading.style === 'capitals' ? 0.5 : 0);

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

/** "Privacy Policy" once more, right under "Acme Privacy Policy". */
function repeatsTitle(block: Block, title: Block | null, blocks: readonly Block[]): boolean {
  if (title === null || block.kind === 'row' || block === title || wordCount(block.piece.text) > 10)
    return false;
  const index = blocks.indexOf(block);
  const titleIndex = blocks.indexOf(title);
  if (index < 0 || index - titleIndex > 2 || index < titleIndex) return false;
  const inTitle = new Set(plainWords(title.piece.text));
  const tokens = plainWords(block.piece.text);
  return tokens.length > 0 && tokens.every((token) => inTitle.has(token));
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

/**
 * Depth by the rank of the headings in the document. A stronger style that mostly comes after headings of the next weaker
 * one is no parent of them (a stray `####` among `#####`): both have the same rank.
 */
function foldRanks(body: readonly Block[], parts: ReadonlySet<Block>): ReadonlyMap<Block, number> {
  const headings = body.filter(
    (block): block is HeadingBlock => block.kind === 'heading' && !parts.has(block),
  );
  const keys = new Map<HeadingBlock, number>();
  for (const heading of headings) keys.set(heading, rankKey(heading));
  numberInsideHashes(headings, keys);
  const order = [...new Set(keys.values())].sort((a, b) => a - b);
  const folded = new Map<number, number>();
  for (const key of order) folded.set(key, key);
  for (let i = order.length - 1; i > 0; i--) {
    const strong = order[i - 1] ?? 0;
    const weak = order[i] ?? 0;
    let seen = false;
    let under = 0;
    let all = 0;
    for (const block of body) {
      if (block.kind !== 'heading') continue;
      if (parts.has(block)) {
        seen = false;
        continue;
      }
      const key = keys.get(block);
      if (key === strong) seen = true;
      else if (key === weak) {
        all++;
        if (seen) under++;
      }
    }
    if (all > 0 && under < all * 0.5)
      for (const [from, to] of folded) if (to === weak) folded.set(from, strong);
  }
  const ranks = new Map<Block, number>();
  for (const heading of headings) {
    const key = keys.get(heading) ?? 30;
    let to = key;
    for (let step = 0; step < 10; step++) {
      const next = folded.get(to) ?? to;
      if (next === to) break;
      to = next;
    }
    ranks.set(heading, to);
  }
  return ranks;
}

/** `## 4. Rights` and `## 4.1 Access` on one level: the numbers say which is below which. */
function numberInsideHashes(headings: readonly HeadingBlock[], keys: Map<HeadingBlock, number>): void {
  const depth = (heading: HeadingBlock): number => {
    const match = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(heading.piece.text);
    return match?.[1] === undefined ? 0 : match[1].split('.').length;
  };
  for (const level of [1, 2, 3, 4, 5, 6, 7]) {
    const same = headings.filter((heading) => heading.style === 'hash' && heading.level === level);
    const depths = new Set(same.map(depth).filter((value) => value > 0));
    if (depths.size < 2) continue;
    const least = Math.min(...depths);
    for (const heading of same) {
      const own = depth(heading);
      if (own > least) keys.set(heading, (keys.get(heading) ?? 0) + (own - least) * 0.1);
    }
  }
}
