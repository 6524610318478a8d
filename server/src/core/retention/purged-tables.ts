/**
 * Tables that a purge job is told by a list: `for (const table of ['visits', 'scores']) sql`DELETE FROM ${table} WHERE at < ...``,
 * also by a function that is called for each, or by a parameter that is declared to be one of some names.
 */
import type { ValueNode } from '../flow/ir.ts';
import type { Flow, FunctionRef, NodeRef } from '../flow/model.ts';
import { listWalked } from './walked-lists.ts';

const deletesFrom = /\bdelete\s+from\s+["`[]?(?:\w+["`\]]?\.["`[]?)?$/i;
/** `created_at < $1`, `at < ...`, `... < now()`: any other number may be small, and any id. */
const older =
  /(?:\b|_)(?:at|on|ts|time|date|day|timestamp|expires?)["'`\]]?\s*<|<=?\s*(?:now\(|current_(?:timestamp|date)|date\w*\()|\binterval\b/i;
const olderInCamelCase = /[a-z](?:At|On|Ts|Time|Date|Day|Timestamp)["'`\]]?\s*</;
const mostSteps = 8;
const mostTables = 40;
const mostCallers = 8;

/** The names that may stand in the gap of a statement that deletes what is old. */
export function purgedTables(flow: Flow, file: string, node: ValueNode): readonly string[] {
  if (node.k !== 'template') return [];
  const gap = node.texts.findIndex((text) => deletesFrom.test(text));
  const table = node.parts[gap];
  if (gap < 0 || table === undefined) return [];
  const behind = node.texts.slice(gap + 1).join(' ? ');
  return older.test(behind) || olderInCamelCase.test(behind)
    ? namesOf(flow, { file, node: table }, 0, new Set()).slice(0, mostTables)
    : [];
}

/** Each value is looked at once: helpers that hand their tables on to each other have many ways to one call. */
function namesOf(flow: Flow, ref: NodeRef, steps: number, seen: Set<string>): readonly string[] {
  const key = `${ref.file}:${ref.node}`;
  if (steps > mostSteps || seen.has(key)) return [];
  seen.add(key);
  const node = flow.node(ref);
  // What the calls hand over says more than what a parameter is declared to take.
  const handed = node.k === 'param' ? handedOver(flow, { file: ref.file, fn: node.fn }, node.index) : [];
  if (handed.length > 0) return handed.flatMap((argument) => namesOf(flow, argument, steps + 1, seen));
  const texts = flow.choice(ref)?.texts;
  if (texts !== undefined && texts.length > 0) return texts;
  const constant = flow.constant(ref)?.value;
  if (typeof constant === 'string') return [constant];
  const at = (id: number): NodeRef => ({ file: ref.file, node: id });
  if (node.k === 'binding' && node.value !== undefined) return namesOf(flow, at(node.value), steps + 1, seen);
  if (node.k === 'await' || node.k === 'cast') return namesOf(flow, at(node.operand), steps + 1, seen);
  // `for (const { table, days } of RULES)`
  const read = node.k === 'prop' ? { from: bound(flow, at(node.base)), key: node.name } : { from: ref };
  const list = listBehind(flow, read.from);
  return list === undefined ? [] : textsIn(flow, list, 'key' in read ? read.key : undefined);
}

function handedOver(flow: Flow, fn: FunctionRef, index: number): readonly NodeRef[] {
  return flow
    .callers(fn)
    .slice(0, mostCallers)
    .flatMap(({ file, node }) => {
      const call = flow.node({ file, node });
      const argument = call.k === 'call' ? call.args[index] : undefined;
      return argument === undefined || argument.spread ? [] : [{ file, node: argument.value }];
    });
}

function bound(flow: Flow, ref: NodeRef): NodeRef {
  let current = ref;
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const node = flow.node(current);
    if (node.k !== 'binding' || node.value === undefined) break;
    current = { file: ref.file, node: node.value };
  }
  return current;
}

/** The list of which something is an element: of a loop, or of a call that hands its elements to a function. */
function listBehind(flow: Flow, ref: NodeRef): NodeRef | undefined {
  const node = flow.node(ref);
  if (node.k === 'element') return { file: ref.file, node: node.base };
  const list = listWalked(flow, ref);
  return list === undefined ? undefined : { file: ref.file, node: list };
}

/** The texts that a list is written with, or those under a key of its objects. */
function textsIn(flow: Flow, list: NodeRef, key: string | undefined): readonly string[] {
  return flow.origins(list).flatMap((origin) => {
    const node = flow.node(origin);
    if (node.k !== 'array') return [];
    return node.items.flatMap((item) => {
      const value =
        key === undefined ? item.value : valueUnder(flow.node({ ...origin, node: item.value }), key);
      const text = value === undefined ? undefined : flow.constant({ ...origin, node: value })?.value;
      return typeof text === 'string' ? [text] : [];
    });
  });
}

function valueUnder(node: ValueNode, key: string): number | undefined {
  if (node.k !== 'object') return undefined;
  const prop = node.props.find((each) => each.p === 'value' && each.key === key);
  return prop?.p === 'value' ? prop.value : undefined;
}
