/**
 * What the conditions around a read say of the key that it reads: under `if (name.startsWith('x-trace'))` what is read of
 * the headers under `name` is one of those that begin so.
 *
 * Deliberately absent: tests that say what the key is not, and keys that are known by themselves.
 */
import type { ConditionId, NodeId, ValueNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { conditionsAround } from './around.ts';

/** Methods that change nothing but the case of a key. */
const SAME_KEY: ReadonlySet<string> = new Set(['toLowerCase', 'toLocaleLowerCase', 'trim', 'toString']);

/** With what a key begins, in lower case, where the conditions around `node` tell; undefined where they do not. */
export function beginningsOfKey(
  evaluator: Evaluator,
  file: string,
  node: ValueNode,
  key: NodeId,
): readonly string[] | undefined {
  const chain = evaluator.usage.chain(file, key);
  const cond = chain === undefined ? undefined : conditionOf(evaluator, file, node);
  if (chain === undefined || cond === undefined) return undefined;
  for (const { how, test, when } of conditionsAround(evaluator.module(file), node.fn, cond)) {
    const found = how === 'ran' ? undefined : tested(evaluator, file, test, when, chain);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The condition of the innermost call or write that a node stands in: reads carry none of their own. */
function conditionOf(
  evaluator: Evaluator,
  file: string,
  { fn, start, end }: ValueNode,
): ConditionId | undefined {
  const { calls, writes } = evaluator.fn(file, fn);
  let inner: ValueNode | undefined;
  for (const id of [...calls, ...writes]) {
    const around = evaluator.node(file, id);
    if (around.start > start || around.end < end) continue;
    if (inner === undefined || around.end - around.start < inner.end - inner.start) inner = around;
  }
  return inner !== undefined && 'cond' in inner ? inner.cond : undefined;
}

function tested(
  evaluator: Evaluator,
  file: string,
  id: NodeId,
  when: boolean,
  chain: string,
): readonly string[] | undefined {
  const node = evaluator.node(file, id);
  if (node.k === 'unary' && node.op === '!') return tested(evaluator, file, node.operand, !when, chain);
  if (node.k === 'logical' && node.op !== '??') {
    const left = tested(evaluator, file, node.left, when, chain);
    const right = tested(evaluator, file, node.right, when, chain);
    if ((node.op === '&&') === when) return left ?? right;
    return left === undefined || right === undefined ? undefined : [...left, ...right];
  }
  if (!when || node.k !== 'call') return undefined;
  const callee = evaluator.node(file, node.callee);
  const [first] = node.args;
  if (callee.k !== 'prop' || callee.name !== 'startsWith' || first === undefined || first.spread)
    return undefined;
  if (evaluator.usage.chain(file, keyBehind(evaluator, file, callee.base)) !== chain) return undefined;
  const frame = evaluator.rootFrame(file, node.fn);
  const beginning = evaluator.parts.constantString(evaluator.evaluate(frame, first.value));
  return beginning === undefined || beginning === '' ? undefined : [beginning.toLowerCase()];
}

/** `name` of `name.toLowerCase()`. */
function keyBehind(evaluator: Evaluator, file: string, id: NodeId): NodeId {
  const node = evaluator.node(file, id);
  if (node.k !== 'call') return id;
  const callee = evaluator.node(file, node.callee);
  return callee.k === 'prop' && SAME_KEY.has(callee.name) ? keyBehind(evaluator, file, callee.base) : id;
}
