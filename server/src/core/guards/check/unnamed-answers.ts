/**
 * Answers for which no row has a word: `runner.choices.weather`, `driver.preferences.receipts`, `permits(person, 'report')`.
 * That it is somebody's choice is told by where it stands: in a person's record of choices, in what is kept of their wishes, or
 * behind a verb of allowing and beside them. What it is for, the send has to say (`spoken-of`); only a record that holds nothing but
 * choices is believed for a send of which nothing is known.
 *
 * Deliberately absent: rights, features, plans and states of things, which stand in the same places under other names; what a
 * request asks for (`body.streaming`) and what is the case with a person (`user.hasStripeAccount`), which are named like the call
 * that they lead to.
 */
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { isForMessages, ownPurpose, purposesIn } from '../purposes.ts';
import { type ConsentPurpose, findPhrase, leadingPhrase } from '../words.ts';
import type { Check } from './model.ts';
import { isForReceiver, isForUse, isSpokenOf, tellingWords } from './spoken-of.ts';
import { personsOf } from './whose.ts';

interface Sought {
  /** Words of what is asked for. */
  readonly about: readonly string[];
  /** Index of the name that says that it is somebody's choice. */
  readonly at: number;
  readonly stands: 'among-choices' | 'among-wishes' | 'behind-verb' | 'on-person' | 'shared';
  /** It says no: `preferences.muteReceipts`. */
  readonly isDenial: boolean;
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
    positive: !sought.isDenial,
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
  const isSaid = stands === 'on-person' ? isForUseOfData(inquiry, about) : isSpokenOf(inquiry, about);
  if (isSaid) return { ...own, covers: ['*'] };
  const mayBeAny = stands === 'among-choices' || stands === 'shared';
  return mayBeAny && inquiry.send.use === undefined ? own : undefined;
}

/** `climber.aiAdvice`: a use of data and what of it; not what somebody has or is. */
function isForUseOfData(inquiry: Inquiry, about: readonly string[]): boolean {
  const { words } = inquiry.context;
  const uses = about.filter((word) =>
    purposesIn([word], words).some(({ act, covers }) => act && !covers.some(isForMessages)),
  );
  const isState = words.permissionFillers.has(about[0] ?? '') || inquiry.context.isPerson(about.at(-1) ?? '');
  if (isState || uses.length === 0 || uses.length === about.length) return false;
  return isForUse(inquiry, uses) || isForReceiver(inquiry, uses);
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
  if (path.isCall && node?.k === 'call' && node.args.length > 0)
    return askedOf(inquiry, ref, path, name, isPersonAt);
  const shared = path.isYesNo === true ? sharedOf(inquiry, ref, path, name) : undefined;
  if (shared !== undefined) return { about: shared, at: last, stands: 'shared', isDenial: false };
  const stands = last < 1 ? undefined : standsIn(inquiry, ref, path, last - 1, isPersonAt);
  if (stands === undefined) return undefined;
  // What nobody says to be yes or no may be anything, unless the send speaks of it.
  const mayAgree = path.isCall ? node?.k === 'call' : path.isYesNo === true || path.isUntold === true;
  const isSure = path.isYesNo === true && !path.isCall;
  if (!mayAgree || (!isSure && (stands !== 'among-choices' || !isSpokenOf(inquiry, name)))) return undefined;
  const { offs } = inquiry.context.words;
  const about = name.filter((word) => !offs.has(word));
  return { about, at: last - 1, stands, isDenial: about.length < name.length };
}

/** `choices.has('weather')`, `permits(person, 'report')` */
function askedOf(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath,
  name: readonly string[],
  isPersonAt: (at: number) => boolean,
): Sought | undefined {
  const { words } = inquiry.context;
  const [only, ...others] = path.keys;
  const last = path.names.length - 1;
  // `refund:issue`: a right, by how it is written.
  if (only === undefined || others.length > 0 || /[:./]/.test(only) || !isGiven(inquiry, ref, only))
    return undefined;
  const isReader = leadingPhrase(name, words.readers) > 0;
  const isAllowing = name.every(
    (word) => words.permissions.has(word) || words.grants.has(word) || words.permissionFillers.has(word),
  );
  const about = splitWords(only);
  if (isReader && last > 0 && isOfChoices(inquiry, path, last - 1, isPersonAt))
    return { about, at: last - 1, stands: 'among-wishes', isDenial: false };
  const isVerb = isAllowing && name.some((word) => words.grants.has(word) || words.permits.has(word));
  const call = nodeOf(inquiry, ref);
  // Of whom, or a use of data: `isGranted('location-sharing')`.
  const isBeside =
    (call?.k === 'call' && call.args.length > 1) || findPhrase(about, words.acts) !== undefined;
  if (!isVerb || last > 0 || !isBeside || isOfDevice(inquiry, about)) return undefined;
  return { about, at: last, stands: 'behind-verb', isDenial: false };
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

/** `usePlaces().sharesSpots`: what whoever uses the app lets others have; not an option of the program. */
function sharedOf(
  inquiry: Inquiry,
  ref: At,
  { names }: TracedPath,
  [verb = '', ...what]: readonly string[],
): readonly string[] | undefined {
  const { words } = inquiry.context;
  const owner = splitWords(names.at(-2) ?? '');
  const isOption = owner.some((word) => words.saidYes.options.has(word) || words.notAnswers.has(word));
  return words.sharings.has(verb) && what.length > 0 && !isOption && isOfState(inquiry, ref)
    ? what
    : undefined;
}

/** What a call that nobody waits for gives back: a hook, the state of a store. */
function isOfState(inquiry: Inquiry, ref: At): boolean {
  let current = settledBehind(inquiry, ref);
  for (let steps = 0; steps < 4; steps += 1) {
    const node = nodeOf(inquiry, current);
    if (node?.k !== 'prop') break;
    const base = behind(inquiry, sibling(current, node.base));
    if (nodeOf(inquiry, base)?.k === 'await') return false;
    current = base;
  }
  return nodeOf(inquiry, current)?.k === 'call';
}

function behind(inquiry: Inquiry, ref: At): At {
  const node = nodeOf(inquiry, ref);
  return node?.k === 'binding' && node.value !== undefined ? behind(inquiry, sibling(ref, node.value)) : ref;
}

function standsIn(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath,
  at: number,
  isPersonAt: (at: number) => boolean,
): Sought['stands'] | undefined {
  const { words } = inquiry.context;
  if (isOfChoices(inquiry, path, at, isPersonAt)) return 'among-choices';
  const last = splitWords(path.names[at] ?? '').at(-1) ?? '';
  const isTheirs = at > 0 ? isPersonAt(at - 1) : last !== 'settings';
  const isKept = words.preferences.has(last) && (!words.rightsRecords.has(last) || holdsUses(inquiry, ref));
  if (isTheirs && isKept) return 'among-wishes';
  return isPersonAt(at) ? 'on-person' : undefined;
}

/** `permissions` that have `analytics`, too: what somebody permits, and not what they may do. */
function holdsUses(inquiry: Inquiry, ref: At): boolean {
  const read = nodeOf(inquiry, behind(inquiry, ref));
  const held = read?.k === 'prop' ? inquiry.flow.requiredFields(sibling(ref, read.base)) : [];
  return held.some((word) => purposesIn(splitWords(word), inquiry.context.words).some(({ root }) => root));
}

/** `runner.choices`, `choices` by itself, and services that hold them: `ChoicesService`; not those of an order or of a reply. */
function isOfChoices(
  inquiry: Inquiry,
  path: TracedPath,
  at: number,
  isPersonAt: (at: number) => boolean,
): boolean {
  const { words } = inquiry.context;
  const owner = splitWords(path.names[at] ?? '');
  const plain = words.holders.has(owner.at(-1) ?? '') ? owner.slice(0, -1) : owner;
  if (owner.some((word) => words.rights.has(word) || words.notAnswers.has(word))) return false;
  if (!words.choices.has(plain.at(-1) ?? '') && !words.choices.has(plain.join(' '))) return false;
  const holder = splitWords(path.names[at - 1] ?? '');
  const isHeld =
    leadingPhrase(holder, words.readers) > 0 ||
    holder.some((word) => word === 'this' || words.holders.has(word));
  return at === 0 || isPersonAt(at - 1) || isHeld || findPhrase(holder, words.containers) !== undefined;
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
