// A published page to blocks, by a real HTML parser with source positions. Text of folded accordions stays, it is part of the
// policy. Deliberately absent: what of the page is not the policy (`html-page.ts`).

import { parse, parseFragment } from 'parse5';
import type { Block, ItemMarker } from './block.ts';
import type { DeclaredPassage } from './foreign.ts';
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  find,
  hasInside,
  isElement,
  type Node,
  nearestTable,
  plainText,
  span,
  type TextNode,
} from './html-nodes.ts';
import { isDropped, mainElement } from './html-page.ts';
import { isSpace, joinPieces, type Piece, PieceBuilder } from './piece.ts';
import { lineAt, type Source } from './source.ts';
import { SpanGrid } from './spans.ts';
import { rowText } from './table.ts';

export interface HtmlReading {
  readonly blocks: readonly Block[];
  /** The `<title>` of the page. */
  readonly pageTitle: string | null;
  readonly language: string | null;
  /** Parts of the page that declare another language than English. */
  readonly foreign: readonly DeclaredPassage[];
}

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure figcaption h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody thead tfoot tr td th caption ul'.split(
    ' ',
  ),
);
export function readHtml(source: Source): HtmlReading {
  const document = parse(source.text, { sourceCodeLocationInfo: true });
  const reader = new HtmlReader(source, source.text, 0);
  const root = mainElement(document) ?? document;
  reader.walk(root);
  reader.flush();
  const title = find(document, (element) => element.tagName === 'title');
  const html = find(document, (element) => element.tagName === 'html');
  const pageTitle = title === null ? null : plainText(title).replace(/\s+/g, ' ').trim();
  return {
    blocks: reader.blocks,
    pageTitle: pageTitle === '' ? null : pageTitle,
    language: html === null ? null : attribute(html, 'lang'),
    foreign: foreignPassages(root),
  };
}

function foreignPassages(root: Node): readonly DeclaredPassage[] {
  const found: DeclaredPassage[] = [];
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      const language = isElement(child) ? attribute(child, 'lang') : null;
      const place = child.sourceCodeLocation;
      if (language === null || /^\s*(?:en\b|$)/i.test(language)) visit(child);
      else if (place !== null && place !== undefined)
        found.push({ start: place.startOffset, end: place.endOffset });
    }
  };
  // What the whole page declares is its language, and no passage of it.
  visit(find(root, ({ tagName }) => tagName === 'body') ?? root);
  return found;
}

/** A table written as HTML inside Markdown. */
export function readHtmlTable(source: Source, from: number, to: number): readonly Block[] {
  const text = source.text.slice(from, to);
  const reader = new HtmlReader(source, text, from);
  reader.walk(parseFragment(text, { sourceCodeLocationInfo: true }));
  reader.flush();
  return reader.blocks;
}

class HtmlReader {
  readonly blocks: Block[] = [];
  private readonly source: Source;
  private builder = new PieceBuilder();
  private context: Context = { kind: 'paragraph' };
  private bold = 0;
  private boldChars = 0;
  private boldLead = '';
  private linkChars = 0;
  private inAnchor = false;
  private anchors = 0;
  private allChars = 0;
  private listDepth = -1;
  private tables = 0;

  private readonly text: string;
  private readonly base: number;

  /** Reads `text`, which begins at `base` of the file. */
  constructor(source: Source, text: string, base: number) {
    this.source = source;
    this.text = text;
    this.base = base;
  }

  walk(node: Node): void {
    if (node.nodeName === '#text') {
      this.textNode(node as TextNode);
      return;
    }
    if (!isElement(node)) {
      for (const child of childrenOf(node)) this.walk(child);
      return;
    }
    const tag = node.tagName;
    if (isDropped(node)) return;
    if (tag === 'br') {
      this.lineBreak(node);
      return;
    }
    if (tag === 'hr') {
      this.flush();
      return;
    }
    if (/^h[1-6]$/.test(tag) || attribute(node, 'role') === 'heading') {
      const level = /^h[1-6]$/.test(tag)
        ? Number(tag.charAt(1))
        : Number(attribute(node, 'aria-level') ?? '3');
      this.heading(node, Math.min(6, Math.max(1, level)));
      return;
    }
    if (tag === 'summary' || (tag === 'button' && isAccordionButton(node))) {
      this.heading(node, 7);
      return;
    }
    if (tag === 'button') return;
    if (tag === 'table') {
      this.flush();
      this.table(node);
      return;
    }
    if (tag === 'ul' || tag === 'ol') {
      this.flush();
      this.list(node, tag === 'ol');
      return;
    }
    if (tag === 'dl') {
      this.flush();
      this.definitions(node);
      return;
    }
    if (blockTags.has(tag)) {
      this.flush();
      for (const child of childrenOf(node)) this.walk(child);
      this.flush();
      return;
    }
    const strong = tag === 'strong' || tag === 'b';
    const anchor = tag === 'a';
    if (strong) this.bold++;
    const wasAnchor = this.inAnchor;
    if (anchor && (attribute(node, 'href') ?? '').includes('#')) {
      this.inAnchor = true;
      this.anchors++;
    }
    for (const child of childrenOf(node)) this.walk(child);
    if (strong) this.bold--;
    this.inAnchor = wasAnchor;
  }

  private textNode(node: TextNode): void {
    const place = node.sourceCodeLocation;
    if (place === null || place === undefined) return;
    const before = this.builder.length;
    appendDecoded(this.builder, this.text, node.value, place.startOffset, place.endOffset, this.base);
    const added = this.builder.length - before;
    this.allChars += added;
    if (this.bold > 0) {
      if (this.boldChars === this.allChars - added) this.boldLead += node.value;
      this.boldChars += added;
    }
    if (this.inAnchor) this.linkChars += added;
  }

  private lineBreak(node: Element): void {
    const offset = (node.sourceCodeLocation?.startOffset ?? 0) + this.base;
    // A bold line of its own before a break is a heading, as in "<b>Cookies</b><br>We use ...".
    if (this.context.kind === 'paragraph' && this.allBold()) this.flush();
    else this.builder.newline(offset);
  }

  private allBold(): boolean {
    return this.allChars > 0 && this.boldChars >= this.allChars - 1 && this.allChars <= 120;
  }

  private heading(element: Element, level: number): void {
    this.flush();
    for (const child of childrenOf(element)) this.inline(child);
    const piece = this.take();
    if (piece.text === '') return;
    this.blocks.push({ kind: 'heading', style: 'hash', level, lead: null, ...this.place(flat(piece)) });
  }

  /** Text of an element whatever is inside, for headings and cells. */
  private inline(node: Node): void {
    if (node.nodeName === '#text') this.textNode(node as TextNode);
    else if (isElement(node)) {
      if (isDropped(node)) return;
      const offset = (node.sourceCodeLocation?.startOffset ?? 0) + this.base;
      if (node.tagName === 'br' || blockTags.has(node.tagName)) this.builder.newline(offset);
      for (const child of childrenOf(node)) this.inline(child);
    }
  }

  private list(element: Element, ordered: boolean): void {
    const outer = this.context;
    this.listDepth++;
    let number = 0;
    for (const child of childrenOf(element)) {
      if (!isElement(child)) continue;
      if (child.tagName !== 'li') {
        this.walk(child);
        continue;
      }
      if (isDropped(child)) continue;
      number++;
      const type = attribute(element, 'type') ?? '1';
      const marker: ItemMarker = !ordered
        ? 'bullet'
        : /a/i.test(type)
          ? 'letter'
          : /i/i.test(type)
            ? 'roman'
            : 'number';
      this.context = { kind: 'item', depth: this.listDepth, marker, label: ordered ? `${number}.` : '' };
      for (const part of childrenOf(child)) this.itemPart(part);
      this.flush();
    }
    this.listDepth--;
    this.context = outer;
  }

  /** Paragraphs inside an item stay with the item; nested lists become deeper items. */
  private itemPart(node: Node): void {
    if (isElement(node) && (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'span')) {
      if (
        hasInside(
          node,
          (inner) => ['ul', 'ol', 'table', 'dl'].includes(inner.tagName) || /^h[1-6]$/.test(inner.tagName),
        )
      ) {
        for (const child of childrenOf(node)) this.itemPart(child);
        return;
      }
      if (isDropped(node)) return;
      if (this.builder.length > 0 && node.tagName !== 'span')
        this.builder.newline((node.sourceCodeLocation?.startOffset ?? 0) + this.base);
      if (node.tagName === 'span') this.walk(node);
      else for (const child of childrenOf(node)) this.walk(child);
      return;
    }
    this.walk(node);
  }

  private definitions(element: Element): void {
    let term: Piece | null = null;
    for (const child of elementsOf(element, ['dt', 'dd'])) {
      for (const part of childrenOf(child)) this.inline(part);
      const piece = flat(this.take());
      if (child.tagName === 'dt') term = piece;
      else if (piece.text !== '') {
        const joined =
          term === null ? piece : joinPieces([term, piece], /[.:?!]$/.test(term.text) ? ' ' : ': ');
        this.blocks.push({
          kind: 'item',
          depth: 0,
          marker: 'bullet',
          label: '',
          anchorOnly: false,
          boldLead: term?.text ?? '',
          ...this.place(joined),
        });
      }
    }
  }

  private table(element: Element): void {
    const rows = elementsOf(element, ['tr']).filter((row) => nearestTable(row) === element);
    const cells = rows.map((row) =>
      childrenOf(row)
        .filter(isElement)
        .filter((cell) => cell.tagName === 'td' || cell.tagName === 'th'),
    );
    const widest = Math.max(0, ...cells.map((row) => row.length));
    if (widest <= 1) {
      // A table of one column only lays out the page.
      for (const cell of cells.flat()) {
        for (const child of childrenOf(cell)) this.walk(child);
        this.flush();
      }
      return;
    }
    const table = this.tables++;
    let header: string[] | null = null;
    const grid = new SpanGrid();
    for (const [index, row] of cells.entries()) {
      const pieces = grid.place(
        row.map((cell) => {
          for (const child of childrenOf(cell)) this.inline(child);
          return { piece: this.take(), rows: span(cell, 'rowspan'), columns: span(cell, 'colspan') };
        }),
      );
      const allHeads = row.length > 1 && row.every((cell) => cell.tagName === 'th');
      const inHead = rows[index]?.parentNode?.nodeName === 'thead';
      const boldFirst =
        index === 0 && header === null && row.length > 1 && row.every((cell) => isBoldCell(cell));
      if (allHeads || inHead || boldFirst) {
        header = pieces.map((piece) => flat(piece).text);
        continue;
      }
      const piece = rowText(header, pieces);
      if (piece.text !== '') this.blocks.push({ kind: 'row', table, ...this.place(piece) });
    }
  }

  flush(): void {
    const allBold = this.allBold();
    const anchorOnly = this.allChars > 0 && this.linkChars >= this.allChars - 1;
    const boldLead = this.boldChars > 0 && !allBold ? this.boldLead.replace(/\s+/g, ' ').trim() : '';
    const anchors = this.anchors;
    const piece = this.take();
    if (piece.text === '') return;
    // Links to places of a page, side by side: its contents in one line.
    if (anchorOnly && anchors > 1) return;
    const place = this.place(piece);
    if (this.context.kind === 'item') {
      const { depth, marker, label } = this.context;
      this.blocks.push({ kind: 'item', depth, marker, label, anchorOnly, boldLead, ...place });
      // What follows a nested list inside the same item goes on as part of it.
      this.context = { kind: 'item', depth, marker: 'bullet', label: '' };
    } else if (allBold && !/[.;,]$/.test(piece.text)) {
      this.blocks.push({ kind: 'heading', style: 'bold', level: 1, lead: null, ...this.place(flat(piece)) });
    } else {
      const lineCount = piece.text.split('\n').length;
      this.blocks.push({ kind: 'paragraph', lineCount, quoted: false, anchorOnly, ...place });
    }
  }

  private take(): Piece {
    const piece = this.builder.done();
    this.builder = new PieceBuilder();
    this.allChars = 0;
    this.boldChars = 0;
    this.boldLead = '';
    this.linkChars = 0;
    this.anchors = 0;
    return piece;
  }

  private place(piece: Piece): {
    piece: Piece;
    start: number;
    end: number;
    startLine: number;
    endLine: number;
  } {
    let start = Number.POSITIVE_INFINITY;
    let last = 0;
    for (const offset of piece.at) {
      if (offset < start) start = offset;
      if (offset > last) last = offset;
    }
    return {
      piece,
      start,
      end: last + 1,
      startLine: lineAt(this.source, start),
      endLine: lineAt(this.source, last),
    };
  }
}

type Context =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'item'; readonly depth: number; readonly marker: ItemMarker; readonly label: string };

const isAccordionButton = (element: Element): boolean =>
  attribute(element, 'aria-expanded') !== null || attribute(element, 'aria-controls') !== null;

const isBoldCell = (cell: Element): boolean =>
  cell.tagName === 'th' ||
  childrenOf(cell).every((child) =>
    isElement(child)
      ? child.tagName === 'strong' || child.tagName === 'b' || (child.tagName === 'p' && isBoldCell(child))
      : plainText(child).trim() === '',
  );

/** Block breaks inside a heading or a cell are only blanks to a reader. */
const flat = (piece: Piece): Piece => ({ text: piece.text.replaceAll('\n', ' '), at: piece.at });

/** Walks a text node's value and its source together, so that entities keep their places. */
function appendDecoded(
  builder: PieceBuilder,
  source: string,
  value: string,
  start: number,
  end: number,
  base: number,
): void {
  let at = start;
  for (let i = 0; i < value.length; i++) {
    const char = value.charAt(i);
    if (source.charAt(at) === '\r' && char === '\n') {
      builder.space(at + base);
      at += source.charAt(at + 1) === '\n' ? 2 : 1;
      continue;
    }
    if (
      source.charAt(at) === char &&
      (char !== '&' || !/^&(?:amp|#38|#x26)\b/i.test(source.slice(at, at + 6)))
    ) {
      if (isSpace(char.charCodeAt(0))) builder.space(at + base);
      else builder.push(char, at + base);
      at++;
      continue;
    }
    builder.push(char, at + base);
    const next = value.charCodeAt(i + 1);
    const pair = next >= 0xdc00 && next <= 0xdfff;
    if (pair) {
      builder.push(value.charAt(i + 1), at + base);
      i++;
    }
    const semicolon = source.indexOf(';', at);
    if (source.charAt(at) === '&' && semicolon > at && semicolon < end && semicolon - at <= 32)
      at = semicolon + 1;
    else at++;
  }
}
