/** What a function's parameter is handed over on the way of one reach, call by call. */
import type { NodeId, ValueNode } from '../../ir.ts';
import type { CallLink, NodeRef } from '../../model.ts';

type NodeOf = (ref: NodeRef) => ValueNode;

/** A parameter, and the fields of it that are read: `item` of `write({ item })`. */
interface Behind {
  readonly param: ValueNode & { k: 'param' };
  readonly path: readonly string[];
  /** Something stands in for what is read where a call leaves it out, or for the object that it is read of. */
  readonly hasDefault: boolean;
  readonly hasDefaultAround: boolean;
}

/**
 * The argument that a parameter of a function on the way stands for, or what stands in it under the field that is read, as far
 * out as the chain tells; else the node itself.
 */
export function handedAlong(chain: readonly CallLink[], ref: NodeRef, nodeOf: NodeOf): NodeRef {
  return follow(chain, ref, nodeOf).found;
}

/** Whether a call of the chain leaves out the parameter that a node stands for, or the field of it, and nothing stands in for it. */
export function isLeftOutAlong(chain: readonly CallLink[], ref: NodeRef, nodeOf: NodeOf): boolean {
  return follow(chain, ref, nodeOf).isLeftOut;
}

interface Followed {
  readonly found: NodeRef;
  readonly isLeftOut: boolean;
}

function follow(chain: readonly CallLink[], ref: NodeRef, nodeOf: NodeOf): Followed {
  let found = ref;
  for (let i = chain.length - 1; i > 0; i -= 1) {
    const [link, caller] = [chain[i], chain[i - 1]];
    const behind = parameterBehind(found, nodeOf);
    if (link === undefined || caller === undefined || behind === undefined) break;
    const { param, path, hasDefault, hasDefaultAround } = behind;
    // It may stand in a function further out: `save(row) { return super.save({ ...row, tenant }); }`.
    const isOfLink = param.fn === link.fn && found.file === link.file;
    if (!isOfLink && found === ref) continue;
    if (!isOfLink) break;
    const call = nodeOf(caller);
    if (call.k !== 'call' || call.args.slice(0, param.index + 1).some(({ spread }) => spread)) break;
    const argument = call.args[param.index];
    if (argument === undefined) return { found, isLeftOut: !hasDefault && !hasDefaultAround };
    const field = fieldAt({ file: caller.file, node: argument.value }, path, nodeOf);
    if (field === 'none') return { found, isLeftOut: !hasDefault };
    if (field === undefined) break;
    found = field;
  }
  return { found, isLeftOut: false };
}

function parameterBehind(ref: NodeRef, nodeOf: NodeOf): Behind | undefined {
  const path: string[] = [];
  let hasDefault = false;
  let hasDefaultAround = false;
  let node = nodeOf(ref);
  for (let depth = 0; depth < 12; depth += 1) {
    if (node.k === 'param') return { param: node, path, hasDefault, hasDefaultAround };
    if (node.k === 'prop') path.unshift(node.name);
    if (node.k === 'binding' && node.fallback !== undefined) {
      if (path.length === 0) hasDefault = true;
      else hasDefaultAround = true;
    }
    const next =
      node.k === 'binding'
        ? node.value
        : node.k === 'cast'
          ? node.operand
          : node.k === 'prop'
            ? node.base
            : undefined;
    if (next === undefined) return undefined;
    node = nodeOf({ file: ref.file, node: next });
  }
  return undefined;
}

/** What a literal holds under a path of keys: the last that it sets counts, and behind a spread nobody knows. */
function fieldAt(ref: NodeRef, path: readonly string[], nodeOf: NodeOf): NodeRef | 'none' | undefined {
  let at = ref;
  for (const key of path) {
    const node = literalBehind(at, nodeOf);
    if (node?.k !== 'object') return undefined;
    let value: NodeId | undefined;
    let isClosed = true;
    for (const prop of node.props) {
      if (prop.p === 'value') value = prop.key === key ? prop.value : value;
      else {
        isClosed = false;
        if (prop.p === 'spread') value = undefined;
      }
    }
    if (value === undefined) return isClosed ? 'none' : undefined;
    at = { file: at.file, node: value };
  }
  return at;
}

function literalBehind(ref: NodeRef, nodeOf: NodeOf): ValueNode | undefined {
  let node = nodeOf(ref);
  for (let depth = 0; depth < 12; depth += 1) {
    const next = node.k === 'binding' ? node.value : node.k === 'cast' ? node.operand : undefined;
    if (next === undefined) return node;
    node = nodeOf({ file: ref.file, node: next });
  }
  return undefined;
}
