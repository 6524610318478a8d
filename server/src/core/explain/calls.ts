/** Which calls a reader means who names a line. */
import type { ModuleIr, NodeId } from '../flow/ir.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Calls, tagged templates and assignments whose callee stands on the line; if there is none, the innermost one that goes
 * on over it, so that a line in the middle of a long argument is answered, too.
 */
export function callsOn(ir: ModuleIr, line: Span): readonly NodeId[] {
  const on: NodeId[] = [];
  let around: { readonly id: NodeId; readonly length: number } | undefined;
  for (const [id, node] of ir.nodes.entries()) {
    if (node.k !== 'call' && node.k !== 'write' && !(node.k === 'template' && node.tag !== undefined))
      continue;
    const nameEnd = node.k === 'call' ? node.calleeEnd : node.start;
    const startsHere = node.start >= line.start && node.start <= line.end;
    // A chain that goes on over several lines is meant where its last name stands.
    const namedHere = nameEnd > line.start && nameEnd <= line.end + 1;
    if (startsHere || namedHere) on.push(id);
    else if (node.start < line.start && node.end > line.start && isSameFunction(ir, node.fn, line)) {
      const length = node.end - node.start;
      if (around === undefined || length < around.length) around = { id, length };
    }
  }
  if (on.length > 0) return on;
  return around === undefined ? [] : [around.id];
}

/** A call around a whole callback (`app.post('/x', () => { ... })`) is not what a line of the callback's body is about. */
export function isSameFunction(ir: ModuleIr, fn: number, line: Span): boolean {
  let inner: { readonly fn: number; readonly length: number } | undefined;
  for (const [index, candidate] of ir.functions.entries()) {
    if (index !== 0 && (candidate.bodyStart > line.start || candidate.bodyEnd < line.start)) continue;
    const length = index === 0 ? Number.MAX_SAFE_INTEGER : candidate.bodyEnd - candidate.bodyStart;
    if (inner === undefined || length < inner.length) inner = { fn: index, length };
  }
  return inner?.fn === fn;
}
