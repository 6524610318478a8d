/**
 * The columns that an SQL statement gives back, with the column each is made of: `SELECT p.email AS contact`.
 *
 * Deliberately absent: statements that give whole rows (`SELECT *`); their fields are known by what the code reads.
 */

export interface Column {
  /** What it is called in the row. */
  readonly name: string;
  /** The column it shows; undefined for a count or another computed value. */
  readonly of: string | undefined;
}

export interface Selected {
  readonly table: string | undefined;
  readonly columns: readonly Column[];
}

/** Functions whose result is still what they were given. */
const KEEPING =
  /^(?:lower|upper|trim|btrim|initcap|coalesce|ifnull|concat|concat_ws|string_agg|group_concat|array_agg|max|min)$/i;

export function selectedColumns(sql: string): Selected | undefined {
  const text = sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const list = /^select (?:distinct )?(.+?) from (.+)$/i.exec(text);
  const returning =
    list === null ? /^(?:insert into|update|delete from) (.+?) returning (.+)$/i.exec(text) : null;
  const columns = list?.[1] ?? returning?.[2];
  const tables = list?.[2] ?? returning?.[1];
  if (columns === undefined || tables === undefined) return undefined;
  const read = splitList(columns.replace(/;$/, '')).map(columnOf);
  if (read.some((column) => column === undefined)) return undefined;
  return {
    table: /^"?(?:\w+\.)?(\w+)/.exec(tables)?.[1],
    columns: read.filter((column) => column !== undefined),
  };
}

function columnOf(text: string): Column | undefined {
  const parts = /^(.+?)(?: as)? "?(\w+)"?$/i.exec(text);
  const expression = parts?.[1] ?? text;
  const plain = plainColumn(text);
  if (plain !== undefined) return { name: plain, of: plain };
  const name = parts?.[2];
  if (/\*$/.test(expression)) return undefined;
  if (name === undefined) return { name: /^(\w+)\(/.exec(text)?.[1] ?? '', of: undefined };
  const call = /^(\w+) ?\((.*)\)$/.exec(expression);
  if (call === null) return { name, of: plainColumn(expression) ?? lastColumn(expression) };
  const [first = ''] = splitList(call[2] ?? '');
  return { name, of: KEEPING.test(call[1] ?? '') ? plainColumn(first) : undefined };
}

function plainColumn(text: string): string | undefined {
  return /^(?:["`]?\w+["`]?\.)*["`]?([A-Za-z_]\w*)["`]?(?:::\w+)?$/.exec(text.trim())?.[1];
}

/** `first_name || ' ' || last_name` */
function lastColumn(expression: string): string | undefined {
  return expression.includes('||') ? plainColumn(expression.split('||').at(-1) ?? '') : undefined;
}

/** Splits at commas outside of parentheses. */
function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const character = text[i];
    if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === undefined || (character === ',' && depth === 0)) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  return parts;
}
