/**
 * `preferences[kind]`: whether somebody wants messages of the kind that whoever sends hands over. A setting that is named for
 * one thing says by its name what it is about; here it is about the message itself.
 *
 * Deliberately absent: settings of anything but a person (`config.alerts[kind]`, `workspace.mailSettings[kind]`, or handed over by
 * whoever knows whose they are), maps by person (`preferences[userId]`), and texts or lists by a key, which are no yes or no.
 */
import { splitWords } from '../../text/words.ts';
import { type At, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { isSameValue, nameOfPerson } from '../persons.ts';
import { isForMessages } from '../purposes.ts';
import { nameOf } from '../queries.ts';
import { bound } from './kinds-of-messages.ts';
import type { Check } from './model.ts';
import { ofSomebodyElse } from './somebody-else.ts';

/** Fields, and calls that make one of another, between a record of preferences and whose it is. */
const LONGEST_WAY = 8;

export function wishForGivenKind(
  inquiry: Inquiry,
  ref: At,
): Check | { readonly note: GuardNote } | undefined {
  const read = nodeOf(inquiry, ref);
  const { use } = inquiry.send;
  if (read?.k !== 'index' || use === undefined || !isForMessages(use)) return undefined;
  if (!inquiry.flow.mayBeYesNo(ref)) return undefined;
  const [record, key] = [sibling(ref, read.base), sibling(ref, read.index)];
  // Callers may well write which it is: `findReceiver(id, 'moved')`.
  const isWritten = nodeOf(inquiry, bound(inquiry, key))?.k === 'const';
  if (isWritten || !mayBeKind(inquiry, key)) return undefined;
  const found = ownerOf(inquiry, record);
  if (found === undefined || !isAboutMessages(inquiry, found.names)) return undefined;
  const { owner } = found;
  if (!isPersons(inquiry, owner)) return undefined;
  return (
    ofSomebodyElse(inquiry, ref, [owner]) ?? {
      positive: true,
      purposes: [],
      persons: [owner],
      form: 'answer',
      general: false,
      waives: false,
      path: undefined,
    }
  );
}

interface Owned {
  readonly owner: At;
  /** From the record inwards: `prefs`, `notificationPreferences`. */
  readonly names: readonly string[];
}

/** `parse(person.notificationPreferences?.values)`: what of them the record is made of. */
function ownerOf(inquiry: Inquiry, record: At): Owned | undefined {
  const { preferences } = inquiry.context.words;
  const isOfPreferences = (name: string): boolean => splitWords(name).some((word) => preferences.has(word));
  const names = [nameOf(inquiry, record) ?? '', ...typeNames(inquiry, record)];
  let current = settledBehind(inquiry, record);
  for (let steps = 0; steps < LONGEST_WAY; steps += 1) {
    const node = nodeOf(inquiry, current);
    if (node?.k !== 'prop' && node?.k !== 'call') return undefined;
    names.push(node.k === 'prop' ? node.name : (nameOf(inquiry, sibling(current, node.callee)) ?? ''));
    const from = node.k === 'prop' ? node.base : node.args[0]?.value;
    if (from === undefined) return undefined;
    const next = sibling(current, from);
    const behind = settledBehind(inquiry, next);
    const field = nodeOf(inquiry, behind);
    if (field?.k !== 'prop' || !isOfPreferences(field.name))
      return names.some(isOfPreferences) ? { owner: next, names } : undefined;
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

function isAboutMessages({ context }: Inquiry, names: readonly string[]): boolean {
  const { messages } = context.words.messageSettings;
  return names.some((name) => splitWords(name).some((word) => messages.has(word)));
}

/** By its name, its type or its fields, or because the message goes to them. */
function isPersons(inquiry: Inquiry, owner: At): boolean {
  const { isPerson, isPersonsRecord } = inquiry.context;
  const name = nameOf(inquiry, owner) ?? nameOfPerson(inquiry, owner) ?? '';
  return (
    isPerson(name) ||
    typeNames(inquiry, owner).some(isPerson) ||
    isPersonsRecord(name, inquiry.flow.requiredFields(owner)) ||
    [...inquiry.persons, ...inquiry.beside].some((person) => isSameValue(inquiry, person, owner))
  );
}

/** `kind`, `event.type`: not an address, a language, an id or a place in a list, by which a record may hold anything. */
function mayBeKind(inquiry: Inquiry, key: At): boolean {
  const last = splitWords(nameOf(inquiry, key) ?? '').at(-1) ?? '';
  return inquiry.context.words.saidYes.kindKeys.has(last);
}
