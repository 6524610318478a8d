/**
 * Functions that a logger runs over each record before it is written (winston's formats), or over one of its fields (pino's
 * serializers): whether they take a field away or overwrite it.
 *
 * Deliberately absent: formats of libraries, and what a format does to a text.
 */
import { Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, constant, join, type ObjectEntry, type Value, valueWith } from '../values.ts';

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

/**
 * Whether a serializer leaves nothing of what stands at `path` in the field that it is for. Of serializers of libraries, and of
 * what is not understood, nothing is taken to be left.
 */
export function takenBySerializer(
  evaluator: Evaluator,
  serializer: Value,
  path: readonly string[],
  data: Value,
): boolean {
  const collector = new Collector(evaluator);
  const isLeft = (fn: Atom & { a: 'fn' }, given: Value): boolean =>
    collector
      .collect(serialized(evaluator, fn, given), 'left', undefined)
      .items.some((item) =>
        data.atoms.some((each) => each.a === 'data' && each.category === item.atom.category),
      );
  return serializer.atoms.every((atom) => {
    if (atom.a !== 'fn' || path.includes('*')) return true;
    return !isLeft(atom, held(evaluator, atom, path, data));
  });
}

/** What a serializer makes of a record; `if (!user?.id) return user` before that is for what is none. */
function serialized(evaluator: Evaluator, fn: Atom & { a: 'fn' }, record: Value): Value {
  const { narrowing, settled, usage } = evaluator;
  const { params, returns, returnConditions } = evaluator.fn(fn.file, fn.fn);
  const run = runOver(evaluator, fn, record);
  const whole = params[0] && usage.chain(fn.file, params[0].node);
  return join(
    returns.flatMap((id, i) => {
      const cond = returnConditions[i] ?? -1;
      const isHandedBack = cond >= 0 && whole !== undefined && usage.chain(fn.file, id) === whole;
      if (isHandedBack && returns.length > 1) return [];
      if (settled.rulesOut(run, fn.fn, cond) || narrowing.isOfOtherKind(run, fn.fn, cond)) return [];
      return [narrowing.returned(evaluator.evaluate(run, id), run, fn.fn, cond, id)];
    }),
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
  const run = runOverField(evaluator, format, path, data);
  const declared = evaluator.fn(format.file, format.fn);
  const left = declared.returns
    .flatMap((id) => evaluator.evaluate(run, id).atoms)
    // A record that the format drops is `false`.
    .filter(({ a }) => a !== 'const');
  if (left.length === 0 || left.some(({ a }) => a !== 'object')) return false;
  const place = { frame: run, node: { start: declared.start, end: declared.end } };
  const field = path.reduce<Value>((held, key) => evaluator.parts.property(held, key, place), {
    atoms: left,
  });
  return field.atoms.every(({ a }) => a === 'const' || a === 'clean');
}

/** Objects in objects, with nothing but the data at the end of the path. */
function held(evaluator: Evaluator, fn: Atom & { a: 'fn' }, path: readonly string[], data: Value): Value {
  const origin = evaluator.place(fn.file, evaluator.fn(fn.file, fn.fn));
  return path.reduceRight<Value>(
    (inner, key) =>
      valueWith({
        a: 'object',
        entries: [{ key, value: { value: inner } }],
        names: ['info'],
        origin,
        literal: true,
      }),
    data,
  );
}

/** A function as it runs over a record that holds nothing but the data at the end of a path. */
export function runOverField(
  evaluator: Evaluator,
  fn: Atom & { a: 'fn' },
  path: readonly string[],
  data: Value,
): Frame {
  return runOver(evaluator, fn, held(evaluator, fn, path, data));
}

/** A function as it runs over one value. */
function runOver(evaluator: Evaluator, fn: Atom & { a: 'fn' }, value: Value): Frame {
  const at = { frame: evaluator.rootFrame(fn.file, 0), node: -1 };
  const args = { values: [{ value }, { value: constant(undefined) }], spread: undefined };
  return evaluator.activations.of(fn, args, at, []);
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
