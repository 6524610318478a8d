/**
 * Rows of a table of preferences, which somebody keeps for a way of being written to: `enabled` of
 * `db.notificationPreference.findUnique({ where: { userId, channel: 'EMAIL' } })`. Around a message on that way it is an answer
 * of whoever was asked for. Who never changed it has no row, and the message is then what was agreed when they signed up.
 */
import type { NodeId, ValueNode } from '../../flow/ir.ts';
import { splitWords } from '../../text/words.ts';
import {
  type At,
  constantOf,
  type Inquiry,
  nodeOf,
  settledBehind,
  sibling,
  valueBehind,
} from '../inquiry.ts';
import { pathsTo, type TracedPath } from '../paths.ts';
import { keyStem, samePerson } from '../persons.ts';
import { isForMessages, ownPurpose, purposesIn } from '../purposes.ts';
import { soughtBy } from '../sought.ts';
import type { ConsentPurpose } from '../words.ts';
import type { Check } from './model.ts';

const SWITCHES: ReadonlySet<string> = new Set([
  'enabled',
  'isEnabled',
  'subscribed',
  'isSubscribed',
  'active',
  'isActive',
]);
const MESSAGES: ReadonlySet<string> = new Set([
  'notification',
  'notifications',
  'email',
  'mail',
  'communication',
  'message',
]);
const DEEPEST = 4;

export function preferenceRow(inquiry: Inquiry, ref: At, path: TracedPath): Check | undefined {
  const node = nodeOf(inquiry, ref);
  const { use } = inquiry.send;
  if (node?.k !== 'prop' || !SWITCHES.has(node.name) || use === undefined || !isForMessages(use))
    return undefined;
  if (!path.names.slice(0, -1).some((name) => isPreferences(inquiry, name))) return undefined;
  const persons = soughtBy(inquiry, ref).filter((each) => isOfPerson(inquiry, each));
  if (persons.length === 0) return undefined;
  const purposes = waysAskedFor(inquiry, settledBehind(inquiry, sibling(ref, node.base)));
  return {
    positive: true,
    purposes,
    persons,
    form: 'answer',
    general: purposes.length === 0,
    waives: false,
    path,
  };
}

/** `userId`, `user.id`, `member.email`, or a key of whose data is sent: not the id of an organisation. */
function isOfPerson(inquiry: Inquiry, ref: At): boolean {
  const { isPerson } = inquiry.context;
  const [path] = pathsTo(inquiry, ref);
  const names = path?.names ?? [];
  const stem = keyStem(names.at(-1) ?? '');
  if (stem !== undefined) return isPerson(stem);
  if (names.slice(0, -1).some((name) => isPerson(name))) return true;
  const node = nodeOf(inquiry, ref);
  const type = node?.k === 'prop' ? inquiry.flow.type(sibling(ref, node.base))?.type : undefined;
  if (type?.t === 'ref' && isPerson(type.name)) return true;
  return inquiry.persons.some((person) => samePerson(inquiry, person, ref) === 'same');
}

/** `row && !row.enabled`, `!row || row.enabled`, `row?.enabled ?? true`: the side that asks the row that there may be. */
export function askedOfRow(
  inquiry: Inquiry,
  test: At,
  node: ValueNode & { k: 'logical' },
): NodeId | undefined {
  const asked = node.op === '??' ? node.left : node.right;
  const read = withoutNot(inquiry, sibling(test, asked));
  const prop = nodeOf(inquiry, read);
  if (prop?.k !== 'prop' || isPromised(inquiry, sibling(read, prop.base))) return undefined;
  if (node.op === '??') {
    if (constantOf(inquiry, sibling(test, node.right))?.value !== true) return undefined;
  } else {
    const row = valueBehind(inquiry, withoutNot(inquiry, sibling(test, node.left)));
    const base = valueBehind(inquiry, sibling(read, prop.base));
    if (row.file !== base.file || row.node !== base.node) return undefined;
  }
  // Who subscribes to nothing has no row, and that is no yes.
  return pathsTo(inquiry, read).some(
    (path) => !path.names.some(isSubscription) && preferenceRow(inquiry, read, path) !== undefined,
  )
    ? asked
    : undefined;
}

function isSubscription(name: string): boolean {
  return /^subscriptions?$/.test(splitWords(name).at(-1) ?? '');
}

/** `const row = db.findUnique(...)`: a promise, which holds no answer. */
function isPromised(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'binding' && node.value !== undefined) return isPromised(inquiry, sibling(ref, node.value));
  if (node?.k === 'cast') return isPromised(inquiry, sibling(ref, node.operand));
  return node?.k === 'call' && inquiry.flow.isPromise(ref);
}

function withoutNot(inquiry: Inquiry, ref: At): At {
  const node = nodeOf(inquiry, ref);
  return node?.k === 'unary' && node.op === '!' ? sibling(ref, node.operand) : ref;
}

/** `notificationPreference`, `email_settings` */
function isPreferences({ context: { words } }: Inquiry, name: string): boolean {
  const split = splitWords(name);
  const last = (split.at(-1) ?? '').replace(/s$/, '');
  const isAnswers =
    words.preferences.has(last) || words.preferences.has(`${last}s`) || last === 'subscription';
  return isAnswers && split.some((word) => MESSAGES.has(word));
}

/** The ways of being written to among the words of a query: `channel: 'EMAIL'`. */
function waysAskedFor(inquiry: Inquiry, query: At): readonly ConsentPurpose[] {
  const found = new Set<ConsentPurpose>();
  const visit = (ref: At, depth: number): void => {
    const node = nodeOf(inquiry, ref);
    if (depth > DEEPEST) return;
    if (node?.k === 'call') for (const { value } of node.args) visit(sibling(ref, value), depth + 1);
    if (node?.k === 'object')
      for (const prop of node.props) {
        if (!('value' in prop)) continue;
        visit(sibling(ref, prop.value), depth + 1);
        // `channel: 'IN_APP'`: a way of its own.
        const way =
          prop.p === 'value' && prop.key === 'channel'
            ? constantOf(inquiry, sibling(ref, prop.value))
            : undefined;
        const words = typeof way?.value === 'string' ? splitWords(way.value) : [];
        const known = purposesIn(words, inquiry.context.words);
        if (words.length > 0 && !known.some(({ channel }) => channel))
          found.add(known[0] ?? ownPurpose(words));
      }
    const text = node?.k === 'object' ? undefined : constantOf(inquiry, ref)?.value;
    if (typeof text !== 'string') return;
    for (const purpose of purposesIn(splitWords(text), inquiry.context.words))
      if (purpose.channel) found.add(purpose);
  };
  visit(query, 0);
  return [...found];
}
