/**
 * What records are made with: the columns that each call which makes a record of an entity sets. A deadline that may be
 * empty says something about an update only if no record is ever made without it.
 */
import type { FileSummary, Flow } from '../flow/model.ts';
import { entityNames, lastName, normalName } from './purge.ts';
import { writtenKeys } from './texts.ts';

interface Made {
  readonly entities: readonly string[];
  readonly columns: readonly string[];
}

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
  return found;
}
