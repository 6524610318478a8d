// Offsets to the protocol's positions and back, in the encoding that was agreed on: UTF-16 units, or bytes of UTF-8 for editors
// that count so. Everywhere else in the project positions are offsets.
import type { Position, Range } from 'vscode-languageserver';
import { createLineIndex, type LineIndex } from '../core/text/lines.ts';
import type { TextRange } from '../core/text/range.ts';

export type PositionEncoding = 'utf-16' | 'utf-8';

/** One text, seen by line and character. */
export interface TextPositions {
  readonly text: string;
  readonly lines: LineIndex;
  position(offset: number): Position;
  range(range: TextRange): Range;
  offset(position: Position): number;
}

export function createPositions(text: string, encoding: PositionEncoding): TextPositions {
  const lines = createLineIndex(text);
  const position = (offset: number): Position => {
    const { line, character } = lines.positionAt(offset);
    if (encoding === 'utf-16') return { line, character };
    const start = lines.lineStart(line);
    return { line, character: Buffer.byteLength(text.slice(start, start + character)) };
  };
  return {
    text,
    lines,
    position,
    range: ({ start, end }) => ({ start: position(start), end: position(Math.max(start, end)) }),
    offset({ line, character }) {
      if (encoding === 'utf-16' || line >= lines.count) return lines.offsetAt(line, character);
      const lineText = text.slice(lines.lineStart(line), lines.lineEnd(line));
      return lines.lineStart(line) + unitsOfBytes(lineText, character);
    },
  };
}

/** How many UTF-16 units the first `bytes` bytes of a line are; a position inside a character is moved to its front. */
function unitsOfBytes(line: string, bytes: number): number {
  let units = 0;
  let left = bytes;
  for (const character of line) {
    left -= Buffer.byteLength(character);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}
