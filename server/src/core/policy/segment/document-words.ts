// The words by which the outline of a document is recognised. They are data (`rules/policy-language/document.json`).

import { wordEnd, wordStart } from '../../text/letters.ts';

export interface DocumentWords {
  /** Nouns a policy's title ends in or contains: policy, notice, terms. */
  readonly titleNouns: ReadonlySet<string>;
  /** Words that keep a heading about policies from being the title of one: "Changes to this policy". */
  readonly notInTitles: ReadonlySet<string>;
  readonly datePhrases: readonly string[];
  readonly months: ReadonlySet<string>;
  readonly contentsTitles: ReadonlySet<string>;
  readonly noiseLines: readonly string[];
  /** How names of companies end, without the last full stop. */
  readonly legalForms: readonly string[];
  readonly contactTitles: ReadonlySet<string>;
  /** Words of headings that belong to a policy, whatever else follows it on the page. */
  readonly subjectWords: ReadonlySet<string>;
  /** How forms begin: "I agree to receive ...". */
  readonly formStarts: readonly string[];
  /** First halves of words that are written with a hyphen, so a wrap there keeps it. */
  readonly hyphenPrefixes: ReadonlySet<string>;
  /** The small words of English, and those of other languages written in Latin letters that English does not have. */
  readonly englishWords: ReadonlySet<string>;
  readonly foreignWords: ReadonlySet<string>;
  /** Words that make a short line a sentence, not a heading. */
  readonly sentenceWords: ReadonlySet<string>;
}

/** Words in lower case, with straight apostrophes. */
export function plainWords(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  const curly = /[‘’]/.test(lower);
  for (let start = wordStart(lower, 0, lower.length); start >= 0; ) {
    const end = wordEnd(lower, start);
    const word = lower.slice(start, end);
    words.push(curly ? word.replace(/[‘’]/, "'") : word);
    start = wordStart(lower, end, lower.length);
  }
  return words;
}

/** A heading as it compares with another: no numbering, case or closing punctuation. */
export const headingKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/^\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]\s+/, '')
    .replace(/^\d{1,3}(?:\.\d{1,3})*\s+/, '')
    .replace(/[.:?!\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

export function isDateLine(text: string, words: DocumentWords): boolean {
  if (text.length > 160) return false;
  const tokens = plainWords(text);
  if (tokens.length === 0 || tokens.length > 16 || tokens.includes('means')) return false;
  const lower = ` ${tokens.join(' ')} `;
  const phrase = words.datePhrases.some((candidate) => lower.includes(` ${candidate} `));
  const year = tokens.some((token) => /^(?:19|20)\d\d$/.test(token));
  const month = tokens.some((token) => words.months.has(token));
  const numeric = /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/.test(text);
  if (phrase && (year || numeric || tokens.length <= 6))
    return year || numeric || month || tokens.some((t) => /^v?\d+$/.test(t));
  return tokens.length <= 5 && ((year && month) || numeric);
}
