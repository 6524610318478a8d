/** Nodes that any part of lowering may make. */
import type { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';

/** Nesting (statements and expressions together) beyond which the rest becomes one opaque node. */
const MAX_DEPTH = 500;

export function isTooDeep(fn: Fn): boolean {
  return fn.depth > MAX_DEPTH;
}

export function opaque(fn: Fn, node: ts.Node, what: string, parts: readonly NodeId[]): NodeId {
  return addNode(fn, { k: 'opaque', ...at(fn, node), what, parts });
}

export function constant(fn: Fn, node: ts.Node, value: string | number | boolean | null | undefined): NodeId {
  const start = startOf(fn, node);
  const { end } = node;
  if (value === undefined) return addNode(fn, { k: 'const', start, end, fn: fn.id });
  return addNode(fn, { k: 'const', start, end, fn: fn.id, value });
}

/** `value != null` (or `== null`) as a test made by `?.` and `??`. */
export function nullTest(fn: Fn, node: ts.Node, value: NodeId, op: '==' | '!='): NodeId {
  return addNode(fn, { k: 'binary', ...at(fn, node), op, left: value, right: constant(fn, node, null) });
}
