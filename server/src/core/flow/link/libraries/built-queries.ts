/**
 * Rows of a query that is built by calls (`db.selectFrom('tenant').select(['id', 'email']).execute()`): of each column what
 * the type of the database says, or its name.
 *
 * Deliberately absent: which calls name tables and columns (rows), columns that a function puts together.
 */
import type { SelectsRow } from '../../../catalog/row.ts';
import type { CallNode, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { singular, type TypeContext } from '../names.ts';
import { type ObjectEntry, type TypeRef, type Value, valueWith } from '../values.ts';

/** Calls of one query that are looked back through. */
const MAXIMUM_CALLS = 60;

interface Built {
  /** Tables by the name they go by in the query; the last call first. */
  readonly tables: Map<string, string>;
  readonly columns: string[];
  /** Names of tables of which every column is selected; an empty one stands for all of them. */
  readonly whole: string[];
}

export class BuiltQueries {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `types`: the type of the whole database, by tables. */
  of(
    selects: SelectsRow,
    types: TypeRef | undefined,
    frame: Frame,
    id: NodeId,
    context: TypeContext,
  ): Value | undefined {
    const built: Built = { tables: new Map(), columns: [], whole: [] };
    this.#read(selects, frame, id, built, new Set());
    const entries = [
      ...built.whole.flatMap((alias) => this.#allOf(alias, built, types, context)),
      ...built.columns.flatMap((column) => this.#column(column, built, types, frame, id, context)),
    ];
    if (entries.length === 0) return undefined;
    const [owner] = built.tables.values();
    const names = owner === undefined ? [] : [singular(owner)];
    return valueWith({ a: 'object', entries, names, origin: context.origin });
  }

  /** The calls behind the one that runs the query. */
  #read(selects: SelectsRow, frame: Frame, id: NodeId, built: Built, seen: Set<string>): void {
    const evaluator = this.#evaluator;
    const key = `${frame.file}#${id}`;
    if (seen.has(key) || seen.size > MAXIMUM_CALLS) return;
    seen.add(key);
    const node = evaluator.node(frame.file, id);
    const callee = node.k === 'call' ? evaluator.node(frame.file, node.callee) : undefined;
    if (node.k !== 'call' || callee?.k !== 'prop') return;
    this.#note(selects, callee.name, node, frame, built);
    for (const atom of evaluator.evaluate(frame, callee.base).atoms)
      if (atom.a === 'lib' && atom.made !== undefined)
        this.#read(selects, atom.made.frame, atom.made.node, built, seen);
  }

  #note(selects: SelectsRow, name: string, call: CallNode, frame: Frame, built: Built): void {
    const { parts } = this.#evaluator;
    const [first] = call.args;
    const value = first === undefined ? undefined : this.#evaluator.evaluate(frame, first.value);
    if (selects.all.includes(name)) {
      built.whole.push(...(value === undefined ? [''] : (parts.constants(value) ?? [])));
      return;
    }
    if (value === undefined) return;
    if (selects.from.includes(name))
      for (const table of parts.constants(value) ?? []) {
        const [of, as] = named(table);
        built.tables.set(as, of);
      }
    else if (selects.columns.includes(name)) built.columns.push(...(parts.constants(value) ?? []));
  }

  #allOf(
    alias: string,
    { tables }: Built,
    types: TypeRef | undefined,
    context: TypeContext,
  ): readonly ObjectEntry[] {
    const wanted = alias === '' ? [...tables.values()] : [tables.get(alias) ?? alias];
    return wanted.flatMap((table): ObjectEntry[] => {
      const record = this.#recordOf(table, types, context);
      return record === undefined ? [] : [{ spread: { value: record } }];
    });
  }

  /** `tenant.email as contact` */
  #column(
    written: string,
    { tables }: Built,
    types: TypeRef | undefined,
    frame: Frame,
    id: NodeId,
    context: TypeContext,
  ): readonly ObjectEntry[] {
    const { naming, parts } = this.#evaluator;
    const [path, key] = named(written);
    const [name = path, alias] = path.split('.').reverse();
    const among = alias === undefined ? [...tables.values()] : [tables.get(alias) ?? alias];
    const at = { frame, node: this.#evaluator.node(frame.file, id) };
    for (const table of among) {
      const record = this.#recordOf(table, types, context);
      if (record === undefined) continue;
      const value = parts.property(record, name, at);
      if (!value.atoms.some((atom) => atom.a !== 'open' || atom.type !== undefined)) continue;
      const whole = naming.named(value, name, [singular(table)], context.origin, name, undefined);
      return [{ key: key === path ? name : key, value: { value: whole } }];
    }
    const open = valueWith({ a: 'open', shape: 'unknown', names: [], origin: context.origin });
    const owners = among.map(singular);
    const value =
      types === undefined ? naming.named(open, name, owners, context.origin, name, undefined) : open;
    return [{ key: key === path ? name : key, value: { value } }];
  }

  #recordOf(table: string, types: TypeRef | undefined, context: TypeContext): Value | undefined {
    const type = types === undefined ? undefined : this.#evaluator.types.members(types)?.get(table)?.type;
    if (type === undefined) return undefined;
    return this.#evaluator.typed.valueOfType(type, { ...context, names: [singular(table)] }, 0);
  }
}

/** What is meant, and what it goes by: `tenant as t`. */
function named(written: string): readonly [string, string] {
  const [of = written, as = of] = written.trim().split(/\s+as\s+/i);
  return [of, as];
}
