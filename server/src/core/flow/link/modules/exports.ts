/** The exports of a module by name. */
import type { ModuleIr, NodeId, TypeTarget } from '../../ir.ts';

export interface ExportIndex {
  readonly values: ReadonlyMap<string, NodeId>;
  readonly types: ReadonlyMap<string, TypeTarget>;
  readonly from: ReadonlyMap<string, { readonly specifier: string; readonly imported: string }>;
  readonly all: readonly string[];
  readonly assigned: NodeId | undefined;
}

const indexes = new WeakMap<ModuleIr, ExportIndex>();

export function exportsOf(module: ModuleIr): ExportIndex {
  const known = indexes.get(module);
  if (known !== undefined) return known;
  const values = new Map<string, NodeId>();
  const types = new Map<string, TypeTarget>();
  const from = new Map<string, { specifier: string; imported: string }>();
  const all: string[] = [];
  let assigned: NodeId | undefined;
  for (const entry of module.exports) {
    if (entry.e === 'value') values.set(entry.name, entry.node);
    else if (entry.e === 'type') types.set(entry.name, entry.to);
    else if (entry.e === 'from')
      from.set(entry.name, { specifier: entry.specifier, imported: entry.imported });
    else if (entry.e === 'all') all.push(entry.specifier);
    else assigned = entry.node;
  }
  const index: ExportIndex = { values, types, from, all, assigned };
  indexes.set(module, index);
  return index;
}

/** Which names are exported from where, as a key; not what stands behind them. */
export function exportedNames(module: ModuleIr): string {
  const { values, types, from, all, assigned } = exportsOf(module);
  return JSON.stringify([
    [...values.keys()],
    [...types.keys()],
    all,
    assigned !== undefined,
    [...from].map(([name, { specifier, imported }]) => [name, imported, specifier]),
  ]);
}
