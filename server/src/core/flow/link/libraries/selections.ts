/**
 * What a query gives back that names the columns it selects (`from('sellers').select('id, name, shop(name)')`): of each
 * column what the project's generated types say, or its name.
 *
 * Deliberately absent: which calls select (rows), statements in SQL (`records.ts`).
 */
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { singular, type TypeContext } from '../names.ts';
import { NOTHING, type ObjectEntry, type TypeRef, type Value, valueWith } from '../values.ts';

/** The call that selects, and what is known of it. */
export interface Selection {
  readonly frame: Frame;
  readonly node: NodeId;
  /** Slot of the list of columns; that of the table's name. */
  readonly columns: string;
  readonly table: string;
  /** The type of the whole database. */
  readonly types: TypeRef | undefined;
}

/** Where generated types keep a table's record. */
const SCHEMA = 'public';

export class Selections {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  of(selection: Selection, context: TypeContext): Value | undefined {
    const { libraries, parts } = this.#evaluator;
    const { frame, node } = selection;
    const table = parts.constantString(libraries.slots.value(frame, node, selection.table));
    const written = libraries.slots.read(frame, node, selection.columns);
    const columns =
      written.length === 0
        ? '*'
        : parts.constantString(libraries.slots.value(frame, node, selection.columns));
    if (table === undefined || columns === undefined) return undefined;
    const record = this.#recordOf(table, selection, context);
    return this.#selected(columns, singular(table), record, selection, context);
  }

  #recordOf(table: string, { frame, node, types }: Selection, context: TypeContext): Value | undefined {
    if (types === undefined) return undefined;
    const { parts, typed } = this.#evaluator;
    const at = { frame, node: this.#evaluator.node(frame.file, node) };
    let value = typed.valueOfType(types, { ...context, names: [] }, 0);
    for (const step of [SCHEMA, 'Tables', table, 'Row']) value = parts.property(value, step, at);
    const atoms = value.atoms.flatMap((atom) =>
      atom.a === 'open' && atom.type !== undefined ? [{ ...atom, names: [singular(table)] }] : [],
    );
    return atoms.length === 0 ? undefined : { atoms };
  }

  #selected(
    columns: string,
    owner: string,
    record: Value | undefined,
    selection: Selection,
    context: TypeContext,
  ): Value | undefined {
    const { naming, parts } = this.#evaluator;
    const at = { frame: selection.frame, node: this.#evaluator.node(selection.frame.file, selection.node) };
    const entries: ObjectEntry[] = [];
    for (const column of columnsIn(columns)) {
      if (column.name === '*') {
        if (record === undefined) return undefined;
        entries.push({ spread: { value: record } });
        continue;
      }
      const open = valueWith({ a: 'open', shape: 'unknown', names: [], origin: context.origin });
      const value =
        column.inside === undefined
          ? naming.named(
              record === undefined ? open : parts.property(record, column.name, at),
              column.name,
              [owner],
              context.origin,
              column.name,
              undefined,
            )
          : (this.#selected(column.inside, singular(column.name), undefined, selection, context) ?? NOTHING);
      entries.push({ key: column.key, value: { value } });
    }
    return valueWith({ a: 'object', entries, names: [owner], origin: context.origin });
  }
}

interface Column {
  readonly key: string;
  readonly name: string;
  /** Columns of a record that hangs on this one. */
  readonly inside?: string;
}

/** `id, mail:email, price::text, shop!inner(name)` */
function columnsIn(text: string): readonly Column[] {
  const found: Column[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const char = text[i];
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth === 0 && (char === ',' || char === undefined)) {
      const column = columnOf(text.slice(from, i).trim());
      if (column !== undefined) found.push(column);
      from = i + 1;
    }
  }
  return found;
}

function columnOf(text: string): Column | undefined {
  const match = /^(?:(\w+):(?!:))?(?:\.\.\.)?(\*|\w+)(?:!\w+)*(?:::\w+)?(?:\((.*)\))?$/s.exec(text);
  const [, alias, name, inside] = match ?? [];
  if (name === undefined) return undefined;
  return { key: alias ?? name, name, ...(inside !== undefined && { inside }) };
}
