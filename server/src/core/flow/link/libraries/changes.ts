/**
 * What was set on an object since it was read: `found.phone = phone; Object.assign(found, rest)`. Each change under a
 * condition is one more way on which the object arrives, and leads to all ways before it: so what is set is told once for
 * each state of the object, and joined where ways meet.
 *
 * Deliberately absent: what the object was at first.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Atom, ObjectEntry } from '../values.ts';

export type ObjectAtom = Atom & { a: 'object' };
type Spread = Extract<ObjectEntry, { readonly spread: unknown }>;
/** What is set, by the entry that sets it: of a spread all but what was set later. */
type State = Map<ObjectEntry, ObjectEntry>;

/** States of one object, on all the ways on which it was changed. */
const MAXIMUM_STATES = 200;

/** Objects of which each has one of the values that a field may have in the end. */
export function changesOf(evaluator: Evaluator, objects: readonly ObjectAtom[]): readonly ObjectAtom[] {
  const known = new Map<readonly ObjectEntry[], State>();
  const byNames = new Map<string, ObjectAtom[]>();
  for (const each of objects) {
    const key = each.names.join(' ');
    byNames.set(key, [...(byNames.get(key) ?? []), each]);
  }
  return [...byNames.values()].flatMap((same) => {
    const [first] = same;
    const state = joined(same.map(({ entries }) => stateOf(evaluator, entries, known)));
    return first === undefined ? [] : oneOfEach(state).map((entries) => ({ ...first, entries }));
  });
}

/** What stands behind what an object was before; of a literal nothing. */
function stateOf(
  evaluator: Evaluator,
  entries: readonly ObjectEntry[],
  known: Map<readonly ObjectEntry[], State>,
): State {
  const [first, ...set] = entries;
  const found = known.get(entries);
  if (found !== undefined) return found;
  if (first === undefined || !('spread' in first) || known.size >= MAXIMUM_STATES) return new Map();
  // In a loop an object comes before itself.
  known.set(entries, new Map());
  const before = evaluator.force(first.spread).atoms;
  const state = joined(
    before.map((each) => (each.a === 'object' ? stateOf(evaluator, each.entries, known) : new Map())),
  );
  for (const entry of set) {
    for (const key of keysSet(evaluator, entry)) replace(state, key);
    state.set(entry, entry);
  }
  known.set(entries, state);
  return state;
}

/** Where ways meet, a spread has all that it has on one of them. */
function joined(states: readonly State[]): State {
  const all: State = new Map();
  for (const state of states)
    for (const [from, entry] of state) {
      const other = all.get(from);
      all.set(
        from,
        other !== undefined && 'spread' in other && 'spread' in entry ? more(other, entry) : entry,
      );
    }
  return all;
}

function more(one: Spread, other: Spread): Spread {
  return one.omit === undefined ? one : { ...one, omit: one.omit.filter((key) => other.omit?.includes(key)) };
}

function replace(state: State, key: string): void {
  for (const [from, entry] of state)
    if ('spread' in entry) state.set(from, { ...entry, omit: [...(entry.omit ?? []), key] });
    else if (keyOf(entry) === key) state.delete(from);
}

function keysSet(evaluator: Evaluator, entry: ObjectEntry): readonly string[] {
  if (!('spread' in entry)) {
    const key = keyOf(entry);
    return key === undefined ? [] : [key];
  }
  const [literal, ...others] = entry.pick === undefined ? evaluator.force(entry.spread).atoms : [];
  return literal?.a !== 'object' || others.length > 0
    ? []
    : literal.entries.flatMap((each) => keyOf(each) ?? []);
}

function keyOf(entry: ObjectEntry): string | undefined {
  if ('removed' in entry) return entry.removed;
  return 'key' in entry ? entry.key : undefined;
}

/** What stands later under a key hides what stands before: each value of a field is in an object of its own. */
function oneOfEach(state: State): readonly (readonly ObjectEntry[])[] {
  // What has no key of its own, before all others.
  const objects: ObjectEntry[][] = [[]];
  const values = new Map<string, number>();
  for (const entry of state.values()) {
    const key = keyOf(entry);
    const at = key === undefined ? 0 : (values.get(key) ?? 0) + 1;
    if (key !== undefined) values.set(key, at);
    objects[at] ??= [];
    objects[at].push(entry);
  }
  return objects.filter((entries) => entries.length > 0);
}
