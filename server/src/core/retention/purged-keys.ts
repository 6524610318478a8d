/**
 * Sweeps of stores that keep values under keys: what is older than something is removed, under one key
 * (`if (Date.now() - draft.savedAt > DAY) await AsyncStorage.removeItem('draft')`) or under all that begin alike.
 *
 * Deliberately absent: keys of which nothing is known. What they are removed from may be anything.
 */
import type { FunctionId, ModuleIr, NodeId } from '../flow/ir.ts';
import type { Flow } from '../flow/model.ts';
import { lastName, Sources } from './sources.ts';

/** Names that nothing but a store under keys has. */
const REMOVES_ITEMS: ReadonlySet<string> = new Set(['removeItem', 'deleteItemAsync']);
/** Maps, sets, lists and records have these as well: the store is to be known. */
const REMOVES: ReadonlySet<string> = new Set(['remove', 'delete', 'del']);
const MAXIMUM_DEPTH = 6;

export interface PurgedKey {
  /** The key, or how it begins. */
  readonly name: string;
  readonly removal: NodeId;
  /** The libraries that it may be removed from; none where only the name of the method is known. */
  readonly integrations: readonly string[];
}

/** `aged`: functions that compare the dates of something. */
export function purgedKeys(
  flow: Flow,
  file: string,
  ir: ModuleIr,
  aged: ReadonlySet<FunctionId>,
): readonly PurgedKey[] {
  if (aged.size === 0) return [];
  let sources: Sources | undefined;
  const found: PurgedKey[] = [];
  ir.nodes.forEach((node, id) => {
    if (node.k !== 'call' || !aged.has(node.fn) || node.cond === -1) return;
    const callee = ir.nodes[node.callee];
    const key = node.args[0]?.value;
    const method = lastName(ir, node.callee) ?? '';
    const isItem = REMOVES_ITEMS.has(method);
    if (key === undefined || !(isItem || REMOVES.has(method))) return;
    // `deleteItemAsync(key)` may be imported by its name; `remove(key)` says too little.
    if (callee?.k !== 'prop' && callee?.k !== 'import') return;
    const integrations = flow.callee({ file, node: id }).library.map(({ integration }) => integration);
    if (!isItem && integrations.length === 0) return;
    const name = beginningOf(ir, key, 0);
    if (name === undefined) sources ??= new Sources(ir);
    const names = name === undefined && sources !== undefined ? prefixesOf(ir, key, sources) : [name ?? ''];
    for (const each of names) found.push({ name: each, removal: id, integrations });
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

/** `if (key.startsWith('guest:'))` of the same key, or `keys.filter((key) => key.startsWith('guest:'))` of those it is one of. */
function prefixesOf(ir: ModuleIr, key: NodeId, sources: Sources): readonly string[] {
  const own = sources.plain(key);
  const from = sources.of(key);
  return ir.nodes.flatMap((node) => {
    const callee = node.k === 'call' ? ir.nodes[node.callee] : undefined;
    if (node.k !== 'call' || callee?.k !== 'prop' || callee.name !== 'startsWith') return [];
    const tested = sources.plain(callee.base);
    const filter = ir.nodes[tested]?.k === 'param' ? sources.handedTo(node.fn) : undefined;
    if (tested !== own && (filter === undefined || !from.has(filter))) return [];
    const prefix = node.args[0] === undefined ? undefined : beginningOf(ir, node.args[0].value, 0);
    return prefix === undefined ? [] : [prefix];
  });
}
