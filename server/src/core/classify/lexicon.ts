/**
 * The vocabulary as data: what the files under `rules/personal-data/` say, indexed for look-up.
 *
 * The files are checked against `rules/schema/personal-data.schema.json` by the tests; here a part that has another
 * form than expected is passed over, so that a broken row costs that row and nothing else.
 */
import type { ValueShape } from './model.ts';
import { singular } from './split.ts';

/** How sure a name is in some company; `never` excludes it there. */
export type Level = 'likely' | 'possible' | 'never';
export type OwnerKind = 'person' | 'weakPerson' | 'organisation' | 'service' | 'device' | 'thing' | 'carrier';

/** One row of `terms`: phrases that name a category, and where they do. */
export interface Term {
  readonly category: string;
  readonly levels: Readonly<Record<Exclude<OwnerKind, 'carrier'> | 'alone', Level>>;
  readonly shapes: ReadonlySet<ValueShape>;
  /** Words before the phrase that give it another meaning: `wallet` address. */
  readonly notAfter: ReadonlySet<string>;
  /** Owners in which the phrase has another meaning: `errors.email`. */
  readonly notIn: ReadonlySet<string>;
  /** Words of owners that count in the plural only. */
  readonly notInMany: ReadonlySet<string>;
  /** Owners in which it is nobody's, whoever stands in front of it: the `guestAvatar` of a `theme`. */
  readonly neverIn: ReadonlySet<string>;
  /** Fields beside which the phrase has another meaning, unless they are a person's: `fullName` beside `name`. */
  readonly notBeside: ReadonlySet<string>;
  /** Fields beside which it means something else, whoever has them. */
  readonly neverBeside: ReadonlySet<string>;
  /** Things in which it is less sure, unless somebody signs in with them: the `password` of a `room`. */
  readonly possibleIn: ReadonlySet<string>;
  /** Fields beside which it is less sure, unless somebody signs in: the `requirePassword` of what it opens. */
  readonly possibleBeside: ReadonlySet<string>;
  /** Owners in which the phrase is sure: `card.pan`. */
  readonly within: ReadonlySet<string>;
  /** Fields beside it that say whose it is. */
  readonly beside: ReadonlySet<string>;
  /** What the same phrase means where this row is tied to other words and has none of them around it. */
  readonly otherwise?: Term;
}

export type WordList =
  | 'yesNo'
  | 'verbs'
  | 'cleaned'
  | 'dummies'
  | 'quantities'
  | 'plainSuffixes'
  | 'personSuffixes'
  | 'rowTypes'
  | 'placeFields'
  | 'modelSuffixes'
  | 'tables'
  | 'holderFields'
  | 'auditFields'
  | 'integrations'
  | 'accounts'
  | 'fieldsAbout'
  | 'personFields'
  | 'contactFields'
  | 'served'
  | 'addressFields'
  | 'positionFields'
  | 'accountFields'
  | 'notDoers'
  | 'signsIn'
  | 'kin'
  | 'technical'
  | 'mailings'
  | 'addressees'
  | 'ids'
  | 'prepositions'
  | 'conjunctions'
  | 'leadingStops'
  | 'operators'
  | 'unsure'
  | 'wrappers'
  | 'programs'
  | 'programsToo'
  | 'publicParts'
  | 'whichOne'
  | 'nobodys'
  | 'maybeCompanies'
  | 'maybeThings'
  | 'thingFields'
  | 'companies'
  | 'companyFields'
  | 'companyFieldsToo'
  | 'runTogether';
export type FunctionList = 'removes' | 'pseudonym' | 'ciphertext' | 'notRemoving' | 'yesNo' | 'keeps';

export interface Lexicon {
  /** Category key to its words for readers. */
  readonly labels: ReadonlyMap<string, string>;
  readonly parents: ReadonlyMap<string, string | null>;
  /** Phrase without gaps to its row. */
  readonly terms: ReadonlyMap<string, Term>;
  /** Owner noun without gaps to its kinds; the first is the strongest. */
  readonly owners: ReadonlyMap<string, OwnerKind>;
  /** Fields beside which some phrase is a person's. */
  readonly besides: ReadonlySet<string>;
  words(list: WordList): ReadonlySet<string>;
  functions(list: FunctionList): ReadonlySet<string>;
}

const ownerKinds: readonly OwnerKind[] = [
  'person',
  'weakPerson',
  'organisation',
  'service',
  'device',
  'thing',
  'carrier',
];
const none: ReadonlySet<string> = new Set();

/** Reads every file under `personal-data/`; which file holds what does not matter. */
export function readLexicon(rules: Readonly<Record<string, unknown>>): Lexicon {
  const labels = new Map<string, string>();
  const parents = new Map<string, string | null>();
  const terms = new Map<string, Term>();
  const owners = new Map<string, OwnerKind>();
  const words = new Map<string, Set<string>>();
  const functions = new Map<string, Set<string>>();

  for (const path of Object.keys(rules).sort()) {
    const file = rules[path];
    if (!/(^|\/)personal-data\/[^/]+\.json$/.test(path) || !isRecord(file)) continue;
    for (const row of list(file['categories'])) {
      if (!isRecord(row) || typeof row['key'] !== 'string') continue;
      labels.set(row['key'], typeof row['label'] === 'string' ? row['label'] : row['key']);
      parents.set(row['key'], typeof row['parent'] === 'string' ? row['parent'] : null);
    }
    for (const row of list(file['terms'])) readTerm(row, terms);
    if (isRecord(file['owners'])) {
      for (const kind of ownerKinds) {
        for (const phrase of texts(file['owners'][kind])) {
          for (const key of phraseKeys(phrase)) if (!owners.has(key)) owners.set(key, kind);
        }
      }
    }
    readLists(file['words'], words);
    readLists(file['functions'], functions);
  }
  return {
    labels,
    parents,
    terms,
    owners,
    besides: new Set([...terms.values()].flatMap(({ beside }) => [...beside])),
    words: (name) => words.get(name) ?? none,
    functions: (name) => functions.get(name) ?? none,
  };
}

function readTerm(row: unknown, terms: Map<string, Term>): void {
  if (!isRecord(row) || typeof row['category'] !== 'string') return;
  const alone = level(row['alone'], 'likely');
  const term: Term = {
    category: row['category'],
    levels: {
      alone,
      person: level(row['person'], 'likely'),
      weakPerson: level(row['weakPerson'], alone === 'likely' ? 'likely' : 'possible'),
      organisation: level(row['organisation'], 'never'),
      service: level(row['service'], 'never'),
      device: level(row['device'], alone),
      thing: level(row['thing'], alone),
    },
    shapes: new Set(
      row['shapes'] === undefined ? ['string', 'array', 'unknown'] : (texts(row['shapes']) as ValueShape[]),
    ),
    notAfter: joinedSet(row['notAfter']),
    notIn: joinedSet(row['notIn']),
    notInMany: new Set(texts(row['notInMany'])),
    neverIn: joinedSet(row['neverIn']),
    notBeside: joinedSet(row['notBeside']),
    neverBeside: joinedSet(row['neverBeside']),
    possibleIn: joinedSet(row['possibleIn']),
    possibleBeside: joinedSet(row['possibleBeside']),
    within: joinedSet(row['within']),
    beside: joinedSet(row['beside']),
  };
  for (const phrase of texts(row['phrases'])) {
    for (const key of new Set(phraseKeys(phrase))) {
      terms.set(key, orElse(terms.get(key), term));
    }
  }
}

/** Of two rows that are both tied to other words, each says what the phrase means beside its own. */
function orElse(known: Term | undefined, term: Term): Term {
  const isBoth = known !== undefined && isTiedToOthers(known) && isTiedToOthers(term);
  return isBoth ? { ...known, otherwise: orElse(known.otherwise, term) } : term;
}

/** A word of everybody's (`text`), which says something only within or beside others. */
export function isTiedToOthers({ levels }: Term): boolean {
  return Object.values(levels).every((level) => level === 'never');
}

function readLists(value: unknown, into: Map<string, Set<string>>): void {
  if (!isRecord(value)) return;
  for (const [name, phrases] of Object.entries(value)) {
    const set = into.get(name) ?? new Set<string>();
    for (const phrase of texts(phrases)) for (const key of phraseKeys(phrase)) set.add(key);
    into.set(name, set);
  }
}

/** A phrase is found as written and in the singular. */
function phraseKeys(phrase: string): readonly string[] {
  const words = phrase.split(' ');
  const last = words.pop() ?? '';
  return [[...words, last].join(''), [...words, singular(last)].join('')];
}

function joinedSet(value: unknown): ReadonlySet<string> {
  const set = new Set<string>();
  for (const phrase of texts(value)) {
    const words = phrase.split(' ');
    set.add(words.join(''));
    set.add(words.map(singular).join(''));
  }
  return set;
}

function level(value: unknown, fallback: Level): Level {
  return value === 'likely' || value === 'possible' || value === 'never' ? value : fallback;
}
function texts(value: unknown): string[] {
  return list(value).filter((item) => typeof item === 'string');
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
