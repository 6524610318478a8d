/** Whose answer it is that a check asks for, by the words on the way to it and by what it is given. */
import { splitWords } from '../../text/words.ts';
import { type At, constantOf, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import type { NameReading } from '../naming.ts';
import type { TracedPath } from '../paths.ts';
import { isCombinator } from '../queries.ts';
import { soughtBy } from '../sought.ts';
import { bound } from './kinds-of-messages.ts';

/** Whose consent is asked: what stands before the name that speaks of it, or the first argument that is no constant. */
export function personsOf(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath,
  reading: Pick<NameReading, 'at'>,
): readonly At[] {
  const sought = soughtBy(inquiry, ref);
  if (sought.length > 0) return sought;
  if (reading.at > 0) {
    const before = path.refs[reading.at - 1];
    const name = path.names[reading.at - 1] ?? '';
    const { holders, preferences } = inquiry.context.words;
    const split = splitWords(name);
    const isHolder =
      !isPersonHere(inquiry, path, split) &&
      split.some((word) => holders.has(word) || preferences.has(word) || word === 'this');
    if (before !== undefined && !isHolder) return [before];
  }
  const owner = reading.at === 0 ? takenFrom(inquiry, path.refs[0]) : undefined;
  if (owner !== undefined) return [owner];
  // `const consent = await consentOf(tenant.id)`, of which an answer is read: who was asked for there.
  const named = path.refs[reading.at];
  const asked =
    nodeOf(inquiry, ref)?.k === 'call' || named === undefined ? ref : settledBehind(inquiry, named);
  const persons = askedFor(inquiry, asked);
  return persons.length > 0 || reading.at > 0 ? persons : askedFor(inquiry, callBehind(inquiry, ref));
}

/** `client.smsOptIn`: clients whose fields are read are people; those of an interface are called. */
function isPersonHere(
  inquiry: Inquiry,
  path: TracedPath,
  [word = '', ...further]: readonly string[],
): boolean {
  const { anyone, served, others } = inquiry.context.words.persons;
  return !path.isCall && further.length === 0 && [anyone, served, others].some((words) => words.has(word));
}

/** `(await consentsOf(tenant.id)).statistics`, or a part taken from it: the call that the answer is read from. */
function callBehind(inquiry: Inquiry, ref: At): At {
  let current = settledBehind(inquiry, ref);
  for (let steps = 0; steps < 4; steps += 1) {
    const node = nodeOf(inquiry, current);
    if (node?.k !== 'prop') break;
    current = settledBehind(inquiry, sibling(current, node.base));
  }
  return current;
}

/** The first argument that is no constant. */
function askedFor(inquiry: Inquiry, asked: At): readonly At[] {
  const call = nodeOf(inquiry, asked);
  if (call?.k !== 'call') return [];
  for (const arg of call.args) {
    const person = sibling(asked, arg.value);
    const node = nodeOf(inquiry, person);
    if (
      node === undefined ||
      node.k === 'object' ||
      node.k === 'function' ||
      isCombinator(inquiry, person) ||
      constantOf(inquiry, person) !== undefined
    )
      continue;
    return [person];
  }
  return [];
}

/** `({ consents }) => ...`: what it is taken from, where that is declared as a person. */
export function takenFrom(inquiry: Inquiry, ref: At | undefined): At | undefined {
  const from = ref && bound(inquiry, ref);
  const node = from && nodeOf(inquiry, from);
  const owner = from !== undefined && node?.k === 'prop' ? sibling(from, node.base) : undefined;
  const isPerson =
    owner !== undefined && inquiry.context.isPersonsRecord('', inquiry.flow.requiredFields(owner));
  return isPerson ? owner : undefined;
}
