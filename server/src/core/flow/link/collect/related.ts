/**
 * Records that declared types relate to other records: `plugin.lockedBy.account`. A type names everything that a graph of
 * records can be asked for, and a record as it was read holds its own columns and seldom more than one step of the graph.
 *
 * Deliberately absent: what a query says it reads (rows with `entity:`), which is known and not declared.
 */
import type { RelationRow } from '../../../catalog/row.ts';
import {
  argument,
  behind,
  nameOf,
  nodeOf,
  objectAt,
  property,
  stringAt,
} from '../../../program/schemas/read.ts';
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { changesOf, type ObjectAtom } from '../libraries/changes.ts';
import type { TypeModel } from '../types/index.ts';
import type { Member } from '../types/structure.ts';
import { type Atom, NOTHING, type ObjectEntry, type TypeRef, type Value } from '../values.ts';
import type { Filter } from './fields.ts';

type Members = ReadonlyMap<string, Member>;

/** What a store call writes. */
export interface Written {
  readonly row: RelationRow;
  /** What the class or type of the record declares; `isWhole`: all columns that it has. */
  readonly record: { readonly members: Members; readonly isWhole: boolean } | undefined;
  /** The model is a type parameter's, and only callers know which. */
  readonly isOfAnyModel: boolean;
}

/** What a store writes of the records that one is related to. */
interface Relation {
  readonly takesNew: boolean;
  readonly takesChanges: boolean;
}

const KEYS = ['id', '_id'];

/** Objects that one may have been before, on all the ways on which it was changed. */
const MAXIMUM_CHANGES = 60;

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

/** What of a record's fields a store writes that writes records they are related to by themselves. */
export class Related {
  readonly #evaluator: Evaluator;
  readonly #row: RelationRow;
  /** What the store's record is declared with. */
  readonly #declared: Members | undefined;
  readonly #columns: Filter | undefined;
  /** Only callers know which model it is, or it has more columns than are seen. */
  readonly #mayBeOther: boolean;

  constructor(evaluator: Evaluator, { row, record, isOfAnyModel }: Written) {
    this.#evaluator = evaluator;
    this.#row = row;
    this.#declared = record?.members;
    this.#mayBeOther = isOfAnyModel || record?.isWhole === false;
    this.#columns =
      record?.isWhole === true ? { hidden: new Set(), only: new Set(record.members.keys()) } : undefined;
  }

  /** Columns of the record: what else an object has that is handed over is not written. */
  get columns(): Filter | undefined {
    return this.#columns;
  }

  /** What the record that is written declares of a field of something else, which is handed over. */
  declared(name: string): Member | undefined {
    return this.#declared?.get(name);
  }

  /** What of the value of a field is written along: of a relation nothing, or what is new or was changed. */
  written(field: Member | undefined, value: Value): Value {
    // Which record it is nobody knows: those that stand in it and are read from the store are there already.
    if (field === undefined) return this.#mayBeOther ? this.#withoutRead(value) : value;
    const relation = this.#relation(field);
    if (relation === undefined) return value;
    return relation.takesNew || relation.takesChanges ? this.#along(value, relation, 0) : NOTHING;
  }

  /** What the fields of an object are declared as: of a record that was changed, or of the one that is written. */
  fieldsOf(entries: readonly ObjectEntry[], isRecord: boolean): Members | undefined {
    return (isRecord ? this.#declared : undefined) ?? this.#fieldsBefore(entries, new Set());
  }

  #fieldsBefore(entries: readonly ObjectEntry[], asked: Set<readonly ObjectEntry[]>): Members | undefined {
    if (asked.has(entries) || asked.size >= MAXIMUM_CHANGES) return undefined;
    asked.add(entries);
    for (const entry of entries) {
      if (!('spread' in entry)) continue;
      for (const atom of this.#evaluator.force(entry.spread).atoms) {
        const found = this.#fieldsOfAtom(atom, asked);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  #fieldsOfAtom(atom: Atom, asked: Set<readonly ObjectEntry[]>): Members | undefined {
    const { types } = this.#evaluator;
    if (atom.a === 'instance') return types.classMembers(atom.file, atom.cls, atom.env);
    if (atom.a === 'object') return this.#fieldsBefore(atom.entries, asked);
    const members = atom.a === 'open' && atom.type !== undefined ? types.members(atom.type) : undefined;
    return isDecorated(members) ? members : undefined;
  }

  /** Records of the store, which the code has not made. */
  #isRead(atom: Atom): boolean {
    const { relations, types } = this.#evaluator;
    if (atom.a === 'instance')
      return !this.#isNew(atom) && relations.isRelated(types.classMembers(atom.file, atom.cls, atom.env));
    if (atom.a !== 'open' || atom.type === undefined || atom.input !== undefined) return false;
    const structure = types.resolved(atom.type);
    return relations.isRecord(structure);
  }

  #withoutRead(value: Value, depth = 0): Value {
    if (!value.atoms.some((atom) => atom.a === 'list' || this.#isRead(atom))) return value;
    return {
      atoms: value.atoms.flatMap((atom): readonly Atom[] => {
        if (this.#isRead(atom)) return [];
        if (atom.a !== 'list' || depth > 1) return [atom];
        const items = atom.items.map(({ value: item, spread }) => ({
          value: { value: this.#withoutRead(this.#evaluator.force(item), depth + 1) },
          spread,
        }));
        return [{ ...atom, items }];
      }),
    };
  }

  /** Records that the code makes or changes, and what it was given to make them of: those that were read are there already. */
  #along({ atoms }: Value, relation: Relation, depth: number): Value {
    return {
      atoms: atoms.flatMap((atom): readonly Atom[] => {
        if (atom.a === 'list') {
          if (depth > 1) return [];
          const items = atom.items.map(({ value, spread }) => ({
            value: { value: this.#along(this.#evaluator.force(value), relation, depth + 1) },
            spread,
          }));
          return [{ a: 'list', items }];
        }
        if (atom.a === 'object' && this.#isChanged(atom))
          return relation.takesChanges ? changesOf(this.#evaluator, [atom]) : [];
        return relation.takesNew && this.#isNew(atom) ? [atom] : [];
      }),
    };
  }

  #isNew(atom: Atom): boolean {
    if (atom.a === 'object') return true;
    if (atom.a === 'instance') return atom.ctor !== undefined || atom.made !== undefined;
    // A body of a request, a type that is no record's: `guests: dto.guests`.
    if (atom.a !== 'open') return false;
    return atom.type === undefined ? atom.input !== undefined : !this.#isRecordType(atom.type);
  }

  /** `seat.profile.phone = phone` of a seat that was read. */
  #isChanged({ entries }: ObjectAtom, asked = new Set<readonly ObjectEntry[]>()): boolean {
    const [first] = entries;
    if (first === undefined || !('spread' in first)) return false;
    if (asked.has(entries) || asked.size >= MAXIMUM_CHANGES) return false;
    asked.add(entries);
    const { atoms } = this.#evaluator.force(first.spread);
    return atoms.some((atom) => {
      if (atom.a === 'object') return this.#isChanged(atom, asked);
      if (atom.a === 'instance') return !this.#isNew(atom);
      return atom.a === 'open' && atom.type !== undefined && this.#isRecordType(atom.type);
    });
  }

  /** A class with columns, an interface that such a class implements, or a list of such. */
  #isRecordType(type: TypeRef): boolean {
    const { types } = this.#evaluator;
    const structure = types.resolved(type);
    const held =
      structure.s === 'list' && structure.element !== undefined
        ? types.resolved(structure.element)
        : structure;
    if (held.s === 'union') return held.types.some((each) => this.#isRecordType(each));
    if (held.s === 'object') return this.#evaluator.relations.isRecord(held);
    return held.s === 'class' && isDecorated(types.membersOf(held));
  }

  /** `@ManyToMany(() => Market) markets`: whether a field relates to other records, and whether new ones are written along. */
  #relation(field: Member): Relation | undefined {
    const { along } = this.#row;
    const found = this.#evaluator.relations.of(field);
    if (found === undefined) return undefined;
    if (along === undefined) return { takesNew: false, takesChanges: false };
    const ir = this.#evaluator.module(found.file);
    const node = found.node === undefined ? undefined : this.#evaluator.node(found.file, found.node);
    const setting =
      node?.k !== 'call'
        ? undefined
        : node.args
            .map((_, at) => property(ir, objectAt(ir, argument(ir, node, at)), along.setting))
            .find(isThere);
    const takes = (values: readonly string[]): boolean =>
      setting === undefined ? along.unsaid : isAmong(ir, setting, values);
    return { takesNew: takes(along.values), takesChanges: takes(along.changed ?? along.values) };
  }
}

/** `true`, `['insert']`, `[Cascade.PERSIST]`: what nobody can read may be any of them. */
function isAmong(ir: ModuleIr, setting: NodeId, values: readonly string[]): boolean {
  const node = nodeOf(ir, behind(ir, setting));
  if (node.k === 'const')
    return typeof node.value === 'string' ? values.includes(node.value) : node.value === true;
  if (node.k !== 'array') return true;
  return node.items.some(({ value }) => {
    const word = stringAt(ir, value) ?? nameOf(ir, value);
    return word === undefined || values.includes(word.toLowerCase());
  });
}

function isDecorated(members: Members | undefined): boolean {
  return members !== undefined && [...members.values()].some(({ decorators }) => decorators?.length);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function isKeyed(members: ReadonlyMap<string, Member>): boolean {
  return KEYS.some((key) => members.has(key));
}

/** Whether a field may be absent by its type. */
export function isLeftOut({ optional, type }: Member): boolean {
  if (optional === true) return true;
  const written = type?.type;
  return (
    written?.t === 'union' &&
    written.types.some(({ t, ...each }) => t === 'keyword' && 'name' in each && ABSENT.has(String(each.name)))
  );
}

const ABSENT = new Set(['null', 'undefined']);
