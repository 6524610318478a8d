// From a flow to the clauses that govern it, and to a verdict. The score of a clause is the sum of the addends of its best
// sentence, of its practices, of its words and of the part of the document it stands in; each is a reason that can be printed.

import type { PolicyLanguage } from '../language.ts';
import type {
  Clause,
  ClauseLink,
  Disclosure,
  FlowQuery,
  LinkedClause,
  Policy,
  Practice,
  Verdict,
} from '../model.ts';
import { practiceInWords } from '../practices.ts';
import { tokenize } from '../understand/tokens.ts';
import { round, type Stance } from './addends.ts';
import { type Candidate, type Context, inItsClause } from './in-clause.ts';
import { buildLexicalIndex, commonWords, type LexicalIndex, lexicalScores, termsOf } from './lexical.ts';
import { matchData, matchPurpose } from './match.ts';
import { inItsWords, type Reason } from './mentioned.ts';
import { ownWordsOf } from './own-words.ts';
import { type PartyNames, partyNamesOf, withoutParty } from './parties.ts';
import { ask, type Question } from './question.ts';
import { repeatedHeadings, rolesOf, topicOf } from './sections.ts';
import { stanceOf } from './stance.ts';
import { turnsOf } from './turns.ts';
import { aboutOtherData, does, type Entry, promise, says, type View, viewsOf } from './view.ts';
import { ofClause, ofSections } from './weights.ts';

export interface PolicyIndex {
  readonly language: PolicyLanguage;
  readonly entries: readonly Entry[];
  readonly lexical: LexicalIndex;
}

/** Several documents may govern one code base; they are searched as one. */
export function indexPolicies(policies: readonly Policy[], language: PolicyLanguage): PolicyIndex {
  const entries: Entry[] = [];
  for (const policy of policies) {
    const parties = partyNamesOf(language, policy);
    const titles = new Set(policy.parts.map(({ title }) => title));
    const paths = policy.clauses.map((clause) => sectionPath(policy, clause));
    const repeated = repeatedHeadings(paths.map((path) => path.filter((heading) => !titles.has(heading))));
    let section: Section | undefined;
    let announced = false;
    for (const clause of policy.clauses) {
      // A line of its own that says "Summary" is about the paragraph behind it.
      const summary: boolean = announced || language.opensSummary.test(clause.text);
      announced = summary && clause.text.length < longestAnnouncement;
      // Clauses of one section follow each other.
      const path = sectionPath(policy, clause);
      if (section === undefined || section.key !== path.join('\n'))
        section = sectionOf(language, path, { titles, repeated, parties });
      const turns = clause.sentences.map((sentence) => turnsOf(language, sentence.text));
      entries.push({
        policy,
        clause,
        part: clause.part,
        recipients: clause.sentences.map((sentence) => withoutParty(language, parties, sentence)),
        turns,
        ofApplicants: section.applicants || isOfApplicants(clause),
        row: rowOf(language, clause),
        looksBack: turns.some((found) => found.has('looking-back')),
        namesVendors: clause.sentences.some(({ vendors }) => vendors.length > 0),
        commitments: commitmentsOf(clause),
        data: new Map(),
        ...section.facts,
        ...(summary && { roles: new Set([...section.facts.roles, 'summary' as const]) }),
      });
    }
  }
  return {
    language,
    entries,
    lexical: buildLexicalIndex(
      entries.map(({ policy, clause }) => ({
        text: clause.text,
        heading: sectionPath(policy, clause).join(' '),
      })),
    ),
  };
}

const longestAnnouncement = 60;

function rowOf(language: PolicyLanguage, { sentences }: Clause): Entry['row'] {
  const column = language.purposeColumns.exec(sentences[0]?.text ?? '');
  const cell = column?.[1];
  if (column === null || cell === undefined) return undefined;
  const purposes = language.purposes.find(tokenize(cell)).map((match) => match.value);
  return {
    opens: column.index === 0,
    words: termsOf(cell),
    purposes: language.uses.mostSpecific(purposes),
  };
}

/** The promises of each sentence. */
function commitmentsOf({ sentences, commitments }: Clause): Entry['commitments'] {
  return sentences.map((sentence) =>
    commitments.length === 0
      ? commitments
      : commitments.filter(({ start, end }) => start < sentence.end && end > sentence.start),
  );
}

interface Section {
  readonly key: string;
  readonly applicants: boolean;
  readonly facts: Pick<
    Entry,
    'defines' | 'ofResidents' | 'headingData' | 'headingVendors' | 'headingClasses' | 'topic' | 'roles'
  >;
}

function sectionOf(
  language: PolicyLanguage,
  path: readonly string[],
  {
    titles,
    repeated,
    parties,
  }: {
    /** Of the parts of the document: no topics. */
    readonly titles: ReadonlySet<string>;
    readonly repeated: ReadonlySet<string>;
    readonly parties: PartyNames;
  },
): Section {
  const topic = topicOf(
    language,
    path.filter((heading) => !titles.has(heading)),
    repeated,
  );
  const near = [...new Set([...path.slice(-2), topic.heading])];
  const words = tokenize(near.join(' . '));
  // "Obligations of the Processor" are those of the company.
  const headingClasses = classesOf(
    language,
    parties === null ? topic.heading : topic.heading.replace(parties, ' '),
  );
  const headingData = language.categories
    .mostSpecific(language.data.find(words).map((match) => match.value))
    .filter((key) => key !== 'user');
  return {
    key: path.join('\n'),
    applicants: near.some((each) =>
      language.purposes.find(tokenize(each)).some(({ value }) => value.startsWith('employment')),
    ),
    facts: {
      defines: path.some((each) => opensDefinitions(language, each)),
      ofResidents: path.some((each) => turnsOf(language, each).has('of-residents')),
      // What stands under "Payments" is about payments.
      headingData: headingClasses.includes('payment-processor')
        ? [...headingData, 'user.payment']
        : headingData,
      headingVendors: vendorsOf(language, topic.heading),
      headingClasses,
      topic,
      roles: rolesOf(language, path),
    },
  };
}

function vendorsOf(language: PolicyLanguage, heading: string): readonly string[] {
  return language.vendorNames
    .find(tokenize(heading))
    .map((match) => match.value)
    .filter((id) => !language.recipients.isEverydayName(id));
}

function classesOf(language: PolicyLanguage, heading: string): readonly string[] {
  const tokens = tokenize(heading);
  if (tokens.length > 6) return [];
  return [...language.recipientWords.find(tokens), ...language.recipientKinds.find(tokens)].map(
    (match) => match.value,
  );
}

const isOfApplicants = ({ purposes }: Clause): boolean =>
  purposes.length > 0 && purposes.every((key) => key === 'employment.recruitment');

/** "1. Definitions", "Interpretation and definitions": not "Data definitions", which lists what is collected. */
function opensDefinitions(language: PolicyLanguage, heading: string): boolean {
  const tokens = tokenize(heading).filter(
    ({ lower }) => !/^(?:\d.*|[ivx]+|article|section|part|clause|annex|the|of)$/.test(lower),
  );
  return language.definitionHeadings.find(tokens).some(({ from }) => from === 0);
}

/** The headings below the document's title. */
const sectionPath = (policy: Policy, clause: Clause): readonly string[] =>
  policy.title === null ? clause.headingPath : clause.headingPath.slice(1);

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

export function linkFlow(index: PolicyIndex, flow: FlowQuery): ClauseLink {
  const question = ask(index.language, flow);
  const link = judge(index, question, candidatesOf(index, question));
  return link.clauses.length > 0 ? link : (inOwnWords(index, question) ?? link);
}

/** What a policy is said to be silent about it may name in the words of the code. */
function inOwnWords(index: PolicyIndex, question: Question): ClauseLink | undefined {
  if (question.flow.check !== 'undisclosed-data') return undefined;
  const ownWords = ownWordsOf(index.language, index.lexical, question.flow.dataLabel);
  if (ownWords === undefined) return undefined;
  const asked = { ...question, ownWords };
  const link = judge(index, asked, candidatesOf(index, asked));
  return link.clauses.length > 0 ? link : undefined;
}

/**
 * What the clause that somebody has named for this flow says about it; the other answers stand behind it. Whoever names a
 * clause has read it: where its words are not understood, it permits, unless it says no. Undefined when there is no such clause.
 */
export function linkPinned(index: PolicyIndex, flow: FlowQuery, clauseId: string): ClauseLink | undefined {
  const question = ask(index.language, flow);
  const candidates = candidatesOf(index, question);
  const pinned = candidates.find(({ entry }) => entry.clause.id === clauseId);
  if (pinned === undefined) return undefined;
  const { stance, view } = pinned;
  const { sentence } = view;
  const understood: Verdict =
    sentence.consent !== 'none' ? 'conditional' : sentence.polarity === 'deny' ? 'forbidden' : 'permitted';
  const others = judge(index, question, candidates).clauses.filter(({ clause }) => clause.id !== clauseId);
  const linked = toLinked(index, question, pinned);
  const reasons = [{ weight: 0, text: 'named for this in the configuration' }, ...linked.reasons];
  return {
    verdict: stance.answers && stance.verdict !== null ? stance.verdict : understood,
    disclosure: stance.answers ? stance.disclosure : understood === 'forbidden' ? 'incorrect' : 'vague',
    clauses: [{ ...linked, reasons }, ...others].slice(0, shown),
    nearest: [],
  };
}

/** Each clause with the sentence of it that answers best. */
function candidatesOf(index: PolicyIndex, question: Question): readonly Candidate[] {
  const { flow } = question;
  const lexical = lexicalScores(index.lexical, question.terms);
  let top = 0;
  for (const score of lexical) top = Math.max(top, score);
  const part = partOf(index, flow.surface);
  const candidates: Candidate[] = [];
  for (const [position, entry] of index.entries.entries()) {
    if (flow.documents !== undefined && !flow.documents.includes(entry.policy.file)) continue;
    const common = top === 0 ? 0 : ((lexical[position] ?? 0) / top) * ofClause.words;
    const context: Context = {
      position,
      words: common >= 0.05 ? round(common) : 0,
      reasons: reasonsOfClause(question, entry, part),
    };
    const views = viewsOf(index.language, entry, question);
    let best: Candidate | undefined;
    const answering: Candidate[] = [];
    for (const view of views) {
      const stance = stanceOf(question, view);
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
    if (best !== undefined) candidates.push(inItsClause(question, best, answering, views));
  }
  return candidates;
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
  if (standsUnderOtherData(question, entry))
    add(ofSections.otherTopic, `stands under “${topic.heading}”, which is other data`);
  else if (topic.purposes.length > 0) {
    const fit = matchPurpose(question.language, flow.purpose, topic.purposes).strength;
    if (fit >= 0.7) add(ofSections.topic, `stands under “${topic.heading}”, which is this purpose`);
    else if (fit < 0.3 && !isOfRecipient(question, entry))
      add(ofSections.otherTopic, `stands under “${topic.heading}”, which is another purpose`);
  }
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

/** The clauses that speak to the code of this surface. */
export function governing(
  index: PolicyIndex,
  { surface, documents }: Pick<FlowQuery, 'surface' | 'documents'>,
): readonly Entry[] {
  const part = partOf(index, surface);
  return index.entries.filter(
    (entry) =>
      (part === null || entry.part === null || entry.part === part) &&
      (documents === undefined || documents.includes(entry.policy.file)),
  );
}

/** Which of the parts a surface means: the one whose title or opening names it. */
function partOf(index: PolicyIndex, surface: string | undefined): string | null {
  if (surface === undefined) return null;
  const scores = new Map<string, number>();
  const openings = new Map<string, number>();
  const wanted =
    surface === 'website'
      ? /\b(?:web\s?site|site)\b/gi
      : surface === 'platform'
        ? /\b(?:platform|service)\b/gi
        : null;
  for (const { clause, policy } of index.entries) {
    const { part } = clause;
    if (part === null) continue;
    if (part === surface) return part;
    const title = policy.parts.find((candidate) => candidate.id === part)?.title ?? '';
    const seen = openings.get(part) ?? 0;
    openings.set(part, seen + 1);
    const pattern = wanted ?? new RegExp(`\\b${surface.replace(/[^\p{L}\p{N}]+/gu, '.?')}\\b`, 'giu');
    const inTitle = seen === 0 ? (title.match(pattern)?.length ?? 0) * 20 : 0;
    const inText = seen < 3 ? (clause.text.match(pattern)?.length ?? 0) : 0;
    scores.set(part, (scores.get(part) ?? 0) + inTitle + inText);
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (first === undefined) return null;
  if (second !== undefined && first[1] === second[1]) return null;
  // A surface that no part names is the part that no other surface has taken.
  if (wanted !== null && surface === 'website' && ranked.length === 2 && second !== undefined) {
    const platform = partOf(index, 'platform');
    if (platform !== null) return ranked.find(([id]) => id !== platform)?.[0] ?? first[0];
  }
  return first[0];
}

/** What the clause as a whole is about, where that is what was asked. */
function practicePrior(clause: Clause, flow: FlowQuery): Reason | undefined {
  let prior: Reason | undefined;
  for (const practice of clause.practices) {
    const weight = practicesWanted[flow.check][practice] ?? 0;
    if (practice !== 'other' && weight > (prior?.weight ?? 0))
      prior = { weight, text: `its clause is about ${practiceInWords[practice]}` };
  }
  return prior;
}

// Judging ------------------------------------------------------------------------------------------------------------

const shown = 5;

function judge(index: PolicyIndex, question: Question, candidates: readonly Candidate[]): ClauseLink {
  const { language } = index;
  const linked = (candidate: Candidate): LinkedClause => toLinked(index, question, candidate);
  const ranked = candidates
    .filter(matters)
    .sort((a, b) => b.score - a.score || a.entry.clause.start - b.entry.clause.start);
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
  const ordered = settle(question, answers);
  const [first] = ordered;
  if (first === undefined) {
    const nearest = ranked.filter((candidate) => candidate.score > 0.5).slice(0, 3);
    return { verdict: 'undisclosed', disclosure: 'omitted', clauses: [], nearest: nearest.map(linked) };
  }
  const verdict: Verdict = first.stance.verdict ?? 'undisclosed';
  const disclosure: Disclosure = contradicted(first, ordered) ? 'ambiguous' : first.stance.disclosure;
  return { verdict, disclosure, clauses: inOrder(ordered.slice(0, shown)).map(linked), nearest: [] };
}

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
  const excluded =
    /\b(?:(?:does not|do not|doesn['’]t|don['’]t|shall not|will not)\s+(?:apply|cover|extend|govern)|not (?:covered|subject|governed)|excludes?)\b(?:\s+(?:to|by))?(.{3,200})/i.exec(
      view.sentence.text,
    )?.[1];
  if (excluded === undefined) return false;
  const keys = language.data.find(tokenize(excluded).slice(0, mostExcluded)).map((match) => match.value);
  const match = matchData(language, question.flow.dataCategory, keys);
  return match.strength >= 0.8 && match.named;
}

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
  { lexical }: PolicyIndex,
  { terms }: Question,
  { position, words }: Context,
): Reason[] {
  if (words === 0) return [];
  const common = commonWords(lexical, position, terms).join(', ');
  const text = `has words that go with the data, who gets it or what is done with it, in this sentence, beside it or in its headings: ${common}`;
  return [{ weight: words, text }];
}
