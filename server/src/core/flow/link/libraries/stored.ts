/**
 * The columns that an SQL statement writes bound values to: `INSERT INTO guests (email, total) VALUES ($1, $2)`, `SET phone
 * = ?`. A value that is called nothing is what its column is called, as with `insert({ email: fields[0] })`.
 *
 * Deliberately absent: values that only find rows (`binds.ts`), and columns that a statement gives back (`columns.ts`).
 */
import { type Lazy, type Value, valueWith } from '../values.ts';

export interface StoredColumns {
  readonly table: string;
  /** By position among the bound values, from 0. */
  readonly columns: ReadonlyMap<number, string>;
}

const INSERT =
  /\binsert\s+(?:or\s+\w+\s+|ignore\s+)*into\s+([\w."`]+)\s*\(([^()]*)\)\s*values\s*\(([^;]*)\)/i;
const UPDATE =
  /\bupdate\s+(?:only\s+)?([\w."`]+)\s+(?:as\s+\w+\s+)?set\s+([^;]*?)(?:\s+(?:where|from|returning)\b|;|$)/i;
const BOUND = /^\$(\d+)(?:::\w+)?$/;

export function storedColumns(sql: string): StoredColumns | undefined {
  const text = numbered(sql);
  const insert = INSERT.exec(text);
  if (insert !== null) {
    const [, table = '', names = '', values = ''] = insert;
    const columns = names.split(',').map(bare);
    return columnsOf(
      table,
      splitValues(values).map((value, i) => [columns[i] ?? '', value]),
    );
  }
  const update = UPDATE.exec(text);
  if (update === null) return undefined;
  const [, table = '', list = ''] = update;
  return columnsOf(
    table,
    list.split(',').map((part): [string, string] => {
      const [column = '', value = ''] = part.split('=');
      return [bare(column), value.trim()];
    }),
  );
}

/** A list of bound values, or the statement itself around them (`isStatement`), in which each goes by its column; `name` gives a value its name. */
export function byColumn(
  value: Value,
  { columns }: StoredColumns,
  isStatement: boolean,
  name: (value: Lazy, column: string) => Lazy,
): Value {
  const [list] = value.atoms;
  if (isStatement && list?.a === 'text' && list.deep && value.atoms.length === 1) {
    const parts = list.parts.map((part, i) => {
      const column = columns.get(i);
      return column === undefined ? part : name(part, column);
    });
    return valueWith({ ...list, parts });
  }
  if (list?.a !== 'list' || value.atoms.length > 1 || list.items.some(({ spread }) => spread)) return value;
  const items = list.items.map((item, i) => {
    const column = columns.get(i);
    return column === undefined ? item : { ...item, value: name(item.value, column) };
  });
  return valueWith({ ...list, items });
}

function columnsOf(table: string, pairs: readonly (readonly [string, string])[]): StoredColumns | undefined {
  const columns = new Map<number, string>();
  for (const [column, value] of pairs) {
    const position = BOUND.exec(value)?.[1];
    if (position !== undefined && /^\w+$/.test(column)) columns.set(Number(position) - 1, column);
  }
  return columns.size === 0 ? undefined : { table: bare(table), columns };
}

/** `?` counted from the start, as the drivers do. */
function numbered(sql: string): string {
  let count = 0;
  return sql.replace(/'(?:[^']|'')*'|\?(\d*)/g, (found, given: string | undefined) => {
    if (given === undefined) return found;
    count += 1;
    return `$${given === '' ? count : given}`;
  });
}

/** The first row of values; what is worked out of a bound value has no name. */
function splitValues(text: string): readonly string[] {
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text[i];
    if (character === '(') depth += 1;
    else if (character === undefined || (character === ')' && depth === 0)) {
      values.push(text.slice(start, i).trim());
      break;
    } else if (character === ')') depth -= 1;
    else if (character === ',' && depth === 0) {
      values.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return values;
}

/** A name without its schema and quotes. */
function bare(name: string): string {
  return (name.trim().split('.').at(-1) ?? '').replace(/["`]/g, '');
}
