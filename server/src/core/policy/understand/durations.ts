// Periods and ages in words and digits: "seven (7) years", "13-month", "a week", "under the age of sixteen".
// Periods keep the unit of the text: thirteen months is P13M and never P395D.

import type { Duration } from '../model.ts';
import type { Token } from './tokens.ts';

const units: Readonly<Record<string, (count: number) => string>> = {
  second: (n) => `PT${n}S`,
  minute: (n) => `PT${n}M`,
  hour: (n) => `PT${n}H`,
  day: (n) => `P${n}D`,
  week: (n) => `P${n}W`,
  fortnight: (n) => `P${2 * n}W`,
  month: (n) => `P${n}M`,
  quarter: (n) => `P${3 * n}M`,
  year: (n) => `P${n}Y`,
  decade: (n) => `P${10 * n}Y`,
};

const regular: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
};

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const between = new Set([
  'business',
  'calendar',
  'working',
  'full',
  'consecutive',
  'additional',
  'further',
  'more',
  'banking',
]);

/** Number at a token, and how many tokens it takes. "forty five" takes two, "one hundred and twenty" four. */
export function numberAt(tokens: readonly Token[], at: number): { value: number; length: number } | null {
  const word = tokens[at]?.lower;
  if (word === undefined) return null;
  if (/^\d{1,5}$/.test(word)) return { value: Number(word), length: 1 };
  let value = simpleNumber(word);
  if (value === null) return null;
  let length = 1;
  const next = tokens[at + 1]?.lower ?? '';
  if (value >= 20 && value < 100 && ones.indexOf(next) > 0 && ones.indexOf(next) < 10) {
    value += ones.indexOf(next);
    length = 2;
  }
  if (tokens[at + length]?.lower === 'hundred') {
    value *= 100;
    length++;
    const rest = numberAt(tokens, tokens[at + length]?.lower === 'and' ? at + length + 1 : at + length);
    if (rest !== null && rest.value < 100) {
      length += rest.length + (tokens[at + length]?.lower === 'and' ? 1 : 0);
      value += rest.value;
    }
  }
  return { value, length };
}

const numbers = new Map<string, number>([
  ...ones.map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);

const simpleNumber = (word: string): number | null => numbers.get(word) ?? null;

export function findDurations(tokens: readonly Token[], text: string): Duration[] {
  const found: Duration[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const adverb = regular[token.lower];
    if (adverb !== undefined) {
      found.push(duration(adverb, text, token, token));
      continue;
    }
    const vague = vaguePeriodAt(tokens, i);
    if (vague !== undefined) {
      const words = text.slice(token.start, vague.end).toLowerCase().replace(/\s+/g, ' ');
      found.push(duration(words, text, token, vague));
      continue;
    }
    // "13month", "30d" are left alone; "a month", "one year" count when a period is meant.
    let number = numberAt(tokens, i);
    if (number === null && (token.lower === 'a' || token.lower === 'an') && tokens[i + 1] !== undefined)
      number = { value: 1, length: 1 };
    if (number === null || number.value === 0) continue;
    let at = i + number.length;
    let value = number.value;
    // "thirteen (13) months": the digits repeat the words and win where they differ.
    const repeated = numberAt(tokens, at);
    if (repeated !== null && /\(/.test(tokens[at]?.before ?? '')) {
      value = repeated.value;
      at += repeated.length;
    }
    if (between.has(tokens[at]?.lower ?? '')) at++;
    const unit = tokens[at];
    const write = unit === undefined ? undefined : units[unit.stem];
    if (unit === undefined || write === undefined) continue;
    if ((token.lower === 'a' || token.lower === 'an') && !isPeriod(tokens, i, at)) continue;
    if (isAgeUnit(tokens, i, at)) {
      i = at;
      continue;
    }
    found.push(duration(write(value), text, token, unit));
    i = at;
  }
  return found;
}

/** "For a few weeks", "within several days": the unit; how many there are, nobody says. */
function vaguePeriodAt(tokens: readonly Token[], at: number): Token | undefined {
  let next = at;
  if (tokens[next]?.lower === 'a') next++;
  const word = tokens[next]?.lower ?? '';
  if (word === 'couple' && tokens[next + 1]?.lower === 'of') next++;
  else if (word !== 'few' && !(word === 'several' && next === at)) return undefined;
  const unit = tokens[next + 1];
  const before = tokens[at - 1]?.lower ?? '';
  const isLimit = /^(?:for|within|after|to|than|just|only|about|every|max|maximum|most)$/.test(before);
  return unit !== undefined && isLimit && units[unit.stem] !== undefined ? unit : undefined;
}

const isPeriod = (tokens: readonly Token[], from: number, unit: number): boolean =>
  /^(?:within|for|after|of|than|every|once|least|to)$/.test(tokens[from - 1]?.lower ?? '') ||
  tokens[unit + 1]?.lower === 'after';

/** "13 years of age", "under 16 years", "18 years or older" are ages. */
function isAgeUnit(tokens: readonly Token[], from: number, unit: number): boolean {
  if (tokens[unit]?.stem !== 'year') return false;
  const after = tokens[unit + 1]?.lower ?? '';
  const next = tokens[unit + 2]?.lower ?? '';
  if (after === 'of' && next === 'age') return true;
  if (
    after === 'old' ||
    (after === 'or' && /^(?:older|over|younger|above)$/.test(next)) ||
    (after === 'and' && /^(?:older|over)$/.test(next))
  )
    return true;
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:under|below)$/.test(before)) return true;
  return before === 'of' && tokens[from - 2]?.lower === 'age';
}

const duration = (iso: string, text: string, first: Token, last: Token): Duration => ({
  iso,
  text: text.slice(first.start, last.end),
  start: first.start,
  end: last.end,
});

/** Ages in whole years that a sentence draws a line at. */
export function findAges(tokens: readonly Token[], text: string): number[] {
  const ages = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const number = numberAt(tokens, i);
    if (number === null || number.value < 5 || number.value > 21) continue;
    let end = i + number.length;
    const repeated = numberAt(tokens, end);
    const value = repeated !== null && /\(/.test(tokens[end]?.before ?? '') ? repeated.value : number.value;
    if (repeated !== null && value === repeated.value) end += repeated.length;
    const near = (offset: number): string => tokens[i + offset]?.lower ?? '';
    const after = (offset: number): string => tokens[end + offset]?.lower ?? '';
    const ageOf =
      (near(-1) === 'of' && near(-2) === 'age') ||
      near(-1) === 'age' ||
      near(-1) === 'aged' ||
      near(-1) === 'ages';
    const yearsOfAge =
      /^years?$/.test(after(0)) &&
      ((after(1) === 'of' && after(2) === 'age') ||
        after(1) === 'old' ||
        (/^(?:or|and)$/.test(after(1)) && /^(?:older|over|above|younger)$/.test(after(2))));
    const bound = /^(?:under|below|over|least|than)$/.test(near(-1)) && isAgeContext(tokens, i, end);
    const older = /^(?:or|and)$/.test(after(0)) && /^(?:older|over|above|younger|up)$/.test(after(1));
    const nobody = near(-1) === 'under' || (near(-1) === 'than' && near(-2) === 'younger');
    if (
      ageOf ||
      yearsOfAge ||
      older ||
      ((bound || nobody) && !isUnit(after(0)) && !isCitation(tokens[end], text))
    )
      ages.add(value);
  }
  return [...ages];
}

/** "Under 15 U.S.C. § 6801", "under 17 CFR": the number of a book of laws. */
const isCitation = (next: Token | undefined, text: string): boolean =>
  next !== undefined && next.before === '' && /\p{Lu}/u.test(text.charAt(next.start));

const isUnit = (word: string): boolean =>
  /^(?:days?|weeks?|months?|hours?|minutes?|percent|business|calendar|gdpr)$/.test(word);

const isAgeContext = (tokens: readonly Token[], from: number, end: number): boolean => {
  const next = tokens[end]?.lower ?? '';
  if (isUnit(next)) return false;
  if (/^years?$/.test(next)) {
    const then = tokens[end + 1]?.lower ?? '';
    return (
      then === 'of' || then === 'old' || then === 'or' || then === '' || tokens[from - 1]?.lower === 'under'
    );
  }
  return next === '' || /^(?:or|and|to|we|may|must|in|without|from|years?|who|use|are|is|you)$/.test(next);
};
