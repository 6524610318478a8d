// Lines that are headings although nothing marks them up: numbered, in capitals, in title case, questions; and marked-up
// "headings" that are sentences.

import type { Block, HeadingBlock, HeadingStyle, ItemBlock, ParagraphBlock } from './block.ts';
import { wordCount } from './block.ts';
import { type DocumentWords, headingKey, plainWords } from './document-words.ts';
import { type Piece, slicePiece } from './piece.ts';
import { isCapitals, isTitleCase } from './read-text.ts';

export function promoteHeadings(
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
