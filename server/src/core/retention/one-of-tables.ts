/**
 * What a writer of several tables writes (`insert({ table: params.table, values: params.records })`, where a type names the
 * tables): a field is kept as the table is whose record declares it, `RemarkInsert` of `remarks`.
 *
 * Deliberately absent: fields of records that are called after no table.
 */
import type { Flow, NodeRef, Reach } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import { splitWords } from '../text/words.ts';

/** The tables that hold the data of a write to one of several; undefined where that is not known of all of it. */
export function tablesOfData(flow: Flow, call: NodeRef, reach: Reach): readonly string[] | undefined {
  const { entity } = reach.row.retention ?? {};
  if (entity?.kind !== 'name') return undefined;
  const tables = flow.slot(call, entity.slot).flatMap((value) => flow.choice(value)?.texts ?? []);
  if (tables.length < 2) return undefined;
  const held = reach.data.map(({ origin }) => tableOf(flow, origin, tables));
  return held.every((table) => table !== undefined) ? [...new Set(held)] : undefined;
}

/** The table that what declares a field is called after: of `laps` and `laps_by_day` the longer, if it is both. */
function tableOf(flow: Flow, field: Place, tables: readonly string[]): string | undefined {
  const declared = wordsOf(declaring(flow, field) ?? '');
  const isCalledSo = (words: readonly string[]): boolean =>
    words.length > 0 && words.every((word, i) => declared[i] === word);
  return tables
    .filter((table) => isCalledSo(wordsOf(table)))
    .sort((one, other) => wordsOf(other).length - wordsOf(one).length)[0];
}

/** The name of the type, class or schema in which a field is written. */
function declaring(flow: Flow, { end, file, start }: Place): string | undefined {
  const module = flow.module(file);
  if (module === undefined) return undefined;
  const isAround = (each: { readonly start: number; readonly end: number }): boolean =>
    each.start <= start && end <= each.end;
  const type = [...module.types, ...module.classes].find(isAround);
  if (type !== undefined) return type.name;
  const binding = module.nodes.find((node) => {
    const value = node.k === 'binding' && node.value !== undefined ? module.nodes[node.value] : undefined;
    return value !== undefined && isAround(value);
  });
  return binding?.k === 'binding' ? binding.name : undefined;
}

function wordsOf(name: string): readonly string[] {
  return splitWords(name).map((word) => (word.length > 3 ? word.replace(/([^s])s$/, '$1') : word));
}
