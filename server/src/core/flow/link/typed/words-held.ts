/**
 * Which words a collection or a record can be asked for, as its declared type says: the elements of `Set<Use>` and `Use[]`,
 * the keys of `Map<Use, boolean>` and of a record of yes and no.
 *
 * Deliberately absent: what the words mean (`guards`).
 */
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import { MAPS } from '../types/utilities.ts';
import type { TypeRef } from '../values.ts';

const MAXIMUM_DEPTH = 4;

/** Undefined where they are not all known. */
export function wordsHeld(evaluator: Evaluator, ref: NodeRef): readonly string[] | undefined {
  const type = declaredType(evaluator, ref, 0);
  return type === undefined ? undefined : ofType(evaluator, type, 0);
}

function declaredType(evaluator: Evaluator, { file, node: id }: NodeRef, depth: number): TypeRef | undefined {
  const node = evaluator.node(file, id);
  if (depth > MAXIMUM_DEPTH) return undefined;
  switch (node.k) {
    case 'binding':
      if (node.type !== undefined) return { file, type: node.type };
      return node.value === undefined
        ? undefined
        : declaredType(evaluator, { file, node: node.value }, depth + 1);
    case 'cast':
      if (node.type !== undefined && node.how === 'as') return { file, type: node.type };
      return declaredType(evaluator, { file, node: node.operand }, depth + 1);
    case 'param': {
      const { type } = evaluator.fn(file, node.fn).params[node.index] ?? {};
      return type === undefined ? undefined : { file, type };
    }
    case 'prop': {
      const { types } = evaluator;
      const base = evaluator.evaluate(evaluator.rootFrame(file, node.fn), node.base);
      for (const atom of base.atoms) {
        const members =
          atom.a === 'open' && atom.type !== undefined
            ? types.members(atom.type)
            : atom.a === 'instance'
              ? types.classMembers(atom.file, atom.cls, atom.env)
              : undefined;
        const member = members?.get(node.name);
        if (member?.type !== undefined && !member.method) return member.type;
      }
      return valueType(evaluator, { file, node: id });
    }
    default:
      return valueType(evaluator, { file, node: id });
  }
}

/** Of what is neither declared nor a member: what a call gives, what a subject holds. */
function valueType(evaluator: Evaluator, { file, node }: NodeRef): TypeRef | undefined {
  const { fn } = evaluator.node(file, node);
  const { atoms } = evaluator.evaluate(evaluator.rootFrame(file, fn), node);
  for (const atom of atoms) {
    if (atom.a === 'open' && atom.type !== undefined) return atom.type;
    // `choices$.value` of a `BehaviorSubject<Choices>`
    const [held, other] = atom.a === 'lib' ? atom.typeArgs : [];
    if (held !== undefined && other === undefined) return held;
  }
  return undefined;
}

function ofType(evaluator: Evaluator, type: TypeRef, depth: number): readonly string[] | undefined {
  const { types } = evaluator;
  const written = type.type;
  if (depth > MAXIMUM_DEPTH) return undefined;
  // A map is a list of its values to whoever walks it.
  if (written.t === 'ref' && written.to.in === 'global' && MAPS.has(written.name)) {
    const [key] = written.args;
    return key === undefined ? undefined : types.keys.literals({ ...type, type: key });
  }
  const structure = types.resolved(type);
  switch (structure.s) {
    case 'list':
      return structure.element === undefined ? undefined : types.keys.literals(structure.element);
    case 'object': {
      const members = [...structure.members.values()];
      const isOfAnswers = members.every(
        ({ type, method }) => !method && type !== undefined && types.shape(type) === 'boolean',
      );
      return isOfAnswers && members.length > 0 ? members.map(({ name }) => name) : undefined;
    }
    case 'union': {
      // `Set<Use> | null`
      const known = structure.types
        .map((each) => ofType(evaluator, each, depth + 1))
        .filter((words) => words);
      return known.length === 1 ? known[0] : undefined;
    }
    default:
      return undefined;
  }
}
