/**
 * What the call of a finding is made of, in its own file: a helper of the project that is called there, or in a function that
 * is handed over there, is what made its data, whoever else calls it.
 */
import type { ModuleIr, NodeId } from '../flow/ir.ts';
import { type At, argumentOf, type Inquiry, nodeOf, sibling } from './inquiry.ts';
import { partsOf } from './persons.ts';

const MOST_NODES = 200;

export function wayTo(inquiry: Inquiry, call: At): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue: At[] = [call];
  while (queue.length > 0 && seen.size < MOST_NODES) {
    const current = queue.pop();
    const node = current === undefined ? undefined : nodeOf(inquiry, current);
    if (current === undefined || node === undefined) continue;
    const key = `${current.file}#${current.node}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const argument = node.k === 'param' ? argumentOf(inquiry, current) : undefined;
    if (argument !== undefined) queue.push(argument);
    const module = inquiry.flow.module(current.file);
    const parts =
      node.k === 'function' && module !== undefined ? callsIn(module, node.target) : partsOf(node);
    for (const part of parts) queue.push(sibling(current, part));
  }
  return seen;
}

/** Calls in a function literal, and in those that are written in it. */
function callsIn(module: ModuleIr, fn: number): readonly NodeId[] {
  const record = module.functions[fn];
  if (record === undefined || record.name !== undefined) return [];
  return module.functions.flatMap((inner) =>
    inner.start >= record.start && inner.end <= record.end ? inner.calls : [],
  );
}
