/**
 * Calls that stand beside a consent check: registrations of handlers with middleware in front of them. Each file is read
 * by itself, from names first, because nearly every call of every program passes here.
 */
import type { CallNode } from '../flow/ir.ts';
import type { FileSummary, Flow, FunctionRef } from '../flow/model.ts';
import { splitWords } from '../text/words.ts';
import {
  type At,
  at,
  functionsBehind,
  type Inquiry,
  isMethodCall,
  nodeOf,
  sibling,
  valueBehind,
} from './inquiry.ts';
import type { GuardContext } from './model.ts';
import { type SendPurpose, sendPurpose } from './purposes.ts';
import { type ConsentWords, findPhrase } from './words.ts';

export interface MiddlewareIndex {
  /** Calls a function is handed to by name, beside something that looks like a consent check. */
  readonly handed: ReadonlyMap<string, readonly At[]>;
  /** `app.use(check)`: what it was called on, and when. */
  readonly uses: readonly Use[];
}

interface Use {
  readonly call: At;
  readonly base: At;
  readonly args: readonly At[];
}

/** What one file says. `handed`: functions (`file#function`) and the call that each is handed to. */
interface Registrations {
  readonly handed: readonly { readonly fn: string; readonly call: At }[];
  readonly uses: readonly Use[];
}

const NOTHING: MiddlewareIndex = { handed: new Map(), uses: [] };

export const REGISTRARS: ReadonlySet<string> = new Set([
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

export function indexOf({ flow, context, send }: Inquiry): MiddlewareIndex {
  const speaking = flow.perFile(speakingFiles(context));
  if (![...speaking.values()].some(({ any }) => any)) return NOTHING;
  const { beside, behind } = registrationSummaries(context, send);
  const handed = new Map<string, At[]>();
  const registrations = flow.perFile(beside);
  const uses = usesIn(registrations);
  for (const summary of uses.length > 0 ? [registrations, flow.perFile(behind)] : [registrations]) {
    for (const { handed: found } of summary.values()) {
      for (const { fn, call } of found) {
        const list = handed.get(fn);
        if (list === undefined) handed.set(fn, [call]);
        else if (!list.some((other) => other.file === call.file && other.node === call.node)) list.push(call);
      }
    }
  }
  return { handed, uses };
}

/** What is asked of every file here. */
export function middlewareSummaries(context: GuardContext): readonly FileSummary<unknown>[] {
  const { beside, behind } = registrationSummaries(context, sendPurpose(undefined, undefined, context.words));
  return [speakingFiles(context), beside, behind];
}

function registrationSummaries(context: GuardContext, send: SendPurpose) {
  const about = (view: Flow): Inquiry => ({
    flow: view,
    context,
    send,
    persons: [],
    beside: [],
    sent: [],
    sentBeside: [],
    stated: [],
    told: [],
    meant: [],
    addressed: [],
    way: new Set(),
    budget: { steps: Number.POSITIVE_INFINITY, nesting: 0 },
  });
  const beside: FileSummary<Registrations> = {
    name: 'registrations beside consent',
    make: (view, file) => registrationsIn(about(view), file),
  };
  const behind: FileSummary<Registrations> = {
    name: 'registrations behind consent',
    make: (view, file) => registrationsBehind(about(view), file, usesIn(view.perFile(beside))),
  };
  return { beside, behind };
}

function usesIn(registrations: ReadonlyMap<string, Registrations>): readonly Use[] {
  return [...registrations.values()].flatMap(({ uses }) => uses);
}

/** Calls with something beside the handler that speaks of consent. */
function registrationsIn(inquiry: Inquiry, file: string): Registrations {
  const handed: Registrations['handed'][number][] = [];
  const uses: Use[] = [];
  inquiry.flow.module(file)?.nodes.forEach((node, id) => {
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
    handed.push(...handedTo(inquiry, call, args));
  });
  return { handed, uses };
}

/** Handlers registered by name on a router that has a check in front of it. */
function registrationsBehind(inquiry: Inquiry, file: string, uses: readonly Use[]): Registrations {
  const handed: Registrations['handed'][number][] = [];
  inquiry.flow.module(file)?.nodes.forEach((node, id) => {
    if (node.k !== 'call' || node.isNew || node.args.length === 0) return;
    const call = at({ file, node: id }, undefined);
    const method = isMethodCall(inquiry, call, node);
    if (method === undefined || method.name === 'use' || !REGISTRARS.has(method.name)) return;
    const isBehind = uses.some(
      (use) =>
        sameValue(inquiry, use.base, method.base) ||
        use.args.some((arg) => sameValue(inquiry, arg, method.base)),
    );
    if (isBehind)
      handed.push(
        ...handedTo(
          inquiry,
          call,
          node.args.map((arg) => sibling(call, arg.value)),
        ),
      );
  });
  return { handed, uses: [] };
}

function handedTo(inquiry: Inquiry, call: At, args: readonly At[]): Registrations['handed'] {
  return args.flatMap((arg) => {
    const kind = nodeOf(inquiry, valueBehind(inquiry, arg))?.k;
    if (kind === 'const' || kind === 'object' || kind === 'array' || kind === 'template') return [];
    return functionsBehind(inquiry, arg).map(({ file, fn }) => ({ fn: `${file}#${fn}`, call }));
  });
}

interface Speaking {
  readonly any: boolean;
  /** Functions in whose body a name of consent stands. */
  readonly functions: readonly number[];
}

function speakingFiles({ words }: GuardContext): FileSummary<Speaking> {
  return {
    name: 'functions that read consent',
    make: (flow, file) => {
      const functions = new Set<number>();
      const module = flow.module(file);
      if (module === undefined) return { any: false, functions: [] };
      let any = module.functions.some((fn) => fn.name !== undefined && isConsentName(words, fn.name));
      for (const node of module.nodes) {
        const named = node.k === 'prop' || node.k === 'binding' || node.k === 'global';
        const name = named ? node.name : node.k === 'import' ? module.imports[node.index]?.name : undefined;
        if (name === undefined || !isConsentName(words, name)) continue;
        any = true;
        for (let fn = node.fn; fn > 0; fn = module.functions[fn]?.parent ?? -1) functions.add(fn);
      }
      return { any, functions: [...functions] };
    },
  };
}

const consentNames = new WeakMap<ConsentWords, Map<string, boolean>>();

function isConsentName(words: ConsentWords, name: string): boolean {
  let known = consentNames.get(words);
  if (known === undefined) {
    known = new Map();
    consentNames.set(words, known);
  }
  let speaks = known.get(name);
  if (speaks === undefined) {
    const split = splitWords(name);
    speaks = findPhrase(split, words.given) !== undefined || findPhrase(split, words.refused) !== undefined;
    known.set(name, speaks);
  }
  return speaks;
}

/** A first look at an argument: its name speaks of consent, or the body of the function behind it reads consent. */
function speaksOfConsent(inquiry: Inquiry, ref: At): boolean {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node === undefined || node.k === 'const' || node.k === 'template') return false;
  if (node.k === 'array')
    return node.items.some((item) => speaksOfConsent(inquiry, sibling(value, item.value)));
  if (node.k === 'object') return hooksOf(inquiry, value).some((hook) => speaksOfConsent(inquiry, hook));
  const { flow, context } = inquiry;
  if (namesOf(inquiry, ref).some((name) => isConsentName(context.words, name))) return true;
  return functionsIn(inquiry, ref).some((fn) => {
    const record = inquiry.flow.module(fn.file)?.functions[fn.fn];
    return (
      record !== undefined &&
      record.params.length <= 4 &&
      flow.ofFile(speakingFiles(context), fn.file).functions.includes(fn.fn)
    );
  });
}

/** The function that a value is, that makes it, or that a library makes it of: `createMiddleware(async (c, next) => ...)`. */
function functionsIn(inquiry: Inquiry, ref: At): readonly FunctionRef[] {
  const made = madeBy(inquiry, ref);
  const node = nodeOf(inquiry, made);
  if (node?.k !== 'call') return functionsBehind(inquiry, ref);
  const factories = functionsBehind(inquiry, sibling(made, node.callee));
  return factories.length > 0 ? factories : handedIn(inquiry, made, node);
}

/** Functions among the arguments of a library's call. */
export function handedIn(inquiry: Inquiry, call: At, node: CallNode): readonly FunctionRef[] {
  if (node.isNew || inquiry.flow.callee(call).library.length === 0) return [];
  return node.args.flatMap((arg) => functionsBehind(inquiry, sibling(call, arg.value)));
}

/** The value itself, through variables and imports. */
export function madeBy(inquiry: Inquiry, ref: At): At {
  const value = valueBehind(inquiry, ref);
  if (nodeOf(inquiry, value)?.k !== 'import') return value;
  const [origin, other] = inquiry.flow.origins(value);
  return origin === undefined || other !== undefined ? value : valueBehind(inquiry, at(origin, undefined));
}

/** Names on the way to a value, without looking at arguments. */
function namesOf(inquiry: Inquiry, ref: At): readonly string[] {
  const names: string[] = [];
  let current = ref;
  for (let i = 0; i < 12; i++) {
    const node = nodeOf(inquiry, current);
    const module = inquiry.flow.module(current.file);
    if (node?.k === 'call') current = sibling(current, node.callee);
    else if (node?.k === 'prop') {
      names.push(node.name);
      current = sibling(current, node.base);
    } else if (node?.k === 'binding') {
      names.push(node.name);
      if (node.value === undefined) return names;
      current = sibling(current, node.value);
    } else if (node?.k === 'cast' || node?.k === 'await') current = sibling(current, node.operand);
    else {
      if (node?.k === 'import')
        names.push(module?.imports[node.index]?.name ?? '', module?.imports[node.index]?.local ?? '');
      else if (node?.k === 'global') names.push(node.name);
      else if (node?.k === 'function') names.push(module?.functions[node.target]?.name ?? '');
      return names;
    }
  }
  return names;
}

/** An argument as middlewares: itself, or the elements of an array. */
export function middlewaresIn(inquiry: Inquiry, ref: At): readonly At[] {
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

export function hooksOf(inquiry: Inquiry, options: At): readonly At[] {
  const node = nodeOf(inquiry, options);
  if (node?.k !== 'object') return [];
  return node.props.flatMap((prop) =>
    prop.p === 'value' && HOOKS.has(prop.key) ? middlewaresIn(inquiry, sibling(options, prop.value)) : [],
  );
}

/** Arguments of `.use(...)` calls in front of the last method: `procedure.use(check).input(x).mutation(handler)`. */
export function chainOf(inquiry: Inquiry, call: At): readonly At[] {
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

export function sameValue(inquiry: Inquiry, a: At, b: At): boolean {
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
