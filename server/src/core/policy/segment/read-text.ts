// Markdown and plain text to blocks. Both go through one line-based reader, because policies exported as text are full of
// half Markdown, and policies in Markdown are full of bullets and numbers that Markdown does not know.
// Deliberately absent: decisions that need the whole document (titles, ranks, contents); those are in `outline.ts`.

import type { Block, ItemMarker } from './block.ts';
import { wordCount } from './block.ts';
import { blanksWithin } from './double-spaced.ts';
import { appendInline } from './inline.ts';
import { classifyLine, type LabelShape, type Line } from './line.ts';
import { type Piece, PieceBuilder } from './piece.ts';
import { readHtmlTable } from './read-html.ts';
import { lineAt, type Source } from './source.ts';
import { splitRow, tableRows } from './table.ts';

export interface TextReading {
  readonly blocks: readonly Block[];
  /** `title:` of a front matter. */
  readonly frontTitle: string | null;
}

/** Words after which the hyphen at the end of a wrapped line belongs to the word: `third-` / `party`. */
export type KeepsHyphen = (prefix: string) => boolean;

export function readText(source: Source, keepsHyphen: KeepsHyphen): TextReading {
  const front = skipFrontMatter(source);
  const lines = classifyLines(source, front.next);
  const reader = new TextReader(source, lines, front.next, keepsHyphen);
  return { blocks: reader.read(), frontTitle: front.title };
}

function skipFrontMatter(source: Source): { next: number; title: string | null } {
  const lineText = (index: number): string => {
    const line = source.lines[index];
    return line === undefined
      ? ''
      : source.text.slice(line.start, Math.min(line.end, line.start + 500)).trim();
  };
  if (lineText(0).replace(/^\ufeff/, '') !== '---') return { next: 0, title: null };
  let title: string | null = null;
  for (let i = 1; i < Math.min(source.lines.length, 200); i++) {
    const text = lineText(i);
    if (text === '---' || text === '...') return { next: i + 1, title };
    const match = /^title:\s*["']?([^"']*)["']?\s*$/i.exec(text);
    if (match?.[1] !== undefined && match[1] !== '') title = match[1].trim();
  }
  return { next: 0, title: null };
}

const longestBoldTitle = 9;

/** How comments begin and end, in HTML and in MDX. */
const comments = [
  ['<!--', '-->'],
  ['{/*', '*/}'],
] as const;

function classifyLines(source: Source, from: number): readonly Line[] {
  const lines: Line[] = [];
  let fence: string | null = null;
  let comment: string | null = null;
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (line === undefined || i < from) {
      lines.push({ kind: 'blank' });
      continue;
    }
    const head = source.text.slice(line.start, Math.min(line.end, line.start + 80)).trimStart();
    if (comment !== null) {
      const close = source.text.indexOf(comment, line.start);
      if (close >= 0 && close < line.end) comment = null;
      lines.push({ kind: 'blank' });
      continue;
    }
    const opened = comments.find(([open]) => head.startsWith(open));
    if (opened !== undefined && !source.text.slice(line.start, line.end).includes(opened[1])) {
      comment = opened[1];
      lines.push({ kind: 'blank' });
      continue;
    }
    const mark = head.startsWith('```') ? '```' : head.startsWith('~~~') ? '~~~' : null;
    if (mark !== null && (fence === null || fence === mark)) {
      fence = fence === null ? mark : null;
      lines.push({ kind: 'blank' });
      continue;
    }
    lines.push(classifyLine(source.text, line.start, line.end));
  }
  return lines;
}

interface Open {
  kind: 'paragraph' | 'item';
  first: number;
  ranges: { from: number; to: number; line: number }[];
  quoted: boolean;
  depth: number;
  indent: number;
  marker: ItemMarker;
  label: string;
  contentFrom: number;
}

class TextReader {
  private readonly source: Source;
  private readonly lines: readonly Line[];
  private readonly first: number;
  private readonly keepsHyphen: KeepsHyphen;
  private readonly blocks: Block[] = [];
  private open: Open | null = null;
  private readonly indents: number[] = [];
  private readonly lineIsBlock: boolean;
  private readonly blanksWithin: ReadonlySet<number>;
  private tables = 0;

  constructor(source: Source, lines: readonly Line[], first: number, keepsHyphen: KeepsHyphen) {
    this.source = source;
    this.lines = lines;
    this.first = first;
    this.keepsHyphen = keepsHyphen;
    this.lineIsBlock = linesAreBlocks(source, lines);
    this.blanksWithin = blanksWithin(source, lines);
  }

  read(): readonly Block[] {
    let afterBlank = true;
    for (let i = this.first; i < this.lines.length; i++) {
      const line = this.lines[i];
      const place = this.source.lines[i];
      if (line === undefined || place === undefined) continue;
      switch (line.kind) {
        case 'blank':
          if (this.blanksWithin.has(i)) continue;
          if (this.open?.kind === 'paragraph') this.close();
          afterBlank = true;
          continue;
        case 'rule':
          this.closeAll();
          break;
        case 'underline':
          this.underline(line.level, place);
          break;
        case 'hash':
          this.closeAll();
          this.heading(line.from, line.to, 'hash', line.level);
          break;
        case 'bold':
          if (this.isBoldText(i)) {
            this.text(i, line.from, place.end, 0, false, afterBlank);
            break;
          }
          this.closeAll();
          this.heading(line.from, line.to, 'bold', 1);
          break;
        case 'table':
          this.closeAll();
          i = this.table(i) - 1;
          break;
        case 'bullet':
          this.item(i, line.from, place.end, line.indent, 'bullet', '', line.from);
          break;
        case 'label':
          this.label(i, line, place.end, afterBlank);
          break;
        case 'text': {
          const table = this.htmlTable(i, line.from);
          if (table !== null) {
            i = table - 1;
            break;
          }
          this.text(i, line.from, place.end, line.indent, line.quoted, afterBlank);
          break;
        }
      }
      afterBlank = false;
    }
    this.closeAll();
    return this.blocks;
  }

  private text(
    index: number,
    from: number,
    to: number,
    indent: number,
    quoted: boolean,
    afterBlank: boolean,
  ): void {
    const open = this.open;
    if (open !== null && open.kind === 'item') {
      const lazy = !afterBlank && !this.lineIsBlock;
      const continued = afterBlank && indent >= 2 && indent > open.indent && open.marker !== 'letter';
      if ((lazy && !this.startsAnew(index, from, to, open)) || continued) {
        open.ranges.push({ from, to, line: index });
        return;
      }
      this.closeAll();
    }
    if (open !== null && open.kind === 'paragraph') {
      if (!this.lineIsBlock && open.quoted === quoted && !this.startsAnew(index, from, to, open)) {
        open.ranges.push({ from, to, line: index });
        return;
      }
      this.close();
    }
    this.indents.length = 0;
    this.open = paragraph(index, from, to, quoted, indent);
  }

  /** Sentences that are set in bold line by line are one paragraph, and none of them is a heading. */
  private isBoldText(index: number): boolean {
    const isSentence = (at: number): boolean => {
      const line = this.lines[at];
      const place = this.source.lines[at];
      if (line?.kind !== 'bold' || place === undefined) return false;
      const text = this.source.text.slice(line.from, line.to).replace(/[*_\s]+$/, '');
      return /[.!]$/.test(text) && wordCount(text) > longestBoldTitle;
    };
    return isSentence(index) && (isSentence(index - 1) || isSentence(index + 1));
  }

  /** A line inside a run of lines that is a heading of its own: short, in capitals or title case, after a finished sentence. */
  private startsAnew(index: number, from: number, to: number, open: Open): boolean {
    const before = open.ranges[open.ranges.length - 1];
    if (before === undefined || to - from > 120) return false;
    const text = this.source.text;
    const previous = text.slice(Math.max(before.from, before.to - 200), before.to).trim();
    const line = text.slice(from, to).trim();
    const capitals = isCapitals(line);
    if (capitals && !isCapitals(previous) && /[.:;!?)]$/.test(previous)) return true;
    // The first line of a run is a heading when it is short and the text goes on at full width.
    if (open.ranges.length === 1 && open.kind === 'paragraph' && open.first === index - 1) {
      const short =
        before.to - before.from <= 80 &&
        wordCount(previous) <= 9 &&
        !/[.;,]$/.test(previous) &&
        !/:$/.test(previous);
      return short && (isCapitals(previous) || isTitleCase(previous)) && !capitals && to - from > 60;
    }
    return false;
  }

  private label(
    index: number,
    line: Extract<Line, { kind: 'label' }>,
    to: number,
    afterBlank: boolean,
  ): void {
    const rest = to - line.from;
    // A wrapped line that happens to begin with "2)" or "a." is no label when the sentence before runs on.
    if (!afterBlank && !this.lineIsBlock && this.runsOn(line.shape)) {
      this.open?.ranges.push({ from: line.at, to, line: index });
      return;
    }
    if (
      line.shape === 'dotted' ||
      line.shape === 'article' ||
      (line.shape === 'number' &&
        !this.countsOn(line.label, line.indent) &&
        line.indent < 4 &&
        rest > 220 &&
        line.indent <= (this.indents[0] ?? line.indent))
    ) {
      this.closeAll();
      // What is indented more stands below it, and the next number beside it.
      this.indents.push(line.indent);
      this.open = { ...paragraph(index, line.at, to, false, line.indent), label: line.label };
      return;
    }
    const marker =
      line.shape === 'number' || line.shape === 'paren-number' ? 'number' : romanOrLetter(line.label);
    this.item(index, line.at, to, line.indent, marker, line.label, line.from);
  }

  /** "3." right after the item "2.". */
  private countsOn(label: string, indent: number): boolean {
    const open = this.open;
    return (
      open?.kind === 'item' &&
      open.marker === 'number' &&
      open.indent === indent &&
      Number.parseInt(open.label, 10) + 1 === Number.parseInt(label, 10)
    );
  }

  private runsOn(shape: LabelShape): boolean {
    const open = this.open;
    const before = open?.ranges[open.ranges.length - 1];
    if (open === null || before === undefined) return false;
    const previous = this.source.text.slice(Math.max(before.from, before.to - 60), before.to).trim();
    if (shape === 'dotted' || shape === 'article' || shape === 'letter' || shape === 'number') {
      return (
        !/[.:;!?)]$/.test(previous) &&
        !/[;,]\s*(?:and|or)$/.test(previous) &&
        before.to - before.from > 50 &&
        /[a-z,]$/.test(previous)
      );
    }
    return false;
  }

  private item(
    index: number,
    from: number,
    to: number,
    indent: number,
    marker: ItemMarker,
    label: string,
    contentFrom: number,
  ): void {
    if (this.open?.kind === 'paragraph' && this.open.label === '') this.closeAll();
    else this.close();
    while (this.indents.length > 0 && (this.indents[this.indents.length - 1] ?? 0) > indent)
      this.indents.pop();
    if (this.indents[this.indents.length - 1] !== indent) this.indents.push(indent);
    this.open = {
      kind: 'item',
      first: index,
      ranges: [{ from, to, line: index }],
      quoted: false,
      depth: this.indents.length - 1,
      indent,
      marker,
      label,
      contentFrom,
    };
  }

  private underline(level: number, place: { start: number }): void {
    const open = this.open;
    const only = open?.ranges[0];
    if (
      open?.kind === 'paragraph' &&
      open.ranges.length === 1 &&
      only !== undefined &&
      only.to - only.from <= 400
    ) {
      const text = this.source.text.slice(only.from, only.to).trim();
      const closes = level === 1 ? /[;,]$/ : /[.;,]$/;
      if (!closes.test(text) && place.start - only.to <= 2) {
        this.open = null;
        this.indents.length = 0;
        this.heading(only.from, only.to, 'hash', level);
        return;
      }
    }
    this.closeAll();
  }

  private heading(from: number, to: number, style: 'hash' | 'bold', level: number): void {
    const builder = new PieceBuilder();
    appendInline(builder, this.source.text, from, to);
    const piece = builder.done();
    if (piece.text === '') return;
    this.blocks.push({ kind: 'heading', style, level, lead: null, ...this.place(piece) });
  }

  /** A `<table>` in Markdown goes to the HTML reader; the answer is the line after it. */
  private htmlTable(index: number, from: number): number | null {
    const { text, lines } = this.source;
    if (!/^<table[\s>]/i.test(text.slice(from, from + 7))) return null;
    const close = /<\/table\s*>/gi;
    close.lastIndex = from;
    const end = close.exec(text);
    if (end === null) return null;
    this.closeAll();
    for (const block of readHtmlTable(this.source, from, end.index + end[0].length)) this.blocks.push(block);
    let next = index;
    while (next < lines.length && (lines[next]?.start ?? 0) <= end.index) next++;
    return next;
  }

  private table(index: number): number {
    const rows: { from: number; to: number }[] = [];
    let i = index;
    for (; i < this.lines.length && this.lines[i]?.kind === 'table'; i++) {
      const line = this.source.lines[i];
      if (line !== undefined) rows.push({ from: line.start, to: line.end });
    }
    const cells = rows.map((row) => splitRow(this.source.text, row.from, row.to));
    const table = this.tables++;
    for (const piece of tableRows(cells)) this.blocks.push({ kind: 'row', table, ...this.place(piece) });
    return i;
  }

  private closeAll(): void {
    this.close();
    this.indents.length = 0;
  }

  private close(): void {
    const open = this.open;
    this.open = null;
    if (open === null) return;
    const builder = new PieceBuilder();
    const text = this.source.text;
    for (const [position, range] of open.ranges.entries()) {
      if (position > 0) {
        const before = open.ranges[position - 1];
        const hardBreak = before !== undefined && /(?: {2,}|\\)$/.test(text.slice(before.to - 4, before.to));
        if (
          builder.last() === '-' &&
          !this.keepsHyphen(builder.lastWord()) &&
          /[a-z]/.test(text.charAt(range.from))
        )
          builder.unhyphenate();
        else if (hardBreak) builder.newline(range.from);
        else if (builder.last() !== '-') builder.space(range.from);
      }
      appendInline(builder, text, range.from, range.to);
    }
    const piece = builder.done();
    if (piece.text === '') return;
    if (open.kind === 'paragraph') {
      this.blocks.push({
        kind: 'paragraph',
        lineCount: open.ranges.length,
        quoted: open.quoted,
        anchorOnly: open.ranges.length === 1 && isAnchor(text, open.contentFrom, open.ranges[0]?.to ?? 0),
        ...this.place(piece),
      });
      return;
    }
    const first = open.ranges[0];
    const raw =
      first === undefined
        ? ''
        : text.slice(open.contentFrom, Math.min(first.to, open.contentFrom + 400)).trim();
    this.blocks.push({
      kind: 'item',
      depth: open.depth,
      marker: open.marker,
      label: open.label,
      anchorOnly: open.ranges.length === 1 && isAnchor(text, open.contentFrom, first?.to ?? 0),
      boldLead: /^(?:\*\*|__)([^*_]{1,120})(?:\*\*|__)/.exec(raw)?.[1]?.trim() ?? '',
      ...this.place(piece),
    });
  }

  private place(piece: Piece): {
    piece: Piece;
    start: number;
    end: number;
    startLine: number;
    endLine: number;
  } {
    const start = piece.at[0] ?? 0;
    const end = (piece.at[piece.at.length - 1] ?? start) + 1;
    return {
      piece,
      start,
      end,
      startLine: lineAt(this.source, start),
      endLine: lineAt(this.source, end - 1),
    };
  }
}

/** Nothing but a link to a place on the same page. */
const isAnchor = (text: string, from: number, to: number): boolean =>
  to - from <= 400 && /^\[[^\]]{1,150}\]\([^)\s#]{0,120}#[^)\s]{0,150}\)$/.test(text.slice(from, to).trim());

const paragraph = (index: number, from: number, to: number, quoted: boolean, indent: number): Open => ({
  kind: 'paragraph',
  first: index,
  ranges: [{ from, to, line: index }],
  quoted,
  depth: 0,
  indent,
  marker: 'bullet',
  label: '',
  contentFrom: from,
});

const romanOrLetter = (label: string): ItemMarker =>
  /^\(?[ivx]{2,}[.)]?\)?$/i.test(label) || /^\(?i[.)]\)?$/.test(label) ? 'roman' : 'letter';

export const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

export const isTitleCase = (text: string): boolean => {
  const words = text.match(/[\p{L}][\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  if (words.length === 0 || !/^[\p{Lu}\d“"'(]/u.test(text.trim())) return false;
  if (long.length === 0) return words.every((word) => /^\p{Lu}/u.test(word));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
};

/**
 * With hardly a blank line in it, each line of a text is a paragraph, unless the lines are all about equally long and end
 * in the middle of sentences: then it was wrapped.
 */
function linesAreBlocks(source: Source, lines: readonly Line[]): boolean {
  let blank = 0;
  let filled = 0;
  let widest = 0;
  for (const [i, line] of lines.entries()) {
    const place = source.lines[i];
    if (place === undefined) continue;
    if (line.kind === 'blank') blank++;
    // A row of a table is as long as its cells make it.
    else if (line.kind !== 'table') {
      filled++;
      widest = Math.max(widest, place.end - place.start);
    }
  }
  if (filled < 4 || blank >= 0.2 * (filled + blank)) return false;
  if (widest > 130) return true;
  let wrapped = 0;
  for (const [i, line] of lines.entries()) {
    const place = source.lines[i];
    if (place === undefined || line.kind === 'blank') continue;
    if (
      place.end - place.start >= widest * 0.7 &&
      /[\p{L},]$/u.test(source.text.slice(place.start, place.end).trimEnd())
    )
      wrapped++;
  }
  return wrapped < filled * 0.4;
}
