/**
 * Logs below the level that the code gives their logger where it is in use, and not where it is developed: `.debug` of
 * `pino({ level: process.env.LOG_LEVEL ?? (isDev ? 'debug' : 'info') })`, which says that they are for developers. What they hold
 * is a possibility, as where somebody has to turn a switch.
 *
 * Deliberately absent: one level for all stages (`level: 'info'`), which is the line that is changed when something has to be looked
 * into; levels that each deployment sets (`process.env.LOG_LEVEL ?? 'info'`), and those that are changed later.
 */
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { SinkCall } from './calls.ts';
import { isThere, settingAt } from './stages.ts';

const MAXIMUM_DEPTH = 12;

/** The levels that code may give where the program is in use, without what a setting says. */
interface Levels {
  readonly names: readonly string[];
  /** On a developer's machine it is another one. */
  readonly byStage: boolean;
}

/** Whether nothing is written where the program is in use, unless a setting says so. */
export function isBelowThreshold(evaluator: Evaluator, frame: Frame, { node, path, row }: SinkCall): boolean {
  const { threshold } = row;
  if (threshold === undefined) return false;
  const { slots } = evaluator.libraries;
  const own = threshold.order.indexOf(path.slice(path.lastIndexOf('.') + 1));
  if (own < 0 || threshold.unless?.some((slot) => slots.read(frame, node, slot).length > 0) === true)
    return false;
  const levels = slots
    .read(frame, node, threshold.slot)
    .map(({ at }) => at && levelsIn(evaluator, at.frame.file, at.node, 0));
  return (
    levels.length > 0 &&
    levels.every(
      (each) =>
        each !== undefined &&
        each.names.length > 0 &&
        each.byStage &&
        each.names.every((level) => threshold.order.indexOf(level.toLowerCase()) > own),
    )
  );
}

/** Undefined where they are not known. */
function levelsIn(evaluator: Evaluator, file: string, id: NodeId, depth: number): Levels | undefined {
  if (depth > MAXIMUM_DEPTH) return undefined;
  const node = evaluator.node(file, id);
  const ask = (inner: NodeId): Levels | undefined => levelsIn(evaluator, file, inner, depth + 1);
  const either = (one: NodeId, other: NodeId): Levels | undefined => {
    const [first, second] = [ask(one), ask(other)];
    return (
      first &&
      second && {
        names: [...first.names, ...second.names],
        byStage: first.byStage || second.byStage,
      }
    );
  };
  const inUse = (inner: NodeId): Levels | undefined => {
    const levels = ask(inner);
    return levels && { ...levels, byStage: true };
  };
  if (node.k === 'prop' && settingAt(evaluator, file, id) !== undefined) return { names: [], byStage: false };
  switch (node.k) {
    case 'const':
      return typeof node.value === 'string' ? { names: [node.value], byStage: false } : undefined;
    case 'binding':
      return node.declaration === 'param' || node.value === undefined ? undefined : ask(node.value);
    case 'cast':
      return ask(node.operand);
    case 'cell': {
      const [only, ...others] = evaluator.module(file).cells[node.cell]?.definitions ?? [];
      return only === undefined || others.length > 0 ? undefined : ask(only);
    }
    case 'conditional':
      if (isThere(evaluator, file, node.test, true)) return inUse(node.else);
      if (isThere(evaluator, file, node.test, false)) return inUse(node.then);
      return either(node.then, node.else);
    case 'logical':
      return node.op === '&&' ? undefined : either(node.left, node.right);
    case 'import': {
      const entry = evaluator.module(file).imports[node.index];
      const target = entry && evaluator.graph.named(file, entry.specifier, entry.name);
      return target?.to === 'node' ? levelsIn(evaluator, target.file, target.node, depth + 1) : undefined;
    }
    default:
      return undefined;
  }
}
