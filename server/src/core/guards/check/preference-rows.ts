/**
 * Rows of a table of preferences, which somebody keeps for a way of being written to: `enabled` of
 * `db.notificationPreference.findUnique({ where: { userId, channel: 'EMAIL' } })`. Around a message on that way it is an answer
 * of whoever was asked for. Who never changed it has no row, and a message about what one has with the company is then what was
 * agreed when they signed up; advertising is not, and nobody has joined a subscription without a row.
 *
 * Deliberately absent: rows of an organisation, a mailbox or a template, which nobody is found by.
 */
import type { CallNode, NodeId, ValueNode } from '../../flow/ir.ts';
import { splitWords } from '../../text/words.ts';
import {
  type At,
  constantOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  settledBehind,
  sibling,
  textOf,
  valueBehind,
} from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { pathsTo, type TracedPath } from '../paths.ts';
import { isSameValue } from '../persons.ts';
import { isForMessages, isPurposeOnly, isUnder, purposesIn, statedPurpose } from '../purposes.ts';
import { isCombinator, nameOf } from '../queries.ts';
import type { ConsentPurpose } from '../words.ts';
import type { Check } from './model.ts';
import { ofSomebodyElse } from './somebody-else.ts';

const DEEPEST = 4;
const LONGEST_CHAIN = 20;

export function preferenceRow(
  inquiry: Inquiry,
  ref: At,
  path: TracedPath,
): Check | { readonly note: GuardNote } | undefined {
  const node = nodeOf(inquiry, ref);
  const { use } = inquiry.send;
  if (node?.k !== 'prop' || use === undefined || !isForMessages(use)) return undefined;
  const named = switchIn(inquiry, node.name);
  if (named === undefined) return undefined;
  const kinds = path.names.slice(0, -1).flatMap((name) => kindOfRecord(inquiry, name) ?? []);
  if (kinds.length === 0 || (kinds.includes('subscription') && !named.isJoined)) return undefined;
  const conditions = conditionsBehind(inquiry, sibling(ref, node.base));
  const persons = conditions.filter((each) => isOfPerson(inquiry, each)).map(({ value }) => value);
  if (persons.length === 0) return undefined;
  const unsettled = notAwaited(inquiry, ref, sibling(ref, node.base));
  if (unsettled !== undefined) return { note: unsettled };
  const somebodyElse = ofSomebodyElse(inquiry, ref, persons);
  if (somebodyElse !== undefined) return somebodyElse;
  const purposes = named.about.length > 0 ? named.about : askedFor(inquiry, conditions);
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

/** `enabled`, `isSubscribed`, `smsEnabled`: whether it is a switch, and the way that it names. */
function switchIn(
  { context: { words } }: Inquiry,
  name: string,
): { readonly isJoined: boolean; readonly about: readonly ConsentPurpose[] } | undefined {
  const { switches, joined } = words.messageSettings;
  const split = splitWords(name).filter((word) => word !== 'is');
  const last = split.at(-1) ?? '';
  const isJoined = joined.has(last);
  if (!isJoined && !switches.has(last)) return undefined;
  const before = split.slice(0, -1);
  if (before.length === 0) return { isJoined, about: [] };
  const about = purposesIn(before, words).filter(({ address }) => address !== undefined);
  return about.length > 0 && isPurposeOnly(before, words) ? { isJoined, about } : undefined;
}

/** `notificationPreference`, `email_settings`; `emailSubscription` */
function kindOfRecord(
  { context: { words } }: Inquiry,
  name: string,
): 'preference' | 'subscription' | undefined {
  const { messages, subscriptions } = words.messageSettings;
  const split = splitWords(name);
  const last = split.at(-1) ?? '';
  if (!split.some((word) => messages.has(word))) return undefined;
  if (subscriptions.has(last)) return 'subscription';
  return words.preferences.has(last) || words.preferences.has(`${last}s`) ? 'preference' : undefined;
}

interface Condition {
  /** With what it is nested in: `user`, `id`. */
  readonly columns: readonly string[];
  readonly value: At;
}

/** What the rows were looked for by, in any form of a query: `{ where: { userId } }`, `.where(eq(prefs.userId, id))`. */
function conditionsBehind(inquiry: Inquiry, row: At): readonly Condition[] {
  const found: Condition[] = [];
  let query = queryOf(inquiry, row);
  for (let steps = 0; query !== undefined && steps < LONGEST_CHAIN; steps += 1) {
    const call = nodeOf(inquiry, query);
    if (call?.k !== 'call') break;
    found.push(...conditionsOf(inquiry, query, call, []));
    const method = isMethodCall(inquiry, query, call);
    query = method === undefined ? undefined : settledBehind(inquiry, method.base);
  }
  return found;
}

/** Of `eq(prefs.userId, id)` and `where('user_id', id)` the column and its value, of others what is in all arguments. */
function conditionsOf(
  inquiry: Inquiry,
  ref: At,
  { args }: CallNode,
  columns: readonly string[],
): readonly Condition[] {
  const [first, second] = args.map(({ value }) => sibling(ref, value));
  const text = first === undefined ? undefined : constantOf(inquiry, first)?.value;
  const column = typeof text === 'string' ? text : first && nameOf(inquiry, first);
  if (second !== undefined && column !== undefined)
    return conditionsIn(inquiry, second, [...columns, column]);
  return args.flatMap(({ value }) => conditionsIn(inquiry, sibling(ref, value), columns));
}

function conditionsIn(inquiry: Inquiry, ref: At, columns: readonly string[]): readonly Condition[] {
  const node = nodeOf(inquiry, ref);
  if (node === undefined || columns.length > DEEPEST || node.k === 'function') return [];
  if (node.k === 'object')
    return node.props.flatMap((prop) =>
      prop.p === 'value' && prop.key !== undefined
        ? conditionsIn(inquiry, sibling(ref, prop.value), [...columns, prop.key])
        : [],
    );
  if (node.k === 'array')
    return node.items.flatMap(({ value }) => conditionsIn(inquiry, sibling(ref, value), [...columns, '']));
  if (node.k === 'call' && isCombinator(inquiry, ref))
    return conditionsOf(inquiry, ref, node, [...columns, '']);
  return columns.some((column) => column !== '') ? [{ columns, value: ref }] : [];
}

/** The call that found what a value is, or is one of. */
function queryOf(inquiry: Inquiry, row: At): At | undefined {
  let value = settledBehind(inquiry, row);
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const node = nodeOf(inquiry, value);
    if (node?.k === 'call') return value;
    if (node?.k !== 'prop' && node?.k !== 'element' && node?.k !== 'index') return undefined;
    value = settledBehind(inquiry, sibling(value, node.base));
  }
  return undefined;
}

/** By their id or address: `userId: x`, `singer.id` of whom the message goes to; not `organizationId: user.organizationId`. */
function isOfPerson(inquiry: Inquiry, { columns, value }: Condition): boolean {
  if (constantOf(inquiry, value) !== undefined) return false;
  if (isPersonsKey(inquiry, columns)) return true;
  const behind = valueBehind(inquiry, value);
  const node = nodeOf(inquiry, behind);
  if (node?.k !== 'prop' || !isKey(inquiry, node.name)) return false;
  const owner = sibling(behind, node.base);
  return (
    inquiry.context.isPerson(nameOf(inquiry, owner) ?? '') ||
    [...inquiry.persons, ...inquiry.beside].some((person) => isSameValue(inquiry, person, owner))
  );
}

/** `userId`, `recipient_id: { equals }`, `user: { id }` */
function isPersonsKey({ context }: Inquiry, columns: readonly string[]): boolean {
  const [outer = [], last = []] = ['', ...columns].slice(-2).map(splitWords);
  const key = last.at(-1) === 'id' ? (last.length > 1 ? last : [...outer, ...last]) : outer;
  const stem = key.at(-1) === 'id' ? key.at(-2) : undefined;
  // `tenantId`, `parentId`, `hostId` are keys of much else.
  return stem !== undefined && context.isPerson(stem);
}

function isKey({ context }: Inquiry, name: string): boolean {
  const last = splitWords(name).at(-1) ?? '';
  return name === 'id' || name === 'uid' || context.words.addresses.has(last);
}

/**
 * What a query says that the row is for: the way (`channel: 'EMAIL'`), also one that nobody has a word for and that no message
 * to an address goes on; a kind of message (`type: 'BILLING'`) only where the message says that it sells something.
 */
function askedFor(inquiry: Inquiry, conditions: readonly Condition[]): readonly ConsentPurpose[] {
  const { words } = inquiry.context;
  const found = new Set<ConsentPurpose>();
  const isSelling = ({ root, answer }: ConsentPurpose): boolean => root && answer;
  const sells = purposesIn(inquiry.stated.flatMap(splitWords), words).some(isSelling);
  for (const { columns, value } of conditions) {
    const text = constantOf(inquiry, value)?.value;
    if (typeof text !== 'string') continue;
    const about = purposesIn(splitWords(text), words);
    const ways = about.filter(({ channel, exact }) => channel || exact);
    const isWay = splitWords(columns.at(-1) ?? '').some((word) => words.messageSettings.ways.has(word));
    if (isWay || ways.length > 0) for (const way of ways.length > 0 ? ways : [nothing(text)]) found.add(way);
    else if (sells && about.length > 0 && !about.some(isSelling)) found.add(nothing(text));
  }
  return [...found];
}

/** A purpose of that name, which covers nothing that is sent here. */
function nothing(name: string): ConsentPurpose {
  return { ...statedPurpose([]), name };
}

/** A promise of a row has none of its columns. */
function notAwaited(inquiry: Inquiry, ref: At, row: At): GuardNote | undefined {
  const query = valueBehind(inquiry, row);
  const node = nodeOf(inquiry, query);
  if (node?.k !== 'call' || !(inquiry.flow.isPromise(query) || asksByWhere(inquiry, query))) return undefined;
  return {
    place: placeOf(inquiry, ref),
    text: `${textOf(inquiry, query)} is not awaited, so ${textOf(inquiry, ref)} is a column of a promise, which has none`,
    counts: false,
    why: 'not-awaited',
  };
}

/** `find({ where: { ... } })`: all who are asked so answer with a promise. */
function asksByWhere(inquiry: Inquiry, query: At): boolean {
  const call = nodeOf(inquiry, query);
  const first = call?.k === 'call' ? call.args[0] : undefined;
  const asked =
    first === undefined ? undefined : nodeOf(inquiry, settledBehind(inquiry, sibling(query, first.value)));
  return asked?.k === 'object' && asked.props.some((prop) => prop.p === 'value' && prop.key === 'where');
}

/** A switch in a test, and on which side of it the test holds. */
interface SwitchRead {
  readonly read: NodeId;
  readonly when: boolean;
}

/**
 * What a test asks of a row that there may be, where it lets through whoever has none: `row && !row.enabled`, which does not
 * hold; `!row || row.enabled`, `row?.enabled ?? true`, `row?.enabled !== false`, `row ? row.enabled : true`, which hold.
 */
export function askedOfRow(
  inquiry: Inquiry,
  test: At,
  node: ValueNode,
  when: boolean,
): SwitchRead | undefined {
  if (isUnder(inquiry.send.use ?? '', 'marketing')) return undefined;
  const found = sideOfRow(inquiry, test, node, when);
  if (found === undefined || isOfSubscription(inquiry, sibling(test, found.read))) return undefined;
  const read = sibling(test, found.read);
  return pathsTo(inquiry, read).some((path) => preferenceRow(inquiry, read, path) !== undefined)
    ? found
    : undefined;
}

function sideOfRow(inquiry: Inquiry, test: At, node: ValueNode, when: boolean): SwitchRead | undefined {
  const isTrue = (id: NodeId): boolean => constantOf(inquiry, sibling(test, id))?.value === true;
  const read = (id: NodeId, isWanted: boolean): SwitchRead | undefined => {
    const found = switchRead(inquiry, sibling(test, id));
    return found && { read: found.read, when: found.when === isWanted };
  };
  if (node.k === 'logical') {
    if (node.op === '??') return when && isTrue(node.right) ? read(node.left, true) : undefined;
    if ((node.op === '&&') === when) return undefined;
    const asked = read(node.right, when);
    return asked && isAbsence(inquiry, sibling(test, node.left), asked.read) === (node.op === '||')
      ? asked
      : undefined;
  }
  if (node.k === 'conditional' && when) {
    const [value, other] = isTrue(node.else) ? [node.then, node.else] : [node.else, node.then];
    const asked = isTrue(other) ? read(value, true) : undefined;
    return asked && isAbsence(inquiry, sibling(test, node.test), asked.read) === (value === node.else)
      ? asked
      : undefined;
  }
  if (node.k !== 'binary') return undefined;
  const asked = switchRead(inquiry, test);
  // `=== true` lets nobody through who has no row.
  return asked?.isLenient ? { read: asked.read, when: asked.when === when } : undefined;
}

/** `row.enabled`, `!row.enabled`, `row.enabled === false`: which side of the switch it is. */
function switchRead(inquiry: Inquiry, ref: At): (SwitchRead & { readonly isLenient: boolean }) | undefined {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'prop') return { read: ref.node, when: true, isLenient: false };
  if (node?.k === 'unary' && node.op === '!') {
    const found = switchRead(inquiry, sibling(ref, node.operand));
    return found && { ...found, when: !found.when };
  }
  if (node?.k !== 'binary' || !/^[!=]==?$/.test(node.op)) return undefined;
  const value = constantOf(inquiry, sibling(ref, node.right))?.value;
  const isRead = nodeOf(inquiry, sibling(ref, node.left))?.k === 'prop';
  if (!isRead || typeof value !== 'boolean') return undefined;
  const isEqual = node.op.startsWith('=');
  return { read: node.left, when: isEqual === value, isLenient: !value };
}

/** `!row`, `row == null`: true; `row`, `row !== null`: false; undefined: it asks something else. */
function isAbsence(inquiry: Inquiry, test: At, read: NodeId): boolean | undefined {
  const node = nodeOf(inquiry, test);
  const prop = nodeOf(inquiry, sibling(test, read));
  if (node?.k === 'unary' && node.op === '!') {
    const inner = isAbsence(inquiry, sibling(test, node.operand), read);
    return inner === undefined ? undefined : !inner;
  }
  if (node?.k === 'binary' && /^[!=]==?$/.test(node.op)) {
    const compared = constantOf(inquiry, sibling(test, node.right));
    const inner = isAbsence(inquiry, sibling(test, node.left), read);
    const isNothing = compared !== undefined && (compared.value === null || compared.value === undefined);
    return isNothing && inner === false ? node.op.startsWith('=') : undefined;
  }
  if (prop?.k !== 'prop') return undefined;
  const row = valueBehind(inquiry, test);
  const base = valueBehind(inquiry, sibling(test, prop.base));
  return row.file === base.file && row.node === base.node ? false : undefined;
}

function isOfSubscription(inquiry: Inquiry, read: At): boolean {
  return pathsTo(inquiry, read).some(({ names }) =>
    names.slice(0, -1).some((name) => kindOfRecord(inquiry, name) === 'subscription'),
  );
}
