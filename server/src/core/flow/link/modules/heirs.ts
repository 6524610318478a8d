/**
 * What stands under interfaces and classes: classes that say they implement or extend one, and interfaces that extend one.
 * Of an entity that stands behind an interface, what its columns are is said by the class. Gathered by the name that a
 * declaration has where it stands; whether it is that declaration, and not another of its name, the graph says.
 */
import { nameOf } from '../../../program/schemas/read.ts';
import type { ClassId, ModuleIr, NodeId, TypeIr } from '../../ir.ts';
import type { ModuleGraph } from './index.ts';

export type Heir =
  | { readonly e: 'class'; readonly file: string; readonly cls: ClassId }
  | { readonly e: 'type'; readonly file: string; readonly id: number };

/** An interface or a class by where it is declared. */
export interface Declaration {
  readonly file: string;
  readonly name: string;
}

/** `Partial<Guest>`, `Omit<Guest, 'email'>`: of these the first argument is meant. */
const PARTS_OF = new Set(['Partial', 'Required', 'Readonly', 'Omit', 'Pick']);

/** By the name of what they stand under. */
export function heirsIn(file: string, module: ModuleIr | undefined): ReadonlyMap<string, readonly Heir[]> {
  const found = new Map<string, Heir[]>();
  if (module === undefined) return found;
  const add = (name: string | undefined, heir: Heir): void => {
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), heir]);
  };
  for (const [cls, { implements: faces, extends: base }] of module.classes.entries()) {
    for (const above of faces) add(declaredName(module, above), { e: 'class', file, cls });
    if (base !== undefined) add(className(module, base), { e: 'class', file, cls });
  }
  for (const [id, { kind, extends: bases }] of module.types.entries())
    if (kind === 'interface')
      for (const above of bases) add(declaredName(module, above), { e: 'type', file, id });
  return found;
}

/** What a class says it implements, and an interface that it extends, as far as the project declares it. */
export function declaredAbove(graph: ModuleGraph, heir: Heir): readonly Declaration[] {
  const module = graph.module(heir.file);
  const above = heir.e === 'class' ? module?.classes[heir.cls]?.implements : module?.types[heir.id]?.extends;
  return (above ?? []).flatMap((type): readonly Declaration[] => {
    const whole = wholeOf(type);
    const target = whole.t === 'ref' ? graph.type(heir.file, whole.to, whole.name) : undefined;
    const declared = target?.to === 'type' ? graph.module(target.file)?.types[target.id] : undefined;
    return target?.to === 'type' && declared !== undefined
      ? [{ file: target.file, name: declared.name }]
      : [];
  });
}

export function sameHeir(one: Heir, other: Heir): boolean {
  if (one.file !== other.file) return false;
  return one.e === 'type'
    ? other.e === 'type' && one.id === other.id
    : other.e === 'class' && one.cls === other.cls;
}

function wholeOf(type: TypeIr): TypeIr {
  if (type.t !== 'ref' || type.to.in !== 'global' || !PARTS_OF.has(type.name)) return type;
  const [part] = type.args;
  return part === undefined ? type : wholeOf(part);
}

function declaredName(module: ModuleIr, above: TypeIr): string | undefined {
  const type = wholeOf(above);
  if (type.t !== 'ref') return undefined;
  if (type.to.in !== 'import') return type.name.split('.').at(-1);
  const { index, path } = type.to;
  const entry = module.imports[index];
  const imported =
    entry === undefined || entry.name === 'default' || entry.name === '*' ? undefined : entry.name;
  return path.at(-1) ?? imported ?? type.name;
}

function className(module: ModuleIr, base: NodeId): string | undefined {
  const node = module.nodes[base];
  return node?.k === 'class' ? module.classes[node.target]?.name : nameOf(module, base);
}
