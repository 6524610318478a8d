// From a flow to the clauses that govern it, and to a verdict.

import type { PolicyLanguage } from '../language.ts';
import type { ClauseLink, Disclosure, FlowQuery, LinkedClause, Verdict } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';
import { round } from './addends.ts';
import { type Answers, candidatesOf, isNamedByCode } from './candidates.ts';
import type { Candidate, Context } from './in-clause.ts';
import { commonWords } from './lexical.ts';
import { matchData } from './match.ts';
import { inItsWords, type Reason } from './mentioned.ts';
import { clausesWith, ownWordsOf } from './own-words.ts';
import type { PolicyIndex } from './policy-index.ts';
import { ask, type Question } from './question.ts';
import { aboutOtherData, does, type Entry, promise, says, type View } from './view.ts';

export function linkFlow(index: PolicyIndex, flow: FlowQuery): ClauseLink {
  const question = ask(index.language, flow);
  const link = judge(index, question, candidatesOf(index, question));
  return link.clauses.length > 0 ? link : (inOwnWords(index, question) ?? link);
}

/** What a policy is said to be silent about it may name in the words of the code; and so may a ban. */
function inOwnWords(index: PolicyIndex, question: Question): ClauseLink | undefined {
  const { check } = question.flow;
  if (check !== 'undisclosed-data' && check !== 'forbidden-processing') return undefined;
  const bans = check === 'forbidden-processing';
  const ownWords = ownWordsOf(index.language, index.lexical, question.flow.dataLabel, bans);
  if (ownWords === undefined) return undefined;
  const asked = { ...question, ownWords };
  const link = judge(index, asked, candidatesOf(index, asked, clausesWith(index.lexical, ownWords)));
  const speaks = link.clauses.length > 0 && (!bans || link.verdict === 'forbidden');
  return speaks ? link : undefined;
}

/**
 * What the clause that somebody has named for this flow says about it; the other answers stand behind it. Whoever names a
 * clause has read it: where its words are not understood, it permits, unless it says no. Undefined when there is no such clause.
 */
export function linkPinned(index: PolicyIndex, flow: FlowQuery, clauseId: string): ClauseLink | undefined {
  const question = ask(index.language, flow);
  const answers = candidatesOf(index, question);
  const pinned = answers.all().find(({ entry }) => entry.clause.id === clauseId);
  if (pinned === undefined) return undefined;
  const { stance, view } = pinned;
  const { sentence } = view;
  const understood: Verdict =
    sentence.consent !== 'none' ? 'conditional' : sentence.polarity === 'deny' ? 'forbidden' : 'permitted';
  const others = judge(index, question, answers).clauses.filter(({ clause }) => clause.id !== clauseId);
  const linked = toLinked(index, question, pinned);
  const reasons = [{ weight: 0, text: 'named for this in the configuration' }, ...linked.reasons];
  return {
    verdict: stance.answers && stance.verdict !== null ? stance.verdict : understood,
    disclosure: stance.answers ? stance.disclosure : understood === 'forbidden' ? 'incorrect' : 'vague',
    clauses: [{ ...linked, reasons }, ...others].slice(0, shown),
    nearest: [],
  };
}

// Judging ------------------------------------------------------------------------------------------------------------

const shown = 5;

function judge(index: PolicyIndex, question: Question, asked: Answers): ClauseLink {
  const { language } = index;
  const linked = (candidate: Candidate): LinkedClause => toLinked(index, question, candidate);
  const ranked = inRanks(asked.candidates);
  const collected = ranked.some(
    (candidate) =>
      candidate.stance.answers &&
      candidate.view.ownData.strength >= 0.75 &&
      !isOutOfScope(language, question, candidate),
  );
  const outside = collected
    ? undefined
    : ranked.find((candidate) => isOutOfScope(language, question, candidate));
  const answers = ranked.filter((candidate) => candidate.stance.answers && candidate.score > 0.5);
  const [best] = answers;
  if (
    outside !== undefined &&
    (best === undefined || best === outside || outside.view.data.strength > best.view.data.strength)
  ) {
    return {
      verdict: 'out-of-scope',
      disclosure: 'clear',
      clauses: [outside, ...answers.filter((other) => other !== outside)].slice(0, shown).map(linked),
      nearest: [],
    };
  }
  const ordered = onItsBasis(question, settle(question, answers));
  const [first] = ordered;
  if (first === undefined) {
    const nearest = inRanks(asked.all())
      .filter((candidate) => candidate.score > 0.5)
      .slice(0, 3);
    return { verdict: 'undisclosed', disclosure: 'omitted', clauses: [], nearest: nearest.map(linked) };
  }
  const verdict: Verdict = first.stance.verdict ?? 'undisclosed';
  const disclosure: Disclosure = contradicted(first, ordered) ? 'ambiguous' : first.stance.disclosure;
  return { verdict, disclosure, clauses: inOrder(ordered.slice(0, shown)).map(linked), nearest: [] };
}

const inRanks = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(matters).sort((a, b) => b.score - a.score || a.entry.clause.start - b.entry.clause.start);

/** What neither answers nor has much in common, nor says what is left out, changes nothing. */
const matters = ({ stance, score, view }: Candidate): boolean =>
  stance.answers || score > 0.5 || promise(view, 'scope-exclusion') !== undefined;

/** What was put first counts at least what the next one counts, and says why. */
function inOrder(ordered: readonly Candidate[]): readonly Candidate[] {
  const [first, ...rest] = ordered;
  const most = Math.max(...rest.map(({ score }) => score));
  if (first === undefined || first.score >= most) return ordered;
  const exact = {
    weight: round(most - first.score),
    text: 'says more exactly what the rule before it leaves open',
  };
  return [{ ...first, score: most, later: [...first.later, exact] }, ...rest];
}

/** A specific permission beats a general ban in the same policy ("other than as outlined here"), and the other way round. */
function settle(question: Question, answers: readonly Candidate[]): readonly Candidate[] {
  const [best] = answers;
  if (best === undefined || !question.leavesHouse) return answers;
  const reach = (candidate: Candidate): number =>
    Math.max(candidate.view.recipient.strength, candidate.view.excepted.strength);
  if (best.stance.verdict === 'forbidden' || best.stance.verdict === 'conditional') {
    if (reach(best) >= 0.7 || best.view.excepted.strength >= 0.5) return answers;
    const permit = answers.find(
      (candidate) =>
        candidate.stance.verdict === 'permitted' &&
        reach(candidate) >= 0.5 &&
        // What is said of just the form that the code names stands before what is said of services in general.
        (!isNamedByCode(question, best.entry) || reach(candidate) > 1) &&
        // A permission for page views takes no e-mail address out of the ban.
        !aboutOtherData(candidate.view) &&
        // What those others are held to is no leave to bring them in.
        !says(candidate.view, 'flows-down') &&
        // Nor does it say who gets the data that it may go to another country.
        (!says(candidate.view, 'abroad') || candidate.view.recipient.strength > 0.5) &&
        handsOver(candidate.view) &&
        // A ban on just this data stands against what speaks of no data.
        (best.view.ownData.strength < 0.6 ||
          candidate.view.ownData.strength >= 0.3 ||
          reach(candidate) > 1) &&
        (candidate.view.data.strength >= 0.3 ||
          (reach(candidate) >= 1.1 && candidate.view.sentence.dataCategories.length === 0)) &&
        candidate.score >= best.score - 2.5,
    );
    // "We share it with nobody unless one of these applies:": what follows says when it is shared.
    const introduces = /:\s*$/.test(best.view.sentence.text) && best.view.sentence.exceptions.length > 0;
    const following = introduces
      ? answers.find(
          (candidate) =>
            candidate.stance.verdict === 'permitted' &&
            reach(candidate) >= 0.5 &&
            followsIn(best.entry, candidate.entry),
        )
      : undefined;
    if (following !== undefined)
      return [following, ...answers.filter((candidate) => candidate !== following)];
    const general = best.view.sentence.denied.length > 0 && best.view.sentence.exceptions.length > 0;
    if (permit !== undefined && (general || reach(permit) >= 0.9))
      return [permit, ...answers.filter((candidate) => candidate !== permit)];
  }
  return answers;
}

/** "Newsletter: consent" in a table of legal bases stands before the line of another table that names who sends it. */
function onItsBasis(question: Question, answers: readonly Candidate[]): readonly Candidate[] {
  const [first] = answers;
  if (!question.leavesHouse || first?.stance.verdict !== 'permitted' || first.view.purpose.strength < 0.7)
    return answers;
  const basis = answers.find(
    ({ entry, view, stance }) =>
      stance.verdict === 'conditional' &&
      entry.policy === first.entry.policy &&
      view.sentence.consent === 'required' &&
      view.sentence.recipients.length === 0 &&
      view.purpose.strength >= first.view.purpose.strength &&
      says(view, 'of-legal-basis') &&
      // "Consent or legitimate interests": which of them holds is left open.
      !question.language.polarity.otherBasis.has(tokenize(view.sentence.text)),
  );
  return basis === undefined ? answers : [basis, ...answers.filter((other) => other !== basis)];
}

/** It stands in the same section, further down. */
const followsIn = (first: Entry, other: Entry): boolean =>
  first.policy === other.policy &&
  other.clause.start > first.clause.start &&
  other.clause.headingPath.join('\n').startsWith(first.clause.headingPath.join('\n'));

/** It speaks of sharing, or of just this data or recipient: tools that are used on a page are no leave to send names to them. */
const handsOver = (view: View): boolean =>
  does(view, 'share', 'publish', 'sell') ||
  view.ownData.named ||
  Math.max(view.recipient.strength, view.excepted.strength) >= 1;

/** Two statements about the same data and recipient, one yes, one an unqualified no. */
function contradicted(first: Candidate, ordered: readonly Candidate[]): boolean {
  const opposite =
    first.stance.verdict === 'permitted'
      ? 'forbidden'
      : first.stance.verdict === 'forbidden'
        ? 'permitted'
        : null;
  if (opposite === null) return false;
  return ordered.some(
    (other) =>
      other.stance.verdict === opposite &&
      other.view.data.strength >= 0.75 &&
      first.view.data.strength >= 0.75 &&
      Math.min(other.view.recipient.strength, first.view.recipient.strength) >= 0.8 &&
      [...first.view.sentence.exceptions, ...other.view.sentence.exceptions].length === 0,
  );
}

/** "This policy does not apply to job applications": what is left out is named right after the verb. */
function isOutOfScope(language: PolicyLanguage, question: Question, candidate: Candidate): boolean {
  const { view } = candidate;
  if (promise(view, 'scope-exclusion') === undefined || says(view, 'of-one-region')) return false;
  const { text } = view.sentence;
  const ownBusiness = asOwnBusiness.exec(text)?.[1];
  const excluded = ownBusiness ?? leftOut.exec(text)?.[1];
  if (excluded === undefined) return false;
  if (ofLinks.test(excluded) && outward.test(`${question.flow.sink} ${question.flow.dataLabel}`)) return true;
  const tokens = tokenize(excluded).slice(0, mostExcluded);
  // "Our own security logs" are whatever stands in them.
  if (ownBusiness !== undefined && question.flow.check === 'logged-personal-data')
    return language.actions.find(tokens).some(({ value }) => value === 'log');
  const keys = language.data.find(tokens).map((match) => match.value);
  const match = matchData(language, question.flow.dataCategory, keys);
  return match.strength >= 0.8 && match.named;
}

/** "It does not extend to these links", where the code leads to somebody else's page. */
const ofLinks =
  /^\s*(?:to |by )?(?:\w+ ){0,3}(?:links?|(?:linked|external|other|third[- ]party) (?:web)?(?:sites?|pages?))\b/i;
const outward = /\b(?:outbound|external|href)|\blinks?\b|Link(?![a-z])/;

const leftOut =
  /\b(?:(?:does not|do not|doesn['’]t|don['’]t|shall not|will not)\s+(?:apply|cover|extend|govern)|not (?:covered|subject|governed)|excludes?)\b(?:\s+(?:to|by))?(.{3,200})/i;

/** "We are a controller, not your processor, for our invoices": what a contract on processing leaves out. */
const asOwnBusiness =
  /\bcontroller\b,? (?:and )?not (?:your |a |the |its )?processor\b,? (?:for|of|with)(.{3,200})/i;

/** Behind as many words another thing has begun. */
const mostExcluded = 26;

function toLinked(index: PolicyIndex, question: Question, candidate: Candidate): LinkedClause {
  const { entry, view, stance, score, context, later } = candidate;
  const { sentence } = view;
  return {
    policy: entry.policy,
    clause: entry.clause,
    line: sentence.line,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    score,
    ...(stance.period !== undefined && { period: stance.period }),
    reasons: [
      ...stance.reasons,
      ...reasonOfWords(index, question, context),
      ...context.reasons,
      ...later,
    ].map((reason) => inItsWords(index.language, sentence.text, reason)),
  };
}

function reasonOfWords(
  { lexical, language }: PolicyIndex,
  { terms, flow }: Question,
  { position, words }: Context,
): Reason[] {
  if (words === 0) return [];
  const document = lexical.documents[position];
  const borrowed = wordsOfOtherData(language, document?.text ?? '', flow.dataCategory);
  const common = commonWords(lexical, position, terms).map((word) => {
    const term = borrowed.get(word);
    return term === undefined ? word : `${word} (of “${term}”)`;
  });
  return [{ weight: words, text: `has related words in it or around it: ${common.join(', ')}` }];
}

/** Words that stand in the names of other data only: the "addresses" of "e-mail addresses" speak of no IP address. */
function wordsOfOtherData(
  language: PolicyLanguage,
  text: string,
  category: string,
): ReadonlyMap<string, string> {
  const tokens = tokenize(text);
  const names = language.data.find(tokens).filter(({ from, to }) => to - from > 1);
  const others = new Map<string, string>();
  const own = new Set<string>();
  for (const [at, { lower }] of tokens.entries()) {
    const around = names.filter(({ from, to }) => from <= at && at < to);
    const isOther = around.length > 0 && around.every(({ value }) => !isPart(category, value));
    const first = tokens[around[0]?.from ?? -1];
    const last = tokens[(around[0]?.to ?? 0) - 1];
    if (isOther && first && last) others.set(lower, text.slice(first.start, last.end));
    else own.add(lower);
  }
  for (const word of own) others.delete(word);
  return others;
}

const isPart = (one: string, other: string): boolean =>
  `${one}.`.startsWith(`${other}.`) || `${other}.`.startsWith(`${one}.`);
