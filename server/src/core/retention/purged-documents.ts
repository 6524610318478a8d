/**
 * Purge jobs of document stores: a query for what is older than something, and a delete of each document that it finds.
 * `for (const old of (await leads.where('createdAt', '<', cutoff).get()).docs) await old.ref.delete();`
 */
import type { CallNode, FunctionId, ModuleIr, NodeId } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';
import { lastName, Sources } from './sources.ts';

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
  const deleted = deletedDocuments(ir);
  if (deleted === undefined) return [];
  const found: PurgedDocuments[] = [];
  ir.nodes.forEach((node, id) => {
    if (node.k !== 'call' || !asksForOld(ir, node)) return;
    const name = placeOf(ir, id);
    if (name === undefined) return;
    // What stands outside of functions runs once.
    const isDeleted = node.fn !== 0 && deleted.sources.has(id);
    if (isDeleted || isHandedOn(flow, ir, { file, node: id }, deleted.takenBy))
      found.push({ name, query: id });
  });
  return found;
}

/** What documents that are deleted by their references come from, and the functions that take it from their callers. */
function deletedDocuments(
  ir: ModuleIr,
): { readonly sources: ReadonlySet<NodeId>; readonly takenBy: ReadonlySet<FunctionId> } | undefined {
  const refs = ir.nodes.flatMap((node) => {
    if (node.k !== 'call' || !DELETES.has(lastName(ir, node.callee) ?? '')) return [];
    const callee = ir.nodes[node.callee];
    const target = node.args[0]?.value ?? (callee?.k === 'prop' ? callee.base : undefined);
    return target === undefined || lastName(ir, target) !== 'ref' ? [] : [target];
  });
  if (refs.length === 0) return undefined;
  const from = new Sources(ir, (call) => isBeginning(ir, call));
  const sources = new Set(refs.flatMap((ref) => [...from.of(ref)]));
  const takenBy = new Set<FunctionId>();
  for (const id of sources) {
    const node = ir.nodes[id];
    if (node?.k === 'param') takenBy.add(node.fn);
  }
  return { sources, takenBy };
}

/** Where what is deleted comes from ends at its place, and a condition of it is no source: `where('tour', '==', tour.id)`. */
function isBeginning(ir: ModuleIr, call: CallNode): boolean {
  const name = lastName(ir, call.callee) ?? '';
  const isMethod = ir.nodes[call.callee]?.k === 'prop';
  return PLACES.has(name) || name === 'doc' || (!isMethod && name === 'where');
}

/** `.where('createdAt', '<', cutoff)`, `.orderByChild('seenAt').endAt(cutoff)`. */
function asksForOld(ir: ModuleIr, call: CallNode): boolean {
  const name = lastName(ir, call.callee) ?? '';
  if (name === 'where') return OLDER.has(constant(ir, call.args[1]?.value)) && isMoment(ir, call);
  if (!ENDS.has(name)) return false;
  return around(ir, call).some(
    (other) => lastName(ir, other.callee) === 'orderByChild' && isMoment(ir, other),
  );
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
      lastName(ir, node.callee) === 'query' &&
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
  const place = around(ir, call).find((each) => PLACES.has(lastName(ir, each.callee) ?? ''));
  const names = (place?.args ?? []).map(({ value }) => constant(ir, value));
  return names.findLast((name): name is string => typeof name === 'string');
}

/** `await deleteFound(leads.where('createdAt', '<', cutoff))` */
function isHandedOn(flow: Flow, ir: ModuleIr, query: NodeRef, takenBy: ReadonlySet<FunctionId>): boolean {
  const own = ir.nodes[query.node];
  return ir.nodes.some((node, id) => {
    if (node.k !== 'call' || node === own) return false;
    const isHanded = node.args.some(({ value }) => leadsTo(ir, value, query.node, 0));
    return (
      isHanded &&
      flow
        .callee({ file: query.file, node: id })
        .functions.some(({ file, fn }) => file === query.file && takenBy.has(fn))
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
    : lastName(ir, node.callee) === 'query' && node.args.some(({ value }) => value === query);
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

function constant(ir: ModuleIr, id: NodeId | undefined): unknown {
  const node = id === undefined ? undefined : ir.nodes[id];
  return node?.k === 'const' ? node.value : undefined;
}
