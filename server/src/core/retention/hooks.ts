/**
 * Columns that a hook fills before a new record is written: `@BeforeInsert() end() { this.expiresAt = ... }` of an entity, and
 * `beforeInsert(event: InsertEvent<Pass>) { event.entity.expiresAt = ... }` of a subscriber. No write call names them.
 */

import type { ClassIr, FunctionIr, ModuleIr, NodeId, TypeIr } from '../flow/ir.ts';
import type { FileSummary, Flow } from '../flow/model.ts';
import { constantAt, nameOf } from '../program/schemas/read.ts';
import { splitWords } from '../text/words.ts';
import { normalName } from './purge.ts';

interface Filled {
  readonly entities: readonly string[];
  readonly column: string;
}

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
  if (!isOwn && !isBeforeWriting(fn.name)) return [];
  const entities = [...new Set((isOwn ? [cls.name ?? ''] : handedTo(cls, fn)).map(normalName))];
  return fn.writes.flatMap((id): readonly Filled[] => {
    const write = ir.nodes[id];
    if (write?.k !== 'write' || write.key === undefined || isNothing(ir, write.value)) return [];
    return isRecord(ir, write.base, isOwn) ? [{ entities, column: write.key }] : [];
  });
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
function isRecord(ir: ModuleIr, id: NodeId, isOwn: boolean): boolean {
  const node = ir.nodes[id];
  switch (node?.k) {
    case 'this':
      return isOwn;
    case 'param':
      return node.index === 0;
    case 'prop':
      return !isOwn && ir.nodes[node.base]?.k !== 'this' && isRecord(ir, node.base, false);
    case 'binding':
      return node.value !== undefined && isRecord(ir, node.value, isOwn);
    case 'update':
      return isRecord(ir, node.base, isOwn);
    case 'phi':
      return node.inputs.some((input) => input < id && isRecord(ir, input, isOwn));
    case 'cast':
      return isRecord(ir, node.operand, isOwn);
    default:
      return false;
  }
}

function isNothing(ir: ModuleIr, value: NodeId): boolean {
  const node = ir.nodes[value];
  return node?.k === 'const' && (constantAt(ir, value) ?? null) === null;
}
