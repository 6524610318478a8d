/**
 * Middleware in front of a handler: `router.post('/x', requireConsent('analytics'), handler)`, `app.use(requireConsent)`,
 * hooks in route options, procedures built with `.use(...)`. Handlers handed on by name are found through an index of the
 * calls that stand beside a consent check; it is made once per linked program.
 */
import type { CallNode } from '../flow/ir.ts';
import type { FunctionRef } from '../flow/model.ts';
import { splitWords } from '../text/words.ts';
import { otherAskable } from './check/other-answers.ts';
import { answersTrue, establishedBy, throwsWithout } from './establish/index.ts';
import { heldBack, letThrough } from './gate.ts';
import {
  type At,
  at,
  constantOf,
  functionOf,
  functionsBehind,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  sibling,
  valueBehind,
} from './inquiry.ts';
import { leftBefore } from './leaving.ts';
import {
  chainOf,
  handedIn,
  hooksOf,
  indexOf,
  type MiddlewareIndex,
  madeBy,
  middlewaresIn,
  REGISTRARS,
  sameValue,
} from './middleware-index.ts';
import { both, either, type Outcome, UNKNOWN } from './outcome.ts';
import { pathsTo } from './paths.ts';
import { purposesIn } from './purposes.ts';
import { findPhrase } from './words.ts';

export function guardedByMiddleware(inquiry: Inquiry, fn: FunctionRef): Outcome {
  const index = indexOf(inquiry);
  const calls = new Set(index.handed.get(`${fn.file}#${fn.fn}`) ?? []);
  const inline = functionOf(inquiry, fn)?.passedTo;
  const outcomes: Outcome[] = [];
  const registrations = [...calls].map((call) => at(call, undefined));
  if (inline !== undefined) registrations.push(at({ file: fn.file, node: inline.call }, undefined));
  for (const registration of registrations) outcomes.push(beforeHandler(inquiry, registration, fn, index));
  if (outcomes.length === 0) return UNKNOWN;
  return outcomes.length === 1
    ? (outcomes[0] ?? UNKNOWN)
    : either(outcomes, () => ({
        place: { file: fn.file, start: 0, end: 0 },
        text: 'another route leads here without the check',
        counts: false,
        why: 'other-caller',
      }));
}

/** What must have passed before the handler of one registration runs. */
function beforeHandler(inquiry: Inquiry, call: At, handler: FunctionRef, index: MiddlewareIndex): Outcome {
  const node = nodeOf(inquiry, call);
  if (node?.k !== 'call') return UNKNOWN;
  const outcomes: Outcome[] = [];
  const method = isMethodCall(inquiry, call, node);
  if (method !== undefined && !REGISTRARS.has(method.name)) return UNKNOWN;
  for (const arg of node.args) {
    const ref = sibling(call, arg.value);
    if (isHandler(inquiry, ref, handler)) break;
    outcomes.push(...middlewaresIn(inquiry, ref).map((middleware) => passed(inquiry, middleware)));
  }
  for (const arg of node.args) {
    const value = valueBehind(inquiry, sibling(call, arg.value));
    if (nodeOf(inquiry, value)?.k === 'object')
      outcomes.push(...hooksOf(inquiry, value).map((hook) => passed(inquiry, hook)));
  }
  for (const link of chainOf(inquiry, call)) outcomes.push(passed(inquiry, link));
  if (method !== undefined) outcomes.push(...usedBefore(inquiry, call, node, method.base, index));
  return both(outcomes);
}

function isHandler(inquiry: Inquiry, ref: At, handler: FunctionRef): boolean {
  return functionsBehind(inquiry, ref).some((fn) => fn.file === handler.file && fn.fn === handler.fn);
}

/** `app.use(check)` before the route, on the same router or on one it is mounted in. */
function usedBefore(
  inquiry: Inquiry,
  call: At,
  node: CallNode,
  base: At,
  index: MiddlewareIndex,
): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const use of index.uses) {
    const useNode = nodeOf(inquiry, use.call);
    if (useNode?.k !== 'call') continue;
    const mounted = use.args.some((arg) => sameValue(inquiry, arg, base));
    const same = sameValue(inquiry, use.base, base);
    if (!mounted && !same) continue;
    const later = use.call.file === call.file && useNode.fn === node.fn && useNode.order > node.order;
    if (same && (later || !underPrefix(inquiry, use.args[0], node, call))) continue;
    for (const arg of use.args) {
      if (sameValue(inquiry, arg, base)) break;
      outcomes.push(...middlewaresIn(inquiry, arg).map((middleware) => passed(inquiry, middleware)));
    }
  }
  return outcomes;
}

function underPrefix(inquiry: Inquiry, first: At | undefined, route: CallNode, call: At): boolean {
  const prefix = first === undefined ? undefined : constantOf(inquiry, first)?.value;
  if (typeof prefix !== 'string') return true;
  const arg = route.args[0];
  const path = arg === undefined ? undefined : constantOf(inquiry, sibling(call, arg.value))?.value;
  return typeof path === 'string' && path.startsWith(prefix.replace(/[*/]+$/, ''));
}

/** What it proves that a middleware let the request through. */
function passed(inquiry: Inquiry, ref: At): Outcome {
  const { words } = inquiry.context;
  const path = pathsTo(inquiry, ref)[0];
  const split = (path?.names ?? []).flatMap(splitWords);
  const named =
    findPhrase(split, words.given) !== undefined && !split.some((word) => words.notWrappers.has(word));
  const plain = split.some((word) => GUARDING.has(word));
  if (named && plain) {
    const purposes = purposesIn([...split, ...(path?.keys ?? []).flatMap(splitWords)], words);
    const name = path?.names.join('.') ?? 'the middleware';
    const other = otherAskable(inquiry, ref, path?.keys.at(-1));
    return other === undefined
      ? letThrough(inquiry, placeOf(inquiry, ref), name, purposes)
      : heldBack(
          placeOf(inquiry, ref),
          `${name} is about another purpose than ${other}, which this send is for`,
          [other],
        );
  }
  const functions = middlewareFunctions(inquiry, ref);
  const outcomes = functions.map(({ fn, frame }) => letsOn(inquiry, fn, frame));
  return outcomes.length === 0 ? UNKNOWN : both(outcomes);
}
const GUARDING: ReadonlySet<string> = new Set([
  'require',
  'requires',
  'required',
  'ensure',
  'enforce',
  'check',
  'verify',
  'assert',
  'has',
  'with',
  'guard',
  'gate',
  'only',
  'must',
  'needs',
  'middleware',
  'validate',
]);

/** The middleware itself, what its factory returns, or what a library makes it of: `t.middleware(async ({ next }) => ...)`. */
function middlewareFunctions(
  inquiry: Inquiry,
  ref: At,
): readonly { readonly fn: FunctionRef; readonly frame: At['frame'] }[] {
  const value = madeBy(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k !== 'call') return functionsBehind(inquiry, ref).map((fn) => ({ fn, frame: undefined }));
  const factories = inquiry.flow.callee(value).functions;
  if (factories.length === 0) return handedIn(inquiry, value, node).map((fn) => ({ fn, frame: undefined }));
  return factories.flatMap((factory) => {
    const frame = { callee: factory, call: value };
    return (functionOf(inquiry, factory)?.returns ?? []).flatMap((returned) =>
      functionsBehind(inquiry, at({ file: factory.file, node: returned }, frame)).map((fn) => ({
        fn,
        frame,
      })),
    );
  });
}

/** Every call of `next` is reached with consent only; hooks without `next` throw, or answer themselves. */
function letsOn(inquiry: Inquiry, fn: FunctionRef, frame: At['frame']): Outcome {
  const record = functionOf(inquiry, fn);
  const last = record?.params[record.params.length - 1];
  if (record === undefined || last === undefined || record.params.length > 4) return UNKNOWN;
  const nexts: Outcome[] = [];
  for (const id of record.calls) {
    const ref = at({ file: fn.file, node: id }, frame);
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call') continue;
    // `next(error)` hands the request to the error handler.
    const stops = call.args.length > 0 && record.params.length >= 3;
    const target = valueBehind(inquiry, sibling(ref, call.callee));
    const direct = target.file === fn.file && target.node === last.node;
    const viaOptions = isMethodNext(inquiry, ref, call);
    if ((direct || viaOptions) && !stops)
      nexts.push(both([establishedBy(inquiry, fn.file, call.cond, frame), leftBefore(inquiry, ref, frame)]));
  }
  if (nexts.length > 0) {
    return either(nexts, () => ({
      place: { file: fn.file, start: record.start, end: record.start },
      text: `${record.name ?? 'the middleware'} also goes on without consent`,
      counts: false,
      why: 'bypassed',
    }));
  }
  const thrown = throwsWithout(inquiry, fn, at({ file: fn.file, node: -1 }, frame), new Set());
  return thrown.is === 'unknown' && record.returns.length > 0 ? answersTrue(inquiry, fn) : thrown;
}

/** `opts.next()`, destructured `next`. */
function isMethodNext(inquiry: Inquiry, ref: At, call: CallNode): boolean {
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  return (callee?.k === 'binding' || callee?.k === 'prop') && callee.name === 'next';
}
