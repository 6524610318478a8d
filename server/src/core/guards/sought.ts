/**
 * Whose consent a query looks for: the values in its conditions that are no constants, wherever they stand in it:
 * `and(eq(consents.userId, user.id), ...)`, `{ where: { userId: user.id } }`, `[user.id, 'analytics']`.
 *
 * Deliberately absent: whether that is the person whose data is sent (`persons.ts`), and calls that simply take a person.
 */
import type { CallNode } from '../flow/ir.ts';
import {
  type At,
  constantOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  settledBehind,
  sibling,
} from './inquiry.ts';
import { isCombinator, nameOf, statementOf } from './queries.ts';

const DEEPEST = 5;
const LONGEST_CHAIN = 20;

/** Builders of a condition on a column, which is their first argument. */
const ON_COLUMN: ReadonlySet<string> = new Set(['eq', 'inArray', 'like', 'ilike']);
/** Methods of a query that take a column and its value. */
const CONDITIONS: ReadonlySet<string> = new Set(['eq', 'where', 'andWhere']);

/** What the query is given that a value was read from; nothing where it gives no conditions, or is no query. */
export function soughtBy(inquiry: Inquiry, ref: At): readonly At[] {
  const query = queryBehind(inquiry, ref);
  if (query === undefined) return [];
  const node = nodeOf(inquiry, query);
  if (node?.k === 'template')
    return statementOf(inquiry, query, node) === undefined
      ? []
      : node.parts.flatMap((part) => leaves(inquiry, sibling(query, part), 0));
  const found: At[] = [];
  let at = query;
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    const call = nodeOf(inquiry, at);
    if (call?.k !== 'call') break;
    found.push(...conditionsOf(inquiry, at, call));
    const method = isMethodCall(inquiry, at, call);
    if (method === undefined) break;
    at = settledBehind(inquiry, method.base);
  }
  return found;
}

/** The call that found what a value is, is in, or is one of. */
function queryBehind(inquiry: Inquiry, ref: At): At | undefined {
  let value = settledBehind(inquiry, ref);
  for (let i = 0; i < DEEPEST; i++) {
    const node = nodeOf(inquiry, value);
    if (node?.k === 'call' || node?.k === 'template') return value;
    if (node?.k !== 'prop' && node?.k !== 'element' && node?.k !== 'index') return undefined;
    value = settledBehind(inquiry, sibling(value, node.base));
  }
  return undefined;
}

/** Values in the conditions of one call: in objects, lists and what a library builds of columns, or beside the column. */
function conditionsOf(inquiry: Inquiry, ref: At, call: CallNode): readonly At[] {
  const args = call.args.map((arg) => sibling(ref, arg.value));
  const plain = args.filter((arg) => !isBuilt(inquiry, arg) && constantOf(inquiry, arg) === undefined);
  const last = args.at(-1);
  // `where('sailor', sailor.id)`, `eq('sailor', sailor.id)`
  if (CONDITIONS.has(isMethodCall(inquiry, ref, call)?.name ?? '') && args.length > 1)
    return plain.filter((arg) => arg === last);
  // `hasConsent(user, { purpose })` takes a person, and the rest says for what.
  if (plain.length > 0 && statementOf(inquiry, ref, call) === undefined) return [];
  return args.flatMap((arg) => (isBuilt(inquiry, arg) ? leaves(inquiry, arg, 0) : []));
}

function isBuilt(inquiry: Inquiry, ref: At): boolean {
  const kind = nodeOf(inquiry, ref)?.k;
  return kind === 'object' || kind === 'array' || kind === 'function' || isCombinator(inquiry, ref);
}

function leaves(inquiry: Inquiry, ref: At, depth: number): readonly At[] {
  const node = nodeOf(inquiry, ref);
  if (node === undefined || depth > DEEPEST || node.k === 'function') return [];
  const inside = (values: readonly number[]): readonly At[] =>
    values.flatMap((value) => leaves(inquiry, sibling(ref, value), depth + 1));
  if (node.k === 'object') return inside(node.props.flatMap((prop) => ('value' in prop ? [prop.value] : [])));
  if (node.k === 'array') return inside(node.items.map((item) => item.value));
  if (node.k === 'call' && isCombinator(inquiry, ref)) {
    const args = node.args.map((arg) => arg.value);
    const name = nameOf(inquiry, sibling(ref, node.callee)) ?? '';
    if (ON_COLUMN.has(name)) return inside(args.slice(1));
    return name === 'and' || name === 'or' ? inside(args) : [];
  }
  return constantOf(inquiry, ref) === undefined ? [ref] : [];
}
