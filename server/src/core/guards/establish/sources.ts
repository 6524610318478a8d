/**
 * Where the value of a test comes from, if it is not written where it is tested: fields of known objects, arguments of
 * callers, what a library keeps, and the origins that the flow knows.
 */
import type { ObjectNode, ParamNode, PropNode } from '../../flow/ir.ts';
import { type At, at, functionOf, type Inquiry, nodeOf, settledBehind, sibling } from '../inquiry.ts';
import { ALWAYS, either, NEVER, type Outcome, UNKNOWN } from '../outcome.ts';
import { answered, further, passes, type Reduction } from './reduction.ts';

/** A field of an object that is known: written here, or returned by a function. */
export function ofField(
  inquiry: Inquiry,
  test: At,
  node: PropNode,
  when: boolean,
  inner: Reduction,
): Outcome {
  const base = settledBehind(inquiry, sibling(test, node.base));
  const made = nodeOf(inquiry, base);
  if (made?.k === 'object') return ofMember(inquiry, base, made, node.name, when, inner);
  if (made?.k !== 'call') return UNKNOWN;
  const outcomes = inquiry.flow
    .callee(base)
    .functions.slice(0, 4)
    .flatMap((ref) => {
      const frame = { callee: ref, call: base };
      return (functionOf(inquiry, ref)?.returns ?? []).map((value) => {
        const returned = settledBehind(inquiry, at({ file: ref.file, node: value }, frame));
        const object = nodeOf(inquiry, returned);
        return object?.k === 'object' ? ofMember(inquiry, returned, object, node.name, when, inner) : UNKNOWN;
      });
    });
  return outcomes.length === 0 ? UNKNOWN : either(outcomes, passes(inquiry, test));
}

function ofMember(
  inquiry: Inquiry,
  ref: At,
  object: ObjectNode,
  name: string,
  when: boolean,
  inner: Reduction,
): Outcome {
  for (const prop of [...object.props].reverse()) {
    if (prop.p === 'value' && prop.key === name) {
      return further(inquiry, sibling(ref, prop.value), when, { ...inner, awaited: false });
    }
    if (prop.p !== 'value') return UNKNOWN;
  }
  return UNKNOWN;
}

/** What every known caller hands over for a parameter. */
export function ofArguments(
  inquiry: Inquiry,
  test: At,
  node: ParamNode,
  when: boolean,
  inner: Reduction,
): Outcome {
  const calls = inquiry.flow.callers({ file: test.file, fn: node.fn });
  if (calls.length === 0 || calls.length > 12) return UNKNOWN;
  const outcomes = calls.map((ref) => {
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call' || call.args.some((arg) => arg.spread)) return UNKNOWN;
    const arg = call.args[node.index];
    // A flag that is left out is false.
    if (arg === undefined) return when ? NEVER : ALWAYS;
    return further(inquiry, at({ file: ref.file, node: arg.value }, undefined), when, inner);
  });
  return either(outcomes, passes(inquiry, test));
}

/**
 * State, memoised values and results of queries: all that a library was handed for it. A state that is also set to true
 * outright is a person's own choice, of which only its name can tell.
 */
export function ofHeld(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome {
  const { values, functions } = inquiry.flow.heldBy(test);
  if (values.length + functions.length === 0 || values.length + functions.length > 8) return UNKNOWN;
  const outcomes = [
    ...values.map(({ ref, awaited }) =>
      further(inquiry, at(ref, undefined), when, { ...inner, awaited: inner.awaited || awaited }),
    ),
    ...functions.map((ref) => answered(inquiry, ref, test, when, { ...inner, awaited: true })),
  ];
  if (outcomes.some((outcome) => outcome.is === 'always')) return UNKNOWN;
  return either(outcomes, passes(inquiry, test));
}

/** Where nothing in sight says what a value is, ask where it comes from. */
export function ofOrigins(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome {
  const held = ofHeld(inquiry, test, when, inner);
  if (held.is !== 'unknown') return held;
  const origins = inquiry.flow
    .origins(test)
    .filter((origin) => origin.file !== test.file || origin.node !== test.node);
  if (origins.length === 0 || origins.length > 8) return UNKNOWN;
  const outcomes = origins.map((origin) =>
    further(inquiry, at(origin, undefined), when, { ...inner, awaited: true }),
  );
  return either(outcomes, passes(inquiry, test));
}
