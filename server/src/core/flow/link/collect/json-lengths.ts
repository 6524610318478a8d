/**
 * Where the fields of a record begin when it is written as JSON: as early as they can, with every field before them left
 * out that may be, and as they usually do, with all of them there. Fields are written in the order in which a literal or
 * a schema names them.
 *
 * Deliberately absent: upper bounds. Texts may have any length, so no field is sure to arrive.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Member } from '../types/structure.ts';
import type { Atom, Lazy, ObjectEntry, TypeRef, Value } from '../values.ts';

/** Characters: with everything left out that may be, and with everything there. */
export interface Length {
  readonly least: number;
  readonly usual: number;
}

const NONE: Length = { least: 0, usual: 0 };
const MAXIMUM_DEPTH = 4;
/** A moment as `toJSON` writes it, in quotes. */
const DATE = 26;

/** Where the values of members begin, from the brace on. */
export function memberStarts(evaluator: Evaluator, members: Iterable<Member>): ReadonlyMap<string, Length> {
  const starts = new Map<string, Length>();
  let at: Length = { least: 1, usual: 1 };
  for (const member of members) {
    if (member.method) continue;
    starts.set(member.name, plus(at, keyLength(member.name)));
    at = sum(at, lengthOfMember(evaluator, member, 0));
  }
  return starts;
}

/** Where the values of entries begin: of keys by their name, of spreads by their number among the entries. */
export function entryStarts(
  evaluator: Evaluator,
  entries: readonly ObjectEntry[],
): ReadonlyMap<string | number, Length> {
  const starts = new Map<string | number, Length>();
  let at: Length = { least: 1, usual: 1 };
  for (const [index, entry] of entries.entries()) {
    if ('spread' in entry) {
      starts.set(index, at);
      if (entry.omit === undefined && entry.pick === undefined) at = sum(at, inside(evaluator, entry, 0));
    } else if ('key' in entry && entry.key !== undefined && !starts.has(entry.key)) {
      // A key that is set again stays where it was.
      starts.set(entry.key, plus(at, keyLength(entry.key)));
      at = sum(at, lengthOfEntry(evaluator, entry.key, evaluator.force(entry.value), 0));
    }
  }
  return starts;
}

/** Quotes, colon; the comma is the value's. */
function keyLength(key: string): number {
  return key.length + 3;
}

function lengthOfMember(evaluator: Evaluator, member: Member, depth: number): Length {
  const { least, usual } = member.type === undefined ? NONE : lengthOfType(evaluator, member.type, depth + 1);
  const whole = (length: number): number => keyLength(member.name) + length + 1;
  return { least: member.optional === true || least === 0 ? 0 : whole(least), usual: whole(usual) };
}

function lengthOfEntry(evaluator: Evaluator, key: string, value: Value, depth: number): Length {
  const { least, usual } = lengthOfValue(evaluator, value, depth + 1);
  const whole = (length: number): number => (length === 0 ? 0 : keyLength(key) + length + 1);
  return { least: whole(least), usual: whole(usual) };
}

/** The fields that a spread adds. */
function inside(evaluator: Evaluator, entry: { readonly spread: Lazy }, depth: number): Length {
  const { least, usual } = lengthOfValue(evaluator, evaluator.force(entry.spread), depth + 1);
  return { least: Math.max(0, least - 2), usual: Math.max(0, usual - 2) };
}

function lengthOfValue(evaluator: Evaluator, value: Value, depth: number): Length {
  if (value.atoms.length === 0 || depth > MAXIMUM_DEPTH) return NONE;
  return shortest(value.atoms.map((atom) => lengthOfAtom(evaluator, atom, depth)));
}

function lengthOfAtom(evaluator: Evaluator, atom: Atom, depth: number): Length {
  switch (atom.a) {
    case 'const':
      return atom.value === undefined ? NONE : exactly(JSON.stringify(atom.value).length);
    case 'scalar':
      return ofShape(atom.shape);
    case 'text':
      return exactly(2 + atom.texts.join('').length);
    case 'data':
      return exactly(2);
    case 'list':
      return exactly(2);
    case 'open':
      return atom.type === undefined ? ofShape(atom.shape) : lengthOfType(evaluator, atom.type, depth);
    case 'object': {
      let length: Length = exactly(2);
      for (const entry of atom.entries) {
        if ('spread' in entry) {
          if (entry.omit === undefined && entry.pick === undefined)
            length = sum(length, inside(evaluator, entry, depth));
        } else if ('removed' in entry) return exactly(2);
        else if (entry.key !== undefined)
          length = sum(length, lengthOfEntry(evaluator, entry.key, evaluator.force(entry.value), depth));
      }
      return length;
    }
    default:
      return NONE;
  }
}

function lengthOfType(evaluator: Evaluator, type: TypeRef, depth: number): Length {
  if (depth > MAXIMUM_DEPTH) return NONE;
  const structure = evaluator.types.resolved(type);
  switch (structure.s) {
    case 'scalar':
      return structure.shape === 'string' ? exactly(2 + (structure.least ?? 0)) : ofShape(structure.shape);
    case 'const':
      return exactly(JSON.stringify(structure.value).length);
    case 'list':
      return exactly(2);
    case 'nothing':
      return NONE;
    case 'union':
      return shortest(structure.types.map((each) => lengthOfType(evaluator, each, depth + 1)));
    case 'object':
    case 'class': {
      let length: Length = exactly(2);
      for (const member of evaluator.types.membersOf(structure)?.values() ?? [])
        if (!member.method) length = sum(length, lengthOfMember(evaluator, member, depth));
      return length;
    }
    default:
      return NONE;
  }
}

function ofShape(shape: string): Length {
  switch (shape) {
    case 'boolean':
      return exactly(4);
    case 'number':
      return exactly(1);
    case 'date':
      return exactly(DATE);
    case 'string':
    case 'enum':
    case 'object':
    case 'array':
      return exactly(2);
    default:
      return NONE;
  }
}

function shortest(lengths: readonly Length[]): Length {
  if (lengths.length === 0) return NONE;
  return {
    least: Math.min(...lengths.map(({ least }) => least)),
    usual: Math.max(...lengths.map(({ usual }) => usual)),
  };
}

function exactly(length: number): Length {
  return { least: length, usual: length };
}

function plus({ least, usual }: Length, length: number): Length {
  return { least: least + length, usual: usual + length };
}

function sum(one: Length, other: Length): Length {
  return { least: one.least + other.least, usual: one.usual + other.usual };
}
