// Sentences. A full stop ends one unless it belongs to an abbreviation, a number, an address or an initial.

const abbreviations = new Set(
  'e.g i.e etc inc ltd co corp llc no nos art arts sec vs cal civ stat approx mr mrs ms dr prof st fig incl para paras cf viz resp u.s u.k d.c a.m p.m ca bzw gmbh dept est attn tel jan feb mar apr jun jul aug sep sept oct nov dec ave rd blvd'.split(
    ' ',
  ),
);

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Ranges of the sentences of `text[from, to)`; line breaks inside are blanks. */
export function splitSentences(text: string, from: number, to: number): Span[] {
  const spans: Span[] = [];
  let start = from;
  // The label of an item belongs to its first sentence: "2. We shall not".
  const label = /^\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,6})[.)]+\s+/i.exec(
    text.slice(from, Math.min(to, from + 20)),
  );
  for (let i = from + (label?.[0].length ?? 0); i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    let end = i + 1;
    while (end < to && /[.!?)"'”’\]]/.test(text.charAt(end))) end++;
    if (end < to && !/\s/.test(text.charAt(end))) {
      i = end - 1;
      continue;
    }
    let next = end;
    while (next < to && /\s/.test(text.charAt(next))) next++;
    if (next < to && !startsSentence(text, next)) continue;
    if (next < to && isInside(text, start, i, to)) continue;
    if (code === 46 && next < to && isAbbreviation(text, from, i, text.charAt(next))) continue;
    push(spans, text, start, end);
    start = next;
    i = next - 1;
  }
  push(spans, text, start, to);
  return spans.flatMap((span) => atContrast(text, span));
}

/** "We do not keep your password, but we may keep your address": two statements, the second is not denied. */
function atContrast(text: string, span: Span): Span[] {
  contrast.lastIndex = 0;
  const found = contrast.exec(text.slice(span.start, span.end));
  if (found === null || found.index < 25) return [span];
  const at = span.start + found.index + (found[0].startsWith(',') || found[0].startsWith(';') ? 1 : 0);
  const spans: Span[] = [];
  push(spans, text, span.start, at);
  push(spans, text, at, span.end);
  return spans;
}

const contrast =
  /[,;]\s+but\s+(?:(?:we|they)\s+(?:may|will|would|do|can|also|might|collect|keep|use|store|share)|analy[sz]e|use|collect|store|keep|process|share|disclose|transfer)\b/gi;

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (to > from) spans.push({ start: from, end: to });
}

/** "(Cal. Civ. Code § 1798)" in the middle of a sentence ends none, whatever stops are in it. */
function isInside(text: string, from: number, at: number, to: number): boolean {
  const before = text.slice(Math.max(from, at - longestAside), at);
  const open = before.lastIndexOf('(');
  if (open <= 0 || before.includes(')', open)) return false;
  const close = text.slice(at, Math.min(to, at + longestAside)).indexOf(')');
  // "We ask for it. (You may refuse. Nobody minds.)": sentences of their own in brackets.
  return close > 1 && !/[.!?]\s*$/.test(before.slice(0, open));
}

const longestAside = 200;

const startsSentence = (text: string, at: number): boolean =>
  /[\p{Lu}\d"'“‘([•·–—-]/u.test(text.slice(at, at + 2));

function isAbbreviation(text: string, from: number, stop: number, next: string): boolean {
  let begin = stop;
  while (begin > from && /[\p{L}.]/u.test(text.charAt(begin - 1)) && stop - begin < 12) begin--;
  // "Anybody else's." ends with a letter that is no abbreviation.
  if (/['’]/.test(text.charAt(begin - 1))) return false;
  const word = text.slice(begin, stop).toLowerCase();
  if (word === '') return /\d/.test(text.charAt(stop - 1)) && /\d/.test(next);
  if (
    word === 'etc' ||
    word === 'inc' ||
    word === 'ltd' ||
    word === 'co' ||
    word === 'corp' ||
    word === 'llc' ||
    word === 'u.s' ||
    word === 'gmbh'
  ) {
    return !/[\p{Lu}“"]/u.test(next) || /^(?:\s*\()/.test(text.slice(stop + 1, stop + 3));
  }
  return abbreviations.has(word) || (word.length === 1 && /\p{L}/u.test(word) && word !== 'i');
}
