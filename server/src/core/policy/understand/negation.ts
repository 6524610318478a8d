// Which verbs a sentence denies, and what it excepts. "We do not sell, rent or share" denies three; "if you do not want us
// to share" denies nothing.

import type { SentenceAction } from '../model.ts';
import type { PatternMatch } from './patterns.ts';
import type { Token } from './tokens.ts';

/** Where the small words stand that turn a sentence: found in one pass. */
export interface Marks {
  readonly flags: ReadonlySet<string>;
  readonly negators: readonly PatternMatch<string>[];
  readonly notNegators: readonly PatternMatch<string>[];
  readonly exceptions: readonly PatternMatch<string>[];
  readonly scopeEnds: ReadonlySet<number>;
  readonly conditionals: ReadonlySet<number>;
}

export function findMarks(flagged: readonly PatternMatch<string>[]): Marks {
  const flags = new Set<string>();
  const negators: PatternMatch<string>[] = [];
  const notNegators: PatternMatch<string>[] = [];
  const exceptions: PatternMatch<string>[] = [];
  const scopeEnds = new Set<number>();
  const conditionals = new Set<number>();
  for (const match of flagged) {
    flags.add(match.value);
    if (match.value === 'negators') negators.push(match);
    else if (match.value === 'notNegators') notNegators.push(match);
    else if (match.value === 'exceptions') exceptions.push(match);
    else if (match.value === 'scopeEnds') scopeEnds.add(match.from);
    else if (match.value === 'conditionals') conditionals.add(match.from);
  }
  return { flags, negators, notNegators, exceptions, scopeEnds, conditionals };
}

interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

export function findExceptions(marks: Marks, tokens: readonly Token[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (const match of marks.exceptions) {
    let to = match.to;
    while (to < tokens.length && to - match.from < 45) {
      const before = tokens[to]?.before ?? '';
      if (
        /[;.]/.test(before) ||
        (/,/.test(before) && isMainClause(tokens, match, to)) ||
        (/,/.test(before) && /^(?:and|but|we|they)$/.test(tokens[to]?.lower ?? '') && isSubject(tokens, to))
      )
        break;
      to++;
    }
    const last = spans[spans.length - 1];
    if (last !== undefined && match.from < last.to)
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else spans.push({ from: match.from, to });
  }
  return spans;
}

/**
 * "..., unless the law permits it, the Provider shall not": what is excepted is told first, and ends where the duty begins.
 * "Except as listed below, ..." leaves open what, so that the duty is not told without it.
 */
function isMainClause(tokens: readonly Token[], exception: PatternMatch<string>, at: number): boolean {
  const opens = exception.from === 0 || /,/.test(tokens[exception.from]?.before ?? '');
  const elsewhere = tokens.slice(exception.to, at).some(({ lower }) => pointsElsewhere.test(lower));
  if (!opens || elsewhere) return false;
  for (let i = at; i < at + 5; i++) {
    const word = tokens[i]?.lower ?? '';
    if (/^(?:shall|will|may|must)$/.test(word)) return i > at;
    if (/^(?:which|who|that|if|and|or|where|when|to|in|by|for|as|with)$/.test(word)) return false;
    if (i > at && (tokens[i]?.before ?? '') !== '') return false;
  }
  return false;
}

const pointsElsewhere =
  /^(?:below|above|described|listed|stated|explained|outlined|disclosed|set|provided|policy|notice|statement|section)$/;

const isSubject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:we|they|you|it)$/.test(tokens[at]?.lower ?? '') ||
  /^(?:we|they|you|it)$/.test(tokens[at + 1]?.lower ?? '');

export function findNegators(marks: Marks): readonly PatternMatch<string>[] {
  return marks.negators.filter(
    (match) => !marks.notNegators.some((other) => match.from >= other.from && match.from < other.to),
  );
}

export function isNegated(
  action: PatternMatch<SentenceAction>,
  negators: readonly PatternMatch<string>[],
  tokens: readonly Token[],
  actionStarts: ReadonlySet<number>,
  marks: Marks,
): boolean {
  for (let i = negators.length - 1; i >= 0; i--) {
    const negator = negators[i];
    if (negator === undefined) continue;
    // "We store no card numbers", "we share nothing".
    if (negator.from - action.to >= 0 && negator.from - action.to <= 1 && isObject(tokens, negator.from))
      return !inCondition(negator, tokens, marks);
    // "is not shared", "no data is shared": the negation may stand inside what the pattern of the action spans, too.
    if (negator.from > action.from && negator.to < action.to && action.to - action.from > 2)
      return !inCondition(negator, tokens, marks);
    if (negator.to > action.from) continue;
    const word = tokens[negator.from]?.lower ?? '';
    // "is not personally identifiable and use ...": after a form of "be" only participles are denied.
    const be =
      /^(?:is|are|was|were|be|been|being|isn't|aren't)$/.test(word) ||
      /^(?:is|are|was|were|be|been|being)$/.test(tokens[negator.from - 1]?.lower ?? '');
    if (
      be &&
      (word === 'not' || word === "isn't" || word === "aren't") &&
      !usedTo(tokens, negator.to, action.from) &&
      !/(?:ed|en|ing|sold|kept|held|sent|lent|given|rent|made)$/.test(tokens[action.from]?.lower ?? '')
    )
      continue;
    const reach = word === 'without' ? 2 : 9;
    if (action.from - negator.to > reach) {
      const placed = isPlace(action, tokens) && opensTo(negator.to, action.from, tokens, actionStarts, marks);
      if (!placed && !coordinated(negator.to, action.from, tokens, actionStarts)) continue;
    } else if (!opensTo(negator.to, action.from, tokens, actionStarts, marks)) continue;
    return !inCondition(negator, tokens, marks);
  }
  return false;
}

const isObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:no|nothing|none|neither|nobody)$/.test(tokens[at]?.lower ?? '') && tokens[at]?.before === '';

/** "Is not used to train": the purpose of a denied use is denied. */
const usedTo = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 &&
  /^(?:to|for)$/.test(tokens[to - 1]?.lower ?? '') &&
  /^(?:used|processed|analysed|analyzed)$/.test(tokens[to - 2]?.lower ?? '');

/** "We do not write names, addresses or numbers to our logs": the place shares the negation of its verb, however long the list. */
const isPlace = (action: PatternMatch<SentenceAction>, tokens: readonly Token[]): boolean =>
  action.value === 'log' &&
  [tokens[action.from - 1], tokens[action.from - 2]].some((token) =>
    /^(?:to|in|into|from|of)$/.test(token?.lower ?? ''),
  );

/** "shall not sell, rent, transfer or otherwise make available": verbs in one series share the negation. */
function coordinated(
  from: number,
  to: number,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
): boolean {
  if (to - from > 24) return false;
  let sinceAction = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/[;.:]/.test(token.before)) return false;
    if (/^(?:we|they|you|it|but|however|unless|except|so|although|though|because|since)$/.test(token.lower))
      return false;
    // "not write names, e-mail addresses or dates of birth to our logs": things in one series share it, too.
    const inSeries = /^(?:or|nor)$/.test(token.lower) || (/,/.test(token.before) && token.lower !== 'and');
    if (starts.has(i) || inSeries) sinceAction = 0;
    else if (++sinceAction > 9) return false;
  }
  return true;
}

/** Whether the words from one place to another are still under the same verb. */
export function isOpen(
  from: number,
  to: number,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  marks: Marks,
  distance: number,
): boolean {
  return distance <= 30 && opensTo(from, to, tokens, starts, marks);
}

function opensTo(
  from: number,
  to: number,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
  marks: Marks,
): boolean {
  for (let i = from; i <= to && i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/[;:—]/.test(token.before) && i > from) return false;
    if (/,/.test(token.before) && i > from && !starts.has(i) && !/^(?:or|nor|and)$/.test(token.lower)) {
      // A comma within an enumeration of things is no end: "not share your name, e-mail or phone".
      if (/^(?:we|they|you|it|which|who|but|as)$/.test(token.lower)) return false;
    }
    if (i > from && i < to && /^(?:we|they)$/.test(token.lower)) return false;
    if (
      i > from &&
      i < to &&
      token.lower === 'it' &&
      /^(?:is|was|has|may|will)$/.test(tokens[i + 1]?.lower ?? '')
    )
      return false;
    if (i < to && marks.scopeEnds.has(i)) return false;
  }
  return true;
}

/** "If you do not want us to share ...": a condition, no denial. */
function inCondition(negator: PatternMatch<string>, tokens: readonly Token[], marks: Marks): boolean {
  for (let i = negator.from - 1; i >= 0 && negator.from - i < 8; i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/[,;:.]/.test(tokens[i + 1]?.before ?? '') && i + 1 <= negator.from && i !== negator.from - 1)
      return false;
    if (marks.conditionals.has(i)) return true;
  }
  return false;
}
