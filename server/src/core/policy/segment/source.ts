// The file as physical lines: where each starts, and which line an offset is on.

export interface SourceLine {
  readonly start: number;
  /** End without the line break. */
  readonly end: number;
}

export interface Source {
  readonly text: string;
  readonly lines: readonly SourceLine[];
}

export function readSource(text: string): Source {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    lines.push({ start, end: i });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length });
  return { text, lines };
}

/** 1-based line of an offset. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Why a file cannot be a policy text, or null. NUL bytes and many undecodable characters mean a binary file. */
export function whyNotText(text: string): string | null {
  const sample = text.length > 65536 ? text.slice(0, 65536) : text;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0) return 'This file is not text: it contains NUL bytes.';
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12)) odd++;
  }
  if (odd > 8 && odd > sample.length / 20)
    return 'This file is not text in UTF-8: many of its characters cannot be read.';
  return null;
}
