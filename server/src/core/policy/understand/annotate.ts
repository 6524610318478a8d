// One sentence: what is done, by whom, with which data, to whom, why, for how long, and whether it is said or denied.
// Deliberately absent: what the sentence is worth to a clause (`practices.ts`, `commitments.ts`).

import type { PolicyLanguage, PracticeCue } from '../language.ts';
import type { BoundParty, Duration, SentenceAction } from '../model.ts';
import { findBoundParty, type PartyWords } from './bound-party.ts';
import { deniedNouns, notEmbedded, withoutVerb } from './denied-nouns.ts';
import { findAges, findDurations } from './durations.ts';
import { findData, findRecipients, isDeed } from './mentions.ts';
import { findExceptions, findMarks, findNegators, isNegated, isOpen } from './negation.ts';
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
  readonly deniedData: readonly string[];
  readonly deniedRecipients: readonly string[];
  readonly deniedPurposes: readonly string[];
  readonly deniedVendors: readonly string[];
  readonly unusedFor: readonly string[];
  readonly catchAll: boolean;
  readonly durations: readonly Duration[];
  readonly ages: readonly number[];
  readonly boundParty: BoundParty;
  /** Names of the word lists that have something in the sentence: `catchAll`, `retention.cues`. */
  readonly flags: ReadonlySet<string>;
  readonly practiceCues: readonly PatternMatch<PracticeCue>[];
}

/** What is done with data. */
export const dataActions: ReadonlySet<SentenceAction> = new Set([
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
  const searched = language.sentence.find(tokens);
  const flagged = searched.of(language.flags);
  const marks = findMarks(flagged);
  const mentioned = findRecipients(language, text, tokens, searched);
  const allData = findData(language, text, tokens, searched, isRow);
  const inside = (inner: PatternMatch<string>, outer: PatternMatch<string>): boolean =>
    outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
  // "Credit card processing services" are recipients and say nothing of the data; a "bank account" is no recipient.
  const data = allData.filter(
    (match) =>
      match.value.startsWith('user.device.cookie') ||
      !mentioned.classes.some((other) => inside(match, other)),
  );
  const found = {
    ...mentioned,
    classes: mentioned.classes.filter((match) => !data.some((other) => inside(match, other))),
  };
  const exceptionSpans = findExceptions(marks, tokens);
  const noActions = searched.of(language.notActions);
  const actions = [
    ...searched.of(language.actions),
    ...handedOver(searched.of(language.transferVerbs), tokens, found.classes),
  ].filter((match) => !noActions.some((other) => other.from <= match.from && other.to >= match.to));
  const negators = findNegators(marks);
  const actionStarts = new Set(actions.map((match) => match.from));

  const inException = (at: number): boolean => exceptionSpans.some((span) => at >= span.from && at < span.to);
  const allowed = new Set<SentenceAction>();
  const refused: PatternMatch<SentenceAction>[] = [];
  const denied = new Set<SentenceAction>();
  let firstCore: 'allow' | 'deny' | null = null;
  for (const match of actions) {
    const excepted = inException(match.from);
    const isDenied = !excepted && isNegated(match, negators, tokens, actionStarts, marks);
    if (isDenied) {
      denied.add(match.value);
      refused.push(match);
    } else allowed.add(match.value);
    if (dataActions.has(match.value) && !excepted && firstCore === null)
      firstCore = isDenied ? 'deny' : 'allow';
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
  const coreDenied = [...denied].some((action) => dataActions.has(action));
  const coreAllowed = [...allowed].some((action) => dataActions.has(action));
  const polarity =
    coreDenied && (firstCore === 'deny' || !coreAllowed) ? 'deny' : coreAllowed ? 'allow' : 'neutral';

  // "We do not collect the password that you use for the other platform" says nothing of the one for this.
  const ofOthers = (match: PatternMatch<string>): boolean =>
    polarity === 'deny' &&
    /^(?:that|which|for|of|from)$/.test(tokens[match.to]?.lower ?? '') &&
    isElsewhere(tokens, match.to, language.parties);
  const ownData = data.filter((match) => !ofOthers(match) && !spelledOut(tokens, match, data));
  const purposes = longestOnly(searched.of(language.purposes)).filter(
    (match) => !isDeed(language, tokens, match),
  );
  const within = (from: number): boolean =>
    !inException(from) &&
    refused.some(
      (verb) =>
        verb.value === 'use' &&
        verb.to <= from &&
        isOpen(verb.to, from, tokens, actionStarts, marks, from - verb.to),
    );
  const boundParty = findBoundParty(tokens, marks, language.parties);
  // "You may opt not to use integrations" rules nothing out.
  const ours = boundParty === 'company' || boundParty === 'unknown';
  const notUsed = found.classes.filter(
    (match) => ours && within(match.from) && isObjectOfUse(tokens, refused, match),
  );
  const deniedPurposes = [
    ...new Set([
      ...deniedNouns(tokens, purposes, 'noun', []),
      ...(ours ? [...withoutVerb(tokens, purposes), ...notEmbedded(tokens, purposes)] : []),
      // "We do not use analytics or advertising cookies" rules out what the cookies would be for.
      ...purposes.filter((match) => ours && within(match.from) && ofTrackers(language, tokens, match.to)),
    ]),
  ];
  const consentException = coreDenied && marks.flags.has('consentException');
  // "Your IP address, ..., your position (if you turn it on)", "to send news, to advertise (with consent)": the condition is that
  // of one thing in the list, and in "Analytics (with consent): your IP address, ..." that of all of it.
  const ofOneThing = ({ value, from, to }: PatternMatch<string>): boolean =>
    isInParentheses(tokens, from) &&
    ((data.length >= longList && data.some((match) => match.to <= from)) ||
      (value === 'consentInShort' && purposes.length > 1 && !/^\)\s*:/.test(tokens[to]?.before ?? '')));
  const consentRequired = flagged.some(
    (match) =>
      (match.value === 'consentRequired' || (match.value === 'consentInShort' && endsHere(tokens, match))) &&
      !ofOneThing(match),
  );
  return {
    start,
    end,
    tokens,
    data: ownData,
    recipients: found.classes,
    vendors: found.vendors,
    purposes: language.uses.mostSpecific(
      purposes.filter((match) => !deniedPurposes.includes(match)).map((match) => match.value),
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
    deniedData: [...new Set(deniedNouns(tokens, data, 'any', actions).map((match) => match.value))],
    deniedRecipients: [...new Set([...found.ruledOut, ...notUsed].map((match) => match.value))],
    deniedPurposes: [...new Set(deniedPurposes.map((match) => match.value))],
    deniedVendors: found.named
      .filter((match) => notUsed.some((other) => other.from === match.from && other.to === match.to))
      .map((match) => match.value),
    unusedFor: [...new Set(purposes.filter((match) => within(match.from)).map((match) => match.value))],
    catchAll: marks.flags.has('catchAll'),
    durations: findDurations(tokens, text),
    ages: findAges(tokens, text),
    boundParty,
    flags: marks.flags,
    practiceCues: searched.of(language.practiceText),
  };
}

/** "Your personal data (password, e-mail address)": the brackets say all that is meant, unless they only give examples. */
function spelledOut(
  tokens: readonly Token[],
  match: PatternMatch<string>,
  data: readonly PatternMatch<string>[],
): boolean {
  const next = tokens[match.to];
  if (next === undefined) return false;
  if (match.value !== 'user') return isIllustrated(tokens, match, data);
  if (!/^\s*\(\s*$/.test(next.before)) return false;
  return data.some(({ value, from }) => value !== 'user' && from === match.to);
}

/** "Contact information such as your name and e-mail address": what is broad stands for what is named behind it. */
function isIllustrated(
  tokens: readonly Token[],
  { value, to }: PatternMatch<string>,
  data: readonly PatternMatch<string>[],
): boolean {
  const word = tokens[to]?.lower;
  const announced = word === 'such' && tokens[to + 1]?.lower === 'as';
  return (
    announced &&
    data.some((each) => each.value.startsWith(`${value}.`) && each.from > to && each.from - to < 9)
  );
}

/** Words that belong to somebody else's service, before anything else is said. */
function isElsewhere(tokens: readonly Token[], from: number, { services, others }: PartyWords): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 9); i++) {
    const token = tokens[i];
    if (token === undefined || (i > from && /[,;.:(]/.test(token.before))) return false;
    if (services.has(token.stem) && others.has(tokens[i - 1]?.lower ?? '')) return true;
  }
  return false;
}

/** "We do not use Matomo, Plausible or any advertising network": what the denied verb has as its object, and its series. */
function isObjectOfUse(
  tokens: readonly Token[],
  refused: readonly PatternMatch<SentenceAction>[],
  match: PatternMatch<string>,
): boolean {
  const verb = refused.findLast((other) => other.value === 'use' && other.to <= match.from);
  if (verb === undefined) return false;
  for (let i = verb.to; i < match.from; i++)
    if (/^(?:to|for|with|data|information|it|them|this|that|in|on|by|from)$/.test(tokens[i]?.lower ?? ''))
      return false;
  return true;
}

/** "Send your address to RevenueCat": a verb of giving shares only when the one it gives to is a recipient. */
function handedOver(
  verbs: readonly PatternMatch<true>[],
  tokens: readonly Token[],
  recipients: readonly PatternMatch<string>[],
): PatternMatch<SentenceAction>[] {
  if (verbs.length === 0) return [];
  const shared: PatternMatch<SentenceAction>[] = [];
  for (const recipient of recipients) {
    if (recipient.value === 'client' || recipient.value === 'public') continue;
    let to = recipient.from - 1;
    while (to > 0 && recipient.from - to < 4 && tokens[to]?.lower !== 'to') to--;
    if (tokens[to]?.lower !== 'to') continue;
    const verb = verbs.findLast((match) => match.to <= to && to - match.to <= 12);
    if (verb !== undefined)
      shared.push({ value: 'share', from: verb.from, to: verb.to, source: verb.source });
  }
  return shared;
}

function sliceTokens(text: string, tokens: readonly Token[], from: number, to: number): string {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

/** Whether the thing that serves the purpose is named right behind it: "analytics or advertising cookies". */
function ofTrackers(language: PolicyLanguage, tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token === undefined || /[;:.()]/.test(token.before)) return false;
    if (language.polarity.trackers.has([token])) return true;
  }
  return false;
}

const longList = 4;

/** "Requires consent.", "(with consent)": not "complies with consent laws", and not "no consent required". */
const endsHere = (tokens: readonly Token[], { from, to }: PatternMatch<string>): boolean =>
  (tokens[to] === undefined || /[().,;:/|–—]/.test(tokens[to].before)) &&
  ![tokens[from - 1], tokens[from - 2]].some((token) =>
    /^(?:no|not|never|without)$|n['’]t$/.test(token?.lower ?? ''),
  );

function isInParentheses(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i >= 0; i--) {
    const before = tokens[i]?.before ?? '';
    if (before.includes('(')) return true;
    if (before.includes(')')) return false;
  }
  return false;
}
