/**
 * Purge jobs for one kind of row: `deleteMany({ where: { isGuest: true, lastSeenAt: { lt: cutoff } } })`. Who signs up with a
 * name is no guest, and stays.
 *
 * Deliberately absent: states that every row comes to in time (`isDeleted`, `expired`, `status: 'closed'`), and updates, since
 * nobody sees of which kind the row is that they change.
 */
import type { ModuleIr, NodeId } from '../flow/ir.ts';
import type { Flow, NodeRef, Reach } from '../flow/model.ts';
import { behind, constantAt, nameOf } from '../program/schemas/read.ts';
import { splitWords } from '../text/words.ts';

/** The column that says of which kind a row is, and what stands there. */
export interface KindOfRow {
  readonly column: string;
  readonly value: string | number | boolean | null;
}

/** What a row is from the beginning, by the words of its column. */
const KINDS: ReadonlySet<string> = new Set([
  'anonymous',
  'demo',
  'ephemeral',
  'guest',
  'sandbox',
  'temp',
  'temporary',
  'test',
]);
/** `role: 'GUEST'`. */
const NAMING = /(?:^|[a-z_])(?:type|kind|role)$/i;
const MAKING: ReadonlySet<string> = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'insert',
  'insertMany',
  'insertOne',
  'values',
]);
const MAXIMUM_DEPTH = 8;

/** The kind that a call which deletes asks for, where it asks for one. */
export function kindPurged(ir: ModuleIr, call: NodeId): KindOfRow | undefined {
  const found: KindOfRow[] = [];
  const visit = (id: NodeId | undefined, depth: number): void => {
    if (id === undefined || depth > MAXIMUM_DEPTH || found.length > 0) return;
    const node = ir.nodes[behind(ir, id)];
    switch (node?.k) {
      case 'object':
        for (const prop of node.props) {
          // Of several alternatives one is enough, and what is ruled out is not asked for.
          if (prop.p === 'value' && ['OR', '$or', '$nor', 'NOT'].includes(prop.key)) continue;
          if (prop.p === 'value') add(prop.key, prop.value);
          if (prop.p === 'value' || prop.p === 'spread') visit(prop.value, depth + 1);
        }
        return;
      case 'array':
        for (const item of node.items) visit(item.value, depth + 1);
        return;
      case 'call': {
        const name = nameOf(ir, node.callee);
        const [column, value] = node.args;
        // `eq(users.isGuest, true)` of a query builder.
        const of = name === 'eq' && column !== undefined ? nameOf(ir, column.value) : undefined;
        if (of !== undefined && value !== undefined) add(of, value.value);
        if (name === 'or' || name === 'not') return;
        for (const argument of node.args) visit(argument.value, depth + 1);
        const callee = ir.nodes[node.callee];
        if (callee?.k === 'prop') visit(callee.base, depth + 1);
        return;
      }
      default:
        return;
    }
  };
  const add = (column: string, at: NodeId): void => {
    const value = constantAt(ir, at);
    const isNamed = isKind(column) && value !== undefined && value !== false;
    const isSaid = NAMING.test(column) && typeof value === 'string' && KINDS.has(value.toLowerCase());
    if (isNamed || isSaid) found.push({ column, value });
  };
  visit(call, 0);
  // `db.delete(users).where(...)`
  for (const [id, node] of ir.nodes.entries()) {
    const callee = node.k === 'call' ? ir.nodes[node.callee] : undefined;
    if (callee?.k === 'prop' && callee.base === call) visit(id, 0);
  }
  return found[0];
}

function isKind(column: string): boolean {
  const words = splitWords(column);
  return KINDS.has((words[0] === 'is' ? words.slice(1) : words).join(' '));
}

/** Whether a write makes rows that are none of this kind: all that stands in them is written out, and this otherwise or not at all. */
export function makesOthers(flow: Flow, reach: Reach, { column, value }: KindOfRow): boolean {
  const call = reach.chain.at(-1) ?? reach;
  if (!MAKING.has(flow.callee(call).name)) return false;
  const slots = reach.row.retention?.record ?? reach.row.data;
  const records = slots.flatMap((slot) => flow.slot(call, slot)).flatMap((ref) => flow.origins(ref));
  return records.length > 0 && records.every((record) => isOther(flow, record, column, value));
}

function isOther(
  flow: Flow,
  { file, node: id }: NodeRef,
  column: string,
  value: KindOfRow['value'],
): boolean {
  const node = flow.node({ file, node: id });
  if (node.k !== 'object' || node.props.some(({ p }) => p === 'spread' || p === 'computed')) return false;
  const written = node.props.find((prop) => prop.p === 'value' && prop.key === column);
  // A row is nothing special unless somebody says so; of its role a default may say anything.
  if (written === undefined) return isKind(column);
  const constant = written.p === 'value' ? flow.constant({ file, node: written.value }) : undefined;
  return constant !== undefined && constant.value !== value;
}
