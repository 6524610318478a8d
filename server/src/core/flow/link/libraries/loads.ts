/**
 * Which related records a query reads along by its options: `relations: ['hut.warden']`, `{ hut: { warden: true } }`. What
 * was read holds them, and so do those that are in it. Where nobody sees which they are, it may be any.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Lazy, ObjectEntry, Value } from '../values.ts';

/** Stands for whatever the record is related to. */
export const ANYTHING = '*';

/** Relations of relations, and options that are put together. */
const MAXIMUM_DEPTH = 6;

export function isLoaded(loaded: ReadonlySet<string> | undefined, name: string): boolean {
  return loaded !== undefined && (loaded.has(name) || loaded.has(ANYTHING));
}

export function namesLoaded(evaluator: Evaluator, values: readonly Value[]): ReadonlySet<string> {
  const names = new Set<string>();
  const ofEntry = (entry: ObjectEntry, depth: number): void => {
    if ('spread' in entry) visit(evaluator.force(entry.spread), depth + 1);
    else if ('value' in entry) {
      const { atoms } = evaluator.force(entry.value);
      if (atoms.every((atom) => atom.a === 'const' && atom.value !== true)) return;
      names.add(entry.key ?? ANYTHING);
      visit({ atoms: atoms.filter(({ a }) => a === 'object') }, depth + 1);
    }
  };
  const visit = ({ atoms }: Value, depth: number): void => {
    if (depth > MAXIMUM_DEPTH) {
      names.add(ANYTHING);
      return;
    }
    for (const atom of atoms) {
      if (atom.a === 'const') {
        if (typeof atom.value === 'string') for (const name of atom.value.split('.')) names.add(name);
        else if (atom.value === true) names.add(ANYTHING);
      } else if (atom.a === 'list')
        for (const item of atom.items) {
          const held = evaluator.force(item.value);
          visit(item.spread ? evaluator.parts.element(held) : held, depth + 1);
        }
      else if (atom.a === 'object') for (const entry of atom.entries) ofEntry(entry, depth);
      else names.add(ANYTHING);
    }
  };
  for (const value of values) visit(value, 0);
  return names;
}

/** Records as they were read, with what they were read with. */
export function withLoaded(
  evaluator: Evaluator,
  value: Value,
  loaded: ReadonlySet<string> | undefined,
): Value {
  if (loaded === undefined || loaded.size === 0) return value;
  const held = (item: Lazy): Lazy => ({ value: withLoaded(evaluator, evaluator.force(item), loaded) });
  return {
    atoms: value.atoms.map((atom) => {
      if (atom.a === 'instance' || (atom.a === 'open' && atom.type !== undefined)) return { ...atom, loaded };
      if (atom.a !== 'list' || atom.map !== undefined || atom.changed !== undefined) return atom;
      return { ...atom, items: atom.items.map(({ value: item, spread }) => ({ value: held(item), spread })) };
    }),
  };
}
