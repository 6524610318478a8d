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
  calleeName,
  nameOf,
  nodeOf,
  objectAt,
  property,
  stringAt,
} from '../../../program/schemas/read.ts';
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { TypeModel } from '../types/index.ts';
import type { Member } from '../types/structure.ts';
import { type Atom, NOTHING, type ObjectEntry, type Value } from '../values.ts';

type Members = ReadonlyMap<string, Member>;

const KEYS = ['id', '_id'];

/** How often an object may have been changed before it is asked what it was. */
const MAXIMUM_CHANGES = 12;

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

  constructor(evaluator: Evaluator, row: RelationRow, declared: Members | undefined) {
    this.#evaluator = evaluator;
    this.#row = row;
    this.#declared = declared;
  }

  /** Of a field whose type alone says what it holds: related records, which are there already. */
  isApart(field: Member): boolean {
    return this.#relation(field) !== undefined;
  }

  /** What of the value of a field is written along: of a relation nothing, or what is new. */
  written(field: Member | undefined, value: Value): Value {
    const relation = field === undefined ? undefined : this.#relation(field);
    if (relation === undefined) return value;
    return relation.takesNew ? this.#made(value, 0) : NOTHING;
  }

  /** What the fields of an object are declared as: of a record that was changed, or of the one that is written. */
  fieldsOf(entries: readonly ObjectEntry[], isRecord: boolean, depth = 0): Members | undefined {
    for (const entry of entries) {
      if (!('spread' in entry)) continue;
      for (const atom of this.#evaluator.force(entry.spread).atoms) {
        const found = depth < MAXIMUM_CHANGES ? this.#fieldsOfAtom(atom, depth) : undefined;
        if (found !== undefined) return found;
      }
    }
    return isRecord ? this.#declared : undefined;
  }

  #fieldsOfAtom(atom: Atom, depth: number): Members | undefined {
    const { types } = this.#evaluator;
    if (atom.a === 'instance') return types.classMembers(atom.file, atom.cls, atom.env);
    if (atom.a === 'object') return this.fieldsOf(atom.entries, false, depth + 1);
    const members = atom.a === 'open' && atom.type !== undefined ? types.members(atom.type) : undefined;
    return members !== undefined && [...members.values()].some(({ decorators }) => decorators?.length)
      ? members
      : undefined;
  }

  /** Records that the code makes, and no others: those that were read are there already. */
  #made({ atoms }: Value, depth: number): Value {
    return {
      atoms: atoms.flatMap((atom): readonly Atom[] => {
        if (atom.a === 'object') return [atom];
        if (atom.a === 'instance') return atom.ctor === undefined && atom.made === undefined ? [] : [atom];
        if (atom.a !== 'list' || depth > 1) return [];
        const items = atom.items.map(({ value, spread }) => ({
          value: { value: this.#made(this.#evaluator.force(value), depth + 1) },
          spread,
        }));
        return [{ a: 'list', items }];
      }),
    };
  }

  /** `@ManyToMany(() => Market) markets`: whether a field relates to other records, and whether new ones are written along. */
  #relation(field: Member): { readonly takesNew: boolean } | undefined {
    const { along, decorators } = this.#row;
    const evaluator = this.#evaluator;
    for (const decorator of field.decorators ?? []) {
      const ir = evaluator.module(field.place.file);
      const node = evaluator.node(field.place.file, decorator);
      const name = node.k === 'call' ? calleeName(ir, node) : nameOf(ir, decorator);
      if (name === undefined || !decorators.includes(name)) continue;
      if (along === undefined) return { takesNew: false };
      const setting =
        node.k !== 'call'
          ? undefined
          : node.args
              .map((_, at) => property(ir, objectAt(ir, argument(ir, node, at)), along.setting))
              .find(isThere);
      return { takesNew: setting === undefined ? along.unsaid : isAmong(ir, setting, along.values) };
    }
    return undefined;
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

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
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
