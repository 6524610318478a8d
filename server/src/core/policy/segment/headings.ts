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
  const sentences = numberedSentences(blocks, words);
  const out: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block === title || block.kind === 'row' || sentences.has(block)) {
      out.push(block);
      continue;
    }
    if (block.kind === 'heading') {
      const text = block.piece.text;
      if (words.contentsTitles.has(headingKey(text)) && blocks[index + 1]?.kind === 'heading') continue;
      const sentence = /[.!]$/.test(text) && !/\b(?:Inc|Ltd|Co|etc)\.$/.test(text);
      const long = wordCount(text) > 14;
      const said = block.style === 'bold' && sentence && wordCount(text) > 5;
      const company = block.style === 'bold' && endsInLegalForm(text, words);
      if (company || (sentence && long) || said || wordCount(text) > 30) out.push(asParagraph(block));
      else out.push(block);
      continue;
    }
    const next = blocks[index + 1];
    const heading =
      numberedHeading(block, blocks[index - 1], next, words) ??
      (repeated.size > 0 && wordCount(block.piece.text) <= 14 && repeated.has(headingKey(block.piece.text))
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

/** "Acme Trading Ltd.", in bold over an address, says who and heads nothing. */
function endsInLegalForm(text: string, { legalForms }: DocumentWords): boolean {
  const lower = text.toLowerCase().replace(/[.\s]+$/, '');
  return legalForms.some((form) => lower.endsWith(` ${form}`));
}

const labelStart =
  /^(?:((?:Article|Section|Part|Schedule|Annex|Appendix|Exhibit)\s+(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6}|[A-Z])(?![\p{L}\p{N}])[.:)]?)|(\d{1,3}(?:\.\d{1,3}){1,4})[.)]?|(\d{1,3})[.)]|([A-Z]|[IVXL]{2,6})[.)])\s*[–—-]?\s*/iu;

interface HeadingLabel {
  readonly text: string;
  readonly style: HeadingStyle;
  readonly level: number;
}

function labelOf(text: string, next: Block | undefined): HeadingLabel | null {
  const match = labelStart.exec(text.slice(0, 60));
  if (match === null) return bareNumber(text, next);
  if (match[4] !== undefined && !/^[A-Z]/.test(match[4])) return null;
  return {
    text: match[0],
    style: match[1] !== undefined ? 'article' : 'number',
    level: match[2] !== undefined ? match[2].split('.').length : match[4] !== undefined ? 2 : 1,
  };
}

/** "7 Breach notification" over "7.1 The supplier ...". */
function bareNumber(text: string, next: Block | undefined): HeadingLabel | null {
  const match = /^(\d{1,3})\s+(?=\p{Lu})/u.exec(text);
  const follows = /^(\d{1,3})\.1(?!\d)/.exec(next?.piece.text ?? '');
  return match !== null && follows?.[1] === match[1] ? { text: match[0], style: 'number', level: 1 } : null;
}

function numberedHeading(
  block: ParagraphBlock | ItemBlock,
  previous: Block | undefined,
  next: Block | undefined,
  words: DocumentWords,
): Block | Block[] | null {
  const text = block.piece.text;
  const label = labelOf(text, next);
  if (label === null || (block.kind === 'item' && block.depth > 0)) return null;
  const { style, level } = label;
  const rest = text.slice(label.text.length);
  if (rest === '' && style !== 'article') return null;
  const stop = /[.:](?=\s)/.exec(rest.slice(0, 100));
  const runsOn = stop !== null && stop.index > 2;
  const inList = block.kind === 'item' && (isShortSibling(block, previous) || isShortSibling(block, next));
  if (!inList && !runsOn && isTitleLike(rest, words)) {
    return toHeading(block, style, level);
  }
  // "4.1 General Responsibilities. Client shall:" and "4.1 Retention. We keep ..."
  if (stop !== null && runsOn && isRunInTitle(rest.slice(0, stop.index), words)) {
    const at = label.text.length + stop.index;
    const runIn = slicePiece(block.piece, at + 1, text.length);
    if (/:$/.test(runIn.text) && wordCount(runIn.text) <= 14)
      return toHeading(block, style, level, slicePiece(block.piece, 0, at), runIn);
    const heading = toHeading(block, style, level, slicePiece(block.piece, 0, at));
    return [heading, { ...asParagraph(block), piece: runIn, start: runIn.at[0] ?? block.start }];
  }
  return null;
}

/**
 * "2. The supplier uses one subcontractor: Acme." among eighteen numbered sentences: where most of a series have no title, what
 * looks like one begins a sentence.
 */
function numberedSentences(blocks: readonly Block[], words: DocumentWords): ReadonlySet<Block> {
  const found = new Set<Block>();
  let series: Block[] = [];
  const close = (): void => {
    const titled = series.filter((block) => splitsIntoTitle(block.piece.text, words));
    if (series.length >= shortestSeries && titled.length < series.length * 0.5)
      for (const block of titled) found.add(block);
    series = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item' && block.depth > 0) continue;
    const label =
      block.kind === 'row' || block.kind === 'heading' ? null : plainNumber.exec(block.piece.text);
    if (label === null || (Number(label[1]) === 1 && series.length > 0)) close();
    if (label !== null) series.push(block);
  }
  close();
  return found;
}

const shortestSeries = 3;
const plainNumber = /^(\d{1,3})[.)]\s/;

/** A title before the first stop, and text behind it. */
function splitsIntoTitle(text: string, words: DocumentWords): boolean {
  const rest = text.replace(plainNumber, '');
  const stop = /[.:](?=\s)/.exec(rest.slice(0, 100));
  return stop !== null && stop.index > 2 && isRunInTitle(rest.slice(0, stop.index), words);
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
  if (/:$/.test(trimmed) && (!isTitleCase(trimmed) || trimmed.includes(','))) return false;
  if (isCapitals(trimmed) || isTitleCase(trimmed) || /\?$/.test(trimmed)) return true;
  const tokens = plainWords(trimmed);
  const verbal = tokens.filter((token) => words.sentenceWords.has(token)).length;
  const asks = /^(?:how|what|why|when|where|whom?|which|with whom)\b/i.test(trimmed);
  return (count <= 12 && asks) || (count <= 10 && (verbal === 0 || /^(?:your|our)\b/i.test(trimmed)));
}

/** A title before a full stop may hold a word that could be a verb ("Prohibited uses"), if nothing acts in it. */
const isRunInTitle = (text: string, words: DocumentWords): boolean =>
  !saysOfOurs(text, words) &&
  (isTitleLike(text, words) ||
    (wordCount(text) <= 5 &&
      /^[\p{Lu}]/u.test(text) &&
      !/\b(?:we|you|they|it|shall|will|may|must|can|is|are|has|have|does|do)\b/i.test(text) &&
      !/\b(?:e\.g|i\.e|etc|inc|ltd|art|no)$/i.test(text)));

/** "Our website works without cookies", "Your data stays here"; not "Your right to be forgotten". */
function saysOfOurs(text: string, words: DocumentWords): boolean {
  if (!/^(?:our|your)\b/i.test(text)) return false;
  const tokens = plainWords(text);
  return tokens.some((token, at) => at > 1 && tokens[at - 1] !== 'to' && words.sentenceWords.has(token));
}

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
