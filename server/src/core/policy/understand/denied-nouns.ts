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
