/**
 * Early exits that only a call tells of: `if (!consent) redirect('/settings');`. The function goes on only when the test came
 * out the other way, because the call never returns.
 */
import type { TryIr } from '../flow/ir.ts';
import type { NodeRef } from '../flow/model.ts';
import { establishes } from './establish/index.ts';
import { at, conditionOf, type Frame, functionOf, type Inquiry, nodeOf } from './inquiry.ts';
import { both, type Outcome } from './outcome.ts';

/** What must have held because no such exit was taken before this call. */
export function leftBefore(inquiry: Inquiry, ref: NodeRef, frame: Frame | undefined): Outcome {
  const { file } = ref;
  const node = nodeOf(inquiry, ref);
  if (node === undefined || !('order' in node) || !('cond' in node)) return both([]);
  const around = new Set<number>([-1]);
  for (let id = node.cond; id !== -1 && !around.has(id); ) {
    around.add(id);
    id = conditionOf(inquiry, file, id)?.parent ?? -1;
  }
  const outcomes: Outcome[] = [];
  const record = functionOf(inquiry, { file, fn: node.fn });
  for (const id of record?.calls ?? []) {
    const exit = nodeOf(inquiry, { file, node: id });
    if (exit?.k !== 'call' || exit.used || exit.order >= node.order || around.has(exit.cond)) continue;
    const branch = conditionOf(inquiry, file, exit.cond);
    // The branch itself has to lie on the way to the send.
    if (branch?.how !== 'branch' || !around.has(branch.parent)) continue;
    // `deny?.()` may not be called at all.
    if (exit.optional || isChained(inquiry, { file, node: exit.callee })) continue;
    if (mayBeCaught(record?.tries ?? [], exit, node)) continue;
    if (!inquiry.flow.neverReturns({ file, node: id })) continue;
    outcomes.push(establishes(inquiry, at({ file, node: branch.test }, frame), !branch.when));
  }
  return both(outcomes);
}

/** `context?.deny()`: what is called hangs on something that may be missing. */
function isChained(inquiry: Inquiry, ref: NodeRef): boolean {
  for (let node = nodeOf(inquiry, ref); node?.k === 'prop'; ) {
    if (node.optional) return true;
    node = nodeOf(inquiry, { file: ref.file, node: node.base });
  }
  return false;
}

interface Position {
  readonly start: number;
}

/** Whether the send runs although the exit was taken: what the exit throws is caught in between. */
function mayBeCaught(tries: readonly TryIr[], exit: Position, send: Position): boolean {
  return tries.some(
    ({ start, end, catchEnd, catchLeaves }) =>
      exit.start >= start && exit.start < end && send.start >= end && (!catchLeaves || send.start < catchEnd),
  );
}
