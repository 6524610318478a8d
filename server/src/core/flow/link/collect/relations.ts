/**
 * Records that declared types relate to other records: `plugin.lockedBy.account`. A type names everything that a graph of
 * records can be asked for, and a record as it was read holds its own columns and seldom more than one step of the graph.
 *
 * Deliberately absent: what a query says it reads (rows with `entity:`), which is known and not declared.
 */
import { calleeName, nameOf } from '../../../program/schemas/read.ts';
import type { Evaluator } from '../evaluate.ts';
import type { TypeModel } from '../types/index.ts';
import type { Member } from '../types/structure.ts';
import type { Value } from '../values.ts';

const KEYS = ['id', '_id'];

/** How many such steps may be there without a query that says so. */
export const MAXIMUM_RELATIONS = 1;

/** Whether a field of a record may hold another record, one with a key of its own, and may as well be left out. */
export function isRelation(types: TypeModel, record: ReadonlyMap<string, Member>, field: Member): boolean {
  if (field.type === undefined || !isKeyed(record) || !isLeftOut(field)) return false;
  const structure = types.resolved(field.type);
  const held =
    structure.s === 'list' && structure.element !== undefined ? types.resolved(structure.element) : structure;
  const alternatives = held.s === 'union' ? held.types.map((type) => types.resolved(type)) : [held];
  return alternatives.some((each) => {
    const members = types.membersOf(each);
    return members !== undefined && isKeyed(members);
  });
}

/** `@ManyToMany(() => Market) markets`: whether a field has a decorator of one of these names. */
export function isDecorated(evaluator: Evaluator, field: Member, names: readonly string[]): boolean {
  return (field.decorators ?? []).some((decorator) => {
    const ir = evaluator.module(field.place.file);
    const node = evaluator.node(field.place.file, decorator);
    const name = node.k === 'call' ? calleeName(ir, node) : nameOf(ir, decorator);
    return name !== undefined && names.includes(name);
  });
}

/** What of a value a literal says, and no type. */
export function writtenOut({ atoms }: Value): Value {
  return { atoms: atoms.filter(({ a }) => a === 'object') };
}

function isKeyed(members: ReadonlyMap<string, Member>): boolean {
  return KEYS.some((key) => members.has(key));
}

function isLeftOut({ optional, type }: Member): boolean {
  if (optional === true) return true;
  const written = type?.type;
  return (
    written?.t === 'union' &&
    written.types.some(({ t, ...each }) => t === 'keyword' && 'name' in each && ABSENT.has(String(each.name)))
  );
}

const ABSENT = new Set(['null', 'undefined']);
