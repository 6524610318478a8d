/**
 * Collections of what one person agreed to, under the project's own words: `fan.okFor.has('newsletter')` of a `Set<Use>`,
 * `patient.said.analytics` of a record of yes and no. The declared type says what they can be asked for, and that tells them
 * from lists of roles and rights (`user.permissions.includes('admin')`), of features and of topics.
 */
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, sibling } from '../inquiry.ts';
import type { TracedPath } from '../paths.ts';
import { samePerson } from '../persons.ts';
import { isPurposeOnly, ownPurpose, purposesIn } from '../purposes.ts';
import type { ConsentPurpose, ConsentWords } from '../words.ts';
import type { Check } from './model.ts';

/** Methods that ask a collection for one word. */
const READERS: ReadonlySet<string> = new Set(['has', 'includes', 'get', 'contains']);

export interface AskedAnswer {
  readonly purposes: readonly ConsentPurpose[];
  readonly person: At;
  readonly held: readonly string[];
}

/** What a path asks of such a collection; `none`: its type says that it holds something else. */
export function askedAnswer(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath & { readonly isYesNo?: boolean },
): AskedAnswer | 'none' | undefined {
  const last = path.names.length - 1;
  const asked = path.isCall ? onlyKey(path, last) : path.isYesNo === true ? path.names[last] : undefined;
  const collection = path.refs[last - 1];
  const person = path.refs[last - 2];
  if (asked === undefined || collection === undefined || last < 1) return undefined;
  if (nodeOf(inquiry, ref)?.k !== (path.isCall ? 'call' : 'prop')) return undefined;
  const held = inquiry.flow.wordsHeld(collection);
  if (held === undefined || !held.includes(asked)) return undefined;
  const { words } = inquiry.context;
  const split = held.map(splitWords);
  if (split.some((each) => each.some((word) => words.rights.has(word)))) return 'none';
  if (person === undefined || held.length < 2) return undefined;
  const name = splitWords(path.names[last - 1] ?? '');
  // What is agreed in `agreements` may be a contract: that is read by its words.
  if (words.agreedRecords.has(name.join(' ')) || name.some((word) => words.notAnswers.has(word)))
    return undefined;
  const about = split.filter((each) => purposesIn(each, words).some(isSpoken));
  const isForUse = (each: readonly string[]): boolean =>
    purposesIn(each, words).some((purpose) => purpose.root);
  if (!about.some(isForUse)) return undefined;
  const own = splitWords(asked);
  // A record of yes and no may hold any setting (`{ darkMode, marketing }`), and says by its name alone that they are none.
  const isOfAnswers = about.length * 2 >= held.length;
  if (path.isCall ? !isOfAnswers && !speaks(name, words) : !isOfAnswers || !isForUse(own)) return undefined;
  if (!path.isCall && words.preferences.has(name.at(-1) ?? '')) return undefined;
  if (!isOfPerson(inquiry, path, last - 2, person)) return undefined;
  const purposes = purposesIn(own, words);
  const isNamed = purposes.some(isSpoken) || isPurposeOnly(own, words);
  return { purposes: isNamed ? purposes : [ownPurpose(own)], person, held };
}

/**
 * `allowed.sms` of `allowed: ContactPermissions`: one of the answers that a record holds by the name of its type, where all
 * that it has is yes or no and some of that is a use of data. What a program is set to has the same form, and another name.
 */
export function typedAnswer(inquiry: Inquiry, ref: At): Check | undefined {
  const { words } = inquiry.context;
  const read = nodeOf(inquiry, ref);
  if (read?.k !== 'prop' && read?.k !== 'index') return undefined;
  const record = sibling(ref, read.base);
  const key = read.k === 'prop' ? read.name : constantOf(inquiry, sibling(ref, read.index))?.value;
  const name = splitWords(nameOfType(inquiry, record) ?? '');
  if (typeof key !== 'string' || !words.answerTypes.has(name.at(-1) ?? '')) return undefined;
  if (name.some((word) => words.notAnswers.has(word) || words.rights.has(word))) return undefined;
  const held = inquiry.flow.wordsHeld(record);
  if (held === undefined || !held.includes(key) || !areUses(held.map(splitWords), words)) return undefined;
  const own = splitWords(key);
  if (own.some((word) => words.negations.has(word))) return undefined;
  const purposes = purposesIn(own, words);
  return {
    positive: true,
    purposes: purposes.length > 0 || isPurposeOnly(own, words) ? purposes : [ownPurpose(own)],
    persons: [],
    form: 'answer',
    general: false,
    waives: false,
    path: undefined,
    held,
  };
}

/** `Choices` of what may also be nothing. */
function nameOfType(inquiry: Inquiry, ref: At): string | undefined {
  const type = inquiry.flow.type(ref)?.type ?? inquiry.flow.held(ref);
  const [only, another] = (type?.t === 'union' ? type.types : [type]).filter((each) => each?.t === 'ref');
  return another === undefined && only?.t === 'ref' ? only.name : undefined;
}

/** Half of them are named for a purpose, and one of those says what data is for. */
function areUses(held: readonly (readonly string[])[], words: ConsentWords): boolean {
  if (held.some((each) => each.some((word) => words.rights.has(word)))) return false;
  const about = held.map((each) => purposesIn(each, words)).filter((purposes) => purposes.length > 0);
  return about.length * 2 >= held.length && about.some((purposes) => purposes.some(({ root }) => root));
}

function onlyKey(path: TracedPath, last: number): string | undefined {
  const [only, ...others] = path.keys;
  return others.length === 0 && READERS.has(path.names[last] ?? '') ? only : undefined;
}

function isSpoken(purpose: ConsentPurpose): boolean {
  return !purpose.wish;
}

/** `permissions`, `agreedTo`, `allowed`: its name says that somebody agreed. */
function speaks(name: readonly string[], words: ConsentWords): boolean {
  const whole = name.join(' ');
  return (
    words.preferences.has(name.at(-1) ?? '') ||
    words.answerRecords.has(whole) ||
    words.agreedRecords.has(whole) ||
    words.grants.has(whole)
  );
}

/** It belongs to somebody: by the name, by the type, or because the data that is sent is theirs. */
function isOfPerson(inquiry: Inquiry, path: TracedPath, at: number, person: At): boolean {
  const { isPerson } = inquiry.context;
  const type = inquiry.flow.type(person)?.type;
  return (
    // Elements that are chosen by it: whose data is sent is one of them.
    inquiry.persons.length === 0 ||
    isPerson(path.names[at] ?? '') ||
    (type?.t === 'ref' && isPerson(type.name)) ||
    inquiry.persons.some((sent) => samePerson(inquiry, sent, person) === 'same')
  );
}
