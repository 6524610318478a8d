// Words of a sentence in the form the lexicon compares: lower case, straight quotes, plural ending taken off.

import { wordEnd, wordStart } from '../../text/letters.ts';

export interface Token {
  readonly stem: string;
  readonly lower: string;
  /** Offsets in the text that was split. */
  readonly start: number;
  readonly end: number;
  /** Punctuation between the token before and this one: `,`, `;`, `(`, ... */
  readonly before: string;
}

export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let last = from;
  for (let start = wordStart(text, from, to); start >= 0; start = wordStart(text, last, to)) {
    let end = wordEnd(text, start);
    let word = wordOf(text.slice(start, end));
    // "e-mail" is one word, as "email" is.
    if (word.lower === 'e' && /^[-‑–]mail/i.test(text.slice(end, end + 5))) {
      const rest = /^mail\p{L}*/iu.exec(text.slice(end + 1, end + 12))?.[0] ?? 'mail';
      word = wordOf(`e${rest}`);
      end += 1 + rest.length;
    }
    const before = start === last + 1 && isBlank(text.charCodeAt(last)) ? '' : punctuation(text, last, start);
    tokens.push({ stem: word.stem, lower: word.lower, start, end, before });
    last = end;
  }
  return tokens;
}

interface Word {
  readonly lower: string;
  readonly stem: string;
}

/** Words as written to what they are compared by. Policies use few words often, and equal words are one object. */
const known = new Map<string, Word>();
const mostKnown = 20_000;

function wordOf(written: string): Word {
  const found = known.get(written);
  if (found !== undefined) return found;
  let lower = written.toLowerCase();
  if (lower.length > 2) lower = lower.replace(/[‘’]/, "'");
  if (lower.endsWith("'s")) lower = lower.slice(0, -2);
  const word = { lower, stem: stemOf(lower) };
  if (known.size < mostKnown) known.set(written, word);
  return word;
}

const isBlank = (code: number): boolean => code === 32 || code === 10;

function punctuation(text: string, from: number, to: number): string {
  let marks = '';
  for (let i = from; i < to && marks.length < 6; i++) {
    if (!isBlank(text.charCodeAt(i))) marks += text.charAt(i);
  }
  return marks;
}

const stems: ReadonlyMap<string, string> = new Map<string, string>([
  ['cookies', 'cookie'],
  ['movies', 'movie'],
  ['selfies', 'selfie'],
  ['ads', 'ad'],
  ['ids', 'id'],
  ['ips', 'ip'],
  ['cvs', 'cv'],
  ['apis', 'api'],
  ['urls', 'url'],
  ['pcs', 'pc'],
  ['analytics', 'analytics'],
  ['sms', 'sms'],
  ['gps', 'gps'],
  ['news', 'news'],
  ['always', 'always'],
  ['children', 'child'],
  ['childrens', 'child'],
  ['persons', 'person'],
  ['people', 'people'],
  ['addresses', 'address'],
  ['businesses', 'business'],
  ['statuses', 'status'],
]);

/** Takes the plural (or third person) ending off. */
export function stemOf(word: string): string {
  const irregular = stems.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !word.endsWith('s') || /(?:ss|us|is|'s)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:sses|shes|ches|xes|zzes)$/.test(word) ? -2 : -1);
}
