// Text taken from pages often has a blank line behind every line. Where the next line carries a sentence on, such a blank line
// ends no paragraph. Decided for the document as a whole: in others, a paragraph that opens in lower case is one.

import type { Line } from './line.ts';
import type { Source } from './source.ts';

const fewestCarriedOn = 12;
/** Of all lines of text, those that the next but one carries on in lower case. */
const leastShare = 0.25;
/** A line that reaches this far (of the usual full line) was wrapped. */
const wrappedFrom = 0.75;

/** Indices of blank lines that stand inside a paragraph. */
export function blanksWithin(source: Source, lines: readonly Line[]): ReadonlySet<number> {
  const texts: { index: number; text: string }[] = [];
  for (const [index, line] of lines.entries()) {
    const place = source.lines[index];
    if (place === undefined || line.kind === 'blank') continue;
    const isText = line.kind === 'text' || line.kind === 'label' || line.kind === 'bullet';
    texts.push({ index, text: isText ? source.text.slice(place.start, place.end).trim() : '' });
  }
  const lengths = texts.map(({ text }) => text.length).sort((a, b) => a - b);
  const full = (lengths[Math.floor(lengths.length * 0.75)] ?? 0) * wrappedFrom;
  const within = new Set<number>();
  let carriedOn = 0;
  for (let i = 1; i < texts.length; i++) {
    const [before, next] = [texts[i - 1], texts[i]];
    if (before === undefined || next === undefined || next.index - before.index !== 2) continue;
    if (lines[next.index]?.kind !== 'text' || before.text === '' || /[.:;!?|]$/.test(before.text)) continue;
    const lower = /^[\p{Ll}(]/u.test(next.text);
    if (lower) carriedOn++;
    if (lower || before.text.length >= full) within.add(next.index - 1);
  }
  return carriedOn >= fewestCarriedOn && carriedOn >= texts.length * leastShare ? within : none;
}

const none: ReadonlySet<number> = new Set();
