/** `&&`, `||`, `??` and their assignments. */
import type { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addCondition, addNode, at, branch, type Fn, flowMark, flowState, join } from './flow.ts';
import { nullTest } from './values.ts';

/** The right side runs only under the left side's value; also for `&&=`, `||=` and `??=`. */
export function lowerLogical(
  fn: Fn,
  node: ts.BinaryExpression,
  op: '&&' | '||' | '??',
  left: NodeId,
  lowerRight: () => NodeId,
): NodeId {
  const outer = fn.cond;
  const test = op === '??' ? nullTest(fn, node.left, left, '==') : left;
  const mark = flowMark(fn);
  let right: NodeId = -1;
  const state = branch(fn, addCondition(fn, outer, test, op !== '||', 'branch'), () => {
    right = lowerRight();
  });
  if (state !== undefined && state.changes.size > 0) {
    join(fn, [flowState(fn, mark), state], node);
    fn.cond = outer;
  }
  return addNode(fn, { k: 'logical', ...at(fn, node), op, left, right });
}
