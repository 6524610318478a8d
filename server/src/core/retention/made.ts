/**
 * What records are made with: the columns that each call which makes a record of an entity sets. A deadline that may be
 * empty says something about an update only if no record is ever made without it.
 */
import type { ModuleIr, NodeId, ValueNode } from '../flow/ir.ts';
import type { FileSummary, Flow } from '../flow/model.ts';
import { behind, nameOf } from '../program/schemas/read.ts';
import { entityNames, lastName, normalName } from './purge.ts';
import { writtenKeys } from './texts.ts';

interface Made {
  readonly entities: readonly string[];
  readonly columns: readonly string[];
}

/** Fields that are set on one object. */
const MAXIMUM_CHANGES = 60;

const makingNames = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'insert',
  'insertOne',
  'insertMany',
  'bulkCreate',
  'upsert',
]);

export const madeRecords: FileSummary<readonly Made[]> = {
  name: 'made records',
  make: (flow, file) => madeIn(flow, file),
};

/** Whether records of an entity are made somewhere, and always with this column. */
export function isAlwaysMadeWith(flow: Flow, names: readonly string[], column: string): boolean {
  const keys = new Set(names.filter((name) => name !== '').map(normalName));
  let isMade = false;
  for (const list of flow.perFile(madeRecords).values()) {
    for (const { entities, columns } of list) {
      if (!entities.some((entity) => keys.has(entity))) continue;
      if (!columns.includes(column)) return false;
      isMade = true;
    }
  }
  return isMade;
}

function madeIn(flow: Flow, file: string): readonly Made[] {
  const ir = flow.module(file);
  if (!ir) return [];
  const found: Made[] = [];
  for (const { node: id, row } of flow.sinkCalls(file)) {
    const node = ir.nodes[id];
    if (row.kind !== 'store' || node?.k !== 'call' || !makingNames.has(lastName(ir, node.callee))) continue;
    const call = { file, node: id };
    const slots = row.retention?.record ?? row.data.filter((slot) => !slot.endsWith('.update'));
    const columns = slots
      .flatMap((slot) => flow.slot(call, slot))
      .flatMap((record) => writtenKeys(flow, record))
      .map(({ key }) => key);
    found.push({
      entities: [...new Set(entityNames(flow, ir, call).map(normalName))],
      columns: [...new Set(columns)],
    });
  }
  return [...found, ...madeAsObjects(ir)];
}

/** `new Invitation({ email, expiresAt })`, and `const invitation = new Invitation(); invitation.expiresAt = end;`. */
function madeAsObjects(ir: ModuleIr): readonly Made[] {
  const set = new Map<NodeId, string[]>();
  for (const node of ir.nodes) {
    if (node.k !== 'update' || node.mode !== 'set' || node.key === undefined) continue;
    const made = madeBehind(ir, node.base);
    if (made !== undefined) set.set(made, [...(set.get(made) ?? []), node.key]);
  }
  return ir.nodes.flatMap((node, id): readonly Made[] => {
    if (node.k !== 'call' || !node.isNew) return [];
    const [first] = node.args;
    const record = first === undefined ? undefined : ir.nodes[behind(ir, first.value)];
    const written = record?.k === 'object' ? record.props : [];
    // What a spread brings nobody reads here.
    if (written.some(({ p }) => p === 'spread')) return [];
    const columns = [
      ...written.flatMap((prop) => (prop.p === 'value' ? [prop.key] : [])),
      ...(set.get(id) ?? []),
    ];
    if (columns.length === 0) return [];
    return [{ entities: [normalName(nameOf(ir, node.callee) ?? '')], columns: [...new Set(columns)] }];
  });
}

/** The `new` that made an object which was changed since. */
function madeBehind(ir: ModuleIr, id: NodeId): NodeId | undefined {
  let at: NodeId | undefined = id;
  for (let steps = 0; at !== undefined && steps < MAXIMUM_CHANGES; steps += 1) {
    const node: ValueNode | undefined = ir.nodes[at];
    if (node?.k === 'call') return node.isNew ? at : undefined;
    if (node?.k === 'update') at = node.base;
    else if (node?.k === 'binding') at = node.value;
    else return undefined;
  }
  return undefined;
}
