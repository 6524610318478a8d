/** Offsets to lines and back. Lines and characters are zero-based; characters count UTF-16 units. */
export interface LineIndex {
  readonly count: number;
  lineAt(offset: number): number;
  lineStart(line: number): number;
  /** End of the line's text, without its line break. */
  lineEnd(line: number): number;
  positionAt(offset: number): { readonly line: number; readonly character: number };
  /** Clamps to the line and the text. */
  offsetAt(line: number, character: number): number;
}

/** `\n`, `\r\n` and a lone `\r` end a line, as in the language server protocol. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineStart = (line: number): number => starts[Math.max(0, Math.min(line, starts.length - 1))] ?? 0;
  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const lineEnd = (line: number): number => {
    let end = line + 1 < starts.length ? lineStart(line + 1) : text.length;
    while (end > lineStart(line) && isLineBreak(text.charCodeAt(end - 1))) end--;
    return end;
  };
  return {
    count: starts.length,
    lineAt,
    lineStart,
    lineEnd,
    positionAt(offset) {
      const clamped = Math.max(0, Math.min(offset, text.length));
      const line = lineAt(clamped);
      return { line, character: clamped - lineStart(line) };
    },
    offsetAt(line, character) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      const start = lineStart(line);
      return Math.max(start, Math.min(start + character, lineEnd(line)));
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 13 && text.charCodeAt(index + 1) === 10) continue;
    if (isLineBreak(code)) starts.push(index + 1);
  }
  return starts;
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
