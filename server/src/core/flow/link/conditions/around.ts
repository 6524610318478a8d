/** The conditions that a place stands under, innermost first: those in its function, then those that the functions around it are made under. */
import type { ConditionId, ConditionIr, FunctionId, ModuleIr, NodeId } from '../../ir.ts';

export function* conditionsAround(
  { conditions, functions }: ModuleIr,
  fn: FunctionId,
  cond: ConditionId,
): Iterable<ConditionIr> {
  let inner = fn;
  let id = cond;
  while (inner >= 0) {
    while (id >= 0) {
      const condition = conditions[id];
      if (condition === undefined) break;
      yield condition;
      id = condition.parent;
    }
    const declaration = functions[inner];
    if (declaration === undefined) return;
    inner = declaration.parent;
    id = declaration.cond;
  }
}

/** Whether a place is reached only where a test came out so, as far as `says` knows of it. */
export function isReachedOnlyWhere(
  module: ModuleIr,
  fn: FunctionId,
  cond: ConditionId,
  says: (test: NodeId, when: boolean) => boolean,
): boolean {
  for (const { how, test, when } of conditionsAround(module, fn, cond))
    if (how !== 'ran' && says(test, when)) return true;
  return false;
}
