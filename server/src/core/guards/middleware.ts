/**
 * Middleware in front of a handler: `router.post('/x', requireConsent('analytics'), handler)`, `app.use(requireConsent)`,
 * hooks in route options, procedures built with `.use(...)`. Handlers handed on by name are found through an index of the
 * calls that stand beside a consent check; it is made once per linked program.
 */
import type { CallNode } from '../flow/ir.ts';
import type { Flow, FunctionRef } from '../flow/model.ts';
import { splitWords } from '../text/words.ts';
import { answersTrue, establishedBy, throwsWithout } from './establish.ts';
import { letThrough } from './gate.ts';
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

interface MiddlewareIndex {
  /** Calls a function is handed to by name, beside something that looks like a consent check. */
  readonly handed: ReadonlyMap<string, readonly At[]>;
  /** `app.use(check)`: what it was called on, and when. */
  readonly uses: readonly { readonly call: At; readonly base: At; readonly args: readonly At[] }[];
}

const indices = new WeakMap<Flow, MiddlewareIndex>();
const REGISTRARS: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'all',
  'head',
  'options',
  'use',
  'route',
  'handle',
  'register',
  'mutation',
  'query',
  'subscription',
  'action',
  'handler',
  'addHook',
  'on',
  'opts',
]);

function indexOf(inquiry: Inquiry): MiddlewareIndex {
  const known = indices.get(inquiry.flow);
  if (known !== undefined) return known;
  const handed = new Map<string, At[]>();
  const uses: { call: At; base: At; args: At[] }[] = [];
  for (const file of inquiry.flow.files()) {
    const module = inquiry.flow.module(file);
    module?.nodes.forEach((node, id) => {
      if (node.k !== 'call' || node.isNew || node.args.length === 0) return;
      const call = at({ file, node: id }, undefined);
      const method = isMethodCall(inquiry, call, node);
      if (method !== undefined && !REGISTRARS.has(method.name)) return;
      const args = node.args.map((arg) => sibling(call, arg.value));
      const speaks =
        args.some((arg) => speaksOfConsent(inquiry, arg)) ||
        (method === undefined && speaksOfConsent(inquiry, sibling(call, node.callee))) ||
        (method !== undefined && chainOf(inquiry, call).some((link) => speaksOfConsent(inquiry, link)));
      if (!speaks) return;
      if (method !== undefined && method.name === 'use') uses.push({ call, base: method.base, args });
      for (const arg of args) {
        const kind = nodeOf(inquiry, valueBehind(inquiry, arg))?.k;
        if (kind === 'const' || kind === 'object' || kind === 'array' || kind === 'template') continue;
        for (const fn of functionsBehind(inquiry, arg)) {
          const key = `${fn.file}#${fn.fn}`;
          handed.set(key, [...(handed.get(key) ?? []), call]);
        }
      }
    });
  }
  // Handlers registered by name on a router that has a check in front of it.
  if (uses.length > 0) {
    for (const file of inquiry.flow.files()) {
      inquiry.flow.module(file)?.nodes.forEach((node, id) => {
        if (node.k !== 'call' || node.isNew || node.args.length === 0) return;
        const call = at({ file, node: id }, undefined);
        const method = isMethodCall(inquiry, call, node);
        if (method === undefined || method.name === 'use' || !REGISTRARS.has(method.name)) return;
        if (
          !uses.some(
            (use) =>
              sameValue(inquiry, use.base, method.base) ||
              use.args.some((arg) => sameValue(inquiry, arg, method.base)),
          )
        )
          return;
        for (const arg of node.args) {
          const kind = nodeOf(inquiry, valueBehind(inquiry, sibling(call, arg.value)))?.k;
          if (kind === 'const' || kind === 'object' || kind === 'array' || kind === 'template') continue;
          for (const fn of functionsBehind(inquiry, sibling(call, arg.value))) {
            const key = `${fn.file}#${fn.fn}`;
            const list = handed.get(key) ?? [];
            if (!list.some((other) => other.file === file && other.node === id))
              handed.set(key, [...list, call]);
          }
        }
      });
    }
  }
  const index = { handed, uses };
  indices.set(inquiry.flow, index);
  return index;
}

/** A first look at an argument: its name speaks of consent, or the body of the function behind it reads consent. */
function speaksOfConsent(inquiry: Inquiry, ref: At): boolean {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node === undefined || node.k === 'const' || node.k === 'template') return false;
  if (node.k === 'array')
    return node.items.some((item) => speaksOfConsent(inquiry, sibling(value, item.value)));
  if (node.k === 'object') return hooksOf(inquiry, value).some((hook) => speaksOfConsent(inquiry, hook));
  const { words } = inquiry.context;
  const named = (names: readonly string[]) => {
    const split = names.flatMap(splitWords);
    return findPhrase(split, words.given) !== undefined || findPhrase(split, words.refused) !== undefined;
  };
  const path = pathsTo(inquiry, ref)[0];
  if (path !== undefined && named(path.names)) return true;
  return middlewareFunctions(inquiry, ref).some(({ fn }) => {
    const module = inquiry.flow.module(fn.file);
    const record = module?.functions[fn.fn];
    if (record === undefined || record.params.length > 4) return false;
    return record.conditions.some((id) => {
      const test = module?.conditions[id]?.test;
      return (
        test !== undefined &&
        pathsTo(inquiry, at({ file: fn.file, node: withoutNot(inquiry, fn.file, test) }, undefined)).some(
          (tested) => named(tested.names),
        )
      );
    });
  });
}

function withoutNot(inquiry: Inquiry, file: string, id: number): number {
  const node = nodeOf(inquiry, { file, node: id });
  return node?.k === 'unary' || node?.k === 'await' || node?.k === 'cast'
    ? withoutNot(inquiry, file, node.operand)
    : id;
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

/** An argument as middlewares: itself, or the elements of an array. */
function middlewaresIn(inquiry: Inquiry, ref: At): readonly At[] {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'array') return node.items.map((item) => sibling(value, item.value));
  return node?.k === 'const' || node?.k === 'object' ? [] : [ref];
}

const HOOKS: ReadonlySet<string> = new Set([
  'preHandler',
  'onRequest',
  'preValidation',
  'preParsing',
  'middleware',
  'middlewares',
  'before',
  'beforeHandle',
  'use',
  'pre',
  'guards',
]);

function hooksOf(inquiry: Inquiry, options: At): readonly At[] {
  const node = nodeOf(inquiry, options);
  if (node?.k !== 'object') return [];
  return node.props.flatMap((prop) =>
    prop.p === 'value' && HOOKS.has(prop.key) ? middlewaresIn(inquiry, sibling(options, prop.value)) : [],
  );
}

/** Arguments of `.use(...)` calls in front of the last method: `procedure.use(check).input(x).mutation(handler)`. */
function chainOf(inquiry: Inquiry, call: At): readonly At[] {
  const links: At[] = [];
  let current = call;
  for (let i = 0; i < 12; i++) {
    const node = nodeOf(inquiry, valueBehind(inquiry, current));
    const here = valueBehind(inquiry, current);
    if (node?.k === 'prop') {
      current = sibling(here, node.base);
      continue;
    }
    if (node?.k === 'import') {
      const origin = inquiry.flow.origins(here)[0];
      if (origin === undefined || (origin.file === here.file && origin.node === here.node)) return links;
      current = at(origin, undefined);
      continue;
    }
    if (node?.k !== 'call') return links;
    const method = isMethodCall(inquiry, here, node);
    if (method === undefined) return links;
    if (i > 0 && method.name === 'use') links.push(...node.args.map((arg) => sibling(here, arg.value)));
    current = method.base;
  }
  return links;
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

function sameValue(inquiry: Inquiry, a: At, b: At): boolean {
  const left = creation(inquiry, a);
  const right = creation(inquiry, b);
  return left !== undefined && left === right;
}

/** The call that made a value, through imports. */
function creation(inquiry: Inquiry, ref: At): string | undefined {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'import' || node?.k === 'cell') {
    const origin = inquiry.flow.origins(value)[0];
    return origin === undefined ? undefined : `${origin.file}#${origin.node}`;
  }
  if (node?.k !== 'call' && node?.k !== 'param' && node?.k !== 'prop') return undefined;
  return `${value.file}#${value.node}`;
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
    return letThrough(inquiry, placeOf(inquiry, ref), path?.names.join('.') ?? 'the middleware', purposes);
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

/** The middleware itself, or what its factory returns. */
function middlewareFunctions(
  inquiry: Inquiry,
  ref: At,
): readonly { readonly fn: FunctionRef; readonly frame: At['frame'] }[] {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k !== 'call') return functionsBehind(inquiry, ref).map((fn) => ({ fn, frame: undefined }));
  return inquiry.flow.callee(value).functions.flatMap((factory) => {
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
    if ((direct || viaOptions) && !stops) nexts.push(establishedBy(inquiry, fn.file, call.cond, frame));
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
