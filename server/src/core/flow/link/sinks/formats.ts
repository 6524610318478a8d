/**
 * Functions that a logger runs over each record before it is written (winston's formats): whether they take a field away
 * or overwrite it.
 *
 * Deliberately absent: formats of libraries, and what a format does to a text.
 */
import type { Evaluator } from '../evaluate.ts';
import { type Atom, constant, type ObjectEntry, type Value, valueWith } from '../values.ts';

/** Calls inside calls that put formats together: `format.combine(hide(), format.json())`. */
const MAXIMUM_CALLS = 6;
const MAXIMUM_CHANGES = 12;

/** Whether one of the formats behind `value` leaves nothing of what stands in the record at `path`. */
export function takenByFormat(
  evaluator: Evaluator,
  value: Value,
  path: readonly string[],
  data: Value,
): boolean {
  return formatsIn(evaluator, value, 0).some(
    (format) => isChanged(evaluator, format, path[0]) || isTaken(evaluator, format, path, data),
  );
}

/** The functions that the calls behind a value are given. */
function formatsIn(evaluator: Evaluator, value: Value, depth: number): readonly (Atom & { a: 'fn' })[] {
  if (depth > MAXIMUM_CALLS) return [];
  return value.atoms.flatMap((atom) => {
    if (atom.a === 'fn') return [atom];
    if (atom.a !== 'lib' || atom.made === undefined) return [];
    const { frame, node } = atom.made;
    const call = evaluator.node(frame.file, node);
    if (call.k !== 'call') return [];
    const inside = [call.callee, ...call.args.map((arg) => arg.value)];
    return inside.flatMap((id) => formatsIn(evaluator, evaluator.evaluate(frame, id), depth + 1));
  });
}

/** The format is run over a record that holds nothing but this: so its loops and tests are about this field. */
function isTaken(
  evaluator: Evaluator,
  format: Atom & { a: 'fn' },
  path: readonly string[],
  data: Value,
): boolean {
  if (path.includes('*')) return false;
  const origin = evaluator.place(format.file, evaluator.fn(format.file, format.fn));
  const record = path.reduceRight<Value>(
    (held, key) =>
      valueWith({ a: 'object', entries: [{ key, value: { value: held } }], names: ['info'], origin }),
    data,
  );
  const at = { frame: evaluator.rootFrame(format.file, 0), node: -1 };
  const run = evaluator.activations.of(
    format,
    { values: [{ value: record }, { value: constant(undefined) }], spread: undefined },
    at,
    [],
  );
  const left = evaluator
    .fn(format.file, format.fn)
    .returns.flatMap((id) => evaluator.evaluate(run, id).atoms)
    // A record that the format drops is `false`.
    .filter(({ a }) => a !== 'const');
  if (left.length === 0 || left.some(({ a }) => a !== 'object')) return false;
  const place = { frame: run, node: { start: origin.start, end: origin.end } };
  const field = path.reduce<Value>((held, key) => evaluator.parts.property(held, key, place), {
    atoms: left,
  });
  return field.atoms.every(({ a }) => a === 'const' || a === 'clean');
}

/** `if (typeof info.email === 'string') info.email = '***'`: a change that a test of the field's own stands before. */
function isChanged(evaluator: Evaluator, format: Atom & { a: 'fn' }, field: string | undefined): boolean {
  return (
    field !== undefined &&
    changes(evaluator, evaluator.activations.returnedBy(valueWith(format)), 0).has(field)
  );
}

function changes(evaluator: Evaluator, value: Value, depth: number): ReadonlySet<string> {
  if (depth > MAXIMUM_CHANGES) return new Set();
  const entries = value.atoms.flatMap((atom) => (atom.a === 'object' ? atom.entries : []));
  return new Set(entries.flatMap((entry) => changedBy(evaluator, entry, depth)));
}

function changedBy(evaluator: Evaluator, entry: ObjectEntry, depth: number): readonly string[] {
  if ('removed' in entry) return [entry.removed];
  if ('spread' in entry) return [...changes(evaluator, evaluator.force(entry.spread), depth + 1)];
  if (entry.key === undefined) return [];
  const { atoms } = evaluator.force(entry.value);
  return atoms.every(({ a }) => a === 'const' || a === 'clean') ? [entry.key] : [];
}
