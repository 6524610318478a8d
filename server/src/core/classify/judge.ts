/**
 * Judges a phrase that stands at the head of a name: whether the value can hold it, whose it is, and whether words around
 * it give it another meaning. Deliberately absent: how the phrase is found in the name, which is `names.ts`.
 */
import { isTiedToOthers, type Level, type Lexicon, type Term } from './lexicon.ts';
import type { Classification, Exclusion, NameQuestion } from './model.ts';
import { headNoun, isLookup, type Owner, ownerOf } from './owners.ts';
import { keysOf, splitName } from './split.ts';

/** A phrase found at the end of a name: its row, and how many words it has. */
export interface Match {
  readonly term: Term;
  readonly size: number;
}

const constantName = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;
const constantMember = /^[A-Z][A-Z0-9]{3,}$/;

export function judge(
  lexicon: Lexicon,
  match: Match,
  modifiers: readonly string[],
  question: NameQuestion,
): Classification | Exclusion | undefined {
  const { term } = match;
  if (saysNothing(lexicon, match, modifiers, question)) return undefined;
  const label = lexicon.labels.get(term.category) ?? term.category;
  if (!term.shapes.has(question.shape)) {
    return question.shape === 'object' || question.shape === 'array'
      ? undefined
      : { excluded: `its type (${question.shape}) cannot hold ${label}` };
  }
  const owner = orThing(lexicon, companyOf(lexicon, term, modifiers, question), question);
  const other = otherMeaning(lexicon, term, modifiers, question.owners);
  if (other !== undefined) return { excluded: other };
  const isPersons = owner?.kind === 'person' || owner?.kind === 'weakPerson';
  const beside = otherBeside(lexicon, term, modifiers, question);
  if (beside !== undefined) return { excluded: `beside "${beside}" it means something else` };
  const dummy = modifiers.find((word) => lexicon.words('dummies').has(word));
  if (dummy !== undefined && !isPersons) return { excluded: `"${dummy}" says it is nobody's` };
  if (isConstant(lexicon, question))
    return { excluded: 'it is written in capitals, as settings and constants are' };

  const level = levelIn(lexicon, term, owner, modifiers, question);
  if (level === 'never') {
    return owner === undefined ? undefined : { excluded: `it belongs to "${owner.word}"` };
  }
  const unsure =
    modifiers.some((word) => lexicon.words('unsure').has(word)) ||
    opensThing(lexicon, term, question) ||
    (isPersons && isCompanysName(lexicon, term, owner, modifiers, question));
  return {
    category: term.category,
    confidence: unsure ? 'possible' : level,
    evidence:
      isPersons && owner.word !== question.name
        ? `by its name "${question.name}", of "${owner.word}"`
        : `by its name "${question.name}"`,
    ...(unsure && { isDoubted: true }),
  };
}

/** The `password` beside `requirePassword` is told to all whom a thing is opened to, if nobody signs in beside it. */
function opensThing(
  lexicon: Lexicon,
  { possibleBeside }: Term,
  { name, owners, siblings = [] }: NameQuestion,
): boolean {
  const signsIn = lexicon.words('signsIn');
  const isSomebodys = (each: string): boolean =>
    ownerOf(lexicon, each)?.kind === 'person' || anyRun(splitName(each), signsIn);
  if (possibleBeside.size === 0 || owners.some(isSomebodys)) return false;
  const others = siblings.filter((field) => field !== name);
  return (
    others.some((field) => isIn(possibleBeside, field)) &&
    !others.some(
      (field) => isIn(signsIn, field) || isIn(lexicon.words('contactFields'), field) || isConfirmed(field),
    )
  );
}

/** `passwordConfirm`: who chooses a password of their own writes it twice. */
function isConfirmed(field: string): boolean {
  return splitName(field).some((word) => /^(?:confirm|repeat|verif)/.test(word));
}

/** Whether it is the bare name of somebody whom companies are called, too. */
function mayBeCompanys(
  lexicon: Lexicon,
  { category, levels }: Term,
  owner: Owner,
  modifiers: readonly string[],
): boolean {
  if (category !== 'user.name' || levels.alone !== 'never' || modifiers.length > 0) return false;
  return keysOf(splitName(owner.word).slice(-1)).some((key) => lexicon.words('maybeCompanies').has(key));
}

/** The name of a customer with a number for taxes and a trade is that of a company, as far as the company has no name of its own. */
function isCompanysName(
  lexicon: Lexicon,
  term: Term,
  owner: Owner,
  modifiers: readonly string[],
  { name, siblings = [] }: NameQuestion,
): boolean {
  if (!mayBeCompanys(lexicon, term, owner, modifiers)) return false;
  const others = siblings.filter((field) => field !== name);
  const isPersonsToo = others.some((field) => {
    const [first = '', ...more] = splitName(field);
    const isCompany = keysOf([first]).some((key) => lexicon.words('companies').has(key));
    return (
      isIn(lexicon.words('personFields'), field) ||
      (isCompany && (more.length === 0 || more.join(' ') === 'name'))
    );
  });
  return !isPersonsToo && hasCompanysFields(lexicon, others);
}

/** One field of a company, or two where people have such fields, too, or can be reached in two ways themselves. */
function hasCompanysFields(lexicon: Lexicon, fields: readonly string[]): boolean {
  const count = (list: 'companyFields' | 'companyFieldsToo'): number =>
    fields.filter((field) => isIn(lexicon.words(list), field)).length;
  const sure = count('companyFields');
  if (sure + count('companyFieldsToo') > 1) return true;
  const ways = fields.map((field) =>
    keysOf(splitName(field))
      .map((key) => lexicon.terms.get(key)?.category)
      .find((category) => category?.startsWith('user.contact.')),
  );
  return sure > 0 && new Set(ways.filter((way) => way !== undefined)).size < 2;
}

/** Whether a word that is tied to others has none of them around it. */
export function saysNothing(
  lexicon: Lexicon,
  { term }: Match,
  modifiers: readonly string[],
  question: NameQuestion,
): boolean {
  return isTiedToOthers(term) && levelIn(lexicon, term, undefined, modifiers, question) === 'never';
}

/** `ADMIN_EMAIL`, `Channel.EMAIL`; but `row.FIRST_NAME` is a column. */
function isConstant(lexicon: Lexicon, question: NameQuestion): boolean {
  const [near] = question.owners;
  if (constantMember.test(question.name)) return near === undefined || /^\p{Lu}/u.test(near);
  if (!constantName.test(question.name)) return false;
  return !question.owners.some((name) => {
    const owner = ownerOf(lexicon, name);
    return owner?.kind === 'person' || owner?.word === 'row';
  });
}

/**
 * Who or what the data belongs to: the nearest word in front that says so, else the nearest owner that does, else what
 * the fields beside it say.
 */
function companyOf(
  lexicon: Lexicon,
  { levels, category }: Term,
  modifiers: readonly string[],
  question: NameQuestion,
): Owner | undefined {
  for (let end = modifiers.length; end > 0; end--) {
    const owner = headNoun(lexicon, modifiers.slice(0, end));
    if (owner === undefined || owner.kind === 'carrier') continue;
    if (isAddressThere(lexicon, category, owner, modifiers, question) || isKin(lexicon, owner, question))
      return { kind: 'person', word: owner.word };
    const isByAnyAddress = !lexicon.words('programsToo').has(owner.word);
    return owner.kind === 'weakPerson' &&
      isReached(lexicon, modifiers.slice(0, end), question, isByAnyAddress)
      ? { kind: 'person', word: owner.word }
      : owner;
  }
  if (modifiers.length > 0 && isReached(lexicon, modifiers, question, false))
    return { kind: 'person', word: modifiers.join(' ') };
  // `rider.location.lat`: the field around coordinates is no owner, but the same thing.
  const isPosition = category.startsWith('user.location');
  // `lodger.bank.iban` is the lodger's; a bank by itself has one, too.
  const isAccount =
    category.startsWith('user.financial') &&
    question.owners.some((name) => ownerOf(lexicon, name)?.kind === 'person');
  const named = question.owners
    .filter((name) => !isPosition || !isIn(lexicon.words('positionFields'), name))
    .filter((name) => !isAccount || !isIn(lexicon.words('accountFields'), name))
    .map((name) => ownerOf(lexicon, name))
    .find((owner) => owner !== undefined && owner.kind !== 'carrier');
  if (named !== undefined && isKin(lexicon, named, question)) return { kind: 'person', word: named.word };
  if (named?.kind === 'person' || question.siblings === undefined) return named;
  // An `avatar` alone may be a team's, and does not speak for itself.
  const siblings = telling(lexicon, question.siblings).filter(
    (name) => levels.alone !== 'possible' || name !== question.name,
  );
  if (isDeliveredTo(lexicon, category, named, question)) return undefined;
  const has = (list: 'personFields' | 'contactFields'): boolean =>
    siblings.some((name) => isIn(lexicon.words(list), name));
  const saysLittle = named === undefined || named.kind === 'weakPerson' || named.kind === 'device';
  const isServed = category.startsWith('user.contact') && siblings.some((name) => isOfServed(lexicon, name));
  const isPerson =
    (named?.kind !== 'thing' && has('personFields')) || (saysLittle && (has('contactFields') || isServed));
  if (!isPerson) return named;
  // `vaultName` beside an e-mail address: a word in front that nobody knows is a thing more often than a person.
  const isBareName = category === 'user.name' && levels.alone === 'never';
  const kind = isBareName && modifiers.length > 0 ? 'weakPerson' : 'person';
  return { kind, word: question.owners[0] ?? question.name };
}

/** `{ callerPhone, address }`: the address of whoever is served, and of no owner or manager of what stands there. A `callerName`
 * is in a frame of the stack, too. */
function isOfServed(lexicon: Lexicon, name: string): boolean {
  const [first = '', ...rest] = splitName(name);
  return (
    lexicon.words('served').has(first) && keysOf(rest).some((key) => lexicon.words('contactFields').has(key))
  );
}

/** `StoreAddress { street, recipient }`: an address with somebody who is met there is theirs. */
function isDeliveredTo(
  lexicon: Lexicon,
  category: string,
  named: Owner | undefined,
  { owners, siblings = [] }: NameQuestion,
): boolean {
  if (named?.kind !== 'organisation' || !category.startsWith('user.contact')) return false;
  const isAddress = (name: string): boolean =>
    /^address(?:es)?$/.test(splitName(name).at(-1) ?? '') && ownerOf(lexicon, name)?.word === named.word;
  return (
    owners.some(isAddress) &&
    siblings.some((field) => isIn(lexicon.words('addressees'), field) || isIdOf(lexicon, field, 'person'))
  );
}

/** `user.siblings`: whoever belongs to a person is one; the siblings of a node are what it is. */
function isKin(lexicon: Lexicon, { kind, word }: Owner, { owners }: NameQuestion): boolean {
  return (
    kind === 'weakPerson' &&
    isIn(lexicon.words('kin'), word) &&
    owners.some((name) => ownerOf(lexicon, name)?.kind === 'person')
  );
}

/**
 * `schoolEmail` beside a birthday is where the pupil is written to. Beside a `schoolName` it is the school's.
 */
function isAddressThere(
  lexicon: Lexicon,
  category: string,
  owner: Owner,
  modifiers: readonly string[],
  { name, siblings = [] }: NameQuestion,
): boolean {
  if (owner.kind !== 'organisation' || category !== 'user.contact.email') return false;
  const others = siblings.filter((field) => field !== name);
  const start = modifiers.join(' ');
  if (others.some((field) => splitName(field).join(' ').startsWith(`${start} `))) return false;
  return others.some((field) => isIn(lexicon.words('personFields'), field));
}

/**
 * The `candidate` that a `PolicyCandidate` is called, or that has a threshold: what somebody chooses among need not be people.
 */
function orThing(
  lexicon: Lexicon,
  owner: Owner | undefined,
  { owners, siblings = [] }: NameQuestion,
): Owner | undefined {
  if (owner?.kind !== 'person' || !isIn(lexicon.words('maybeThings'), owner.word)) return owner;
  const end = ` ${owner.word}`;
  const more = owners.map((name) => ownerOf(lexicon, name));
  const isThing =
    more.some((each) => each?.kind === 'thing' && each.word.endsWith(end)) ||
    (siblings.some((field) => isIn(lexicon.words('thingFields'), field)) &&
      !isPersonsRecord(lexicon, siblings));
  return isThing ? { kind: 'thing', word: owner.word } : owner;
}

/** `holderName` beside `holderEmail`: whoever it is can be written to. `childName` beside `parentEmail` is a child's; an
 * `evaluatorName` beside a `receiverEmail` may be that of a program. */
function isReached(
  lexicon: Lexicon,
  who: readonly string[],
  { siblings = [] }: NameQuestion,
  isByAnyAddress: boolean,
): boolean {
  if (isByAnyAddress && siblings.some((name) => endsInAny(lexicon, splitName(name)))) return true;
  const start = who.join(' ');
  return siblings.some((name) => {
    const words = splitName(name);
    if (words.length <= who.length || words.slice(0, who.length).join(' ') !== start) return false;
    return keysOf(words.slice(who.length)).some((key) => lexicon.words('contactFields').has(key));
  });
}

function otherMeaning(
  lexicon: Lexicon,
  term: Term,
  modifiers: readonly string[],
  owners: readonly string[],
): string | undefined {
  const nobodys = nobodysIn(lexicon, term, owners);
  if (nobodys !== undefined) return `in "${nobodys}" it is nobody's`;
  for (let end = modifiers.length; end > 0; end--) {
    for (let start = Math.max(0, end - 3); start < end; start++) {
      const run = modifiers.slice(start, end);
      if (keysOf(run).some((key) => term.notAfter.has(key)))
        return `"${run.join(' ')}" gives it another meaning`;
    }
    if (headNoun(lexicon, modifiers.slice(0, end))?.kind === 'person') return undefined;
  }
  // A letter stands for what comes next: `t` of `useTranslations()`, and `t: Tenant`.
  const near = owners.find((name) => name.length > 1) ?? owners[0];
  if (near !== undefined && endsInWord(splitName(near), lexicon.words('fieldsAbout'))) {
    return `"${near}" is about the field`;
  }
  for (const [at, name] of owners.entries()) {
    const kind = ownerOf(lexicon, name)?.kind;
    if (kind === 'person') return undefined;
    const words = splitName(name);
    if (isLookup(words)) continue;
    // `signatory.email` in `SendTemplateOptions`: what a function is handed, further out, says nothing of people.
    if (at > 0 && headNoun(lexicon, words)?.kind === 'carrier') continue;
    if (anyRun(words, term.notIn) || words.some((word) => term.notInMany.has(word)))
      return `in "${name}" it means something else`;
    // What is further out than a person's profile says nothing of its fields.
    if (kind === 'weakPerson') return undefined;
  }
  return undefined;
}

/** The owner in which it stands for anybody, unless that is part of a person's record. */
function nobodysIn(lexicon: Lexicon, { neverIn }: Term, owners: readonly string[]): string | undefined {
  if (neverIn.size === 0) return undefined;
  for (const name of owners) {
    if (ownerOf(lexicon, name)?.kind === 'person') return undefined;
    const words = splitName(name);
    if (!isLookup(words) && anyRun(words, neverIn)) return name;
  }
  return undefined;
}

/** The `fullName` of a package has its `name` beside it, the `ip` of a host its `hostname`, and no `userAgent`. */
function otherBeside(
  lexicon: Lexicon,
  term: Term,
  modifiers: readonly string[],
  { name, owners, shape, siblings = [] }: NameQuestion,
): string | undefined {
  const others = siblings.filter((field) => field !== name);
  const sure = others.find((field) => isIn(term.neverBeside, field));
  if (sure !== undefined) return sure;
  const [other, another] = others.filter((field) => isIn(term.notBeside, field));
  if (other === undefined || isPersonsRecord(lexicon, siblings)) return undefined;
  if (others.some((field) => isIn(term.beside, field)) || isWithin(term, modifiers, owners, name))
    return undefined;
  const owner = companyOf(lexicon, term, modifiers, { name, owners, shape });
  if (owner?.kind === 'person') return undefined;
  // `{ host, port, username: settings.user }`: two of them leave no doubt, unless a person has them.
  return owner?.kind === 'weakPerson' && another === undefined ? undefined : other;
}

/** Fields that mean beside the others what they mean alone. */
function telling(lexicon: Lexicon, fields: readonly string[]): readonly string[] {
  return fields.filter((field) => {
    const term = keysOf(splitName(field)).map((key) => lexicon.terms.get(key));
    const others = term.find((each) => each !== undefined)?.notBeside;
    return others === undefined || !fields.some((other) => other !== field && isIn(others, other));
  });
}

/** Whether only somebody has fields of these names. */
export function isPersonsRecord(lexicon: Lexicon, fields: readonly string[]): boolean {
  return telling(lexicon, fields).some((name) => isOfPersonsRecord(lexicon, name));
}

/** Whether a field of this name makes a record that of a person. */
export function isOfPersonsRecord(lexicon: Lexicon, name: string): boolean {
  return isIn(lexicon.words('personFields'), name) || isIn(lexicon.words('contactFields'), name);
}

function levelIn(
  lexicon: Lexicon,
  term: Term,
  owner: Owner | undefined,
  modifiers: readonly string[],
  { name, owners, shape, siblings = [] }: NameQuestion,
): Level {
  const isOurs = owner?.kind === 'organisation' || owner?.kind === 'service';
  if (!isOurs && isWithin(term, modifiers, owners, name)) return 'likely';
  // `{ userId, rating, comment }`: who wrote it stands beside it. A position beside a title or a price is that of a place, though.
  const mayBeTheirs = term.category.startsWith('user.location')
    ? !siblings.some((field) => isIn(lexicon.words('placeFields'), field))
    : shape === 'string' || shape === 'unknown';
  if (
    !isOurs &&
    mayBeTheirs &&
    modifiers.length === 0 &&
    siblings.some((field) => saysWhose(lexicon, term, field, { name, owners }))
  )
    return 'likely';
  if (owner === undefined || owner.kind === 'carrier') {
    // A street beside a postal code is an address.
    const parts = lexicon.words('addressFields');
    const isAddressPart = term.category.startsWith('user.contact.address.');
    if (isAddressPart && siblings.filter((field) => isIn(parts, field)).length > 1) return 'likely';
    return term.levels.alone;
  }
  const level = term.levels[owner.kind];
  return level === 'likely' && isAnyones(lexicon, term, owner, owners, siblings) ? 'possible' : level;
}

/** What opens a thing is told to many; what somebody signs in with is theirs, whatever holds it: an `AuthPage`. */
function isAnyones(
  lexicon: Lexicon,
  { possibleIn }: Term,
  { kind, word }: Owner,
  owners: readonly string[],
  siblings: readonly string[],
): boolean {
  if (kind !== 'thing' || !keysOf(splitName(word)).some((key) => possibleIn.has(key))) return false;
  const signsIn = lexicon.words('signsIn');
  return (
    !owners.some((name) => anyRun(splitName(name), signsIn)) && !siblings.some((name) => isIn(signsIn, name))
  );
}

/** What stands in front of the phrase, or has it, makes it sure; the same word once more (the `health` of a `PluginHealth`) says nothing new. */
function isWithin(
  { notIn, within }: Term,
  modifiers: readonly string[],
  owners: readonly string[],
  name: string,
): boolean {
  if (within.size === 0) return false;
  const own = splitName(name);
  return (
    anyRun(modifiers, within) ||
    owners.slice(0, 3).some((owner) => {
      const words = splitName(owner).filter((word) => !own.includes(word));
      // A `SignInState` is no sign-in.
      return anyRun(words, within) && !anyRun(words, notIn);
    })
  );
}

/**
 * A field beside which the phrase is somebody's. A `person id` or `person name` among them stands for that of any person:
 * `pupilId`.
 */
function saysWhose(
  lexicon: Lexicon,
  term: Term,
  name: string,
  of: Pick<NameQuestion, 'name' | 'owners'>,
): boolean {
  const { beside } = term;
  if (beside.size === 0) return false;
  return (
    isIn(beside, name) ||
    (beside.has('personid') &&
      isIdOf(lexicon, name, 'person') &&
      !(isOfFiller(lexicon, term, name) && isInThing(lexicon, of))) ||
    (beside.has('personname') && isNameOf(lexicon, name))
  );
}

/** `RopeVariant`; what is only called an entity may be anything. */
function isInThing(lexicon: Lexicon, { name, owners }: Pick<NameQuestion, 'name' | 'owners'>): boolean {
  const suffixes = lexicon.words('modelSuffixes');
  return owners.some((owner) => {
    const words = splitName(owner).filter((word) => !suffixes.has(word));
    return owner !== name && headNoun(lexicon, words)?.kind === 'thing';
  });
}

/** Who filled in a row of things, which every row has (`createdByUserId`), is not whom it is about. */
function isOfFiller(lexicon: Lexicon, { beside }: Term, name: string): boolean {
  return actOf(name).some((key) => lexicon.words('auditFields').has(key) && !beside.has(key));
}

/** `created by` of `createdByUserId`. */
function actOf(name: string): readonly string[] {
  const words = splitName(name);
  return keysOf(words.slice(0, words.indexOf('by') + 1));
}

/** Whether a column or a relation says whose its row is (`userId`, `ownerUid`, `athlete`), and not who filled it in. */
export function saysWhoseRow(lexicon: Lexicon, name: string): boolean {
  if (actOf(name).some((key) => lexicon.words('auditFields').has(key))) return false;
  const words = splitName(name);
  const isKey = words.length > 1 && (words.at(-1) === 'uid' || lexicon.words('ids').has(words.at(-1) ?? ''));
  return headNoun(lexicon, isKey ? words.slice(0, -1) : words)?.kind === 'person';
}

/** `workspaceId`: the row is an organisation's. */
export function isOfOrganisationById(lexicon: Lexicon, name: string): boolean {
  return isIdOf(lexicon, name, 'organisation');
}

/** `IntegrationSetting`, but not `UserIntegration`. */
export function isIntegration(lexicon: Lexicon, table: string): boolean {
  const words = splitName(table);
  return (
    words.some((word) => isIn(lexicon.words('integrations'), word)) &&
    !words.some((word) => headNoun(lexicon, [word])?.kind === 'person')
  );
}

/** Whether a column may say whose the texts in its row are. */
export function mayTellWhoseText(lexicon: Lexicon, name: string): boolean {
  return isIdOf(lexicon, name, 'person') || isNameOf(lexicon, name) || isIn(lexicon.besides, name);
}

/** Whether it may also say so of a name or an address. */
export function mayTellWhose(lexicon: Lexicon, name: string): boolean {
  if (isIdOf(lexicon, name, 'person')) return true;
  // An `email` may be that of a company; who made a row, or whom it is about, is somebody.
  return ['by', 'id', 'uid'].includes(splitName(name).at(-1) ?? '') && isIn(lexicon.besides, name);
}

function isIdOf(lexicon: Lexicon, name: string, kind: 'person' | 'organisation'): boolean {
  const words = splitName(name);
  return words.length > 1 && words.at(-1) === 'id' && headNoun(lexicon, words.slice(0, -1))?.kind === kind;
}

/** `jurorName`; but what somebody signs in as (`userName`) is in every message about anything. */
function isNameOf(lexicon: Lexicon, name: string): boolean {
  const words = splitName(name);
  const who = words.slice(0, -1);
  return words.at(-1) === 'name' && who.join(' ') !== 'user' && headNoun(lexicon, who)?.kind === 'person';
}

function isIn(list: ReadonlySet<string>, name: string): boolean {
  return keysOf(splitName(name)).some((key) => list.has(key));
}

function anyRun(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((_, start) => {
    for (let end = start + 1; end <= Math.min(words.length, start + 3); end++) {
      if (keysOf(words.slice(start, end)).some((key) => set.has(key))) return true;
    }
    return false;
  });
}

function endsInWord(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.length > 0 && keysOf(words.slice(-1)).some((key) => set.has(key));
}

/** `parentEmail`, `dateOfBirth`: what only people have. */
function endsInAny(lexicon: Lexicon, words: readonly string[]): boolean {
  return words.some((_, start) =>
    keysOf(words.slice(start)).some(
      (key) => lexicon.words('personFields').has(key) || lexicon.words('contactFields').has(key),
    ),
  );
}
