// Policies made ready to be asked: each clause with what its section, its headings and its neighbours make of it, whatever is asked.

import type { PolicyLanguage } from '../language.ts';
import type { Clause, Commitment, Policy, Sentence } from '../model.ts';
import { tokenize } from '../understand/tokens.ts';
import { buildLexicalIndex, type LexicalIndex, termsOf } from './lexical.ts';
import type { Hearing } from './may-answer.ts';
import { type PartyNames, partyNamesOf, withoutParty } from './parties.ts';
import { isOfOneGroup, repeatedHeadings, rolesOf, topicOf } from './sections.ts';
import { turnsOf } from './turns.ts';
import type { Entry } from './view.ts';

export interface PolicyIndex {
  readonly language: PolicyLanguage;
  readonly entries: readonly Entry[];
  readonly lexical: LexicalIndex;
  /** The sentences that may answer, by the kind of question; filled as questions are asked. */
  readonly hearings: Map<string, readonly Hearing[]>;
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
    const lists = listsOfVendors(language, policy, paths);
    const listsProcessors = [...lists].some((clause) =>
      openingOf(language, clause)?.recipients.includes('processor'),
    );
    let announced = false;
    let told: Entry['told'] = { data: [], text: '' };
    for (const clause of policy.clauses) {
      // A line of its own that says "Summary" is about the paragraph behind it.
      const summary: boolean = announced || language.opensSummary.test(clause.text);
      announced = summary && clause.text.length < longestAnnouncement;
      // Clauses of one section follow each other.
      const path = sectionPath(policy, clause);
      if (section === undefined || section.key !== path.join('\n')) {
        section = sectionOf(language, path, { titles, repeated, parties });
        told = { data: [], text: '' };
      }
      told = withClause(told, clause);
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
        inClosedList: lists.has(clause),
        listsProcessors,
        commitments: commitmentsOf(clause),
        told,
        data: new Map(),
        ...section.facts,
        ...(summary && { roles: new Set([...section.facts.roles, 'summary' as const]) }),
      });
    }
  }
  return {
    language,
    entries,
    hearings: new Map(),
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

/**
 * The rows of a table of vendors by name, and the sentence that announces it: whoever is not in it is not covered by it, although
 * its columns speak of sub-processors. So is a list whose items are clauses.
 */
function listsOfVendors(
  language: PolicyLanguage,
  { clauses }: Policy,
  paths: readonly (readonly string[])[],
): ReadonlySet<Clause> {
  const closed = new Set<Clause>();
  const keys = paths.map((path) => path.join('\n'));
  for (let from = 0; from < clauses.length; ) {
    let to = from;
    while (to < clauses.length && keys[to] === keys[from] && isOfVendor(language, clauses[to])) to++;
    const run = clauses.slice(from, to);
    const known = run.filter((clause) => openingOf(language, clause)?.vendors.length !== 0).length;
    const intro = clauses[from - 1];
    if (run.length > 1 && known * 3 >= run.length) {
      for (const clause of run) closed.add(clause);
      if (intro !== undefined && keys[from - 1] === keys[from] && announces(language, intro))
        closed.add(intro);
    }
    from = Math.max(to, from + 1);
  }
  return closed;
}

/** A row whose first column says who, or an item that begins with a name. */
function isOfVendor(language: PolicyLanguage, clause: Clause | undefined): boolean {
  const first = clause === undefined ? undefined : openingOf(language, clause);
  if (first === undefined) return false;
  if (language.recipientColumns.test(first.text)) return true;
  const name = first.vendors[0];
  const opening = name === undefined ? undefined : language.recipients.get(name)?.name;
  return opening !== undefined && first.text.toLowerCase().startsWith(opening.toLowerCase());
}

/** What a row says of the whole stands behind what its cells deny. */
const openingOf = (language: PolicyLanguage, { sentences }: Clause): Sentence | undefined =>
  sentences.find(({ text }) => language.recipientColumns.test(text)) ?? sentences[0];

const announces = (language: PolicyLanguage, { sentences }: Clause): boolean =>
  sentences.some((sentence) => turnsOf(language, sentence.text).has('announces-list')) &&
  sentences.every(({ vendors, catchAll }) => vendors.length === 0 && !catchAll);

const longestTold = 4000;

const withClause = ({ data, text }: Entry['told'], clause: Clause): Entry['told'] => ({
  data: [
    ...new Set([
      ...data,
      ...clause.dataCategories.filter((key) => key !== 'user' && key !== 'user.aggregate'),
    ]),
  ],
  text: text.length > longestTold ? text : `${text}\n${clause.text}`,
});

/** The promises of each sentence. */
function commitmentsOf({ sentences, commitments }: Clause): Entry['commitments'] {
  return sentences.map((sentence) =>
    commitments.length === 0
      ? commitments
      : commitments.filter(
          (commitment) => overlap(commitment, sentence) && !isOfCell(commitment, sentence, sentences),
        ),
  );
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;

/** What a cell of a row denies is a sentence of its own, and nothing that the row as a whole promises. */
const isOfCell = ({ start, end }: Commitment, row: Sentence, sentences: readonly Sentence[]): boolean =>
  sentences.some(
    (cell) =>
      cell !== row &&
      cell.start === start &&
      cell.end === end &&
      row.start <= start &&
      row.end >= end &&
      row.end - row.start > end - start,
  );

interface Section {
  readonly key: string;
  readonly applicants: boolean;
  readonly facts: Pick<
    Entry,
    | 'defines'
    | 'ofResidents'
    | 'headingData'
    | 'headingVendors'
    | 'headingClasses'
    | 'topic'
    | 'roles'
    | 'ofGroup'
    | 'ofOneMode'
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
      ofGroup: isOfOneGroup(language, path, repeated),
      ofOneMode: path.some((each) => turnsOf(language, each).has('of-one-mode')),
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
