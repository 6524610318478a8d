/**
 * Values bound to an SQL statement that only find rows: `UPDATE members SET plan = $1 WHERE email = $2` stores no address.
 */
import { NOTHING, type Value, valueWith } from '../values.ts';

export interface SearchedBinds {
  /** Positions among the bound values, from 0. */
  readonly positions: ReadonlySet<number>;
  /** `:email`, `@email`, `$email`. */
  readonly names: ReadonlySet<string>;
}

const WORDS =
  /'(?:[^']|'')*'|[()]|\b(?:set|values|where|having|on|returning|select|limit)\b|\$\d+|\?\d*|[:@$][A-Za-z_]\w*|::\w+/gi;

/** Placeholders that stand in conditions and nowhere else; undefined when there is none. */
export function searchedBinds(sql: string): SearchedBinds | undefined {
  const inConditions = new Set<string>();
  const elsewhere = new Set<string>();
  let isCondition = false;
  // What holds in brackets ends with them: `(SELECT id FROM members WHERE name = $1), $2`.
  const outside: boolean[] = [];
  let unnumbered = 0;
  for (const [word] of sql.matchAll(WORDS)) {
    if (word.startsWith("'") || word.startsWith('::')) continue;
    if (word === '(') outside.push(isCondition);
    else if (word === ')') isCondition = outside.pop() ?? false;
    if (word === '(' || word === ')') continue;
    if (/^[a-z]/i.test(word)) {
      isCondition = /^(?:where|having)$/i.test(word);
      continue;
    }
    const number = /^[$?](\d+)$/.exec(word)?.[1];
    const key =
      word === '?' ? `${unnumbered++}` : number !== undefined ? `${Number(number) - 1}` : word.slice(1);
    (isCondition ? inConditions : elsewhere).add(key);
  }
  const only = [...inConditions].filter((key) => !elsewhere.has(key));
  if (only.length === 0) return undefined;
  return {
    positions: new Set(only.filter((key) => /^\d+$/.test(key)).map(Number)),
    names: new Set(only.filter((key) => !/^\d+$/.test(key))),
  };
}

/** What is bound by a list, by names or in the statement itself (`isStatement`), without what only finds rows. */
export function withoutSearched(
  value: Value,
  { positions, names }: SearchedBinds,
  isStatement: boolean,
): Value {
  return {
    atoms: value.atoms.flatMap((atom) => {
      if (atom.a === 'list' && !atom.items.some(({ spread }) => spread))
        return valueWith({ ...atom, items: atom.items.filter((_, i) => !positions.has(i)) }).atoms;
      if (isStatement && atom.a === 'text' && atom.deep) {
        const parts = atom.parts.map((part, i) => (positions.has(i) ? { value: NOTHING } : part));
        return valueWith({ ...atom, parts }).atoms;
      }
      if (atom.a === 'object' && names.size > 0) {
        const entries = atom.entries.filter((entry) => !('key' in entry && names.has(entry.key ?? '')));
        return valueWith({ ...atom, entries }).atoms;
      }
      return [atom];
    }),
  };
}
