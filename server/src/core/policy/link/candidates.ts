// Each clause with the sentence of it that answers best, and its score: the sum of the addends of this sentence, of the
// clause's practices, of its words and of the part of the document it stands in; each is a reason that can be printed.
// Deliberately absent: which of them decides (`link.ts`).

import type { Clause, FlowQuery, Practice } from '../model.ts';
import { practiceInWords } from '../practices.ts';
import { round, type Stance } from './addends.ts';
import { type Candidate, type Context, inItsClause } from './in-clause.ts';
import { lexicalScores, termsOf } from './lexical.ts';
import { matchData, matchPurpose } from './match.ts';
import { type Hearing, hearingsOf, mayAnswerThis } from './may-answer.ts';
import type { Reason } from './mentioned.ts';
import { namesMode } from './only-then.ts';
import type { PolicyIndex } from './policy-index.ts';
import type { Question } from './question.ts';
import { stanceOf } from './stance.ts';
import { partOf } from './surfaces.ts';
import { type Entry, viewsOf } from './view.ts';
import { ofClause, ofSections } from './weights.ts';

export interface Answers {
  /** What answers, and what says that something is left out, in the order of the documents. */
  readonly candidates: readonly Candidate[];
  /** Each clause, also those that say nothing about the flow. */
  all(): readonly Candidate[];
}

/** `among`: only clauses at these places. */
export function candidatesOf(index: PolicyIndex, question: Question, among?: readonly number[]): Answers {
  const { flow } = question;
  const { entries } = index;
  const lexical = lexicalScores(index.lexical, question.terms);
  let top = 0;
  for (const score of lexical) top = Math.max(top, score);
  const part = partOf(index, flow.surface);
  const contextOf = (position: number, entry: Entry): Context => {
    const common = top === 0 ? 0 : ((lexical[position] ?? 0) / top) * ofClause.words;
    return {
      position,
      words: common >= 0.05 ? round(common) : 0,
      reasons: reasonsOfClause(question, entry, part),
    };
  };
  const governs = ({ policy }: Entry): boolean =>
    flow.documents === undefined || flow.documents.includes(policy.file);
  const heard: Candidate[] = [];
  const hearings: readonly Hearing[] =
    among === undefined
      ? hearingsOf(index, question)
      : among.map((position) => ({ position, sentences: 'all' }));
  for (const { position, sentences } of hearings) {
    const entry = entries[position];
    if (entry === undefined || !governs(entry)) continue;
    const candidate = candidateOf(index, question, entry, sentences, () => contextOf(position, entry));
    if (candidate !== undefined) heard.push(candidate);
  }
  return {
    candidates: heard,
    all: () =>
      entries.flatMap((entry, position) =>
        governs(entry)
          ? (candidateOf(index, question, entry, 'all', () => contextOf(position, entry)) ?? [])
          : [],
      ),
  };
}

/** Undefined where none of these sentences answers, unless all are heard: then the one that comes nearest stands for the clause. */
function candidateOf(
  { language }: PolicyIndex,
  question: Question,
  entry: Entry,
  sentences: Hearing['sentences'],
  contextOf: () => Context,
): Candidate | undefined {
  const views = viewsOf(language, entry, question);
  const all = sentences === 'all';
  let context: Context | undefined;
  let best: Candidate | undefined;
  const answering: Candidate[] = [];
  for (const view of all ? views : sentences.flatMap((at) => views[at] ?? [])) {
    if (!all && !mayAnswerThis(question, view)) continue;
    const stance = stanceOf(question, view);
    if (!stance.answers && (!all || best?.stance.answers === true)) continue;
    context ??= contextOf();
    const score = scoreOf(stance, context);
    const better =
      best === undefined ||
      (stance.answers && !best.stance.answers) ||
      (stance.answers === best.stance.answers && score > best.score);
    if (!better && !stance.answers) continue;
    const candidate = { entry, view, stance, score, context, later: [] };
    if (stance.answers) answering.push(candidate);
    if (better) best = candidate;
  }
  return best === undefined ? undefined : inItsClause(question, best, answering, views);
}

function scoreOf({ reasons }: Stance, context: Context): number {
  let sum = 0;
  for (const { weight } of reasons) sum += weight;
  sum += context.words;
  for (const { weight } of context.reasons) sum += weight;
  return round(sum);
}

/** What counts for or against a clause, whatever its sentences say; `part` is the one that the code belongs to. */
function reasonsOfClause(question: Question, entry: Entry, part: string | null): readonly Reason[] {
  const { flow } = question;
  const reasons: Reason[] = [];
  const add = (weight: number, text: string): void => {
    reasons.push({ weight, text });
  };
  const prior = practicePrior(entry.clause, flow);
  if (prior !== undefined) reasons.push(prior);
  if (!question.leavesHouse && entry.headingVendors.length > 0)
    add(ofClause.vendorPassage, 'is a passage about a vendor');
  if (entry.ofResidents) add(ofClause.residents, 'is in a part for people of one state');
  if (entry.ofApplicants && !/employment/.test(`${flow.dataCategory} ${flow.purpose}`))
    add(ofClause.applicants, 'is about those who apply for work');
  addOfSection(question, entry, add);
  if (part !== null && entry.part !== null && entry.part !== part)
    add(ofClause.otherPart, 'belongs to another part of the policy');
  return reasons;
}

/** What its section makes of a clause. */
function addOfSection(question: Question, entry: Entry, add: (weight: number, text: string) => void): void {
  const { roles, topic } = entry;
  const { flow } = question;
  if (roles.has('summary')) add(ofSections.summary, 'only sums up what is said elsewhere');
  if (roles.has('standard-clauses'))
    add(ofSections.standardClauses, 'is in clauses that every such contract repeats');
  if (roles.has('other-sites') && question.leavesHouse)
    add(ofSections.otherSites, 'is about sites of others');
  if (roles.has('incidents')) add(ofSections.incidents, 'is about what happens after a breach');
  if (entry.ofGroup) add(ofSections.oneGroup, 'is said of one group of customers');
  if (entry.ofOneMode && !namesMode(question))
    add(ofSections.oneMode, 'is said of one way to run the product');
  if (roles.has('audits')) add(ofSections.audits, 'is about audits');
  if (flow.dataCategory === 'user.client_data' && roles.has('as-controller') && !roles.has('as-processor'))
    add(ofSections.asController, 'is about what the company does for itself');
  const { row } = entry;
  // Whom a row names counts before what for, unless the row begins with it.
  if (row !== undefined && (row.opens || !question.leavesHouse)) {
    const fit = matchPurpose(question.language, flow.purpose, row.purposes).strength;
    const shared = row.words.some((word) => question.kept.terms.has(word));
    if (fit >= 0.7) add(ofSections.topic, 'is a row about this purpose');
    else if (fit <= 0.3 && !shared) add(ofSections.otherRow, 'is a row about another purpose');
  }
  if (isNamedByCode(question, entry))
    add(ofSections.topic, `stands under “${topic.heading}”, which the code names`);
  else if (standsUnderOtherData(question, entry))
    add(ofSections.otherTopic, `stands under “${topic.heading}”, which is other data`);
  else if (topic.purposes.length > 0) {
    const fit = matchPurpose(question.language, flow.purpose, topic.purposes).strength;
    if (fit >= 0.7) add(ofSections.topic, `stands under “${topic.heading}”, which is this purpose`);
    else if (fit < 0.3 && !isOfRecipient(question, entry))
      add(ofSections.otherTopic, `stands under “${topic.heading}”, which is another purpose`);
  }
}

/** `contactForm.email`, of what stands under "Contact form": one word in common is not enough. */
export function isNamedByCode({ kept, leavesHouse }: Question, { topic }: Entry): boolean {
  const terms = termsOf(topic.heading);
  return leavesHouse && terms.length > 1 && terms.every((term) => kept.terms.has(term));
}

function standsUnderOtherData(
  { flow, language, leavesHouse, vendor }: Question,
  { headingData, clause }: Entry,
): boolean {
  if (!leavesHouse || headingData.length === 0) return false;
  if (/^(?:user|user\.client_data|system.*)$/.test(flow.dataCategory)) return false;
  const ofData = headingData.some(
    (key) => key.startsWith('user.') && !/^user\.(?:client_data|device\.cookie)/.test(key),
  );
  if (!ofData || matchData(language, flow.dataCategory, headingData).strength >= 0.2) return false;
  return vendor === null || !clause.sentences.some(({ vendors }) => vendors.includes(vendor));
}

/** "Text messages" is about whoever delivers them, whatever these are sent for. */
const isOfRecipient = ({ language, classes }: Question, { headingClasses }: Entry): boolean =>
  headingClasses.some((id) =>
    [...classes].some(([own, certainty]) => language.recipients.covers(id, own) * certainty >= 0.8),
  );

const practicesWanted: Readonly<Record<FlowQuery['check'], Readonly<Partial<Record<Practice, number>>>>> = {
  'logged-personal-data': { 'data-security': 0.6, 'first-party-collection-use': 0.2 },
  'missing-retention': { 'data-retention': 0.8 },
  'excessive-retention': { 'data-retention': 0.8 },
  'missing-consent': { 'third-party-sharing': 0.7, 'user-choice-control': 0.25 },
  'mismatched-consent': { 'third-party-sharing': 0.7, 'user-choice-control': 0.25 },
  'undisclosed-recipient': { 'third-party-sharing': 0.7 },
  'undisclosed-data': { 'first-party-collection-use': 0.7 },
  'forbidden-processing': { 'user-choice-control': 0.2, 'third-party-sharing': 0.1 },
};

/** What the clause as a whole is about, where that is what was asked. */
function practicePrior(clause: Clause, flow: FlowQuery): Reason | undefined {
  let prior: Reason | undefined;
  for (const practice of clause.practices) {
    const weight = practicesWanted[flow.check][practice] ?? 0;
    if (practice !== 'other' && weight > (prior?.weight ?? 0))
      prior = { weight, text: `stands in a clause about ${practiceInWords[practice]}` };
  }
  return prior;
}
