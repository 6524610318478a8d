// A piece of source with a line drawn under what is meant. Columns are those of a terminal: a tab takes several, a wide
// character two, a combining one none.
import type { ReportRange } from '../../lsp/protocol.ts';

export interface Frame {
  /** Number and text of each line; the last is the marked one. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** Terminal columns before the mark, and its width. */
  readonly before: number;
  readonly width: number;
}

/** Lines shown before the marked one. */
const context = 2;
const tab = '  ';

/** Undefined when the file no longer has that line. */
export function drawFrame(source: readonly string[], mark: ReportRange, columns: number): Frame | undefined {
  const marked = source[mark.start.line - 1];
  if (marked === undefined) return undefined;
  const endColumn = mark.end.line === mark.start.line ? mark.end.column : marked.length + 1;
  const start = Math.min(mark.start.column - 1, marked.length);
  const end = Math.max(start, Math.min(endColumn - 1, marked.length));
  const shownBefore = expand(marked.slice(0, start));
  const shownMark = expand(marked.slice(start, end));
  // In a very long line (generated code) the mark is what counts.
  const cut = Math.max(0, widthOf(shownBefore) - Math.floor(columns / 2));
  const isCut = widthOf(shownBefore) + widthOf(shownMark) > columns && cut > 0;
  const visibleBefore = isCut ? `…${dropColumns(shownBefore, cut + 1)}` : shownBefore;
  const first = Math.max(1, mark.start.line - context);
  const lines = [];
  for (let number = first; number < mark.start.line; number++)
    lines.push({ number, text: shorten(expand(source[number - 1] ?? ''), columns) });
  // Blank lines at the top tell nothing.
  while (lines[0]?.text.trim() === '') lines.shift();
  const text = shorten(visibleBefore + expand(marked.slice(start)), columns);
  lines.push({ number: mark.start.line, text });
  const before = widthOf(visibleBefore);
  return { lines, before, width: Math.max(1, Math.min(widthOf(shownMark), columns - before)) };
}

function expand(text: string): string {
  return visible(text.replaceAll('\t', tab));
}

/** Without characters that steer a terminal or turn the direction of writing: text of others could use them to deceive. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD');
}

function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let width = 0;
  let shown = '';
  for (const character of text) {
    width += widthOf(character);
    if (width > columns - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

function dropColumns(text: string, columns: number): string {
  let width = 0;
  let dropped = 0;
  for (const character of text) {
    if (width >= columns) break;
    width += widthOf(character);
    dropped += character.length;
  }
  return text.slice(dropped);
}

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character.codePointAt(0) ?? 0);
  return width;
}

function widthOfCharacter(code: number): number {
  if ((code >= 0x300 && code <= 0x36f) || code === 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}
