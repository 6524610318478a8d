/**
 * The model that a repository of the project holds, by the type it is declared with: `Records<Visitor>` where `Visitor` is an
 * entity of a database. What its methods do may be put together when the program runs.
 */
import type { Model } from '../../program/schemas/model.ts';
import type { Evaluator } from './evaluate.ts';
import type { TypeRef, Value } from './values.ts';

/** Names of types that are followed to the one with the argument. */
const MAXIMUM_DEPTH = 4;

export function heldModel(evaluator: Evaluator, value: Value): Model | undefined {
  for (const atom of value.atoms) {
    const found = atom.a === 'open' && atom.type !== undefined && ofType(evaluator, atom.type, 0);
    if (found) return found;
  }
  return undefined;
}

function ofType(evaluator: Evaluator, { file, type, env }: TypeRef, depth: number): Model | undefined {
  if (type.t !== 'ref' || depth > MAXIMUM_DEPTH) return undefined;
  const [held] = type.args;
  if (held !== undefined) return modelOf(evaluator, { file, type: held, env });
  const target = evaluator.graph.type(file, type.to, type.name);
  if (target?.to === 'parameter') {
    const bound = env?.get(target.name);
    return bound && ofType(evaluator, bound, depth + 1);
  }
  if (target?.to !== 'type') return undefined;
  const declaration = evaluator.graph.module(target.file)?.types[target.id];
  if (declaration === undefined || declaration.typeParams.length > 0) return undefined;
  const above = declaration.kind === 'alias' ? [declaration.type] : declaration.extends;
  for (const each of above) {
    const found = ofType(evaluator, { file: target.file, type: each }, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function modelOf(evaluator: Evaluator, type: TypeRef): Model | undefined {
  const structure = evaluator.types.resolved(type);
  if (structure.s === 'class') {
    const declaration = evaluator.module(structure.file).classes[structure.cls];
    const start = declaration?.nameStart;
    return start === undefined
      ? undefined
      : evaluator.models.at({ file: structure.file, start, end: start + (declaration?.name ?? '').length });
  }
  const name = structure.s === 'object' ? structure.name : undefined;
  return name === undefined ? undefined : evaluator.models.named(name).find((model) => model.name === name);
}
