/**
 * Answers for which no row has a word: `runner.choices.weather`, `driver.preferences.receipts`, `permits(person, 'report')`.
 * That it is somebody's choice is told by where it stands: in a record of choices, in what is kept of a person's wishes, on a form
 * that they filled in, or behind a verb of allowing. What it is for, the send has to say (`spoken-of`); only a record that holds
 * nothing but choices is believed for a send of which nothing is known.
 *
 * Deliberately absent: rights, features, plans and states of things, which stand in the same places under other names.
 */
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, sibling } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { ownPurpose } from '../purposes.ts';
import { type ConsentPurpose, findPhrase, leadingPhrase } from '../words.ts';
import type { Check } from './model.ts';
import { isSpokenOf, isSpokenOfBySend, tellingWords } from './spoken-of.ts';
import { personsOf } from './whose.ts';

interface Sought {
  /** Words of what is asked for. */
  readonly about: readonly string[];
  /** Index of the name that says that it is somebody's choice. */
  readonly at: number;
  readonly stands: 'among-choices' | 'among-wishes' | 'behind-verb' | 'on-person';
}

export type ReadPath = TracedPath & {
  readonly isYesNo?: boolean;
  readonly isUntold?: boolean;
};

/** `isPersonAt`: whether what stands at an index of the path is a person. */
export function unnamedAnswer(
  inquiry: Inquiry,
  ref: At,
  path: ReadPath,
  isPersonAt: (at: number) => boolean,
): Check | undefined {
  const sought = soughtIn(inquiry, ref, path, isPersonAt);
  if (sought === undefined || !mayBeAnswer(inquiry, sought.about)) return undefined;
  const purpose = purposeOf(inquiry, sought);
  if (purpose === undefined) return undefined;
  return {
    positive: true,
    purposes: [purpose],
    persons: personsOf(inquiry, ref, path, { at: sought.at }),
    form: 'answer',
    general: false,
    waives: false,
    path,
  };
}

function purposeOf(inquiry: Inquiry, { about, stands }: Sought): ConsentPurpose | undefined {
  const own = ownPurpose(about);
  const isSaid = stands === 'on-person' ? isSpokenOfBySend(inquiry, about) : isSpokenOf(inquiry, about);
  if (isSaid) return { ...own, covers: ['*'] };
  return stands === 'among-choices' && inquiry.send.use === undefined ? own : undefined;
}

function soughtIn(
  inquiry: Inquiry,
  ref: At,
  path: ReadPath,
  isPersonAt: (at: number) => boolean,
): Sought | undefined {
  const last = path.names.length - 1;
  const name = splitWords(path.names[last] ?? '');
  const node = nodeOf(inquiry, ref);
  if (name.length === 0) return undefined;
  if (path.isCall && node?.k === 'call' && node.args.length > 0) return askedOf(inquiry, ref, path, name);
  const mayAgree = path.isCall ? node?.k === 'call' : path.isYesNo === true || path.isUntold === true;
  if (!mayAgree || last < 1) return undefined;
  const stands = standsIn(inquiry, path, last - 1, isPersonAt);
  if (stands === undefined) return undefined;
  if (stands !== 'among-choices' && (path.isCall || path.isYesNo !== true)) return undefined;
  return { about: name, at: last - 1, stands };
}

/** `choices.has('weather')`, `permits(person, 'report')` */
function askedOf(
  inquiry: Inquiry,
  ref: At,
  { names, keys }: TracedPath,
  name: readonly string[],
): Sought | undefined {
  const { words } = inquiry.context;
  const [only, ...others] = keys;
  const last = names.length - 1;
  if (only === undefined || others.length > 0 || !isGiven(inquiry, ref, only)) return undefined;
  const owner = splitWords(names[last - 1] ?? '');
  const isReader = leadingPhrase(name, words.readers) > 0;
  const isAllowing = name.every(
    (word) => words.permissions.has(word) || words.grants.has(word) || words.permissionFillers.has(word),
  );
  const about = splitWords(only);
  if (isReader && last > 0 && isOfChoices(inquiry, owner))
    return { about, at: last - 1, stands: 'among-wishes' };
  const isVerb = isAllowing && name.some((word) => words.grants.has(word) || words.permits.has(word));
  if (!isVerb || last > 0 || isOfDevice(inquiry, about)) return undefined;
  return { about, at: last, stands: 'behind-verb' };
}

/** `isGranted('location')`: what a device lets an app do; who may have it is another question. */
function isOfDevice(inquiry: Inquiry, about: readonly string[]): boolean {
  const { dataWords } = inquiry.context.words;
  return about.every((word) => dataWords.some(({ words }) => words.has(word)));
}

/** By itself, and not inside a function that looks at what else a record says. */
function isGiven(inquiry: Inquiry, ref: At, key: string): boolean {
  const call = nodeOf(inquiry, ref);
  const args = call?.k === 'call' ? call.args : [];
  return args.some(({ value }) => constantOf(inquiry, sibling(ref, value))?.value === key);
}

function standsIn(
  inquiry: Inquiry,
  path: TracedPath,
  at: number,
  isPersonAt: (at: number) => boolean,
): Sought['stands'] | undefined {
  const { words } = inquiry.context;
  const owner = splitWords(path.names[at] ?? '');
  if (isOfChoices(inquiry, owner)) return 'among-choices';
  const last = owner.at(-1) ?? '';
  const isKept = words.preferences.has(last) && (last !== 'settings' || (at > 0 && isPersonAt(at - 1)));
  if (isKept || (owner.length === 1 && words.forms.has(last) && last !== 'data')) return 'among-wishes';
  return isPersonAt(at) ? 'on-person' : undefined;
}

/** `choices`, `agreements`, and services that hold them: `ChoicesService`. */
function isOfChoices(inquiry: Inquiry, owner: readonly string[]): boolean {
  const { words } = inquiry.context;
  const plain = words.holders.has(owner.at(-1) ?? '') ? owner.slice(0, -1) : owner;
  if (owner.some((word) => words.rights.has(word) || words.notAnswers.has(word))) return false;
  return words.choices.has(plain.at(-1) ?? '') || words.choices.has(plain.join(' '));
}

/** No denial, no right, no state, and nothing that is known to be something else than consent. */
function mayBeAnswer(inquiry: Inquiry, about: readonly string[]): boolean {
  const { words } = inquiry.context;
  const isOther = (word: string): boolean =>
    words.negations.has(word) ||
    words.things.has(word) ||
    words.rights.has(word) ||
    words.notAnswers.has(word) ||
    words.states.has(word) ||
    words.waivers.has(word);
  if (about.some(isOther) || words.writers.has(about[0] ?? '')) return false;
  if (words.notConsent.some((row) => row.words.every((word) => about.includes(word)))) return false;
  return findPhrase(about, words.refused) === undefined && tellingWords(about, words).length > 0;
}
