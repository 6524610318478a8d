// Two statements of the policies that cannot both be kept: one rules out what the other says is done, about the same data, the
// same recipient and the same end; or two periods for the same thing.
// Precision first: what has an exception, a condition, a region or an age may be read so that both hold, and is let pass.
// Deliberately absent: statements that are only worded differently, and anything the code does.

import { durationInWords } from '../text/duration.ts';
import type { PolicyLanguage } from './language.ts';
import { type PeriodItem, periodItems } from './link/kept.ts';
import { matchData } from './link/match.ts';
import { compareDurations } from './link/period.ts';
import type { Clause, Policy, Sentence, SentenceAction } from './model.ts';

export interface Statement {
  readonly policy: Policy;
  readonly clause: Clause;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Contradiction {
  /** The one that comes first in the documents. */
  readonly first: Statement;
  readonly second: Statement;
  /** What they disagree about: "sharing e-mail addresses with advertisers". */
  readonly about: string;
}

export function findContradictions(
  policies: readonly Policy[],
  language: PolicyLanguage,
): readonly Contradiction[] {
  const clauses = policies.flatMap((policy) => policy.clauses.map((clause) => ({ policy, clause })));
  return [...deniedAndDone(clauses, language), ...twoPeriods(clauses)];
}

interface Located {
  readonly policy: Policy;
  readonly clause: Clause;
}

// What is ruled out and done --------------------------------------------------------------------------------------------

interface Said extends Located {
  readonly sentence: Sentence;
}

/** Acts that a policy can rule out as such, the special ones first. `use` is not among them: it is ruled out for an end, and done for another. */
const acts: readonly SentenceAction[] = ['sell', 'train', 'log', 'publish', 'share', 'store', 'collect'];

function* deniedAndDone(clauses: readonly Located[], language: PolicyLanguage): Generator<Contradiction> {
  const said = clauses.flatMap(({ policy, clause }) =>
    clause.sentences.map((sentence): Said => ({ policy, clause, sentence })),
  );
  const denials = said.filter(({ clause, sentence }) => isPlainDenial(clause, sentence));
  if (denials.length === 0) return;
  const doings = said.filter(({ clause, sentence }) => isPlainDoing(clause, sentence));
  const told = new Set<string>();
  for (const denial of denials) {
    for (const doing of doings) {
      const about = disagreement(denial.sentence, doing.sentence, language);
      if (about === undefined || !isSameReader(denial, doing)) continue;
      // One denial, one contradiction for each kind of data: further statements of the same say nothing new.
      const key = `${denial.clause.id} ${denial.sentence.start} ${about}`;
      if (told.has(key)) continue;
      told.add(key);
      yield inOrder(statementOf(denial), statementOf(doing), about);
    }
  }
}

function isPlainDenial(clause: Clause, sentence: Sentence): boolean {
  return (
    sentence.denied.some((action) => acts.includes(action)) &&
    sentence.polarity === 'deny' &&
    isPlain(clause, sentence) &&
    !conditions.test(sentence.text)
  );
}

function isPlainDoing(clause: Clause, sentence: Sentence): boolean {
  return (
    sentence.polarity === 'allow' &&
    sentence.denied.length === 0 &&
    sentence.deniedData.length === 0 &&
    sentence.actions.some((action) => acts.includes(action)) &&
    isPlain(clause, sentence)
  );
}

function isPlain(clause: Clause, sentence: Sentence): boolean {
  return (
    sentence.boundParty === 'company' &&
    sentence.exceptions.length === 0 &&
    sentence.consent === 'none' &&
    sentence.ages.length === 0 &&
    !clause.commitments.some(({ kind }) => kind === 'definition' || kind === 'scope-exclusion') &&
    !hedges.test(sentence.text)
  );
}

/** Words that leave room for the other statement: a choice, the law, data that is no longer the same. */
const hedges =
  /\b(?:unless|except|other than|until|unrelated|described|outlined|set (?:out|forth)|stated|listed (?:above|below)|required|permitted by|ask|request|choose|opt|agree|consent|permission|anonymi[sz]ed|aggregated?|de-?identified|pseudonym\w*|hashed|encrypted|california|ccpa|nevada|virginia|european|gdpr|eea|law enforcement|court|subpoena|merger|acquisition|your browser|cookies?)\b/i;

/** A denial under one of these denies only so much; what is done under them is done all the same. */
const conditions =
  /\b(?:if|only|when|while|where|without|further|additional|beyond|otherwise|outside|necessary|in (?:some|certain) cases|directly|automatically|knowingly|intentionally|ourselves|full|complete|raw)\b/i;

/** Statements for one region, or to children, hold beside others. */
const special =
  /\b(?:california|ccpa|cpra|nevada|virginia|colorado|texas|canada|brazil|european?|eea|eu|uk|gdpr|swiss|switzerland|japan|australia|child(?:ren)?|minors?|kids?|applicants?|candidates?|recruit\w*|employees?|careers?|visitors?|customers?|cookies?)\b/gi;

/** Same part of the document, and the same special ground, if any. */
function isSameReader(a: Located, b: Located): boolean {
  if (a.clause.part !== null && b.clause.part !== null && a.clause.part !== b.clause.part) return false;
  return groundOf(a.clause) === groundOf(b.clause);
}

function groundOf({ headingPath }: Clause): string {
  const words = headingPath.slice(1).join(' ').toLowerCase().match(special) ?? [];
  return [...new Set(words)].sort().join(' ');
}

/** What the two disagree about; undefined when both can be kept. */
function disagreement(denial: Sentence, doing: Sentence, language: PolicyLanguage): string | undefined {
  // What is kept out of a log is collected elsewhere: the most special act is what is denied.
  const act = acts.find((each) => denial.denied.includes(each));
  if (act === undefined || !doing.actions.includes(act) || !isSameEnd(denial, doing)) return undefined;
  // What names no data ("we do not respond to signals") denies something else; whoever sells, sells data.
  if (act !== 'sell' && denial.dataCategories.length === 0) return undefined;
  const data = sharedData(denial, doing, language);
  if (data === undefined) return undefined;
  if (act === 'sell') return `selling ${data}`;
  if (act === 'share' || act === 'publish') {
    const recipient = sharedRecipient(denial, doing, language);
    if (recipient === undefined) return undefined;
    return act === 'share' ? `sharing ${data} with ${recipient}` : `publishing ${data}`;
  }
  // Collecting by one recipient or tool and not by another.
  if (denial.recipients.length > 0 || doing.recipients.length > 0) return undefined;
  return `${gerunds[act] ?? 'using'} ${data}`;
}

/** "We do not share it for marketing" leaves every other end. */
function isSameEnd(denial: Sentence, doing: Sentence): boolean {
  const ends = denial.purposes.filter((key) => !/^(?:sales|third_party_sharing)\b/.test(key));
  return ends.length === 0 || ends.some((end) => doing.purposes.includes(end));
}

const gerunds: Readonly<Partial<Record<SentenceAction, string>>> = {
  collect: 'collecting',
  store: 'storing',
  log: 'logging',
  train: 'training with',
};

/**
 * The data both speak of. A denial for one kind stands beside a broader permission (the special rule goes before the general
 * one), so what is done has to be as special as what is ruled out, or more.
 */
function sharedData(denial: Sentence, doing: Sentence, language: PolicyLanguage): string | undefined {
  const ruledOut = language.categories.mostSpecific([...denial.dataCategories, ...denial.deniedData]);
  const done = language.categories.mostSpecific(doing.dataCategories);
  if (done.length === 0) return undefined;
  const general = ruledOut.length === 0 || ruledOut.every(isGeneral);
  if (general) {
    const named = done.filter((key) => !isGeneral(key) && key !== 'user.aggregate');
    const [first] = named.length > 0 ? named : done.filter(isGeneral);
    return first === undefined ? undefined : language.categories.label(first);
  }
  const same = ruledOut.find((key) =>
    done.some((other) => {
      const relation = language.categories.relation(key, other);
      return relation === 'same' || (relation === 'narrower' && matchData(language, key, [other]).named);
    }),
  );
  return same === undefined ? undefined : language.categories.label(same);
}

const isGeneral = (key: string): boolean => key === 'user' || key === 'user.client_data';

/** Everybody: what is ruled out for "third parties" is ruled out for each of those who are none of the company's own hands. */
const everybody: ReadonlySet<string> = new Set(['any-third-party', 'third-party', 'other-companies']);

/** Those whose business it is to use the data for ends of their own. */
const outsiders: ReadonlySet<string> = new Set([
  'advertising-partner',
  'data-broker',
  'business-partner',
  'tracking-partner',
  'social-media',
  'any-third-party',
  'third-party',
  'other-companies',
]);

function sharedRecipient(denial: Sentence, doing: Sentence, language: PolicyLanguage): string | undefined {
  const label = (id: string): string => `${language.recipients.classLabel(id)}s`;
  const vendor = denial.vendors.find((id) => doing.vendors.includes(id));
  if (vendor !== undefined) return language.recipients.get(vendor)?.name ?? vendor;
  const blanket = denial.recipients.length === 0 || denial.recipients.some((id) => everybody.has(id));
  const same = doing.recipients.find(
    (id) => denial.recipients.includes(id) || (blanket && outsiders.has(id)),
  );
  return same === undefined ? undefined : label(same);
}

// Two periods -----------------------------------------------------------------------------------------------------------

function* twoPeriods(clauses: readonly Located[]): Generator<Contradiction> {
  const items = clauses.flatMap(({ policy, clause }) =>
    periodItems(clause).map((item) => ({ policy, clause, ...item })),
  );
  for (const [index, a] of items.entries()) {
    for (const b of items.slice(index + 1)) {
      if (a.limit === b.limit || !isSameThing(a, b) || !isSameReader(a, b)) continue;
      const [x, y] = [periodOf(a), periodOf(b)];
      if (x === undefined || y === undefined) continue;
      const relation = compareDurations(x, y);
      if (relation !== 'longer' && relation !== 'shorter') continue;
      const about = `how long it is kept (${durationInWords(x)}, ${durationInWords(y)})`;
      yield inOrder(limitOf(a), limitOf(b), about);
    }
  }
}

type Period = PeriodItem & Located;

/** A lower bound or an exception leaves room. */
const openPeriod =
  /\b(?:at least|minimum|no less|longer|unless|except|if|however|backups?|archives?|where|or until|whichever|inactive|inactivity)\b/i;

function periodOf({ limit, text }: Period): string | undefined {
  if (typeof limit.value !== 'string' || limit.value === 'as-long-as-needed') return undefined;
  return openPeriod.test(text) ? undefined : limit.value;
}

/** The same words for what is kept and for what the time counts from. */
function isSameThing(a: Period, b: Period): boolean {
  return a.subject.size > 0 && isSameSet(a.subject, b.subject) && isSameSet(a.occasion, b.occasion);
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

// ----------------------------------------------------------------------------------------------------------------------

const statementOf = ({ policy, clause, sentence }: Said): Statement => ({
  policy,
  clause,
  start: sentence.start,
  end: sentence.end,
  quote: sentence.text,
});

const limitOf = ({ policy, clause, limit }: Period): Statement => ({
  policy,
  clause,
  start: limit.start,
  end: limit.end,
  quote: limit.quote,
});

function inOrder(a: Statement, b: Statement, about: string): Contradiction {
  const swapped = a.policy === b.policy && b.start < a.start;
  return swapped ? { first: b, second: a, about } : { first: a, second: b, about };
}
