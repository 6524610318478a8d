// What the readers of Markdown, plain text and HTML all deliver: a flat list of blocks in document order.

import type { Piece } from './piece.ts';

export type Block = HeadingBlock | ParagraphBlock | ItemBlock | RowBlock;

interface BlockBase {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
  readonly startLine: number;
  readonly endLine: number;
}

/** How a heading is marked; the order of strength between styles is decided in `outline.ts`. */
export type HeadingStyle = 'hash' | 'article' | 'capitals' | 'number' | 'bold' | 'plain';

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly style: HeadingStyle;
  /** Level of the mark-up, or depth of the numbering (`4.1` is 2). */
  readonly level: number;
  /** A short run-in that stays with the heading: "Client shall:". */
  readonly lead: Piece | null;
}

export interface ParagraphBlock extends BlockBase {
  readonly kind: 'paragraph';
  /** Whether the author's lines are kept: address lines, verse-like breaks. */
  readonly lineCount: number;
  readonly quoted: boolean;
  /** The paragraph is nothing but a link to a place in the same document. */
  readonly anchorOnly: boolean;
}

export type ItemMarker = 'bullet' | 'number' | 'letter' | 'roman';

export interface ItemBlock extends BlockBase {
  readonly kind: 'item';
  readonly depth: number;
  readonly marker: ItemMarker;
  /** `(1)`, `a.`; empty for bullets. */
  readonly label: string;
  /** The item is nothing but a link to a place in the same document. */
  readonly anchorOnly: boolean;
  /** Bold words at the start, if the item starts with some. */
  readonly boldLead: string;
}

export interface RowBlock extends BlockBase {
  readonly kind: 'row';
  readonly table: number;
}

export const wordCount = (text: string): number => {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const blank = text.charCodeAt(i) <= 32;
    if (!blank && !inWord) count++;
    inWord = !blank;
  }
  return count;
};
