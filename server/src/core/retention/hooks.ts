/**
 * Columns that a hook fills before a new record is written: `@BeforeInsert() end() { this.expiresAt = ... }` of an entity, and
 * `beforeInsert(event: InsertEvent<Pass>) { event.entity.expiresAt = ... }` of a subscriber. No write call names them.
 */

import type { ClassIr, ConditionId, FunctionIr, ModuleIr, NodeId, TypeIr } from '../flow/ir.ts';
import type { FileSummary, Flow } from '../flow/model.ts';
import { constantAt, nameOf } from '../program/schemas/read.ts';
import { splitWords } from '../text/words.ts';
import { normalName } from './purge.ts';

interface Filled {
  readonly entities: readonly string[];
  readonly column: string;
}

/** Under which an event holds the record that is written. */
const OF_EVENT = 'entity';
/** What a hook runs before, by the last word of its name or decorator: `beforeEntityCreate`, `@BeforeInsert()`. */
const writings = new Set(['create', 'insert', 'persist', 'save', 'upsert']);

export const filledColumns: FileSummary<readonly Filled[]> = {
  name: 'columns filled by hooks',
  make: (flow, file) => {
    const ir = flow.module(file);
    return ir === undefined ? [] : ir.functions.flatMap((fn) => filledBy(ir, fn));
  },
};

/** Whether a column of an entity is set before each new record is written. */
export function isFilledByHook(flow: Flow, names: readonly string[], column: string): boolean {
  const keys = new Set(names.filter((name) => name !== '').map(normalName));
  return [...flow.perFile(filledColumns).values()].some((list) =>
    list.some((filled) => filled.column === column && filled.entities.some((entity) => keys.has(entity))),
  );
}

function filledBy(ir: ModuleIr, fn: FunctionIr): readonly Filled[] {
  const cls = fn.class === undefined ? undefined : ir.classes[fn.class];
  if (cls === undefined || fn.kind !== 'method') return [];
  const isOwn = decoratorsOf(ir, cls, fn).some((name) => isBeforeWriting(name));
  if (!isOwn && !(isBeforeWriting(fn.name) && isToldOfRecords(cls))) return [];
  const entities = [...new Set((isOwn ? [cls.name ?? ''] : handedTo(cls, fn)).map(normalName))];
  return fn.writes.flatMap((id): readonly Filled[] => {
    const write = ir.nodes[id];
    if (write?.k !== 'write' || write.key === undefined || isNothing(ir, write.value)) return [];
    if (!isUnlessSet(ir, write.cond, write.key, isOwn)) return [];
    return isRecord(ir, write.base, isOwn, new Set()) ? [{ entities, column: write.key }] : [];
  });
}

/** A subscriber is one of a library's, or says so by a decorator; a class of its own calls its methods what it likes. */
function isToldOfRecords({ decorators, extends: base, implements: types }: ClassIr): boolean {
  return decorators.length > 0 || base !== undefined || types.length > 0;
}

/** Always where there is a record, or where the column is empty: `if (!this.expiresAt) this.expiresAt = ...`. */
function isUnlessSet(ir: ModuleIr, cond: ConditionId, column: string, isOwn: boolean): boolean {
  const condition = ir.conditions[cond];
  if (condition === undefined) return true;
  const isPlain = isRecord(ir, condition.test, isOwn, new Set()) || asksFor(ir, condition.test, column);
  return isPlain && isUnlessSet(ir, condition.parent, column, isOwn);
}

function asksFor(ir: ModuleIr, id: NodeId, column: string): boolean {
  const node = ir.nodes[id];
  switch (node?.k) {
    case 'prop':
      return node.name === column;
    case 'unary':
      return asksFor(ir, node.operand, column);
    case 'binary':
      return asksFor(ir, node.left, column) || asksFor(ir, node.right, column);
    default:
      return false;
  }
}

function decoratorsOf(ir: ModuleIr, cls: ClassIr, fn: FunctionIr): readonly (string | undefined)[] {
  const member = cls.members.find((each) => each.fn !== undefined && ir.functions[each.fn] === fn);
  return [...fn.decorators, ...(member?.decorators ?? [])].map(({ node }) => {
    const decorator = ir.nodes[node];
    return nameOf(ir, decorator?.k === 'call' ? decorator.callee : node);
  });
}

function isBeforeWriting(name: string | undefined): boolean {
  const words = splitWords(name ?? '');
  return words[0] === 'before' && writings.has(words.at(-1) ?? '');
}

/** `TrialRequest`, and `Climber` of `InsertEvent<Climber>`; else what the subscriber is one of. */
function handedTo(cls: ClassIr, fn: FunctionIr): readonly string[] {
  const [first] = fn.params;
  const own = first?.type === undefined ? [] : namesIn(first.type);
  return own.length > 0 ? own : [...cls.extendsArgs, ...cls.implements].flatMap(namesIn);
}

function namesIn(type: TypeIr): readonly string[] {
  if (type.t === 'union') return type.types.flatMap(namesIn);
  return type.t === 'ref' ? [type.name, ...type.args.flatMap(namesIn)] : [];
}

/** The record itself (`this`, `entity`), or what an event holds of it (`event.entity`). */
function isRecord(ir: ModuleIr, id: NodeId, isOwn: boolean, seen: Set<NodeId>): boolean {
  const node = ir.nodes[id];
  // What is set bit by bit comes together at every branch.
  if (seen.has(id)) return false;
  seen.add(id);
  switch (node?.k) {
    case 'this':
      return isOwn;
    case 'param':
      return node.index === 0;
    case 'prop':
      return !isOwn && node.name === OF_EVENT && isRecord(ir, node.base, false, seen);
    case 'binding':
      return node.value !== undefined && isRecord(ir, node.value, isOwn, seen);
    case 'update':
      return isRecord(ir, node.base, isOwn, seen);
    case 'phi':
      return node.inputs.some((input) => isRecord(ir, input, isOwn, seen));
    case 'cast':
      return isRecord(ir, node.operand, isOwn, seen);
    default:
      return false;
  }
}

function isNothing(ir: ModuleIr, value: NodeId): boolean {
  const node = ir.nodes[value];
  if (node?.k === 'cast') return isNothing(ir, node.operand);
  return node?.k === 'const' && (constantAt(ir, value) ?? null) === null;
}
