/**
 * `preferences[kind]`: whether somebody wants messages of the kind that whoever sends hands over. A setting that is named for
 * one thing says by its name what it is about; here it is about the message itself.
 *
 * Deliberately absent: settings of a program (`config.alerts[kind]`), and maps by person (`preferences[userId]`).
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf, placeOf, settledBehind, sibling, textOf } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { pathsTo } from '../paths.ts';
import { samePerson } from '../persons.ts';
import { isForMessages } from '../purposes.ts';
import { nameOf } from '../queries.ts';
import { bound } from './kinds-of-messages.ts';
import type { Check } from './model.ts';

/** Fields, and calls that make one of another, between a record of preferences and whose it is. */
const LONGEST_WAY = 8;
/** What such a record is about, by its name or by that of something on the way to it. */
const ABOUT_MESSAGES: ReadonlySet<string> = new Set([
  'notification',
  'notifications',
  'email',
  'emails',
  'mail',
  'mails',
  'message',
  'messages',
  'messaging',
  'communication',
  'communications',
  'alerts',
]);

export function wishForGivenKind(
  inquiry: Inquiry,
  ref: At,
): Check | { readonly note: GuardNote } | undefined {
  const read = nodeOf(inquiry, ref);
  const { use } = inquiry.send;
  if (read?.k !== 'index' || use === undefined || !isForMessages(use)) return undefined;
  if (!inquiry.flow.isYesNo(ref) && !inquiry.flow.isUntold(ref)) return undefined;
  const [record, key] = [sibling(ref, read.base), sibling(ref, read.index)];
  // Callers may well write which it is: `findReceiver(id, 'moved')`.
  const isWritten = nodeOf(inquiry, bound(inquiry, key))?.k === 'const';
  if (isWritten || !isKind(inquiry, nameOf(inquiry, key) ?? '')) return undefined;
  const found = ownerOf(inquiry, record);
  if (found === undefined || !isAboutMessages(found.names)) return undefined;
  const { owner } = found;
  if (owner !== undefined && !isOfPerson(inquiry, owner)) return undefined;
  const isReceivers = (person: At): boolean =>
    owner !== undefined && samePerson(inquiry, person, owner) === 'same';
  const everybody = [...inquiry.persons, ...inquiry.beside];
  if (everybody.some(isReceivers) && !inquiry.persons.every(isReceivers))
    return {
      note: {
        place: placeOf(inquiry, ref),
        text: `${textOf(inquiry, ref)} says whether the receiver wants such messages, not whether somebody else wants their data to be in them`,
        counts: false,
        why: 'not-consent',
      },
    };
  return {
    positive: true,
    purposes: [],
    persons: owner === undefined ? [] : [owner],
    form: 'answer',
    general: false,
    waives: false,
    path: undefined,
  };
}

/** By its name or its type, or because it is theirs what is sent: not an organisation. */
function isOfPerson(inquiry: Inquiry, owner: At): boolean {
  const { isPerson, words } = inquiry.context;
  const { anyone, served, others } = words.persons;
  const isSomebody = (word: string): boolean =>
    isPerson(word) || [anyone, served, others].some((list) => list.has(word));
  const names = [nameOf(inquiry, owner) ?? '', ...typeNames(inquiry, owner)];
  return (
    names.some((name) => isPerson(name) || isSomebody(splitWords(name).at(-1) ?? '')) ||
    [...inquiry.persons, ...inquiry.beside].some((each) => samePerson(inquiry, each, owner) === 'same')
  );
}

interface Owned {
  /** Unknown where it is handed over as it is. */
  readonly owner: At | undefined;
  /** From the record inwards: `prefs`, `notificationPreferences`. */
  readonly names: readonly string[];
}

/** `parse(person.notificationPreferences?.values)`: what of them the record is made of. */
function ownerOf(inquiry: Inquiry, record: At): Owned | undefined {
  const { preferences } = inquiry.context.words;
  const isOfPreferences = (name: string): boolean => splitWords(name).some((word) => preferences.has(word));
  const names = [nameOf(inquiry, record) ?? '', ...typeNames(inquiry, record)];
  const of = (owner: At | undefined): Owned | undefined =>
    names.some(isOfPreferences) && !(owner !== undefined && isSetting(inquiry, owner))
      ? { owner, names }
      : undefined;
  let current = settledBehind(inquiry, record);
  for (let steps = 0; steps < LONGEST_WAY; steps += 1) {
    const node = nodeOf(inquiry, current);
    if (node?.k === 'param') return of(undefined);
    if (node?.k !== 'prop' && node?.k !== 'call') return undefined;
    names.push(node.k === 'prop' ? node.name : (nameOf(inquiry, sibling(current, node.callee)) ?? ''));
    const from = node.k === 'prop' ? node.base : node.args[0]?.value;
    if (from === undefined) return undefined;
    const next = sibling(current, from);
    const behind = settledBehind(inquiry, next);
    const field = nodeOf(inquiry, behind);
    if (field?.k !== 'prop' || !isOfPreferences(field.name)) return of(next);
    current = behind;
  }
  return undefined;
}

/** `NotificationPreferences`, of what may also be nothing. */
function typeNames(inquiry: Inquiry, ref: At): readonly string[] {
  const type = inquiry.flow.type(ref)?.type ?? inquiry.flow.held(ref);
  return (type?.t === 'union' ? type.types : [type]).flatMap((each) =>
    each?.t === 'ref' ? [each.name] : [],
  );
}

function isAboutMessages(names: readonly string[]): boolean {
  return names.some((name) => splitWords(name).some((word) => ABOUT_MESSAGES.has(word)));
}

/** `config`, `this.options`, `process.env`: of the program, and not of anybody. */
function isSetting(inquiry: Inquiry, ref: At): boolean {
  const { saidYes } = inquiry.context.words;
  const kind = nodeOf(inquiry, settledBehind(inquiry, ref))?.k;
  if (kind === 'global' || kind === 'import' || kind === 'this' || kind === 'const') return true;
  const [path] = pathsTo(inquiry, ref);
  return path?.names.some((name) => splitWords(name).some((word) => saidYes.options.has(word))) ?? true;
}

/** `kind`, `event.type`: not an address, a language or an id, by which a map may hold anything. */
function isKind({ context: { words } }: Inquiry, name: string): boolean {
  return words.saidYes.kindKeys.has(splitWords(name).at(-1) ?? '');
}
