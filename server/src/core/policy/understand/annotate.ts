// One sentence: what is done, by whom, with which data, to whom, why, for how long, and whether it is said or denied.
// Deliberately absent: what the sentence is worth to a clause (`practices.ts`, `commitments.ts`).

import type { PolicyLanguage } from '../language.ts';
import type { BoundParty, Duration, SentenceAction } from '../model.ts';
import { findAges, findDurations } from './durations.ts';
import { longestOnly, type PatternMatch } from './patterns.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Note {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly data: readonly PatternMatch<string>[];
  readonly recipients: readonly PatternMatch<string>[];
  readonly vendors: readonly string[];
  readonly purposes: readonly string[];
  readonly actions: readonly SentenceAction[];
  readonly denied: readonly SentenceAction[];
  readonly polarity: 'allow' | 'deny' | 'neutral';
  readonly exceptions: readonly string[];
  readonly exceptRecipients: readonly string[];
  readonly consent: 'required' | 'exception' | 'none';
  readonly deemed: boolean;
  readonly catchAll: boolean;
  readonly durations: readonly Duration[];
  readonly ages: readonly number[];
  readonly boundParty: BoundParty;
  /** Names of the word lists that have something in the sentence: `catchAll`, `retention.cues`. */
  readonly flags: ReadonlySet<string>;
}

const core: ReadonlySet<SentenceAction> = new Set([
  'collect',
  'use',
  'share',
  'sell',
  'store',
  'retain',
  'log',
  'train',
  'publish',
  'receive',
]);

const longestSentence = 4000;

export function annotate(
  language: PolicyLanguage,
  text: string,
  start: number,
  end: number,
  isRow: boolean,
): Note {
  // Half a megabyte without a full stop is no sentence; its beginning is enough to know what it is about.
  const limit = Math.min(end, start + longestSentence * 8);
  const tokens = tokenize(text, start, limit).slice(0, longestSentence);
  const marks = findMarks(language, tokens);
  const found = findRecipients(language, text, tokens);
  // "Credit card processing services" are recipients; they say nothing of the data.
  const data = findData(language, tokens, isRow).filter(
    (match) =>
      match.value.startsWith('user.device.cookie') ||
      !found.classes.some(
        (other) =>
          other.from <= match.from && other.to >= match.to && other.to - other.from > match.to - match.from,
      ),
  );
  const exceptionSpans = findExceptions(marks, tokens);
  const actions = language.actions.find(tokens);
  const negators = findNegators(marks);
  const actionStarts = new Set(actions.map((match) => match.from));

  const allowed = new Set<SentenceAction>();
  const denied = new Set<SentenceAction>();
  let firstCore: 'allow' | 'deny' | null = null;
  for (const match of actions) {
    const excepted = exceptionSpans.some((span) => match.from >= span.from && match.from < span.to);
    const isDenied = !excepted && isNegated(match, negators, tokens, actionStarts, marks);
    if (isDenied) denied.add(match.value);
    else allowed.add(match.value);
    if (core.has(match.value) && !excepted && firstCore === null) firstCore = isDenied ? 'deny' : 'allow';
  }
  for (const action of denied) {
    // "we do not sell" matches the verb under two readings; the denial is what the sentence says of it.
    if (
      !actions.some(
        (match) => match.value === action && !isNegated(match, negators, tokens, actionStarts, marks),
      )
    )
      allowed.delete(action);
  }
  const coreDenied = [...denied].some((action) => core.has(action));
  const coreAllowed = [...allowed].some((action) => core.has(action));
  const polarity =
    coreDenied && (firstCore === 'deny' || !coreAllowed) ? 'deny' : coreAllowed ? 'allow' : 'neutral';

  const consentException = coreDenied && marks.flags.has('consentException');
  const consentRequired = marks.flags.has('consentRequired');
  return {
    start,
    end,
    tokens,
    data,
    recipients: found.classes,
    vendors: found.vendors,
    purposes: language.uses.mostSpecific(
      longestOnly(language.purposes.find(tokens)).map((match) => match.value),
    ),
    actions: [...new Set([...allowed, ...denied])],
    denied: [...denied],
    polarity,
    exceptions: exceptionSpans.map((span) => sliceTokens(text, tokens, span.from, span.to)),
    exceptRecipients: found.classes
      .filter((match) => exceptionSpans.some((span) => match.from >= span.from && match.from < span.to))
      .map((match) => match.value),
    consent: consentException ? 'exception' : consentRequired ? 'required' : 'none',
    deemed: marks.flags.has('deemedConsent'),
    catchAll: marks.flags.has('catchAll'),
    durations: findDurations(tokens, text),
    ages: findAges(tokens),
    boundParty: findBoundParty(tokens, marks),
    flags: marks.flags,
  };
}

function sliceTokens(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

function findData(
  language: PolicyLanguage,
  tokens: readonly Token[],
  isRow: boolean,
): PatternMatch<string>[] {
  const strong = language.data.find(tokens);
  const listed = language.listedData.find(tokens);
  const concrete = strong.filter((match) => match.value !== 'user' && match.value !== 'user.aggregate');
  const supported = listed.filter((match) => {
    const before = tokens[match.from - 1]?.lower ?? '';
    const earlier = tokens[match.from - 2]?.lower ?? '';
    // "By phone or e-mail" are ways, "to address" and "name the company" are verbs.
    const earliest = tokens[match.from - 3]?.lower ?? '';
    if (
      /^(?:by|via|through|per|to)$/.test(before) ||
      /^(?:by|via)$/.test(earlier) ||
      /^(?:by|via)$/.test(earliest)
    )
      return false;
    if (/^(?:the|this|that|these|those|any|issues?)$/.test(tokens[match.to]?.lower ?? '')) return false;
    if (/^(?:your|their|his|her|its|user|users|employee|visitor|patient|customer)$/.test(before)) return true;
    if (
      /^(?:your|their|his|her)$/.test(earlier) &&
      (before === 'first' || before === 'full' || before === 'legal')
    )
      return true;
    if (isRow) return true;
    const inList = (other: PatternMatch<string>): boolean =>
      other !== match &&
      Math.min(Math.abs(other.from - match.to), Math.abs(match.from - other.to)) <= 4 &&
      joined(tokens, match, other);
    return concrete.some(inList) || listed.some((other) => other.value !== match.value && inList(other));
  });
  return longestOnly([...strong, ...supported]);
}

/** Two mentions stand in one enumeration: commas, "and", "or" between them. */
function joined(tokens: readonly Token[], a: PatternMatch<string>, b: PatternMatch<string>): boolean {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  for (let i = from; i <= to && i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    if (/[,/&(;]/.test(token.before) || token.lower === 'and' || token.lower === 'or') return true;
  }
  return false;
}

function findRecipients(
  language: PolicyLanguage,
  text: string,
  tokens: readonly Token[],
): { classes: PatternMatch<string>[]; vendors: string[] } {
  const named = longestOnly(language.vendorNames.find(tokens)).filter((match) => {
    if (!language.recipients.isEverydayName(match.source))
      return /\p{Lu}|\d/u.test(text.charAt(tokens[match.from]?.start ?? 0));
    const first = tokens[match.from];
    return first !== undefined &&
      match.from > 0 &&
      /\p{Lu}/u.test(text.charAt(first.start)) &&
      first.before !== ''
      ? true
      : capitalAmongSmall(text, tokens, match);
  });
  // "Internal cookies, not any third-party analytics": a class that is ruled out on the spot is no recipient.
  const classes = longestOnly(language.recipientWords.find(tokens)).filter((match) => {
    if (match.value.includes('third-party') || match.value === 'any-third-party') return true;
    const near = tokens.slice(Math.max(0, match.from - 4), match.from).map((token) => token.lower);
    return !near.some(
      (word, index) => (word === 'not' || word === 'no') && /^(?:any|a|third|)$/.test(near[index + 1] ?? ''),
    );
  });
  for (const match of named) {
    const row = language.recipients.get(match.value);
    if (row !== null)
      classes.push({ value: row.class, from: match.from, to: match.to, source: match.source });
  }
  return { classes, vendors: [...new Set(named.map((match) => match.value))] };
}

/** A capital in the middle of a sentence whose other words are small: a name. */
function capitalAmongSmall(text: string, tokens: readonly Token[], match: PatternMatch<string>): boolean {
  const token = tokens[match.from];
  const before = tokens[match.from - 1];
  if (token === undefined || before === undefined) return false;
  const isCapital = (at: number): boolean => /\p{Lu}/u.test(text.charAt(at));
  const allCapitals = isCapital(token.start + 1) && token.end - token.start > 3;
  return isCapital(token.start) && !allCapitals && /[a-z]/.test(text.charAt(before.start));
}

/** Where the small words stand that turn a sentence: found in one pass. */
interface Marks {
  readonly flags: ReadonlySet<string>;
  readonly negators: readonly PatternMatch<string>[];
  readonly notNegators: readonly PatternMatch<string>[];
  readonly exceptions: readonly PatternMatch<string>[];
  readonly scopeEnds: ReadonlySet<number>;
  readonly conditionals: ReadonlySet<number>;
}

function findMarks(language: PolicyLanguage, tokens: readonly Token[]): Marks {
  const flags = new Set<string>();
  const negators: PatternMatch<string>[] = [];
  const notNegators: PatternMatch<string>[] = [];
  const exceptions: PatternMatch<string>[] = [];
  const scopeEnds = new Set<number>();
  const conditionals = new Set<number>();
  for (const match of language.flags.find(tokens)) {
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

function findExceptions(marks: Marks, tokens: readonly Token[]): TokenSpan[] {
  const spans: TokenSpan[] = [];
  for (const match of marks.exceptions) {
    let to = match.to;
    while (to < tokens.length && to - match.from < 45) {
      const before = tokens[to]?.before ?? '';
      if (
        /[;.]/.test(before) ||
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

const isSubject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:we|they|you|it)$/.test(tokens[at]?.lower ?? '') ||
  /^(?:we|they|you|it)$/.test(tokens[at + 1]?.lower ?? '');

function findNegators(marks: Marks): readonly PatternMatch<string>[] {
  return marks.negators.filter(
    (match) => !marks.notNegators.some((other) => match.from >= other.from && match.from < other.to),
  );
}

function isNegated(
  action: PatternMatch<SentenceAction>,
  negators: readonly PatternMatch<string>[],
  tokens: readonly Token[],
  actionStarts: ReadonlySet<number>,
  marks: Marks,
): boolean {
  for (let i = negators.length - 1; i >= 0; i--) {
    const negator = negators[i];
    if (negator === undefined) continue;
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
      !/(?:ed|en|ing|sold|kept|held|sent|lent|given|rent|made)$/.test(tokens[action.from]?.lower ?? '')
    )
      continue;
    const reach = word === 'without' ? 2 : 9;
    if (action.from - negator.to > reach) {
      if (!coordinated(negator.to, action.from, tokens, actionStarts)) continue;
    } else if (!opensTo(negator.to, action.from, tokens, actionStarts, marks)) continue;
    return !inCondition(negator, tokens, marks);
  }
  return false;
}

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
    if (/^(?:we|they|you|it|but|however|unless|except)$/.test(token.lower)) return false;
    if (starts.has(i)) sinceAction = 0;
    else if (++sinceAction > 9) return false;
  }
  return true;
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

function findBoundParty(tokens: readonly Token[], marks: Marks): BoundParty {
  let at = 0;
  // Skips an opening clause: "If you engage with a brand, we ...".
  const opening = tokens[0]?.lower ?? '';
  if (
    /^(?:if|when|where|while|before|after|upon|in|for|with|under|to|by|once|unless|should)$/.test(opening)
  ) {
    const comma = tokens.findIndex((token, index) => index > 1 && index < 60 && /,/.test(token.before));
    if (comma > 0) at = comma;
  }
  for (let i = at; i < Math.min(tokens.length, at + 8); i++) {
    const word = tokens[i]?.stem ?? '';
    if (word === 'we' || word === 'our' || word === 'us') return 'company';
    if (word === 'processor' && !/^(?:these|those|such|sub)$/.test(tokens[i - 1]?.lower ?? ''))
      return 'company';
    if (/^(?:client|customer|controller|subscriber|licensee)$/.test(word)) {
      const next = tokens.slice(i + 1, i + 3).map((token) => token.lower);
      if (
        next.some((verb) =>
          /^(?:shall|will|must|agrees?|may|acknowledges|grants|hereby|is|should|promise|further)$/.test(verb),
        )
      )
        return 'customer';
    }
    if (word === 'you' || word === 'user' || word === 'visitor' || word === 'individual') return 'person';
    const before = tokens[i - 1]?.lower ?? '';
    if (
      /^(?:provider|partner|recipient|supplier|contractor|company|processor)$/.test(word) &&
      /^(?:these|those|such|service)$/.test(before)
    ) {
      return 'third-party';
    }
    if (word === 'they' || word === 'vendor' || (word === 'third' && tokens[i + 1]?.stem === 'party'))
      return 'third-party';
  }
  return marks.flags.has('company') ? 'company' : 'unknown';
}
