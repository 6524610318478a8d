/**
 * Functions that go through an object key by key: loops over `Object.entries(value)`, `Object.keys(value)`, `for ... in`.
 *
 * Deliberately absent: what they do to the values (`one-by-one.ts`), and whether they call themselves.
 */
import type { FunctionId, ModuleIr } from '../../ir.ts';

const walkers = new WeakMap<ModuleIr, ReadonlySet<FunctionId>>();
const LISTINGS: ReadonlySet<string> = new Set(['entries', 'keys', 'getOwnPropertyNames', 'ownKeys']);

/** Also where a literal inside the function does, and of such a literal: `Object.entries(value).map(([key, inner]) => ...)`. */
export function goesThroughKeys(module: ModuleIr, fn: FunctionId): boolean {
  let known = walkers.get(module);
  if (known === undefined) {
    const found = new Set<FunctionId>();
    for (const node of module.nodes) {
      const lists =
        node.k === 'element' ? node.key === true : node.k === 'call' && listsKeys(module, node.callee);
      for (let at = node.fn; lists && at > 0; at = module.functions[at]?.parent ?? 0) found.add(at);
    }
    known = found;
    walkers.set(module, known);
  }
  for (let at = fn; at > 0; at = module.functions[at]?.parent ?? 0) if (known.has(at)) return true;
  return false;
}

function listsKeys({ nodes }: ModuleIr, callee: number): boolean {
  const node = nodes[callee];
  const base = node?.k === 'prop' ? nodes[node.base] : undefined;
  return (
    node?.k === 'prop' &&
    LISTINGS.has(node.name) &&
    base?.k === 'global' &&
    (base.name === 'Object' || base.name === 'Reflect')
  );
}
