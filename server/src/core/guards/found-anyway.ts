/**
 * What a query of consents gives back that is truthy whatever it found: a list of rows, a result that holds one, the one
 * row of a count. How many rows there are, one of them, and what a query for a single row found do say something.
 *
 * Deliberately absent: which table it is (`queries.ts`), and whose rows they are (`check/recognise.ts`).
 */
import type { CallNode } from '../flow/ir.ts';
import { type At, type Inquiry, isMethodCall, nodeOf, settledBehind, sibling } from './inquiry.ts';
import { nameOf, statementOf, tableNames } from './queries.ts';

/** Methods that give a list or a result, whatever they are called on. */
const LISTS: ReadonlySet<string> = new Set([
  'findMany',
  'findAll',
  'findAndCount',
  'getMany',
  'toArray',
  'manyOrNone',
]);

/** Functions that run a statement and give a list or a result. */
const RUNNERS: ReadonlySet<string> = new Set([
  'query',
  'execute',
  'exec',
  'all',
  'any',
  'many',
  'manyOrNone',
  'raw',
  'unsafe',
  '$queryRaw',
  '$queryRawUnsafe',
]);

/** Last methods of a query that is put together, where it gives a list or a result. */
const BUILDERS: ReadonlySet<string> = new Set([
  ...LISTS,
  'from',
  'select',
  'selectAll',
  'where',
  'andWhere',
  'eq',
  'leftJoin',
  'innerJoin',
  'orderBy',
  'limit',
  'find',
  'all',
  'execute',
]);

/** Fields of a result that hold its rows. */
const ROWS: ReadonlySet<string> = new Set(['rows', 'results', 'recordset', 'data']);
const SINGLE = /one|first|single|unique|byid/i;
const COUNTING = /^\s*select\s+(?:count|exists)\s*\((?!.*\bgroup\s+by\b)/is;
const LONGEST_CHAIN = 20;

interface Found {
  readonly isList: boolean;
  /** There is always one row, which says how many. */
  readonly isCount: boolean;
}

/** Whether a value that is tested is there whatever a query found; `counted`: how many there are is asked of it. */
export function isFoundAnyway(inquiry: Inquiry, ref: At, counted: boolean): boolean {
  const value = settledBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'element' || node?.k === 'index')
    return !counted && foundBy(inquiry, sibling(value, node.base))?.isCount === true;
  const found = foundBy(inquiry, value);
  return found !== undefined && (found.isCount || (found.isList && !counted));
}

/** Whether it is one of the rows that a query found, of which there may be none, whatever their type says. */
export function isRow(inquiry: Inquiry, ref: At): boolean {
  const value = settledBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  return (
    (node?.k === 'element' || node?.k === 'index') &&
    foundBy(inquiry, sibling(value, node.base))?.isList === true
  );
}

function foundBy(inquiry: Inquiry, ref: At): Found | undefined {
  const value = settledBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'prop' && ROWS.has(node.name)) {
    const whole = foundBy(inquiry, sibling(value, node.base));
    return whole?.isList === true ? whole : undefined;
  }
  if (node?.k === 'template') {
    const statement = statementOf(inquiry, value, node);
    return statement === undefined ? undefined : { isList: true, isCount: COUNTING.test(statement.sql) };
  }
  return node?.k === 'call' ? foundByCall(inquiry, value, node) : undefined;
}

function foundByCall(inquiry: Inquiry, ref: At, call: CallNode): Found | undefined {
  const last = nameOf(inquiry, sibling(ref, call.callee)) ?? '';
  let isList: boolean | undefined = LISTS.has(last) ? true : undefined;
  let isCount = false;
  let [at, node] = [ref, call];
  for (let i = 0; i < LONGEST_CHAIN; i++) {
    const method = isMethodCall(inquiry, at, node);
    if (method !== undefined && SINGLE.test(method.name))
      return isList === undefined ? undefined : { isList, isCount };
    const statement = statementOf(inquiry, at, node);
    // `prepare(sql).get(id)` gives one row, and of a count there always is one.
    if (statement !== undefined) return { isList: RUNNERS.has(last), isCount: COUNTING.test(statement.sql) };
    if (tableNames(inquiry, at, node).length > 0)
      isList = BUILDERS.has(last) || (last === 'get' && method?.name === 'collection');
    else if (method?.name === 'select') isCount ||= selectsCount(inquiry, at, node);
    const before = method === undefined ? undefined : settledBehind(inquiry, method.base);
    const next = before === undefined ? undefined : nodeOf(inquiry, before);
    if (before === undefined || next?.k !== 'call') break;
    [at, node] = [before, next];
  }
  return isList === undefined ? undefined : { isList, isCount: isCount && isList };
}

/** `select({ found: count() })` */
function selectsCount(inquiry: Inquiry, ref: At, call: CallNode): boolean {
  return call.args.some((arg) => {
    const fields = sibling(ref, arg.value);
    const node = nodeOf(inquiry, fields);
    return (
      node?.k === 'object' &&
      node.props.length > 0 &&
      node.props.every((prop) => {
        const value = prop.p === 'value' ? sibling(fields, prop.value) : undefined;
        const made = value === undefined ? undefined : nodeOf(inquiry, value);
        return (
          value !== undefined &&
          made?.k === 'call' &&
          nameOf(inquiry, sibling(value, made.callee)) === 'count'
        );
      })
    );
  });
}
