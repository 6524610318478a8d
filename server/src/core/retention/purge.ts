/**
 * Purge jobs: a bulk delete by age, such as a nightly `deleteMany({ where: { createdAt: { lt: cutoff } } })`, or a cursor that goes
 * through a store and deletes what is old. They stand in for an expiry column in many applications. A delete of one record by its
 * id is none.
 */
import type { ModuleIr, NodeId, ValueNode } from '../flow/ir.ts';
import type { FileSummary, Flow, NodeRef } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import { endingTables } from './ending-tables.ts';
import { type KindOfRow, kindPurged } from './kinds-of-rows.ts';
import { purgedDocuments } from './purged-documents.ts';
import { purgedKeys } from './purged-keys.ts';
import { purgedTables } from './purged-tables.ts';

export interface PurgeIndex {
  /**
   * What purges records of an entity with one of these names; `keyed`: the library, where they stand under keys. `isOther`:
   * whether what is asked about is plainly none of the kind that alone is purged.
   */
  find(
    names: readonly string[],
    keyed: string | undefined,
    isOther?: (kind: KindOfRow) => boolean,
  ): Pick<Purge, 'place' | 'byStore'> | undefined;
  /** What purges records of such an entity, of every kind, in a way that takes along what references them. */
  findWhole(names: readonly string[]): Pick<Purge, 'place'> | undefined;
}

interface Purge {
  readonly key: string;
  readonly place: Place;
  /** The store does it, as the statement that makes the table says. */
  readonly byStore?: true;
  /** Rows are only marked: nothing that belongs to them goes with them. */
  readonly isMark?: boolean;
  /** Only what stands under keys goes, in one of these libraries; in any where none is known. */
  readonly keyedIn?: readonly string[];
  /** Only records of this kind go. */
  readonly kind?: KindOfRow;
}

/** Made of what each file says by itself. */
export function purgesOf(flow: Flow): PurgeIndex {
  const files = flow.perFile(purges);
  const first = (names: readonly string[], does: (purge: Purge) => boolean): Purge | undefined => {
    for (const key of names.map(normalName)) {
      for (const list of files.values()) {
        const found = list.find((purge) => purge.key === key && does(purge));
        if (found) return found;
      }
    }
    return undefined;
  };
  return {
    find: (names, keyed, isOther = () => false) =>
      first(names, (purge) => isOfStore(purge, keyed) && !(purge.kind !== undefined && isOther(purge.kind))),
    findWhole: (names) =>
      first(
        names,
        (purge) =>
          isOfStore(purge, undefined) &&
          purge.byStore !== true &&
          purge.isMark !== true &&
          purge.kind === undefined,
      ),
  };
}

function isOfStore({ keyedIn }: Purge, keyed: string | undefined): boolean {
  if (keyedIn === undefined) return true;
  return keyed !== undefined && (keyedIn.length === 0 || keyedIn.includes(keyed));
}

export const purges: FileSummary<readonly Purge[]> = {
  name: 'purges',
  make: (flow, file) => purgesIn(flow, file),
};

/** `User`, `users`, `UserModel`, `userRepository`, `tbl_users` alike. */
export function normalName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(repository|repo|model|entity|table|collection|dao|store)$/, '');
  return plain.length > 3 ? plain.replace(/ies$/, 'y').replace(/s$/, '') : plain;
}

const deleteNames = new Set([
  'deleteMany',
  'delete',
  'destroy',
  'del',
  'remove',
  'nativeDelete',
  'deleteFrom',
  'softDelete',
]);
const olderKeys = new Set([
  'lt',
  'lte',
  '$lt',
  '$lte',
  'lessThan',
  'LessThan',
  'LessThanOrEqual',
  'isBefore',
]);
const deleteStatement =
  /\bdelete\s+from\s+["'`[]?(?:\w+["'`\]]?\.["'`[]?)?(\w+)[\s\S]*?<|\bdelete\s+from\s+["'`[]?(\w+)[\s\S]*\binterval\b/i;

function purgesIn(flow: Flow, file: string): readonly Purge[] {
  const found: Purge[] = [];
  const add = (name: string, place: Place, how: Omit<Purge, 'key' | 'place'> = {}): void => {
    const key = normalName(name);
    const isKnown = found.some(
      (purge) =>
        purge.key === key && purge.keyedIn === undefined && purge.kind === undefined && purge.isMark !== true,
    );
    if (key !== '' && !isKnown) found.push({ key, place, ...how });
  };
  const ir = flow.module(file);
  if (!ir) return [];
  const older = new Set<number>();
  const aged = new Set<number>();
  const deletes: NodeId[] = [];
  ir.nodes.forEach((node, id) => {
    if (comparesAge(ir, node)) older.add(node.fn);
    if (comparesDates(ir, node)) aged.add(node.fn);
    if (node.k === 'call' && deleteNames.has(lastName(ir, node.callee))) deletes.push(id);
    const statement = statementText(node);
    const match = statement === undefined ? null : deleteStatement.exec(statement);
    if (match) add(match[1] ?? match[2] ?? '', { file, start: node.start, end: node.end });
    for (const name of purgedTables(flow, file, node)) add(name, { file, start: node.start, end: node.end });
    for (const name of endingTables(statement ?? ''))
      add(name, { file, start: node.start, end: node.end }, { byStore: true });
  });
  for (const { name, query } of purgedDocuments(flow, file, ir)) {
    const { start, end } = flow.node({ file, node: query });
    add(name, { file, start, end });
  }
  for (const { name, removal, integrations } of purgedKeys(flow, file, ir, aged)) {
    const { start, end } = flow.node({ file, node: removal });
    add(name, { file, start, end }, { keyedIn: integrations });
  }
  for (const id of deletes) {
    const node = ir.nodes[id];
    if (node?.k !== 'call') continue;
    const place = { file, start: node.start, end: node.end };
    if (aged.has(node.fn)) for (const name of storesOfCursor(ir, node)) add(name, place);
    if (!older.has(node.fn)) continue;
    const kind = kindPurged(ir, id);
    const isMark = lastName(ir, node.callee) === 'softDelete';
    for (const name of entityNames(flow, ir, { file, node: id }))
      add(name, place, { isMark, ...(kind !== undefined && { kind }) });
  }
  return found;
}

/** Whether the node tests that something is older than something else. */
function comparesAge(ir: ModuleIr, node: ValueNode): boolean {
  switch (node.k) {
    case 'object':
      return node.props.some((prop) => prop.p === 'value' && olderKeys.has(prop.key));
    case 'prop':
    case 'global':
      return olderKeys.has(node.name);
    case 'call':
      // `lt(sessions.createdAt, cutoff)` of a query builder, and not `lt(rooms.beds, 2)`.
      return olderKeys.has(importedName(ir, node.callee) ?? '') && !isConstant(ir, node.args[1]?.value);
    case 'const':
      return node.value === '<' || node.value === '<=' || isAgeText(node.value);
    case 'template':
      return isAgeText(node.texts.join('?'));
    default:
      return false;
  }
}

function importedName(ir: ModuleIr, id: NodeId): string | undefined {
  const node = ir.nodes[id];
  return node?.k === 'import' ? ir.imports[node.index]?.name : undefined;
}

function isConstant(ir: ModuleIr, id: NodeId | undefined): boolean {
  return id !== undefined && ir.nodes[id]?.k === 'const';
}

/** `now - row.seenAt > MAX_AGE`, `row.seenAt < cutoff`. */
function comparesDates(ir: ModuleIr, node: ValueNode): boolean {
  if (node.k !== 'binary' || !/^[<>]=?$/.test(node.op)) return false;
  const isDate = (id: NodeId, depth: number): boolean => {
    const side = ir.nodes[id];
    if (side?.k === 'prop' || side?.k === 'binding')
      return /(?:[a-z]At|_at|[dD]ate|[tT]imestamp)$/.test(side.name);
    return (
      side?.k === 'binary' &&
      side.op === '-' &&
      depth < 2 &&
      (isDate(side.left, depth + 1) || isDate(side.right, depth + 1))
    );
  };
  return isDate(node.left, 0) || isDate(node.right, 0);
}

/** What the cursor goes through that deletes a record: `(await db.transaction('visits').objectStore('visits').openCursor()).delete()`. */
function storesOfCursor(ir: ModuleIr, call: ValueNode & { k: 'call' }): readonly string[] {
  const names: string[] = [];
  const seen = new Set<NodeId>();
  let isCursor = false;
  const named = (id: NodeId | undefined): void => {
    const node = id === undefined ? undefined : ir.nodes[id];
    if (node?.k === 'const' && typeof node.value === 'string') names.push(node.value);
    if (node?.k === 'array') for (const item of node.items) named(item.value);
  };
  const visit = (id: NodeId | undefined): void => {
    const node = id === undefined || seen.has(id) ? undefined : ir.nodes[id];
    if (id === undefined || node === undefined) return;
    seen.add(id);
    switch (node.k) {
      case 'prop':
      case 'binding':
        visit(node.k === 'prop' ? node.base : node.value);
        return;
      case 'phi':
        for (const input of node.inputs) visit(input);
        return;
      case 'cell':
        for (const definition of ir.cells[node.cell]?.definitions ?? []) visit(definition);
        return;
      case 'await':
      case 'cast':
        visit(node.operand);
        return;
      case 'call': {
        const name = lastName(ir, node.callee);
        if (name === 'openCursor') isCursor = true;
        if (name === 'objectStore' || (name === 'transaction' && names.length === 0))
          named(node.args[0]?.value);
        if (name !== 'transaction' && names.length === 0) visit(node.callee);
        return;
      }
      default:
        return;
    }
  };
  visit(call.callee);
  return isCursor ? names : [];
}

/** `createdAt < :cutoff`. */
function isAgeText(value: unknown): boolean {
  return typeof value === 'string' && /(_at|At|date|Date|_on|time|Time)["'`]?\s*<=?\s/.test(value);
}

function statementText(node: ValueNode): string | undefined {
  if (node.k === 'template') return node.texts.join(' ? ');
  return node.k === 'const' && typeof node.value === 'string' ? node.value : undefined;
}

/** The last name of a callee. */
export function lastName(ir: ModuleIr, id: NodeId): string {
  const node = ir.nodes[id];
  return node?.k === 'prop' || node?.k === 'global' ? node.name : '';
}

/** What a call that deletes or makes records may be about: the captured model, names and strings along its receiver, its first argument. */
export function entityNames(flow: Flow, ir: ModuleIr, call: NodeRef): readonly string[] {
  const names = flow.callee(call).library.flatMap(({ captures }) => Object.values(captures));
  const visit = (id: NodeId | undefined, depth: number, isReceiver = false): void => {
    const node = id === undefined ? undefined : ir.nodes[id];
    if (!node || depth > 8) return;
    switch (node.k) {
      case 'prop':
        if (!deleteNames.has(node.name)) names.push(node.name);
        visit(node.base, depth + 1, isReceiver);
        return;
      case 'call':
        visit(node.callee, depth + 1, isReceiver);
        visit(node.args[0]?.value, depth + 1);
        return;
      case 'binding':
        names.push(node.name);
        // `const swaps = source.getRepository(ShiftSwap)`
        if (isReceiver) visit(node.value, depth + 1, true);
        return;
      case 'import': {
        const entry = ir.imports[node.index];
        if (entry) names.push(entry.name === 'default' || entry.name === '*' ? entry.local : entry.name);
        return;
      }
      case 'await':
      case 'cast':
        visit(node.operand, depth + 1);
        return;
      case 'class':
        names.push(ir.classes[node.target]?.name ?? '');
        return;
      case 'const':
        if (typeof node.value === 'string') names.push(node.value);
        return;
      default:
        return;
    }
  };
  const node = ir.nodes[call.node];
  if (node?.k === 'call') {
    const callee = ir.nodes[node.callee];
    // `private readonly drafts: Repository<IntakeDraft>`
    const held = callee?.k === 'prop' ? flow.held({ file: call.file, node: callee.base }) : undefined;
    if (held?.t === 'ref') names.push(held.name);
    visit(node.callee, 0, true);
    visit(node.args[0]?.value, 0);
  }
  return names;
}
