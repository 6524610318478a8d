/** What a function's parameter is handed over on the way of one reach, call by call. */
import type { NodeId, ValueNode } from '../../ir.ts';
import type { CallLink, NodeRef } from '../../model.ts';

/** The argument that a parameter of the sink's function stands for, as far out as the chain tells; else the node itself. */
export function handedAlong(
  chain: readonly CallLink[],
  ref: NodeRef,
  nodeOf: (ref: NodeRef) => ValueNode,
): NodeRef {
  let found = ref;
  for (let i = chain.length - 1; i > 0; i -= 1) {
    const [link, caller] = [chain[i], chain[i - 1]];
    const param = behind(found, nodeOf);
    if (link === undefined || caller === undefined || param === undefined || param.fn !== link.fn) break;
    const call = nodeOf(caller);
    const argument = call.k === 'call' ? call.args[param.index] : undefined;
    if (call.k !== 'call' || argument === undefined) break;
    if (call.args.slice(0, param.index + 1).some(({ spread }) => spread)) break;
    found = { file: caller.file, node: argument.value };
  }
  return found;
}

function behind(ref: NodeRef, nodeOf: (ref: NodeRef) => ValueNode): (ValueNode & { k: 'param' }) | undefined {
  let node = nodeOf(ref);
  for (let depth = 0; depth < 12; depth += 1) {
    if (node.k === 'param') return node;
    const next: NodeId | undefined =
      node.k === 'binding' ? node.value : node.k === 'cast' ? node.operand : undefined;
    if (next === undefined) return undefined;
    node = nodeOf({ file: ref.file, node: next });
  }
  return undefined;
}
