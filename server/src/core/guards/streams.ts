/**
 * What a callback hears of a stream came through the stages before it:
 * `visits$.pipe(filter(() => choices.analytics), tap((visit) => ...)).subscribe((visit) => ...)`.
 *
 * Deliberately absent: lists, of which elements are chosen (`chosen`).
 */
import type { CallNode } from '../flow/ir.ts';
import { heldBy } from './check/stated.ts';
import { byPredicate } from './chosen/index.ts';
import {
  type At,
  functionOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  sibling,
  step,
  valueBehind,
} from './inquiry.ts';
import { both, type Outcome, UNKNOWN } from './outcome.ts';

const SUBSCRIBES: ReadonlySet<string> = new Set(['subscribe', 'forEach']);
const LONGEST_CHAIN = 8;

/** What it proves that a function runs which this call was handed. */
export function heardInStream(inquiry: Inquiry, call: At): Outcome {
  const node = nodeOf(inquiry, call);
  if (node?.k !== 'call') return UNKNOWN;
  const method = isMethodCall(inquiry, call, node);
  if (method !== undefined && SUBSCRIBES.has(method.name)) return ofStream(inquiry, method.base, 0);
  const pipe = pipeAround(inquiry, call);
  if (pipe === undefined) return UNKNOWN;
  const before = pipe.call.args.findIndex(({ value }) => value === call.node);
  return both([ofStages(inquiry, pipe.ref, pipe.call, before), ofStream(inquiry, pipe.base, 0)]);
}

interface Pipe {
  readonly ref: At;
  readonly call: CallNode;
  readonly base: At;
}

/** The call of `pipe` in which another call makes a stage. */
function pipeAround(inquiry: Inquiry, stage: At): Pipe | undefined {
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

/** What all that comes out of a stream has come through. */
function ofStream(inquiry: Inquiry, from: At, depth: number): Outcome {
  const stream = valueBehind(inquiry, from);
  const call = nodeOf(inquiry, stream);
  const method = call?.k === 'call' ? isMethodCall(inquiry, stream, call) : undefined;
  if (call?.k !== 'call' || method?.name !== 'pipe' || depth > LONGEST_CHAIN || !step(inquiry))
    return UNKNOWN;
  return both([ofStages(inquiry, stream, call, call.args.length), ofStream(inquiry, method.base, depth + 1)]);
}

/** The first stages of a pipe: those that let through only what somebody agreed to. */
function ofStages(inquiry: Inquiry, pipe: At, call: CallNode, before: number): Outcome {
  return both(
    call.args.slice(0, before).map(({ value }) => {
      const stage = sibling(pipe, value);
      const asked = nodeOf(inquiry, stage)?.k === 'call' ? heldBy(inquiry, stage, 'stage') : undefined;
      return asked === undefined ? UNKNOWN : byPredicate(inquiry, asked);
    }),
  );
}
