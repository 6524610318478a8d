/**
 * Parameters that take whatever a type parameter stands for: `save(entity: T)`, `update(id: string, change: DeepPartial<T>)`.
 * What the type parameter extends is the least that a caller hands over, and not what it is: that, callers say.
 */
import type { TypeIr, TypeParameterIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { TRANSPARENT } from '../types/utilities.ts';
import type { TypeRef } from '../values.ts';

const MAXIMUM_DEPTH = 6;

/** Of these, a value is a part of the first argument. */
const PARTS_OF = new Set(['Pick', 'Omit']);

/**
 * Whether a type is a type parameter, a part of one, or a list of such. What a library's type can do is known of whatever
 * extends it: `work<J extends Job<Guest>>(job: J)`.
 */
export function isGeneric(evaluator: Evaluator, type: TypeRef): boolean {
  return takesAny(evaluator, type.file, type.type, () => true, 0) && !isOfLibrary(evaluator, type);
}

/** `T`, `T[]`, `readonly T[]`, `T | null`: whatever the code puts in. */
export function isParameter(type: TypeIr): boolean {
  switch (type.t) {
    case 'array':
      return isParameter(type.element);
    case 'union':
      return type.types.some(isParameter);
    case 'ref':
      return type.to.in === 'parameter' || (LISTS_OF.has(type.name) && type.args.some(isParameter));
    default:
      return false;
  }
}

/** Whether a value is of a type parameter, or a list of such, of which nothing is known but what it extends. */
export function isOneOfMany(evaluator: Evaluator, { file, type, env }: TypeRef): boolean {
  switch (type.t) {
    case 'array':
      return isOneOfMany(evaluator, { file, type: type.element, env });
    case 'union':
      return type.types.some((each) => isOneOfMany(evaluator, { file, type: each, env }));
    case 'ref':
      return type.to.in === 'parameter'
        ? standsFor(evaluator, { file, type, env }) === undefined || isDefault(evaluator, env?.get(type.name))
        : LISTS_OF.has(type.name) &&
            type.args.some((arg) => isOneOfMany(evaluator, { file, type: arg, env }));
    default:
      return false;
  }
}

const LISTS_OF = new Set(['Array', 'ReadonlyArray']);

function isOfLibrary({ types }: Evaluator, type: TypeRef): boolean {
  const structure = types.resolved(type);
  const held =
    structure.s === 'list' && structure.element !== undefined ? types.resolved(structure.element) : structure;
  if (held.s === 'package') return types.hooks.isTypeOfRow(held.specifier, held.name);
  if (held.s === 'global') return types.hooks.isTypeOfRow('', held.name);
  return held.s === 'object' && (held.bases ?? []).length > 0;
}

/** What a type parameter stands for by the object or the call; undefined where that is only what it extends. */
export function standsFor(evaluator: Evaluator, type: TypeRef): TypeRef | undefined {
  let at: TypeRef | undefined = type;
  for (let depth = 0; at !== undefined && depth < MAXIMUM_DEPTH; depth += 1) {
    if (at.type.t !== 'ref' || at.type.to.in !== 'parameter') return isLeast(evaluator, at) ? undefined : at;
    at = at.env?.get(at.type.name);
  }
  return undefined;
}

/** Whether a type is written as what a type parameter extends. */
function isLeast(evaluator: Evaluator, { file, type }: TypeRef): boolean {
  return isSaid(evaluator, file, ({ constraint }) => constraint === type);
}

/** Whether a type is written as what a type parameter is where nobody says. */
function isDefault(evaluator: Evaluator, type: TypeRef | undefined): boolean {
  return type !== undefined && isSaid(evaluator, type.file, ({ fallback }) => fallback === type.type);
}

function isSaid(evaluator: Evaluator, file: string, says: (parameter: TypeParameterIr) => boolean): boolean {
  // A model of a schema is declared in no module.
  const module = evaluator.program.module(file);
  return (
    module !== undefined &&
    (module.classes.some(({ typeParams }) => typeParams.some(says)) ||
      module.functions.some(({ typeParams }) => typeParams.some(says)))
  );
}

function takesAny(
  evaluator: Evaluator,
  file: string,
  type: TypeIr,
  isOpen: (parameter: string) => boolean,
  depth: number,
): boolean {
  if (depth > MAXIMUM_DEPTH) return false;
  const inner = (part: TypeIr): boolean => takesAny(evaluator, file, part, isOpen, depth + 1);
  switch (type.t) {
    case 'array':
      return inner(type.element);
    case 'union':
    case 'intersection':
      return type.types.some(inner);
    case 'ref': {
      if (type.to.in === 'parameter') return isOpen(type.name);
      const [first] = type.args;
      if (first === undefined) return false;
      const target = evaluator.graph.type(file, type.to, type.name);
      if (target?.to === 'type') {
        const declared = evaluator.graph.module(target.file)?.types[target.id];
        if (declared?.kind !== 'alias') return false;
        const isArgumentOpen = (name: string): boolean => {
          const argument = type.args[declared.typeParams.findIndex((each) => each.name === name)];
          return argument !== undefined && inner(argument);
        };
        return takesAny(evaluator, target.file, declared.type, isArgumentOpen, depth + 1);
      }
      const name = type.name.split('.').at(-1) ?? type.name;
      if (TRANSPARENT.has(name) || PARTS_OF.has(name)) return inner(first);
      // `QueryDeepPartialEntity<T>`: a library's type of which no row says anything.
      const isUnknown =
        target?.to === 'package' && !evaluator.types.hooks.isTypeOfRow(target.specifier, target.name);
      return isUnknown && type.args.length === 1 && inner(first);
    }
    default:
      return false;
  }
}
