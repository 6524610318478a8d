// Things that are denied as things: "a random number, not your name", "never e-mail addresses", "no analytics". The verb of
// such a sentence is affirmed, so the negation of verbs (`negation.ts`) does not see them.

import type { PatternMatch } from './patterns.ts';
import type { Token } from './tokens.ts';

/** `noun`: those that cannot stand before a verb, for words that may be one ("we will not sell"). */
const nounNegators = {
  any: /^(?:not|never|no|nor|neither|without|zero)$/,
  noun: /^(?:no|neither|without|zero)$/,
} as const;

const between =
  /^(?:your|the|any|their|a|an|his|her|our|of|other|such|kind|sort|type|full|real|third|party|even|further|personal|own|user|users|student|customer|client|visitor|patient|member|employee|individual|identifying)$/;
/** "Never contain your name": verbs of holding deny what they hold. */
const contains =
  /^(?:contains?|includes?|holds?|carry|carries|shows?|lists?|have|has|gets?|sees?|receives?|learns?|knows?)$/;
const joins = /^(?:and|or|nor|your|the|any|other|similar|further|such|related|their|his|her|a|an)$/;

/** The matches that stand right behind a negator, and those that carry its enumeration on. */
export function deniedNouns<T>(
  tokens: readonly Token[],
  matches: readonly PatternMatch<T>[],
  negators: keyof typeof nounNegators,
  verbs: readonly PatternMatch<unknown>[],
): PatternMatch<T>[] {
  const denied: PatternMatch<T>[] = [];
  for (const match of [...matches].sort((a, b) => a.from - b.from)) {
    if (isDenied(tokens, match.from, nounNegators[negators], verbs)) denied.push(match);
    else {
      const last = denied[denied.length - 1];
      if (last !== undefined && match.from >= last.from && carriesOn(tokens, last.to, match.from))
        denied.push(match);
    }
  }
  return denied;
}

function isDenied(
  tokens: readonly Token[],
  at: number,
  negators: RegExp,
  verbs: readonly PatternMatch<unknown>[],
): boolean {
  for (let i = at - 1; i >= 0 && at - i <= 5; i--) {
    const word = tokens[i]?.lower ?? '';
    // "Not only your name", "no later": what follows decides; a comma between says that something else began.
    // "Stores no card numbers" denies the verb.
    if (negators.test(word))
      return !(
        /^(?:no|neither)$/.test(word) &&
        (tokens[i]?.before ?? '') === '' &&
        verbs.some((verb) => verb.to === i || verb.to === i - 1)
      );
    if (contains.test(word) && negators.test(tokens[i - 1]?.lower ?? '')) return true;
    if (!between.test(word) || (tokens[i + 1]?.before ?? '') !== '') return false;
  }
  return false;
}

function carriesOn(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 4) return false;
  let joined = from > to;
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (/[;:.—]/.test(token.before)) return false;
    if (/,/.test(token.before)) joined = true;
    if (i === to) break;
    if (!joins.test(token.lower)) return false;
    if (/^(?:and|or|nor)$/.test(token.lower)) joined = true;
  }
  return joined;
}

const lightVerb =
  /^(?:engage|engages|engaging|perform|performs|conduct|conducts|undertake|undertakes|practi[cs]es?|carry|carries)$/;
/** What these have as their object may be somebody's own work as well; for tools that measure or advertise they mean to use them. */
const embeddingVerb = /^(?:embeds?|integrates?|deploys?|installs?|loads?|runs?|operates?)$/;
const denies = /^(?:not|never|don't|doesn't|won't|neither)$/;
const conditions = /^(?:without|unless|except|if|only|other)$/;
const limits = /^(?:that|which|producing|with|for|in|on|of|based)$/;
/** "Profiling does not take place", "is not carried out". */
const happens = /^(?:take|takes|taking|carried|performed|conducted|undertaken|done|happen|occur|be)$/;

/**
 * "We do not engage in profiling or behavioural advertising", "we refrain from profiling", "profiling does not take place": what
 * is done has no verb of its own. A ban on one sort of it ("profiling that has legal effects") is none on the others.
 */
export const withoutVerb = <T>(
  tokens: readonly Token[],
  matches: readonly PatternMatch<T>[],
): PatternMatch<T>[] => objectsOf(lightVerb, tokens, matches);

/** "We do not embed analytics or advertising scripts." */
export const notEmbedded = (
  tokens: readonly Token[],
  purposes: readonly PatternMatch<string>[],
): PatternMatch<string>[] =>
  objectsOf(
    embeddingVerb,
    tokens,
    purposes.filter(({ value }) => /^(?:analytics|marketing)/.test(value)),
  );

function objectsOf<T>(
  verbs: RegExp,
  tokens: readonly Token[],
  matches: readonly PatternMatch<T>[],
): PatternMatch<T>[] {
  if (matches.length === 0 || tokens.some(({ lower }) => conditions.test(lower))) return [];
  const begins = tokens.flatMap((_, at) => objectOf(verbs, tokens, at) ?? []);
  return matches.filter(({ from, to }) => {
    const next = tokens[to];
    if (next !== undefined && next.before === '' && limits.test(next.lower)) return false;
    const auxiliary = /^(?:does|do|is|are|will|did)$/.test(next?.lower ?? '') && next?.before === '';
    if (auxiliary && tokens[to + 1]?.lower === 'not' && happens.test(tokens[to + 2]?.lower ?? ''))
      return true;
    return begins.some((begin) => begin <= from && carriesTo(tokens, begin, from));
  });
}

/** Where the object of such a denial begins. */
function objectOf(verbs: RegExp, tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower;
  if (/^(?:refrain|refrains|abstain|abstains)$/.test(word)) return next === 'from' ? at + 2 : undefined;
  if (!verbs.test(word)) return undefined;
  const denied = [tokens[at - 1], tokens[at - 2]].some((token) => denies.test(token?.lower ?? ''));
  return denied ? at + (next === 'in' || next === 'out' ? 2 : 1) : undefined;
}

const longestObject = 14;

/** One series of things, without another verb or sentence in it. */
function carriesTo(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > longestObject) return false;
  for (let at = from + 1; at <= to; at++) {
    const token = tokens[at];
    if (token === undefined || /[.;:]/.test(token.before)) return false;
    if (/^(?:but|we|they|you|it|which|that|to|is|are)$/.test(token.lower)) return false;
  }
  return true;
}
