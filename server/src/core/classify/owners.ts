/**
 * What stands around a name: a person, a company, a service of our own, a device, a thing, or something that merely
 * carries data and says nothing (`req.body`).
 */
import type { Lexicon, OwnerKind } from './lexicon.ts';
import { keysOf, splitName, withoutVersion } from './split.ts';

export interface Owner {
  readonly kind: OwnerKind;
  /** The word that decided, as written in lower case. */
  readonly word: string;
}

const longestNoun = 3;

/** Kind of an owner by its name: the head noun decides, `UserEntity` and `usersById` are persons. */
export function ownerOf(lexicon: Lexicon, name: string): Owner | undefined {
  const words = withoutVersion(uncut(lexicon, splitName(name)));
  const first = words[0];
  if (first === undefined) return undefined;
  if (words.length > 1 && lexicon.words('yesNo').has(first)) return undefined;

  const doer = doerOf(lexicon, name);
  if (doer !== undefined) return doer;
  const head = headNoun(lexicon, words);
  if (head?.kind === 'person' || head?.word.includes(' ')) return head;
  // `UserDto`, `customerRecords`, `userAccount`: the noun in front of a word for records.
  const suffixes = lexicon.words('personSuffixes');
  for (let end = words.length; end > 1; end--) {
    const last = words[end - 1] ?? '';
    const isAddress = last === 'address' || last === 'addresses';
    // The type of a row: `CustomerTable`. What a variable of that name holds is the table itself.
    const isRow = /^\p{Lu}/u.test(name) && keysOf([last]).some((key) => lexicon.words('rowTypes').has(key));
    if (!isAddress && !isRow && !keysOf([last]).some((key) => suffixes.has(key))) break;
    const inner = headNoun(lexicon, words.slice(0, end - 1));
    // `FixerTable`: nobody knows of whom or what.
    if (inner === undefined && isRow) return undefined;
    if (inner === undefined) continue;
    // `WarehouseAddress` is where no person lives; `OrderAddress` is where one may, and so is `HomeOfficeAddress`.
    if (isAddress) {
      if (inner.kind === 'organisation' && !words.includes('home')) return inner;
      break;
    }
    const outer = head?.kind ?? 'carrier';
    if (inner.kind === 'person') return inner;
    const isModel = keysOf([last]).some((key) => lexicon.words('modelSuffixes').has(key));
    // `BotModel` has what a bot has.
    if (isModel && head?.word === last && inner.kind === 'service') return inner;
    if (outer === 'carrier' || outer === 'thing' || outer === 'device') {
      if (inner.kind === 'weakPerson' || inner.kind === 'organisation' || inner.kind === 'thing')
        return inner;
    }
    break;
  }
  return head;
}

const irregular = new Set([
  'sent',
  'written',
  'made',
  'taken',
  'paid',
  'given',
  'done',
  'drawn',
  'held',
  'run',
]);

/** `createdBy`, `sentBy`: whoever did it. */
function doerOf(lexicon: Lexicon, name: string): Owner | undefined {
  const words = splitName(name);
  const verb = words.at(-2);
  if (words.at(-1) !== 'by' || verb === undefined || words.length > 3) return undefined;
  const acts = (/ed$/.test(verb) || irregular.has(verb)) && !lexicon.words('notDoers').has(verb);
  return acts ? { kind: 'person', word: name } : undefined;
}

/** Kind of a run of words by the longest noun at its end. */
export function headNoun(lexicon: Lexicon, words: readonly string[]): Owner | undefined {
  for (let size = Math.min(longestNoun, words.length); size > 0; size--) {
    const tail = words.slice(words.length - size);
    for (const key of keysOf(tail)) {
      const kind = lexicon.owners.get(key);
      if (kind !== undefined) return { kind, word: tail.join(' ') };
    }
  }
  return undefined;
}

/** `byId(id)`, `withName(name)`: what it is looked for by, not what it is. */
export function isLookup(words: readonly string[]): boolean {
  return words.length > 1 && (words[0] === 'by' || words[0] === 'with');
}

/** `usersByEmail` -> `users`: what comes after a preposition only describes. */
function uncut(lexicon: Lexicon, words: readonly string[]): readonly string[] {
  if (isLookup(words)) return [];
  const at = words.findIndex(
    (word, index) => index > 0 && (word === 'of' || lexicon.words('prepositions').has(word)),
  );
  // `signedInUser`, `nextOfKin`: the preposition belongs to the noun.
  if (at < 0 || (words[at] === 'in' && at < words.length - 1)) return words;
  const whole = headNoun(lexicon, words);
  if (whole?.kind === 'person' && whole.word.includes(` ${words[at] ?? ''} `)) return words;
  return words.slice(0, at);
}
