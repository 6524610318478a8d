/**
 * What a function leaves of a record although its name says that it cleans (`scrub(context)`): where its body drops some
 * fields by name and keeps others, the body says more than the name. So does one that goes through the record key by key,
 * where of each field it is known whether it stays.
 *
 * Deliberately absent: bodies that drop everything, and those that are not seen to drop anything. Whether they were understood
 * is not known, and the name counts.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { keysOfEntries } from '../names.ts';
import { type Atom, join, type Value, valueWith } from '../values.ts';
import { goesThroughKeys } from './walkers.ts';

/** More fields than records have that are cleaned one by one. */
export const MAXIMUM_FIELDS = 40;
/** Copies of copies. */
const MAXIMUM_COPIES = 6;

/** A value, and of lists what is in them. */
export function recordsIn(evaluator: Evaluator, value: Value, depth = 0): Value {
  if (depth > MAXIMUM_COPIES || !value.atoms.some(({ a }) => a === 'list')) return value;
  const each = value.atoms.map((atom) =>
    atom.a === 'list'
      ? recordsIn(evaluator, evaluator.parts.element(valueWith(atom)), depth + 1)
      : valueWith(atom),
  );
  return join(each);
}

/** Whether `left`, made of `given`, is known to lack some of its fields and to hold others. */
export function dropsSome(evaluator: Evaluator, given: Value, left: Value, at: Frame): boolean {
  const written = writtenOut(evaluator, left);
  if (written !== undefined) {
    const left = recordsIn(evaluator, written);
    return (
      left.atoms.some((atom) => atom.a === 'object' && !isOneOf(given, atom)) &&
      fieldsOf(evaluator, left).length > 0
    );
  }
  const made = left.atoms.filter((atom) => !isOneOf(given, atom));
  if (made.length === 0 || !made.every(({ a }) => a === 'object')) return false;
  const fields = fieldsOf(evaluator, given);
  if (fields.length === 0 || fields.length > MAXIMUM_FIELDS) return false;
  const isWhole = made.length === left.atoms.length;
  if (isWhole && goesThroughKeys(evaluator.module(at.file), at.fn) && isTold(evaluator, left, fields, at))
    return true;
  const stays = fields.filter((name) =>
    evaluator.parts
      .property(left, name, { frame: at, node: { start: 0, end: 0 } })
      .atoms.some(({ a }) => a !== 'const' && a !== 'clean'),
  );
  if (stays.length === 0) return false;
  return (isWhole && stays.length < fields.length) || areCopies(evaluator, made, given);
}

/**
 * Whether objects are seen to be copies of what was given, with fields left out or written over on some way, which need not be
 * fields that it has: `({ password, ...rest }) => rest` of somebody without a password.
 */
function areCopies(evaluator: Evaluator, made: readonly Atom[], given: Value): boolean {
  let copies = false;
  let changes = false;
  const look = (atom: Atom, depth: number): void => {
    if (atom.a !== 'object' || depth > MAXIMUM_COPIES) return;
    for (const entry of atom.entries) {
      if ('removed' in entry || ('key' in entry && entry.key !== undefined)) changes = true;
      if (!('spread' in entry)) continue;
      if (entry.omit !== undefined && entry.omit.length > 0) changes = true;
      for (const inner of evaluator.force(entry.spread).atoms)
        if (isOneOf(given, inner)) copies = true;
        else look(inner, depth + 1);
    }
  };
  return (
    made.every((atom) => {
      copies = false;
      look(atom, 0);
      return copies;
    }) && changes
  );
}

/** The record in `JSON.stringify(record, replacer)`. */
function writtenOut(evaluator: Evaluator, { atoms }: Value): Value | undefined {
  const [only, ...others] = atoms;
  if (only?.a !== 'text' || only.json === undefined || others.length > 0) return undefined;
  const [part] = only.parts;
  return part === undefined ? undefined : evaluator.force(part);
}

/** Whether a value is what was given, which a declared type may have made into another. */
function isOneOf(given: Value, atom: Atom): boolean {
  if (!('origin' in atom)) return false;
  const { file, start, end } = atom.origin;
  if (file === '') return given.atoms.includes(atom);
  return given.atoms.some(
    (other) =>
      other.a === atom.a &&
      'origin' in other &&
      other.origin.start === start &&
      other.origin.end === end &&
      other.origin.file === file,
  );
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

/** Names of the fields that the value is known to have, those of what it is a copy of among them. */
export function fieldsOf(evaluator: Evaluator, value: Value, depth = 0): readonly string[] {
  const names = new Set<string>();
  for (const atom of value.atoms) {
    if (atom.a === 'object') {
      for (const key of keysOfEntries(atom.entries)) names.add(key);
      for (const entry of atom.entries)
        if ('spread' in entry && depth < MAXIMUM_COPIES)
          for (const name of fieldsOf(evaluator, evaluator.force(entry.spread), depth + 1))
            if (entry.pick?.includes(name) !== false && entry.omit?.includes(name) !== true) names.add(name);
    } else if (atom.a === 'open' && atom.type !== undefined)
      for (const name of evaluator.types.membersOf(evaluator.types.resolved(atom.type))?.keys() ?? [])
        names.add(name);
  }
  return [...names];
}
