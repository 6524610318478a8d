/**
 * What a call hands over that may run the methods of several classes: `sourceFor(account.kind).load(account.token)`. The object
 * that has given a value out (`sourceFor(account.kind).renew()`) is of the same class as the one that it is handed back to, if
 * both are written alike; then what stands in one of these classes is no argument of another.
 *
 * Deliberately absent: the same method of another class. `for (const step of steps) row = step.run(row)` hands on what the
 * step before has made. Nor what another object has given out: `target.store(source.current())`.
 */
import type { Place } from '../../../text/range.ts';
import type { ClassId, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Atom, Value } from '../values.ts';

interface ClassRef {
  readonly file: string;
  readonly cls: ClassId;
}

export function withoutOthers(evaluator: Evaluator, frame: Frame, value: Value): Value {
  const mayStandElsewhere = value.atoms.some(({ a }) => a === 'data' || a === 'text' || a === 'object');
  const others = mayStandElsewhere ? otherClasses(evaluator, frame) : [];
  if (others.length === 0) return value;
  const { name = '' } = evaluator.fn(frame.file, frame.fn);
  const isOfOther = (place: Place): boolean =>
    others.some(({ file, cls }) => {
      const declaration = evaluator.module(file).classes[cls];
      if (declaration === undefined || place.file !== file || !isIn(place, declaration)) return false;
      const method = declaration.members.find((member) => isIn(place, member));
      return method !== undefined && method.name !== name;
    });
  return { atoms: value.atoms.filter((atom) => !placesOf(evaluator, atom).some(isOfOther)) };
}

/** The other classes that the object may be of whose method a call runs here. */
function otherClasses(evaluator: Evaluator, { call, self }: Frame): readonly ClassRef[] {
  const own = instancesIn(self);
  if (call === undefined || call.node < 0 || own.length === 0) return [];
  const node = evaluator.node(call.frame.file, call.node);
  const callee = node.k === 'call' && !node.isNew ? evaluator.node(call.frame.file, node.callee) : undefined;
  if (callee?.k !== 'prop') return [];
  const others = instancesIn(evaluator.evaluate(call.frame, callee.base)).filter(
    ({ file, cls }) => !own.some((each) => each.file === file && each.cls === cls),
  );
  return others.length > 0 && isTheSame(evaluator, call, callee.base, others) ? others : [];
}

/** Whether all that the function asks of such objects it asks of what is written like this one, and something more than this. */
function isTheSame(
  evaluator: Evaluator,
  { frame, node }: NonNullable<Frame['call']>,
  base: NodeId,
  others: readonly ClassRef[],
): boolean {
  const { nodes } = evaluator.module(frame.file);
  const written = (id: NodeId): string => evaluator.naming.label(frame.file, evaluator.node(frame.file, id));
  const methods = new Set(
    others.flatMap(({ file, cls }) =>
      (evaluator.module(file).classes[cls]?.members ?? []).map(({ name }) => name),
    ),
  );
  let isAsked = false;
  const around = nodes[node]?.fn;
  for (const id of around === undefined ? [] : evaluator.fn(frame.file, around).calls) {
    const other = nodes[id];
    if (other?.k !== 'call' || other.isNew || id === node) continue;
    const callee = nodes[other.callee];
    if (callee?.k !== 'prop' || !methods.has(callee.name)) continue;
    if (written(callee.base) === written(base)) isAsked = true;
    else if (instancesIn(evaluator.evaluate(frame, callee.base)).length > 0) return false;
  }
  return isAsked;
}

function instancesIn(value: Value | undefined): readonly ClassRef[] {
  return (value?.atoms ?? []).flatMap((atom) => (atom.a === 'instance' ? [atom] : []));
}

/** Where a value is what it is: of a text, where its parts stand. */
function placesOf(evaluator: Evaluator, atom: Atom): readonly Place[] {
  if (atom.a === 'data' || atom.a === 'object') return [atom.origin];
  if (atom.a !== 'text') return [];
  return atom.parts.flatMap((part) =>
    'node' in part
      ? evaluator.place(part.frame.file, evaluator.node(part.frame.file, part.node))
      : part.value.atoms.flatMap((each) => (each.a === 'data' ? [each.origin] : [])),
  );
}

function isIn(place: Place, around: { readonly start: number; readonly end: number }): boolean {
  return place.start >= around.start && place.end <= around.end;
}
