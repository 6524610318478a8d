/**
 * What files declare for all others without exporting it: by module and name, and what of it counts for the file that
 * asks. Several packages of one repository may each add a `user` to the same request.
 */
import type { ModuleIr, NodeId, TypeTarget } from '../../ir.ts';

/** Begins the value of rows about types that the project adds to. */
export const DECLARED = 'declared:';

export type AmbientEntry =
  | { readonly e: 'type'; readonly file: string; readonly to: TypeTarget }
  | { readonly e: 'value'; readonly file: string; readonly node: NodeId };

export function sameEntry(one: AmbientEntry, other: AmbientEntry): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function ambientKey(scope: string, name: string): string {
  return `${scope}#${name}`;
}

const NONE: ReadonlyMap<string, readonly AmbientEntry[]> = new Map();

export function ambientOf(
  file: string,
  module: ModuleIr | undefined,
): ReadonlyMap<string, readonly AmbientEntry[]> {
  if (module?.ambient === undefined) return NONE;
  const found = new Map<string, AmbientEntry[]>();
  for (const entry of module.ambient) {
    const key = ambientKey(entry.scope, entry.name);
    const made: AmbientEntry =
      entry.e === 'value' ? { e: 'value', file, node: entry.node } : { e: 'type', file, to: entry.to };
    found.set(key, [...(found.get(key) ?? []), made]);
  }
  return found;
}

/** Entries in files nearest to the one that asks first. */
export function nearestFirst(entries: readonly AmbientEntry[], from: string): readonly AmbientEntry[] {
  if (entries.length < 2) return entries;
  return [...entries].sort((a, b) => sharedFolders(b.file, from) - sharedFolders(a.file, from));
}

function sharedFolders(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  let count = 0;
  while (count < left.length - 1 && count < right.length - 1 && left[count] === right[count]) count += 1;
  return count;
}
