/** Types whose values are functions or classes: what these are called is written in the code. */
import type { Evaluator } from '../evaluate.ts';
import type { Structure } from '../types/structure.ts';
import type { Atom } from '../values.ts';

/** Types of the language whose values are functions. */
const FUNCTIONS = new Set(['CallableFunction', 'Function', 'NewableFunction']);

/** Whether values of a type are such, and have no `name` of their own. */
export function isFunctionType(evaluator: Evaluator, structure: Structure): boolean {
  const { catalog, types } = evaluator;
  switch (structure.s) {
    case 'function':
      return true;
    case 'global':
      return FUNCTIONS.has(structure.name);
    case 'package':
      return catalog.isClassType(structure.specifier, structure.name);
    case 'object':
      return (
        !structure.members.has('name') &&
        (structure.bases ?? []).some((base) => {
          const extended = types.resolved(base);
          return extended.s !== 'object' && isFunctionType(evaluator, extended);
        })
      );
    default:
      return false;
  }
}

/** `[...found] as Type[]`: a list of which nothing is known but that classes or functions are in it. */
export function listsFunctions(evaluator: Evaluator, atom: Atom, structure: Structure): boolean {
  if (atom.a !== 'list' || structure.s !== 'list' || structure.element === undefined) return false;
  return (
    isFunctionType(evaluator, evaluator.types.resolved(structure.element)) &&
    atom.items.every(({ value }) =>
      evaluator.force(value).atoms.every(({ a }) => a === 'open' || a === 'list'),
    )
  );
}
