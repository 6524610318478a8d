// From placed blocks to clauses: which blocks make one statement. A list belongs to the sentence that introduces it; items
// with titles of their own, numbered duties and table rows stand alone; address lines belong to what precedes them.

import type { HeadingBlock, ItemBlock, ItemMarker } from './block.ts';
import { wordCount } from './block.ts';
import { plainWords } from './document-words.ts';
import type { Outline, PlacedBlock } from './outline.ts';
import type { Piece } from './piece.ts';

export interface Segment {
  readonly piece: Piece;
  readonly role: 'text' | 'item' | 'row';
  readonly depth: number;
  readonly startLine: number;
  readonly endLine: number;
}

export interface ClauseDraft {
  readonly segments: readonly Segment[];
  readonly headings: readonly HeadingBlock[];
  readonly part: number;
  /** The words a numbered duty or a titled item hangs on: "Client shall:". They are not part of the clause. */
  readonly lead: Piece | null;
  readonly startLine: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}

interface Item {
  readonly placed: PlacedBlock;
  readonly block: ItemBlock;
  depth: number;
}

export function clauseDrafts(outline: Outline): readonly ClauseDraft[] {
  const drafts: ClauseDraft[] = [];
  const blocks = outline.blocks;
  for (let i = 0; i < blocks.length; ) {
    const placed = blocks[i];
    if (placed === undefined) break;
    const { block } = placed;
    if (block.kind === 'row') {
      drafts.push(draft(placed, [segment(placed, 'row', 0)], leadOf(drafts, placed)));
      i++;
      continue;
    }
    if (block.kind === 'item') {
      const { items, next } = itemRun(blocks, i);
      const lead = headingLead(placed);
      addList(drafts, items, null, lead);
      i = next;
      continue;
    }
    const segments = [segment(placed, 'text', 0)];
    i++;
    while (i < blocks.length && belongsToAddress(placed, segments, blocks[i])) {
      const address = blocks[i];
      if (address !== undefined) segments.push(segment(address, 'text', 0));
      i++;
    }
    const after = blocks[i];
    if (after?.block.kind === 'item' && sameHeading(placed, after)) {
      const { items, next } = itemRun(blocks, i);
      if (introduces(block.piece.text)) {
        i = next;
        if (addList(drafts, items, { placed, segments }, block.piece) && runsOn(drafts, placed, blocks[i]))
          i = addRest(drafts, blocks, i, placed);
        continue;
      }
    }
    drafts.push(draft(placed, segments, null));
    if (runsOn(drafts, placed, blocks[i])) i = addRest(drafts, blocks, i, placed);
  }
  return drafts;
}

/**
 * "7.1 The supplier shall: / 7.1.1 notify the customer; and / 7.1.2 ..." is one sentence, whatever numbers its parts have:
 * what begins with a small letter goes on with what has not ended.
 */
function runsOn(
  drafts: readonly ClauseDraft[],
  first: PlacedBlock,
  next: PlacedBlock | undefined,
): next is PlacedBlock {
  if (next === undefined || next.block.kind !== 'paragraph' || !sameHeading(first, next)) return false;
  const last = drafts[drafts.length - 1]?.segments.at(-1)?.piece.text ?? '';
  if (!/(?:[:;,]|\b(?:and|or))$/.test(last)) return false;
  // Lines that end in semicolons are a list, whatever they begin with.
  const lines = next.block.piece.text.split('\n');
  if (
    /:$/.test(last) &&
    lines.length > 1 &&
    lines.filter((line) => /[;,]$/.test(line)).length * 2 >= lines.length
  )
    return true;
  return /^(?:\d{1,3}(?:\.\d{1,3})+[.)]?\s+)?\p{Ll}/u.test(next.block.piece.text.slice(0, 40));
}

function addRest(
  drafts: ClauseDraft[],
  blocks: readonly PlacedBlock[],
  from: number,
  first: PlacedBlock,
): number {
  let i = from;
  for (let next = blocks[i]; runsOn(drafts, first, next); next = blocks[i]) {
    const begun = drafts.pop();
    if (begun === undefined) break;
    const segments = [...begun.segments, segment(next, 'item', 0)];
    i++;
    const below = blocks[i];
    if (/:$/.test(next.block.piece.text) && below?.block.kind === 'item' && sameHeading(first, below)) {
      const run = itemRun(blocks, i);
      segments.push(...run.items.map((item) => segment(item.placed, 'item', item.depth + 1)));
      i = run.next;
    }
    drafts.push(draft(first, segments, begun.lead));
  }
  return i;
}

function itemRun(blocks: readonly PlacedBlock[], from: number): { items: Item[]; next: number } {
  const items: Item[] = [];
  let next = from;
  const first = blocks[from];
  for (; next < blocks.length; next++) {
    const placed = blocks[next];
    if (
      placed === undefined ||
      first === undefined ||
      placed.block.kind !== 'item' ||
      !sameHeading(first, placed) ||
      (first.block.kind === 'item' && placed.block.depth < first.block.depth)
    )
      break;
    items.push({ placed, block: placed.block, depth: placed.block.depth });
  }
  nest(items);
  return { items, next };
}

/** Exported text loses indentation: bullets after "(2) Agree to:" are below it although they start in the same column. */
function nest(items: readonly Item[]): void {
  const stack: { marker: ItemMarker; depth: number }[] = [];
  let previous: Item | null = null;
  for (const item of items) {
    const own = item.block;
    while (stack.length > 0 && (stack[stack.length - 1]?.depth ?? 0) > own.depth) stack.pop();
    const top = stack[stack.length - 1];
    const known = stack.findIndex((entry) => entry.marker === own.marker && entry.depth === own.depth);
    if (known >= 0) stack.length = known + 1;
    else if (top === undefined || top.depth < own.depth) stack.push({ marker: own.marker, depth: own.depth });
    else if (previous !== null && (/:$/.test(previous.block.piece.text) || own.marker === 'roman')) {
      stack.push({ marker: own.marker, depth: own.depth });
    } else stack[stack.length - 1] = { marker: own.marker, depth: own.depth };
    item.depth = stack.length - 1;
    previous = item;
  }
}

/** Whether the list became one clause. */
function addList(
  drafts: ClauseDraft[],
  items: readonly Item[],
  intro: { placed: PlacedBlock; segments: Segment[] } | null,
  lead: Piece | null,
): boolean {
  const top = Math.min(...items.map((item) => item.depth));
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups[groups.length - 1];
    if (item.depth === top || group === undefined) groups.push([item]);
    else group.push(item);
  }
  if (standAlone(groups, lead, intro !== null)) {
    if (intro !== null) drafts.push(draft(intro.placed, intro.segments, null));
    for (const group of groups) addGroup(drafts, group, lead);
    return false;
  }
  const segments = items.map(itemSegment);
  const first = items[0];
  if (intro !== null) drafts.push(draft(intro.placed, [...intro.segments, ...segments], null));
  else if (first !== undefined) drafts.push(draft(first.placed, segments, lead));
  return true;
}

/** An item with what is below it; below items that have titles of their own in turn, each is a clause again. */
function addGroup(drafts: ClauseDraft[], group: readonly Item[], lead: Piece | null): void {
  const [head, ...below] = group;
  if (head === undefined) return;
  const titled = below.filter((item) => hasOwnTitle(item.block)).length;
  if (below.length < 2 || titled < below.length * 0.6) {
    drafts.push(draft(head.placed, group.map(itemSegment), lead));
    return;
  }
  drafts.push(draft(head.placed, [itemSegment(head)], lead));
  addList(drafts, below, null, head.block.piece);
}

const itemSegment = (item: Item): Segment => segment(item.placed, 'item', item.depth);

function standAlone(groups: readonly Item[][], lead: Piece | null, hasIntro: boolean): boolean {
  const heads = groups.map((group) => group[0]).filter((item) => item !== undefined);
  if (heads.length === 0) return false;
  const titled = groups.filter(([head, ...below]) => head !== undefined && isTitled(head, below)).length;
  if (titled >= heads.length * 0.6) return true;
  const labelled = heads.every((item) => item.block.marker !== 'bullet');
  if (!labelled) return false;
  if (lead !== null && endsInDuty(lead.text)) return true;
  const sentences = heads.filter(
    (item) => /[.:]$/.test(item.block.piece.text) && wordCount(item.block.piece.text) >= 10,
  ).length;
  return !hasIntro && heads.length > 1 && sentences >= heads.length * 0.6;
}

/** A title of its own in the item, or an item that is all title, over what is said below it. */
function isTitled(item: Item, below: readonly Item[]): boolean {
  const { boldLead, piece } = item.block;
  if (below.length > 0 && boldLead !== '' && piece.text.length <= boldLead.length + 2)
    return below.some((inner) => wordCount(inner.block.piece.text) >= 8);
  return hasOwnTitle(item.block);
}

/** "Targeted advertising. Our partners ...": a title, then at least one whole sentence. */
function hasOwnTitle(block: ItemBlock): boolean {
  const text = block.piece.text.slice(0, 400);
  if (hasBoldTitle(block)) return true;
  if (
    /^[“"][^“”"]{2,60}[”"]\s*(?:\([^)]{0,40}\)\s*)?(?:means?|refers? to|shall (?:mean|have)|has the)\b/i.test(
      text,
    )
  )
    return true;
  const stop = /^(.{3,70}?)(?:\.|:)\s+(?=[\p{Lu}“"'])/u.exec(text);
  if (stop?.[1] === undefined) return false;
  const title = stop[1].replace(/^[^\p{L}]+/u, '');
  const count = wordCount(title);
  const colon = text.charAt(stop[1].length) === ':';
  const rest = block.piece.text.slice(stop[0].length);
  if (count > 7 || wordCount(rest) < 6 || !/[.!?)]$/.test(rest.trim())) return false;
  if (!colon)
    return (
      !/\b(?:we|you|they|it|is|are|shall|will|may|must|can)\b/i.test(title) &&
      !/\b(?:e\.g|i\.e|etc|inc|ltd)$/i.test(title)
    );
  return (
    (block.boldLead !== '' || /^\p{Lu}[^:]{2,50}:\s+\p{Lu}/u.test(text)) &&
    /\b(?:we|you|our|us|is|are|may|will|must|shall|collect|use|share)\b/i.test(rest)
  );
}

/** Bold words that are set apart from the sentences after them, by a full stop, a colon, a dash or a line of their own. */
function hasBoldTitle(block: ItemBlock): boolean {
  const { boldLead } = block;
  const { text } = block.piece;
  if (boldLead === '' || wordCount(boldLead) > 14 || !text.startsWith(boldLead)) return false;
  const rest = text.slice(boldLead.length);
  const apart = /[.:?]$/.test(boldLead) || /^\s*(?:[.:]|[–—-]\s)|^\s*\n/.test(rest);
  // "Backups. Rolling 90 days." is no sentence, but what ends with a full stop before it is a title all the same.
  const least = /\.$/.test(boldLead) || /^\s*\./.test(rest) ? 2 : 8;
  return apart && wordCount(rest) >= least && /[.!?):]$/.test(rest.trim());
}

const dutyEnd =
  /\b(?:shall(?: not)?|must(?: not)?|will(?: not)?|may not|agrees?(?: to)?|(?:undertakes?|warrants?|represents?)(?: to| that)?|is (?:required|obliged) to|are (?:required|obliged) to)\s*:$/i;

const endsInDuty = (text: string): boolean => dutyEnd.test(text.slice(-60).trim());

function introduces(text: string): boolean {
  const tail = text.slice(-200).trim();
  if (/[:–—-]$/.test(tail)) return true;
  if (/[.!?]$/.test(tail))
    return /\b(?:the following|as follows|listed below|set out below|these (?:are|include))\b[^.!?]*[.!?]$/i.test(
      tail,
    );
  return true;
}

function belongsToAddress(
  intro: PlacedBlock,
  segments: readonly Segment[],
  next: PlacedBlock | undefined,
): boolean {
  if (next === undefined || next.block.kind !== 'paragraph' || !sameHeading(intro, next)) return false;
  const last = segments[segments.length - 1];
  if (last === undefined) return false;
  const text = next.block.piece.text;
  const open = /:$/.test(segments[0]?.piece.text ?? '');
  const begun = segments.length > 1;
  if (text.length > 400) return false;
  const lines = text.split('\n');
  const shortLines = lines.every((line) => wordCount(line) <= 9);
  const many = Math.max(lines.length, next.block.lineCount);
  const wordsPerLine = wordCount(text) / many;
  const address = isAddressLike(text) && wordsPerLine <= 9;
  if (open && (address || (many > 1 && wordsPerLine <= 7) || (begun && shortLines && isAddressLine(text))))
    return true;
  if (begun && address) return true;
  return (
    address && /\b(?:address|contact|write|mail|reach|e-?mail|post)\b/i.test(segments[0]?.piece.text ?? '')
  );
}

/** "Wycliffe House", "SK9 5AF": no more words than a name has, or a number; "Opting out and correcting your data" is a title. */
const isAddressLine = (text: string): boolean =>
  !/[.!?]$/.test(text) && text.split('\n').every((line) => wordCount(line) <= 5 || /[\d,]/.test(line));

/** Lines of a postal or electronic address: few words, no sentence, something only addresses have. */
function isAddressLike(text: string): boolean {
  const tokens = plainWords(text);
  if (tokens.length > 40) return false;
  if (/\b(?:we|you|our|your|is|are|may|will|shall|must)\b/i.test(text)) return false;
  return (
    /@|\b(?:attn|attention|inc|ltd|llc|gmbh|street|avenue|ave|road|rd|suite|floor|drive|tel|phone|telephone|fax|e-?mail|box|dpo|officer)\b/i.test(
      text,
    ) || /\b\d{4,6}\b/.test(text)
  );
}

const leadOf = (drafts: readonly ClauseDraft[], placed: PlacedBlock): Piece | null => {
  const before = drafts[drafts.length - 1];
  if (
    before === undefined ||
    before.headings[before.headings.length - 1] !== placed.headings[placed.headings.length - 1]
  )
    return null;
  const first = before.segments[0];
  if (first?.role === 'row') return before.lead;
  return first !== undefined && /:$/.test(first.piece.text) ? first.piece : null;
};

const headingLead = (placed: PlacedBlock): Piece | null =>
  placed.headings[placed.headings.length - 1]?.lead ?? null;

const sameHeading = (a: PlacedBlock, b: PlacedBlock): boolean =>
  a.part === b.part && a.headings[a.headings.length - 1] === b.headings[b.headings.length - 1];

const segment = (placed: PlacedBlock, role: Segment['role'], depth: number): Segment => ({
  piece: placed.block.piece,
  role,
  depth,
  startLine: placed.block.startLine,
  endLine: placed.block.endLine,
});

function draft(placed: PlacedBlock, segments: readonly Segment[], lead: Piece | null): ClauseDraft {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  let startLine = Number.POSITIVE_INFINITY;
  let endLine = 0;
  for (const { piece, startLine: first, endLine: last } of segments) {
    startLine = Math.min(startLine, first);
    endLine = Math.max(endLine, last);
    for (const offset of piece.at) {
      if (offset < start) start = offset;
      if (offset >= end) end = offset + 1;
    }
  }
  return { segments, headings: placed.headings, part: placed.part, lead, startLine, endLine, start, end };
}
