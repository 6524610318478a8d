/**
 * The finished lists of a representation, at their exact length. A list that grew by `push` keeps room for a dozen more, and a
 * program has hundreds of thousands of lists; empty ones are one and the same.
 */

const NONE: readonly never[] = Object.freeze([]);

export function compact<Element>(list: readonly Element[]): readonly Element[] {
  return list.length === 0 ? NONE : list.slice();
}

/** The same for the lists that are fields of a record. */
export function compactFields<Record extends object>(record: Record): Record {
  for (const [name, value] of Object.entries(record))
    if (Array.isArray(value)) (record as { [name: string]: unknown })[name] = compact(value);
  return record;
}
