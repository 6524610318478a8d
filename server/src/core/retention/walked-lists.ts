/** Lists whose elements a callback gets: `rows` of `rows.map((row) => ({ ...row, at }))`. */
import type { NodeId } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';

const walks: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach']);

/** The list that something is an element of, where it is the first parameter of such a callback. */
export function listWalked(flow: Flow, { file, node }: NodeRef): NodeId | undefined {
  const param = flow.node({ file, node });
  if (param.k !== 'param' || param.index !== 0) return undefined;
  const { passedTo } = flow.function({ file, fn: param.fn });
  if (passedTo?.arg !== 0 || passedTo.prop !== undefined) return undefined;
  const call = flow.node({ file, node: passedTo.call });
  const callee = call.k === 'call' ? flow.node({ file, node: call.callee }) : undefined;
  return callee?.k === 'prop' && walks.has(callee.name) ? callee.base : undefined;
}
