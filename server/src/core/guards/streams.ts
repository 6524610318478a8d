/**
 * What a callback hears of a stream came through the stages before it:
 * `visits$.pipe(filter(() => choices.analytics), tap((visit) => ...)).subscribe((visit) => ...)`.
 *
 * Deliberately absent: lists, of which elements are chosen (`chosen`).
 */
import type { CallNode } from '../flow/ir.ts';
import type { FunctionRef } from '../flow/model.ts';
import { heldBy } from './check/stated.ts';
import { byPredicate } from './chosen/index.ts';
import {
  type At,
  functionOf,
  functionsBehind,
  type Inquiry,
  isMethodCall,
  nodeOf,
  sibling,
  step,
  valueBehind,
} from './inquiry.ts';
import { pipeAround } from './joined-streams.ts';
import { both, type Outcome, UNKNOWN } from './outcome.ts';
import { isSameValue, partsOf } from './persons.ts';

const SUBSCRIBES: ReadonlySet<string> = new Set(['subscribe', 'forEach']);
const LONGEST_CHAIN = 8;
const DEEPEST = 16;
const MOST_PARTS = 120;

/** What it proves that this function runs which a call was handed. */
export function heardInStream(inquiry: Inquiry, call: At, fn: FunctionRef): Outcome {
  const node = nodeOf(inquiry, call);
  if (node?.k !== 'call') return UNKNOWN;
  const method = isMethodCall(inquiry, call, node);
  if (method !== undefined && SUBSCRIBES.has(method.name))
    return ofStream(hearing(inquiry, fn, method.base), method.base, 0);
  const pipe = pipeAround(inquiry, call);
  if (pipe === undefined) return UNKNOWN;
  const heard = hearing(inquiry, fn, pipe.base);
  const before = pipe.call.args.findIndex(({ value }) => value === call.node);
  return both([ofStages(heard, pipe.ref, pipe.call, before), ofStream(heard, pipe.base, 0)]);
}

interface Heard extends Inquiry {
  /** The data is, as far as is known, that of what the callback hears. */
  readonly isAboutHeard: boolean;
}

function hearing(inquiry: Inquiry, fn: FunctionRef, stream: At): Heard {
  return { ...inquiry, isAboutHeard: isAboutHeard(inquiry, fn, stream) };
}

/** Not `(visit) => everyone.forEach((each) => tell(each.email))`: those come from around the callback, or from nowhere. */
function isAboutHeard(inquiry: Inquiry, fn: FunctionRef, stream: At): boolean {
  const known = inquiry.persons.filter((person) => isInOrAround(inquiry, person, fn));
  if (known.length === 0) return true;
  const sources = sourcesOf(inquiry, stream);
  return known.some((person) => mayBeHeard(inquiry, person, fn, sources));
}

/** A stream, and those that its pipes begin with. */
function sourcesOf(inquiry: Inquiry, from: At): readonly At[] {
  const found = [from];
  for (let current = from; found.length < LONGEST_CHAIN; ) {
    const stream = valueBehind(inquiry, current);
    const call = nodeOf(inquiry, stream);
    const method = call?.k === 'call' ? isMethodCall(inquiry, stream, call) : undefined;
    if (method?.name !== 'pipe') break;
    current = method.base;
    found.push(current);
  }
  return found;
}

/** Whether a value stands where the callback does, and not in a function that it calls. */
function isInOrAround(inquiry: Inquiry, value: At, { file, fn }: FunctionRef): boolean {
  const own = nodeOf(inquiry, value)?.fn;
  if (own === undefined || value.file !== file) return false;
  return around(inquiry, file, own).includes(fn) || around(inquiry, file, fn).includes(own);
}

/** A function, and those that it stands in. */
function around(inquiry: Inquiry, file: string, fn: number): readonly number[] {
  const found: number[] = [];
  for (let current = fn; current >= 0 && found.length < DEEPEST; ) {
    found.push(current);
    current = functionOf(inquiry, { file, fn: current })?.parent ?? -1;
  }
  return found;
}

/**
 * Whether a value is made of what a callback is handed, also through callbacks in it (`(visits) => visits.forEach(...)`), of what
 * the stream holds (`visit$.value`), or of what an object keeps, where the callback may have put it.
 */
function mayBeHeard(inquiry: Inquiry, from: At, fn: FunctionRef, sources: readonly At[]): boolean {
  const seen = new Set<number>();
  const queue = [from.node];
  while (queue.length > 0 && seen.size < MOST_PARTS) {
    const current = queue.pop();
    if (current === undefined || seen.has(current)) continue;
    seen.add(current);
    const value = sibling(from, current);
    const node = nodeOf(inquiry, value);
    if (node === undefined) continue;
    if (node.k === 'this' || sources.some((source) => isSameValue(inquiry, value, source))) return true;
    if (node.k === 'param') {
      if (node.fn === fn.fn) return true;
      const handedTo = functionOf(inquiry, { file: from.file, fn: node.fn })?.passedTo;
      if (handedTo !== undefined) queue.push(handedTo.call);
    }
    queue.push(...partsOf(node));
  }
  return false;
}

/** What all that comes out of a stream has come through. */
function ofStream(inquiry: Heard, from: At, depth: number): Outcome {
  const stream = valueBehind(inquiry, from);
  const call = nodeOf(inquiry, stream);
  const method = call?.k === 'call' ? isMethodCall(inquiry, stream, call) : undefined;
  if (call?.k !== 'call' || method?.name !== 'pipe' || depth > LONGEST_CHAIN || !step(inquiry))
    return UNKNOWN;
  return both([ofStages(inquiry, stream, call, call.args.length), ofStream(inquiry, method.base, depth + 1)]);
}

/** The first stages of a pipe: those that let through only what somebody agreed to. */
function ofStages(inquiry: Heard, pipe: At, call: CallNode, before: number): Outcome {
  return both(
    call.args.slice(0, before).map(({ value }) => {
      const stage = sibling(pipe, value);
      const asked = nodeOf(inquiry, stage)?.k === 'call' ? heldBy(inquiry, stage, 'stage') : undefined;
      const isMeant = asked !== undefined && (inquiry.isAboutHeard || asksNobody(inquiry, asked));
      return isMeant ? byPredicate(inquiry, asked) : UNKNOWN;
    }),
  );
}

/** `filter(() => choices.analytics)`: the same holds for everybody. */
function asksNobody(inquiry: Inquiry, predicate: At): boolean {
  const functions = functionsBehind(inquiry, predicate);
  return functions.length > 0 && functions.every((fn) => functionOf(inquiry, fn)?.params.length === 0);
}
