/**
 * Logs that are written only where somebody has turned a switch for it: `if (!env.ENABLE_DEBUG_LOGS) return`. What they hold is
 * a possibility, as with a logger that only a deployment puts in place. Levels of loggers are in `thresholds`.
 */
import type { ConditionId, FunctionId, NodeId } from '../../ir.ts';
import { isReachedOnlyWhere } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';
import { isThere } from './stages.ts';

/** What a switch says that is turned on. */
const ON: ReadonlySet<unknown> = new Set([true, 'true', '1', 1, 'on', 'yes']);

/** Whether a place is reached only with such a switch turned on. */
export function isForDebugging(
  evaluator: Evaluator,
  file: string,
  fn: FunctionId,
  cond: ConditionId,
): boolean {
  return isReachedOnlyWhere(evaluator.module(file), fn, cond, (test, when) =>
    isTurnedOn(evaluator, file, test, when),
  );
}

function isTurnedOn(evaluator: Evaluator, file: string, id: NodeId, when: boolean): boolean {
  const node = evaluator.node(file, id);
  if (node.k === 'unary' && node.op === '!') return isTurnedOn(evaluator, file, node.operand, !when);
  if (node.k === 'logical' && node.op !== '??') {
    const sides = [node.left, node.right];
    if ((node.op === '&&') === when) return sides.some((side) => isTurnedOn(evaluator, file, side, when));
    // `if (!isProduction || process.env.DEBUG === 'true')`
    return sides.every(
      (side) => isTurnedOn(evaluator, file, side, when) || isThere(evaluator, file, side, when),
    );
  }
  if (node.k === 'binary' && /^[=!]==?$/.test(node.op)) {
    const other = evaluator.node(file, node.right);
    const isOn = other.k === 'const' && ON.has(other.value);
    return isOn && isTurnedOn(evaluator, file, node.left, node.op.startsWith('=') === when);
  }
  if (!when) return false;
  if (node.k === 'cell')
    return (
      isOfModule(evaluator, file, id) && evaluator.catalog.isDebugSwitch(nameOf(evaluator, file, node.cell))
    );
  if (node.k !== 'prop' || !evaluator.catalog.isDebugSwitch(node.name)) return false;
  // A parameter is turned on by whoever calls, and an option of one call by the call.
  const [owner = ''] = evaluator.naming.namesAt(evaluator.rootFrame(file, node.fn), node.base);
  return (
    /^[A-Z][A-Z0-9_]+$/.test(node.name) ||
    evaluator.classifier.isService(owner) ||
    isOfModule(evaluator, file, node.base)
  );
}

/** `let tracing: Tracing | null`, of the whole module: a function that is called for it turns it on. */
function isOfModule(evaluator: Evaluator, file: string, id: NodeId): boolean {
  const node = evaluator.node(file, id);
  if (node.k !== 'cell') return false;
  const { definitions } = evaluator.module(file).cells[node.cell] ?? { definitions: [] };
  return definitions.some((definition) => evaluator.node(file, definition).fn === 0);
}

function nameOf(evaluator: Evaluator, file: string, cell: number): string {
  return evaluator.module(file).cells[cell]?.name ?? '';
}
