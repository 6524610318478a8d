/**
 * Sweeps of stores that keep values under keys: what is older than something is removed, under one key
 * (`if (Date.now() - draft.savedAt > DAY) await AsyncStorage.removeItem('draft')`) or under all that begin alike.
 *
 * Deliberately absent: keys of which nothing is known. What they are removed from may be anything.
 */
import type { CallNode, FunctionId, ModuleIr, NodeId } from '../flow/ir.ts';

const REMOVES: ReadonlySet<string> = new Set(['removeItem', 'deleteItemAsync', 'remove', 'delete', 'del']);
const MAXIMUM_DEPTH = 6;

export interface PurgedKey {
  /** The key, or how it begins. */
  readonly name: string;
  readonly removal: NodeId;
}

/** `aged`: functions that compare the dates of something. */
export function purgedKeys(ir: ModuleIr, aged: ReadonlySet<FunctionId>): readonly PurgedKey[] {
  if (aged.size === 0) return [];
  const found: PurgedKey[] = [];
  ir.nodes.forEach((node, id) => {
    if (node.k !== 'call' || !aged.has(node.fn) || node.cond === -1) return;
    const callee = ir.nodes[node.callee];
    const key = node.args[0]?.value;
    if (key === undefined || !REMOVES.has(lastNameOf(ir, node) ?? '')) return;
    // `deleteItemAsync(key)` may be imported by its name; `remove(key)` says too little.
    if (callee?.k !== 'prop' && callee?.k !== 'import') return;
    const name = beginningOf(ir, key, 0);
    for (const each of name === undefined ? prefixesAround(ir, node.fn) : [name])
      found.push({ name: each, removal: id });
  });
  return found;
}

/** A key that is written there, or the text that it begins with. */
function beginningOf(ir: ModuleIr, id: NodeId, depth: number): string | undefined {
  const node = ir.nodes[id];
  if (node?.k === 'const') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.k === 'template') return node.texts[0] === '' ? undefined : node.texts[0];
  if (node?.k === 'binding' && node.value !== undefined && depth < MAXIMUM_DEPTH)
    return beginningOf(ir, node.value, depth + 1);
  return undefined;
}

/** `keys.filter((key) => key.startsWith('guest:'))`, in the function or one inside it. */
function prefixesAround(ir: ModuleIr, fn: FunctionId): readonly string[] {
  return ir.nodes.flatMap((node) => {
    if (node.k !== 'call' || lastNameOf(ir, node) !== 'startsWith' || !isWithin(ir, node.fn, fn)) return [];
    const prefix = node.args[0] === undefined ? undefined : beginningOf(ir, node.args[0].value, 0);
    return prefix === undefined ? [] : [prefix];
  });
}

function isWithin(ir: ModuleIr, inner: FunctionId, outer: FunctionId): boolean {
  for (let at = inner; at > 0; at = ir.functions[at]?.parent ?? 0) if (at === outer) return true;
  return false;
}

function lastNameOf(ir: ModuleIr, call: CallNode): string | undefined {
  const callee = ir.nodes[call.callee];
  if (callee?.k === 'prop') return callee.name;
  return callee?.k === 'import' ? ir.imports[callee.index]?.name : undefined;
}
