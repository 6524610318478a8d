/**
 * What a function leaves of a record although its name says that it cleans (`scrub(context)`): where its body drops some
 * fields by name and keeps others, the body says more than the name. So does one that goes through the record key by key,
 * where of each field it is known whether it stays.
 *
 * Deliberately absent: bodies that drop everything or nothing that is known. Whether they were understood is not known, and
 * the name counts.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { keysOfEntries } from '../names.ts';
import type { Value } from '../values.ts';
import { goesThroughKeys } from './walkers.ts';

/** More fields than records have that are cleaned one by one. */
export const MAXIMUM_FIELDS = 40;

/** Whether `left`, made of `given`, is known to lack some of its fields and to hold others. */
export function dropsSome(evaluator: Evaluator, given: Value, left: Value, at: Frame): boolean {
  if (left.atoms.length === 0 || !left.atoms.every(({ a }) => a === 'object')) return false;
  const fields = fieldsOf(evaluator, given);
  if (fields.length === 0 || fields.length > MAXIMUM_FIELDS) return false;
  if (goesThroughKeys(evaluator.module(at.file), at.fn) && isTold(evaluator, left, fields, at)) return true;
  if (fields.length < 2) return false;
  const stays = fields.filter((name) =>
    evaluator.parts
      .property(left, name, { frame: at, node: { start: 0, end: 0 } })
      .atoms.some(({ a }) => a !== 'const' && a !== 'clean'),
  );
  return stays.length > 0 && stays.length < fields.length;
}

/** One object, each field of which is kept, or is nothing that was given. */
function isTold(evaluator: Evaluator, left: Value, fields: readonly string[], at: Frame): boolean {
  return (
    left.atoms.length === 1 &&
    fields.every((name) => {
      const { atoms } = evaluator.parts.property(left, name, { frame: at, node: { start: 0, end: 0 } });
      const gone = atoms.filter(({ a }) => a === 'const' || a === 'clean').length;
      return gone === 0 || gone === atoms.length;
    })
  );
}

/** Names of the fields that the value is known to have. */
export function fieldsOf(evaluator: Evaluator, value: Value): readonly string[] {
  const names = new Set<string>();
  for (const atom of value.atoms) {
    if (atom.a === 'object') for (const key of keysOfEntries(atom.entries)) names.add(key);
    else if (atom.a === 'open' && atom.type !== undefined)
      for (const name of evaluator.types.membersOf(evaluator.types.resolved(atom.type))?.keys() ?? [])
        names.add(name);
  }
  return [...names];
}
