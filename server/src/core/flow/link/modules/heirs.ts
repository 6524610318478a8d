/**
 * What stands under an interface: classes that say they implement it, and types that extend it, each by the name that the
 * interface has where it is declared. Of an entity that stands behind an interface, what its columns are is said by the class.
 */
import type { ClassId, ModuleIr, TypeIr } from '../../ir.ts';

export type Heir =
  | { readonly e: 'class'; readonly file: string; readonly cls: ClassId }
  | { readonly e: 'type'; readonly name: string };

/** `Partial<Guest>`, `Omit<Guest, 'email'>`: of these the first argument is meant. */
const PARTS_OF = new Set(['Partial', 'Required', 'Readonly', 'Omit', 'Pick']);

/** By the name of the interface. */
export function heirsIn(file: string, module: ModuleIr | undefined): ReadonlyMap<string, readonly Heir[]> {
  const found = new Map<string, Heir[]>();
  if (module === undefined) return found;
  const add = (above: TypeIr, heir: Heir): void => {
    const name = declaredName(module, above);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), heir]);
  };
  for (const [cls, declared] of module.classes.entries())
    for (const above of declared.implements) add(above, { e: 'class', file, cls });
  for (const { kind, name, extends: bases } of module.types)
    if (kind === 'interface') for (const above of bases) add(above, { e: 'type', name });
  return found;
}

/** Names of the interfaces that a class says it implements. */
export function implementedBy(module: ModuleIr, cls: ClassId): readonly string[] {
  return (module.classes[cls]?.implements ?? []).flatMap((above) => declaredName(module, above) ?? []);
}

export function sameHeir(one: Heir, other: Heir): boolean {
  if (one.e === 'type') return other.e === 'type' && one.name === other.name;
  return other.e === 'class' && one.file === other.file && one.cls === other.cls;
}

function declaredName(module: ModuleIr, type: TypeIr): string | undefined {
  if (type.t !== 'ref') return undefined;
  const [part] = type.args;
  if (type.to.in === 'global' && part !== undefined && PARTS_OF.has(type.name))
    return declaredName(module, part);
  if (type.to.in !== 'import') return type.name.split('.').at(-1);
  const { index, path } = type.to;
  const entry = module.imports[index];
  const imported =
    entry === undefined || entry.name === 'default' || entry.name === '*' ? undefined : entry.name;
  return path.at(-1) ?? imported ?? type.name;
}
