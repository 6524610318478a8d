/**
 * Purge jobs of document stores: a query for what is older than something, and a delete of each document that it finds.
 * `for (const old of (await leads.where('createdAt', '<', cutoff).get()).docs) await old.ref.delete();`
 *
 * Deliberately absent: whether what is deleted comes from that query. A function that asks for old documents and deletes
 * documents deletes those.
 */
import type { CallNode, FunctionId, ModuleIr, NodeId } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';

/** Calls that name a collection or a place: `collection('leads')`, `ref(db, 'leads')`. */
const PLACES: ReadonlySet<string> = new Set(['collection', 'collectionGroup', 'ref', 'child']);
const DELETES: ReadonlySet<string> = new Set(['delete', 'deleteDoc', 'recursiveDelete', 'remove']);
const OLDER: ReadonlySet<unknown> = new Set(['<', '<=']);
const ENDS: ReadonlySet<string> = new Set(['endAt', 'endBefore']);
const MOMENT = /(?:[a-z](?:At|On)|_(?:at|on)|date|time|timestamp|^ts|created|updated|seen|expires|expiry)$/i;
const MAXIMUM_DEPTH = 12;

export interface PurgedDocuments {
  readonly name: string;
  readonly query: NodeId;
}

export function purgedDocuments(flow: Flow, file: string, ir: ModuleIr): readonly PurgedDocuments[] {
  const deleting = deletingFunctions(ir);
  if (deleting.size === 0) return [];
  const found: PurgedDocuments[] = [];
  ir.nodes.forEach((node, id) => {
    if (node.k !== 'call' || !asksForOld(ir, node)) return;
    const name = placeOf(ir, id);
    if (name === undefined) return;
    if (deleting.has(node.fn) || isHandedOn(flow, ir, { file, node: id }, deleting))
      found.push({ name, query: id });
  });
  return found;
}

/** Functions that delete a document by its reference, and those around them. */
function deletingFunctions(ir: ModuleIr): ReadonlySet<FunctionId> {
  const found = new Set<FunctionId>();
  for (const node of ir.nodes) {
    if (node.k !== 'call' || !DELETES.has(nameOf(ir, node.callee) ?? '')) continue;
    const callee = ir.nodes[node.callee];
    const target = node.args[0]?.value ?? (callee?.k === 'prop' ? callee.base : undefined);
    if (target === undefined || nameOf(ir, target) !== 'ref') continue;
    for (let at = node.fn; at >= 0; at = ir.functions[at]?.parent ?? -1) found.add(at);
  }
  // What stands outside of functions runs once.
  found.delete(0);
  return found;
}

/** `.where('createdAt', '<', cutoff)`, `.orderByChild('seenAt').endAt(cutoff)`. */
function asksForOld(ir: ModuleIr, call: CallNode): boolean {
  const name = nameOf(ir, call.callee) ?? '';
  if (name === 'where') return OLDER.has(constant(ir, call.args[1]?.value)) && isMoment(ir, call);
  if (!ENDS.has(name)) return false;
  return around(ir, call).some((other) => nameOf(ir, other.callee) === 'orderByChild' && isMoment(ir, other));
}

function isMoment(ir: ModuleIr, call: CallNode): boolean {
  const field = constant(ir, call.args[0]?.value);
  return typeof field === 'string' && MOMENT.test(field);
}

/** The calls that a call stands on, and those beside it in `query(...)`. */
function around(ir: ModuleIr, call: CallNode): readonly CallNode[] {
  const found: CallNode[] = [];
  const callee = ir.nodes[call.callee];
  let at = callee?.k === 'prop' ? behind(ir, callee.base) : undefined;
  for (let depth = 0; at !== undefined && depth < MAXIMUM_DEPTH; depth += 1) {
    found.push(at);
    const next = ir.nodes[at.callee];
    at = next?.k === 'prop' ? behind(ir, next.base) : undefined;
  }
  const whole = ir.nodes.find(
    (node): node is CallNode =>
      node.k === 'call' &&
      nameOf(ir, node.callee) === 'query' &&
      node.args.some(({ value }) => ir.nodes[value] === call),
  );
  for (const { value } of whole?.args ?? []) {
    const beside = behind(ir, value);
    if (beside !== undefined && beside !== call) found.push(beside);
  }
  return found;
}

/** The nearest collection or path that a query is about. */
function placeOf(ir: ModuleIr, query: NodeId): string | undefined {
  const call = ir.nodes[query];
  if (call?.k !== 'call') return undefined;
  const place = around(ir, call).find((each) => PLACES.has(nameOf(ir, each.callee) ?? ''));
  const names = (place?.args ?? []).map(({ value }) => constant(ir, value));
  return names.findLast((name): name is string => typeof name === 'string');
}

/** `await deleteFound(leads.where('createdAt', '<', cutoff))` */
function isHandedOn(flow: Flow, ir: ModuleIr, query: NodeRef, deleting: ReadonlySet<FunctionId>): boolean {
  const own = ir.nodes[query.node];
  return ir.nodes.some((node, id) => {
    if (node.k !== 'call' || node === own) return false;
    const isHanded = node.args.some(({ value }) => leadsTo(ir, value, query.node, 0));
    return (
      isHanded &&
      flow
        .callee({ file: query.file, node: id })
        .functions.some(({ file, fn }) => file === query.file && deleting.has(fn))
    );
  });
}

/** Whether a value is the query, with a limit or an order or not. */
function leadsTo(ir: ModuleIr, from: NodeId, query: NodeId, depth: number): boolean {
  if (from === query) return true;
  const node = ir.nodes[from];
  if (node === undefined || depth > MAXIMUM_DEPTH) return false;
  if (node.k === 'binding') return node.value !== undefined && leadsTo(ir, node.value, query, depth + 1);
  if (node.k !== 'call') return false;
  const callee = ir.nodes[node.callee];
  return callee?.k === 'prop'
    ? leadsTo(ir, callee.base, query, depth + 1)
    : nameOf(ir, node.callee) === 'query' && node.args.some(({ value }) => value === query);
}

function behind(ir: ModuleIr, id: NodeId): CallNode | undefined {
  let node = ir.nodes[id];
  for (let depth = 0; node !== undefined && depth < MAXIMUM_DEPTH; depth += 1) {
    if (node.k === 'call') return node;
    if (node.k === 'binding') node = node.value === undefined ? undefined : ir.nodes[node.value];
    else if (node.k === 'await' || node.k === 'cast') node = ir.nodes[node.operand];
    else return undefined;
  }
  return undefined;
}

/** The last name of a callee or a value. */
function nameOf(ir: ModuleIr, id: NodeId): string | undefined {
  const node = ir.nodes[id];
  if (node?.k === 'prop' || node?.k === 'global') return node.name;
  return node?.k === 'import' ? ir.imports[node.index]?.name : undefined;
}

function constant(ir: ModuleIr, id: NodeId | undefined): unknown {
  const node = id === undefined ? undefined : ir.nodes[id];
  return node?.k === 'const' ? node.value : undefined;
}
