/**
 * What a stage of a stream joins to what passes through it: `withLatestFrom(store.select((state) => state.trackingAllowed))`
 * before `filter(([, allowed]) => allowed)`. Whether that is an answer is not asked here.
 */
import type { CallNode, ValueNode } from '../flow/ir.ts';
import { type At, functionOf, type Inquiry, isMethodCall, nodeOf, sibling, valueBehind } from './inquiry.ts';

/** Stages that hand on what they heard as the first of a list, and what they were given behind it. */
const JOINS: ReadonlySet<string> = new Set(['withLatestFrom', 'combineLatestWith', 'zipWith']);
/** Stages that hand on what they heard as it is. */
const PASSES: ReadonlySet<string> = new Set([
  'filter',
  'tap',
  'take',
  'skip',
  'first',
  'delay',
  'debounceTime',
  'throttleTime',
  'distinctUntilChanged',
  'takeUntil',
]);
/** Methods of stores that give a stream of what a function reads of the state. */
const SELECTS: ReadonlySet<string> = new Set(['select', 'selectSignal']);

export interface Pipe {
  readonly ref: At;
  readonly call: CallNode;
  readonly base: At;
}

/** The call of `pipe` in which another call makes a stage. */
export function pipeAround(inquiry: Inquiry, stage: At): Pipe | undefined {
  const fn = nodeOf(inquiry, stage)?.fn;
  const calls = fn === undefined ? [] : (functionOf(inquiry, { file: stage.file, fn })?.calls ?? []);
  for (const id of calls) {
    const ref = sibling(stage, id);
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call' || !call.args.some(({ value }) => value === stage.node)) continue;
    const method = isMethodCall(inquiry, ref, call);
    if (method?.name === 'pipe') return { ref, call, base: method.base };
  }
  return undefined;
}

/** The value that a stage before joined, where a callback takes an element of what it hears. */
export function joinedBefore(
  inquiry: Inquiry,
  from: At,
  element: ValueNode & { k: 'element' },
): At | undefined {
  const heard = sibling(from, element.base);
  const param = nodeOf(inquiry, heard);
  if (element.index === undefined || element.index === 0 || param?.k !== 'param' || param.index !== 0)
    return undefined;
  const passed = functionOf(inquiry, { file: from.file, fn: param.fn })?.passedTo;
  const stage = passed === undefined ? undefined : sibling(from, passed.call);
  const pipe = stage === undefined ? undefined : pipeAround(inquiry, stage);
  if (stage === undefined || pipe === undefined) return undefined;
  const at = pipe.call.args.findIndex(({ value }) => value === stage.node);
  for (let before = at - 1; before >= 0; before -= 1) {
    const ref = sibling(pipe.ref, pipe.call.args[before]?.value ?? -1);
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call') return undefined;
    const { name } = inquiry.flow.callee(ref);
    if (JOINS.has(name)) {
      const joined = call.args[element.index - 1];
      return joined === undefined ? undefined : selected(inquiry, sibling(ref, joined.value));
    }
    if (!PASSES.has(name)) return undefined;
  }
  return undefined;
}

/** `store.select((state) => state.trackingAllowed)`: what is read of the state; not of several things that may let it through. */
function selected(inquiry: Inquiry, stream: At): At | undefined {
  const ref = valueBehind(inquiry, stream);
  const call = nodeOf(inquiry, ref);
  const method = call?.k === 'call' ? isMethodCall(inquiry, ref, call) : undefined;
  const [first] = call?.k === 'call' ? call.args : [];
  const fn = first === undefined ? undefined : nodeOf(inquiry, sibling(ref, first.value));
  if (method === undefined || !SELECTS.has(method.name) || fn?.k !== 'function') return stream;
  const [made, other] = functionOf(inquiry, { file: ref.file, fn: fn.target })?.returns ?? [];
  if (made === undefined || other !== undefined) return undefined;
  const read = valueBehind(inquiry, sibling(ref, made));
  return SINGLE.has(nodeOf(inquiry, read)?.k ?? '') ? read : undefined;
}

const SINGLE: ReadonlySet<string> = new Set(['prop', 'index', 'binding', 'call']);
