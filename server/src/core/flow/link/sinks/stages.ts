/**
 * What runs on a developer's machine alone: `if (process.env.NODE_ENV === 'development')`, `if (!isProduction)`. As with scripts
 * for developers, what happens there is a possibility.
 */
import type { StageWords } from '../../../catalog/model.ts';
import type { ConditionId, FunctionId, NodeId } from '../../ir.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';

/** What bundlers ask in front of settings that pages may read. */
const PREFIX = /^(?:NEXT_PUBLIC|VITE|PUBLIC|REACT_APP|EXPO_PUBLIC)_/;

/** Whether a place is reached only there. */
export function isForDevelopers(
  evaluator: Evaluator,
  file: string,
  fn: FunctionId,
  cond: ConditionId,
): boolean {
  for (const { how, test, when } of conditionsAround(evaluator.module(file), fn, cond))
    if (how !== 'ran' && isThere(evaluator, file, test, when)) return true;
  return false;
}

function isThere(evaluator: Evaluator, file: string, id: NodeId, when: boolean): boolean {
  const node = evaluator.node(file, id);
  const ask = (inner: NodeId, held = when): boolean => isThere(evaluator, file, inner, held);
  const { stages } = evaluator.catalog;
  switch (node.k) {
    case 'unary':
      return node.op === '!' && ask(node.operand, !when);
    case 'cast':
      return ask(node.operand);
    case 'logical': {
      if (node.op === '??') return false;
      const sides = [node.left, node.right];
      // Both hold, or one of them does.
      return (node.op === '&&') === when ? sides.some((side) => ask(side)) : sides.every((side) => ask(side));
    }
    case 'binary': {
      if (!/^[=!]==?$/.test(node.op)) return false;
      const words = node.op.startsWith('=') === when ? stages.development : stages.production;
      return (
        isStage(evaluator, file, node.left, node.right, words) ||
        isStage(evaluator, file, node.right, node.left, words)
      );
    }
    case 'binding':
      // A parameter is what a caller says.
      if (node.declaration === 'param') return false;
      return (node.value !== undefined && ask(node.value)) || isSwitch(stages, node.name, when);
    case 'import': {
      const [name] = evaluator.naming.namesAt(evaluator.rootFrame(file, node.fn), id);
      return isSwitch(stages, name, when);
    }
    case 'prop':
    case 'global':
      return isSwitch(stages, node.name, when);
    default:
      return false;
  }
}

function isSwitch(stages: StageWords, name: string | undefined, when: boolean): boolean {
  return (when ? stages.switches : stages.productionSwitches).has(name ?? '');
}

/** `process.env.NODE_ENV`, and what it is compared with. */
function isStage(
  evaluator: Evaluator,
  file: string,
  setting: NodeId,
  other: NodeId,
  words: ReadonlySet<string>,
): boolean {
  const written = evaluator.node(file, other);
  if (written.k !== 'const' || typeof written.value !== 'string' || !words.has(written.value)) return false;
  const frame = evaluator.rootFrame(file, evaluator.node(file, setting).fn);
  const [name = ''] = evaluator.naming.namesAt(frame, setting);
  return evaluator.catalog.stages.settings.has(name.replace(PREFIX, ''));
}
