// The knowledge of the language, compiled once from `rules/policy-language`, `rules/personal-data` and `rules/recipients`.
// What is malformed in the data is left out and said in `problems`; nothing here throws on bad rows.

import { termsOf } from './link/lexical.ts';
import type { Practice, SentenceAction } from './model.ts';
import { type RecipientRow, Recipients } from './recipients.ts';
import type { DocumentWords } from './segment/document-words.ts';
import { Taxonomy } from './taxonomy.ts';
import { type PartyWords, partyLists } from './understand/bound-party.ts';
import { JointSearch, PatternSet } from './understand/patterns.ts';

/** All rule files in one object, keyed by their path inside `rules/`. */
export type RulesData = Readonly<Record<string, unknown>>;

/** What names in code tell besides the data, by the patterns of `code-words.json`. */
const codeSigns = ['entered', 'inBackground', 'ofOneMode', 'connected', 'inCloud'] as const;
type CodeSign = (typeof codeSigns)[number];

export interface PolicyLanguage {
  readonly document: DocumentWords;
  readonly categories: Taxonomy;
  readonly uses: Taxonomy;
  readonly recipients: Recipients;
  /** Nearness of categories that the tree keeps apart: `asked found` to strength. */
  readonly related: ReadonlyMap<string, number>;
  /** Where the text names this category, its broader words mean this one and not that one. */
  readonly opposites: ReadonlyMap<string, string>;
  /** Categories that broader words do not name. */
  readonly byOwnName: ReadonlySet<string>;
  readonly data: PatternSet<string>;
  readonly listedData: PatternSet<string>;
  /** Places and labels in which words for data say nothing of data: "on your device". */
  readonly notData: PatternSet<true>;
  readonly kept: KeptThings;
  readonly recipientWords: PatternSet<string>;
  readonly vendorNames: PatternSet<string>;
  readonly purposes: PatternSet<string>;
  readonly actions: PatternSet<SentenceAction>;
  /** Where a word is no such action: "log in", "app store", "sell advertisements". */
  readonly notActions: PatternSet<true>;
  /** Kinds of service, for series that name them once: "hosting, e-mail and analytics providers". */
  readonly recipientKinds: PatternSet<string>;
  readonly recipientHeads: ReadonlySet<string>;
  /** Verbs in whose series a kind of recipient is a verb, too. */
  readonly deeds: ReadonlySet<string>;
  /** What a contract may call the company itself: "the Provider". */
  readonly partyNames: readonly string[];
  /** Words by which a sentence names who acts. */
  readonly parties: PartyWords;
  /** Verbs that share when their object goes to a recipient. */
  readonly transferVerbs: PatternSet<true>;
  readonly practiceText: PatternSet<PracticeCue>;
  readonly practiceHeading: PatternSet<PracticeCue>;
  readonly practiceThreshold: number;
  readonly polarity: Readonly<Record<PolarityList, PatternSet<true>>>;
  readonly cues: Readonly<Record<string, PatternSet<true>>>;
  /** All lists of `polarity` and all cues in one set, so that a sentence is searched once: `negators`, `retention.cues`. */
  readonly flags: PatternSet<string>;
  /** All the sets that every sentence is searched for. */
  readonly sentence: JointSearch;
  /** Turns of phrase that linking asks for, by id. */
  readonly turns: ReadonlyMap<string, RegExp>;
  /** What a section is for, by the words of its headings. */
  readonly sectionRoles: ReadonlyMap<string, RegExp>;
  /** The cell of a row that says what the row is about. */
  readonly purposeColumns: RegExp;
  /** Finds the cell of a row that says who gets data, where the row begins with it. */
  readonly recipientColumns: RegExp;
  /** How a summary begins that has no heading. */
  readonly opensSummary: RegExp;
  /** Words of headings that ask the same of every topic. */
  readonly headingAspects: ReadonlySet<string>;
  /** Words of names in code that tell no data from other data, as `link/lexical.ts` holds them. */
  readonly generalCodeWords: ReadonlySet<string>;
  /** What code says of data of applicants and employees. */
  readonly codeOfWork: RegExp;
  readonly code: Readonly<Record<CodeSign, RegExp>>;
  readonly definitionTerms: ReadonlySet<string>;
  readonly definitionNotTerms: ReadonlySet<string>;
  /** Last words of terms that name data: "Protected Data". */
  readonly definedThings: ReadonlySet<string>;
  /** Headings over definitions. */
  readonly definitionHeadings: PatternSet<true>;
  /** Labels of lists of data: "Billing data: ...". */
  readonly listLabels: LabelWords;
  readonly problems: readonly string[];
}

export interface LabelWords {
  /** What a label is of: "data", "information". */
  readonly nouns: ReadonlySet<string>;
  /** Words that tell one label from no other: "personal", "following". */
  readonly general: ReadonlySet<string>;
  /** Words that make it a statement and no label: "cookies are small pieces of data". */
  readonly ofStatements: ReadonlySet<string>;
  /** Between the noun and the rest, where the noun comes first: "data relating to identity". */
  readonly relating: ReadonlySet<string>;
}

export interface PracticeCue {
  readonly practice: Practice;
  readonly weight: number;
}

/** The things that retention periods are about: accounts, sessions, invoices. */
export interface KeptThings {
  /** How a policy calls them, to their id. */
  readonly words: PatternSet<string>;
  /** Personal data as a whole. */
  readonly general: PatternSet<true>;
  /** Words of code, and categories of data, to the things they mean. */
  readonly byCode: ReadonlyMap<string, readonly string[]>;
  readonly byCategory: ReadonlyMap<string, readonly string[]>;
}

const polarityLists = [
  'negators',
  'notNegators',
  'scopeEnds',
  'conditionals',
  'exceptions',
  'consentRequired',
  'consentInShort',
  'consentException',
  'deemedConsent',
  'consentBasis',
  'otherBasis',
  'trackers',
  'company',
  'person',
  'duty',
  'permission',
  'intention',
  'bestEffort',
  'yes',
  'no',
  'questions',
  'catchAll',
  'byLaw',
  'carriesOn',
  'rights',
] as const;
export type PolarityList = (typeof polarityLists)[number];

export function compilePolicyLanguage(rules: RulesData): PolicyLanguage {
  const problems: string[] = [];
  const file = (name: string): Readonly<Record<string, unknown>> => {
    const value = rules[name];
    if (isRecord(value)) return value;
    problems.push(`rules/${name} is missing.`);
    return {};
  };
  const document = file('policy-language/document.json');
  const strings = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  const rows = (name: string): Readonly<Record<string, unknown>>[] => {
    const list = file(name)['rows'];
    return Array.isArray(list) ? list.filter(isRecord) : [];
  };

  const categories = new Taxonomy(keysOf(file('personal-data/taxonomy.json')['categories']));
  const uses = new Taxonomy(keysOf(file('personal-data/uses.json')['uses']));

  const data = new PatternSet<string>();
  const listedData = new PatternSet<string>();
  for (const row of rows('policy-language/data-categories.json')) {
    const key = text(row['key']);
    if (!categories.has(key)) problems.push(`rules/policy-language/data-categories.json: unknown key ${key}`);
    for (const words of strings(row['words'])) data.add(words, key);
    for (const words of strings(row['listed'])) listedData.add(words, key);
  }

  const notData = flagSet(strings(file('policy-language/data-categories.json')['notData']));

  const related = new Map<string, number>();
  const pairs = file('policy-language/data-categories.json')['related'];
  for (const pair of Array.isArray(pairs) ? pairs : []) {
    if (!Array.isArray(pair) || typeof pair[2] !== 'number') continue;
    related.set(`${text(pair[0])} ${text(pair[1])}`, pair[2]);
    related.set(`${text(pair[1])} ${text(pair[0])}`, pair[2]);
  }

  const opposites = new Map<string, string>();
  const opposed = file('policy-language/data-categories.json')['opposites'];
  for (const pair of Array.isArray(opposed) ? opposed : []) {
    if (Array.isArray(pair)) opposites.set(text(pair[0]), text(pair[1]));
  }

  const kept = compileKept(file('policy-language/kept-things.json'));

  const recipientWords = new PatternSet<string>();
  const recipientKinds = new PatternSet<string>();
  const within = new Map<string, ReadonlyMap<string, number>>();
  const labels = new Map<string, string>();
  for (const row of rows('policy-language/recipient-classes.json')) {
    const id = text(row['id']);
    for (const words of strings(row['words'])) recipientWords.add(words, id);
    for (const words of strings(row['kinds'])) {
      recipientKinds.add(words, id);
      // "Providers of artificial intelligence" are no providers of just anything.
      recipientWords.add(`provider|vendor|supplier of ${words}`, id);
    }
    const broader = row['within'];
    const weights = isRecord(broader)
      ? Object.entries(broader).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
      : [];
    within.set(id, new Map(weights));
    labels.set(id, text(row['label']));
  }
  const vendors: RecipientRow[] = [];
  for (const [name, value] of Object.entries(rules)) {
    if (!name.startsWith('recipients/') || !isRecord(value)) continue;
    const list = value['recipients'];
    for (const row of Array.isArray(list) ? list.filter(isRecord) : []) {
      vendors.push({
        id: text(row['id']),
        name: text(row['name']),
        class: text(row['class']),
        hosts: strings(row['hosts']),
        purpose: text(row['purpose']),
        aliases: strings(row['aliases']),
      });
    }
  }
  const recipients = new Recipients(
    vendors,
    within,
    labels,
    new Set(strings(file('policy-language/recipient-classes.json')['everydayNames'])),
    rows('policy-language/companies.json').map((row) => ({
      names: strings(row['names']),
      vendors: strings(row['vendors']),
    })),
  );
  const vendorNames = new PatternSet<string>();
  for (const vendor of vendors)
    for (const name of [...recipients.namesOf(vendor), ...vendor.hosts.filter(isOwnHost)])
      vendorNames.add(name, vendor.id);

  const purposes = new PatternSet<string>();
  for (const row of rows('policy-language/purposes.json')) {
    const key = text(row['key']);
    if (!uses.has(key)) problems.push(`rules/policy-language/purposes.json: unknown key ${key}`);
    for (const words of strings(row['words'])) purposes.add(words, key);
  }
  const actions = new PatternSet<SentenceAction>();
  for (const row of rows('policy-language/actions.json')) {
    for (const words of strings(row['words'])) actions.add(words, text(row['action']) as SentenceAction);
  }

  const transferVerbs = flagSet(strings(file('policy-language/actions.json')['transferVerbs']));

  const notActions = flagSet(strings(file('policy-language/actions.json')['notActions']));

  const practiceText = new PatternSet<PracticeCue>();
  const practiceHeading = new PatternSet<PracticeCue>();
  for (const row of rows('policy-language/practices.json')) {
    const practice = text(row['practice']) as Practice;
    addWeighted(practiceText, row['text'], practice);
    addWeighted(practiceHeading, row['heading'], practice);
  }
  const threshold = file('policy-language/practices.json')['threshold'];

  const polarityFile = file('policy-language/polarity.json');
  const polarity = Object.fromEntries(
    polarityLists.map((list) => [list, flagSet(strings(polarityFile[list]))]),
  ) as Record<PolarityList, PatternSet<true>>;

  const cues: Record<string, PatternSet<true>> = {};
  const commitments = file('policy-language/commitments.json');
  for (const [kind, lists] of Object.entries(commitments)) {
    if (!isRecord(lists) || kind === 'definition') continue;
    for (const [name, words] of Object.entries(lists)) cues[`${kind}.${name}`] = flagSet(strings(words));
  }
  const flags = new PatternSet<string>();
  for (const list of polarityLists) for (const words of strings(polarityFile[list])) flags.add(words, list);
  for (const [kind, lists] of Object.entries(commitments)) {
    if (!isRecord(lists)) continue;
    for (const [name, patterns] of Object.entries(lists)) {
      for (const words of strings(patterns)) flags.add(words, `${kind}.${name}`);
    }
  }
  const turns = new Map<string, RegExp>();
  for (const row of rows('policy-language/turns.json'))
    turns.set(text(row['id']), new RegExp(text(row['pattern']), row['anyCase'] === true ? 'i' : ''));

  const partyFile = file('policy-language/parties.json');
  const party = (list: string): ReadonlySet<string> => new Set(strings(partyFile[list]));
  const parties = Object.fromEntries(partyLists.map((list) => [list, party(list)])) as Record<
    (typeof partyLists)[number],
    ReadonlySet<string>
  >;

  const codeWords = file('policy-language/code-words.json');
  const sections = file('policy-language/sections.json');
  const sectionRoles = new Map<string, RegExp>();
  const roles = sections['roles'];
  for (const row of Array.isArray(roles) ? roles.filter(isRecord) : [])
    sectionRoles.set(text(row['id']), new RegExp(text(row['pattern']), 'i'));

  const summary = Array.isArray(roles)
    ? roles.filter(isRecord).find((row) => row['id'] === 'summary')
    : undefined;
  const opensSummary = new RegExp(text(summary?.['opens']) || '(?!)', 'i');

  const definition = commitments['definition'];
  const terms = isRecord(definition) ? definition : {};
  const listLabels = isRecord(terms['labels']) ? terms['labels'] : {};

  return {
    document: {
      titleNouns: new Set(strings(document['titleNouns'])),
      notInTitles: new Set(strings(document['notInTitles'])),
      datePhrases: strings(document['datePhrases']),
      months: new Set(strings(document['months'])),
      contentsTitles: new Set(strings(document['contentsTitles'])),
      noiseLines: strings(document['noiseLines']),
      legalForms: strings(document['legalForms']),
      contactTitles: new Set(strings(document['contactTitles'])),
      subjectWords: new Set(strings(document['subjectWords'])),
      formStarts: strings(document['formStarts']),
      hyphenPrefixes: new Set(strings(document['hyphenPrefixes'])),
      englishWords: new Set(strings(document['englishWords'])),
      foreignWords: new Set(strings(document['foreignWords'])),
      sentenceWords: new Set(strings(document['sentenceWords'])),
    },
    categories,
    uses,
    recipients,
    related,
    opposites,
    byOwnName: new Set(strings(file('policy-language/data-categories.json')['byOwnName'])),
    data,
    listedData,
    notData,
    kept,
    recipientWords,
    vendorNames,
    purposes,
    actions,
    transferVerbs,
    notActions,
    recipientKinds,
    partyNames: strings(file('policy-language/recipient-classes.json')['parties']),
    parties,
    recipientHeads: new Set(strings(file('policy-language/recipient-classes.json')['heads'])),
    deeds: new Set(strings(file('policy-language/recipient-classes.json')['deeds'])),
    practiceText,
    practiceHeading,
    practiceThreshold: typeof threshold === 'number' ? threshold : 1,
    polarity,
    cues,
    flags,
    sentence: new JointSearch([
      flags,
      data,
      listedData,
      notData,
      recipientWords,
      recipientKinds,
      vendorNames,
      purposes,
      actions,
      notActions,
      transferVerbs,
      practiceText,
    ]),
    turns,
    sectionRoles,
    recipientColumns: new RegExp(text(sections['recipientColumns']) || '(?!)', 'i'),
    purposeColumns: new RegExp(text(sections['purposeColumns']) || '(?!)', 'i'),
    opensSummary,
    headingAspects: new Set(strings(sections['aspects'])),
    generalCodeWords: new Set(strings(codeWords['general']).flatMap(termsOf)),
    codeOfWork: new RegExp(text(codeWords['ofWork']) || '(?!)'),
    code: Object.fromEntries(
      codeSigns.map((sign) => [sign, new RegExp(text(codeWords[sign]) || '(?!)', 'i')]),
    ) as Record<CodeSign, RegExp>,
    definitionTerms: new Set(strings(terms['terms'])),
    definitionNotTerms: new Set(strings(terms['notTerms'])),
    definedThings: new Set(strings(terms['things'])),
    definitionHeadings: flagSet(strings(terms['headings'])),
    listLabels: {
      nouns: new Set(strings(listLabels['nouns'])),
      general: new Set(strings(listLabels['general'])),
      ofStatements: new Set(strings(listLabels['ofStatements'])),
      relating: new Set(strings(listLabels['relating'])),
    },
    problems,
  };
}

function compileKept(source: Readonly<Record<string, unknown>>): KeptThings {
  const list = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  const words = new PatternSet<string>();
  const byCode = new Map<string, string[]>();
  const byCategory = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, id: string): void => {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else ids.push(id);
  };
  const rows = source['rows'];
  for (const row of Array.isArray(rows) ? rows.filter(isRecord) : []) {
    const id = text(row['id']);
    for (const pattern of list(row['words'])) words.add(pattern, id);
    for (const word of list(row['code'])) put(byCode, word, id);
    for (const category of list(row['categories'])) put(byCategory, category, id);
  }
  return { words, general: flagSet(list(source['general'])), byCode, byCategory };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `postmarkapp.com`: lists of vendors name them by their site. */
const isOwnHost = (host: string): boolean => /^[a-z0-9-]{3,}\.[a-z]{2,6}$/.test(host);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function keysOf(list: unknown): { key: string; parent: string | null; label: string }[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).map((row) => {
    const parent = row['parent'];
    return {
      key: text(row['key']),
      parent: typeof parent === 'string' ? parent : null,
      label: text(row['label']),
    };
  });
}

function flagSet(words: readonly string[]): PatternSet<true> {
  const set = new PatternSet<true>();
  for (const pattern of words) set.add(pattern, true);
  return set;
}

function addWeighted(set: PatternSet<PracticeCue>, cues: unknown, practice: Practice): void {
  if (!isRecord(cues)) return;
  for (const [words, weight] of Object.entries(cues))
    if (typeof weight === 'number') set.add(words, { practice, weight });
}
