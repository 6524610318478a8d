// Readable text that still knows where each of its characters stands in the file. Everything after segmentation works on
// readable text; positions for people are looked up here. Deliberately absent: any knowledge of Markdown or HTML.

export interface Piece {
  readonly text: string;
  /** Offset in the file of each character of `text`. */
  readonly at: readonly number[];
}

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x1680 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x3000;

/** Characters that take no room: soft hyphen, zero-width space and joiners, byte order mark. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;

/** Collects characters, folding white space to one blank. */
export class PieceBuilder {
  private readonly chars: string[] = [];
  private readonly at: number[] = [];
  private pendingSpace = -1;
  private dropped = false;

  get length(): number {
    return this.chars.length;
  }

  push(char: string, offset: number): void {
    const code = char.charCodeAt(0);
    // Nearly every character is one of these.
    const plain = code > 32 && code < 127;
    if (!plain && isSpace(code)) {
      this.space(offset);
      return;
    }
    if (!plain && isInvisible(code)) return;
    if (this.pendingSpace >= 0 && this.chars.length > 0 && this.chars[this.chars.length - 1] !== '\n') {
      this.chars.push(' ');
      this.at.push(this.pendingSpace);
    }
    this.pendingSpace = -1;
    this.chars.push(char);
    this.at.push(offset);
  }

  space(offset: number): void {
    if (this.pendingSpace < 0) this.pendingSpace = offset;
  }

  /** A break that readers see: an address line, a cell. */
  newline(offset: number): void {
    if (this.chars.length === 0 || this.chars[this.chars.length - 1] === '\n') return;
    this.pendingSpace = -1;
    this.chars.push('\n');
    this.at.push(offset);
  }

  words(text: string, offset: number): void {
    for (let i = 0; i < text.length; i++) this.push(text.charAt(i), offset);
  }

  /** Removes one earlier character, for an opening bracket that turned out to be a link. */
  drop(index: number): void {
    this.chars[index] = '';
    this.dropped = true;
  }

  last(): string {
    return this.pendingSpace >= 0 ? ' ' : (this.chars[this.chars.length - 1] ?? ' ');
  }

  /** Joins a word that a hard wrap has divided. */
  unhyphenate(): void {
    this.pendingSpace = -1;
    if (this.chars[this.chars.length - 1] === '-') {
      this.chars.pop();
      this.at.pop();
    }
  }

  lastWord(): string {
    let word = '';
    for (let i = this.chars.length - 1; i >= 0 && word.length < 30; i--) {
      const char = this.chars[i] ?? '';
      if (!/[\p{L}\p{N}-]/u.test(char)) break;
      word = char + word;
    }
    return word;
  }

  done(): Piece {
    let text = this.chars.join('');
    const whole = !this.dropped && text.length === this.chars.length;
    const at = whole ? [...this.at] : this.at.filter((_, i) => this.chars[i] !== '');
    while (text.endsWith('\n') || text.endsWith(' ')) {
      text = text.slice(0, -1);
      at.pop();
    }
    return { text, at };
  }
}

export function slicePiece(piece: Piece, from: number, to: number): Piece {
  let start = from;
  let end = to;
  while (start < end && isSpace(piece.text.charCodeAt(start))) start++;
  while (end > start && isSpace(piece.text.charCodeAt(end - 1))) end--;
  return { text: piece.text.slice(start, end), at: piece.at.slice(start, end) };
}

export function joinPieces(pieces: readonly Piece[], separator: string): Piece {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  let text = '';
  const at: number[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (text !== '') {
      text += separator;
      const last = at[at.length - 1] ?? 0;
      for (let i = 0; i < separator.length; i++) at.push(last);
    }
    text += piece.text;
    for (const offset of piece.at) at.push(offset);
  }
  return { text, at };
}

/** Start and end (exclusive) in the file of a range of readable text; null when it is empty. */
export function sourceRange(piece: Piece, from: number, to: number): { start: number; end: number } | null {
  const start = piece.at[from];
  const last = piece.at[to - 1];
  if (start === undefined || last === undefined) return null;
  return { start, end: Math.max(start, last) + 1 };
}
