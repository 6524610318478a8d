/**
 * Everything that must have held for a call to run: conditions in its function, at the creation of the closures around it,
 * the wrapper, component, decorator or middleware that lets it run, and what every caller checked.
 */
import type { CallNode, FunctionId, JsxNode, ModuleIr } from '../flow/ir.ts';
import type { FunctionRef, NodeRef } from '../flow/model.ts';
import { splitWords } from '../text/words.ts';
import { asserted } from './check/assertions.ts';
import { configuredFunction, purposesOfRow, rowsAt } from './check/stated.ts';
import { chosenForConsent } from './chosen/index.ts';
import { answersTrue, establishedBy, throwsWithout } from './establish/index.ts';
import { letThrough } from './gate.ts';
import {
  type At,
  at,
  type Frame,
  functionOf,
  handedAt,
  hasBody,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  sibling,
  sitesOf,
  step,
  textOf,
  valueBehind,
} from './inquiry.ts';
import { leftBefore } from './leaving.ts';
import { guardedByMiddleware } from './middleware.ts';
import type { GuardNote } from './model.ts';
import { readAnswer, readGate, readWrapper } from './naming.ts';
import { both, either, type Outcome, UNKNOWN } from './outcome.ts';
import { pathsTo } from './paths.ts';
import { purposesIn } from './purposes.ts';
import { heardInStream } from './streams.ts';
import { type ConsentPurpose, findPhrase } from './words.ts';

/** What holds when this call runs. `callers`: whether to ask those who call the function around it. */
export function holdsAt(
  inquiry: Inquiry,
  ref: NodeRef,
  frame: Frame | undefined,
  callers: boolean,
  open: ReadonlySet<string> = new Set(),
): Outcome {
  const node = nodeOf(inquiry, ref);
  if (node === undefined || !step(inquiry)) return UNKNOWN;
  const outcomes: Outcome[] = [];
  if (node.k === 'call' || node.k === 'jsx' || node.k === 'template' || node.k === 'write') {
    outcomes.push(establishedBy(inquiry, ref.file, node.cond, frame));
    outcomes.push(leftBefore(inquiry, ref, frame));
  }
  outcomes.push(insideGate(inquiry, ref, node.fn));
  for (let fn: FunctionId = node.fn; fn > 0; ) {
    const record = functionOf(inquiry, { file: ref.file, fn });
    if (record === undefined) break;
    outcomes.push(aroundFunction(inquiry, { file: ref.file, fn }));
    outcomes.push(establishedBy(inquiry, ref.file, record.cond, frame));
    if (callers && !outcomes.some((outcome) => outcome.is === 'yes')) {
      outcomes.push(heldByCallers(inquiry, { file: ref.file, fn }, open));
    }
    fn = record.parent;
  }
  return both(outcomes);
}

/** Every known caller has established consent. */
function heldByCallers(inquiry: Inquiry, fn: FunctionRef, open: ReadonlySet<string>): Outcome {
  const key = `${fn.file}#${fn.fn}`;
  if (open.has(key) || open.size > 5) return UNKNOWN;
  const inner = new Set([...open, key]);
  const calls = sitesOf(inquiry, fn).filter((call) => {
    const caller = nodeOf(inquiry, call);
    return caller !== undefined && !inner.has(`${call.file}#${caller.fn}`);
  });
  if (calls.length === 0 || calls.length > 40) return UNKNOWN;
  const outcomes = calls.map((call) => {
    const held = holdsAt(inquiry, call, undefined, true, inner);
    const around =
      held.is !== 'yes' && inquiry.flow.isSentTo(fn) ? both([held, sentForChosen(inquiry, call)]) : held;
    const argument = around.is === 'yes' ? -1 : handedAt(inquiry, at(call, undefined), fn);
    return argument === -1 ? around : both([around, byReceiver(inquiry, at(call, undefined), argument)]);
  });
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  if (outcomes.every((outcome) => outcome.is === 'yes')) return { is: 'yes', notes };
  const unguarded = outcomes.findIndex((outcome) => outcome.is !== 'yes');
  const wrong = notes.filter((note) => !note.counts);
  if (!outcomes.some((outcome) => outcome.is === 'yes')) {
    return outcomes.every((outcome) => outcome.is === 'no')
      ? { is: 'no', notes: wrong }
      : { is: 'unknown', notes: wrong };
  }
  const bare = calls[unguarded];
  const note: GuardNote[] =
    bare === undefined
      ? []
      : [
          {
            place: placeOf(inquiry, bare),
            text: `${textOf(inquiry, bare)} calls it without the check that other callers make`,
            counts: false,
            why: 'other-caller',
          },
        ];
  return { is: 'unknown', notes: [...note, ...wrong] };
}

/** `queue.addBulk(willing.map((member) => ({ name, data: { id: member.id } })))`: what a queue is given is about people chosen before. */
function sentForChosen(inquiry: Inquiry, ref: NodeRef): Outcome {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'call') return UNKNOWN;
  const from = at(ref, undefined);
  const outcomes = node.args
    .flatMap(({ value }) => valuesIn(inquiry, sibling(from, value), 0))
    .map((value) => chosenForConsent(inquiry, value));
  return outcomes.find(({ is }) => is === 'yes') ?? UNKNOWN;
}

/** The values of a literal, and of those in it. */
function valuesIn(inquiry: Inquiry, from: At, depth: number): readonly At[] {
  const value = valueBehind(inquiry, from);
  const node = nodeOf(inquiry, value);
  if (node?.k !== 'object' || depth > 2) return [from];
  return node.props.flatMap((prop) =>
    prop.p === 'value' || prop.p === 'spread' ? valuesIn(inquiry, sibling(value, prop.value), depth + 1) : [],
  );
}

/** What the surroundings of a function guarantee: its annotation, decorators, the call it is handed to, middleware. */
function aroundFunction(inquiry: Inquiry, fn: FunctionRef): Outcome {
  const record = functionOf(inquiry, fn);
  if (record === undefined) return UNKNOWN;
  const outcomes: Outcome[] = [];
  const annotation = record.annotations.find((tag) => tag.tag === 'consent');
  if (annotation !== undefined) {
    const purposes = purposesIn(splitWords(annotation.text), inquiry.context.words);
    const place = { file: fn.file, start: annotation.start, end: annotation.end };
    outcomes.push(letThrough(inquiry, place, '@consent', purposes));
  }
  const module = inquiry.flow.module(fn.file);
  const owner = record.class === undefined ? undefined : module?.classes[record.class];
  for (const decorator of [...record.decorators, ...(owner?.decorators ?? [])]) {
    outcomes.push(byDecorator(inquiry, at({ file: fn.file, node: decorator.node }, undefined)));
  }
  if (record.passedTo !== undefined) {
    const call = at({ file: fn.file, node: record.passedTo.call }, undefined);
    outcomes.push(byReceiver(inquiry, call, record.passedTo.arg));
    if (record.passedTo.prop === undefined || record.passedTo.prop === 'next')
      outcomes.push(heardInStream(inquiry, call, fn));
    if (record.passedTo.prop !== undefined) outcomes.push(byBanner(inquiry, call, record.passedTo.prop));
  }
  outcomes.push(guardedByMiddleware(inquiry, fn));
  return both(outcomes);
}

/** What it proves that a function runs which this call was handed: `ifConsented(user, notify)`. */
export function heldByHanding(inquiry: Inquiry, call: At, fn: FunctionRef): Outcome {
  const argument = handedAt(inquiry, call, fn);
  return argument === -1 ? UNKNOWN : byReceiver(inquiry, call, argument);
}

/** `withConsent('analytics', () => ...)`, `consent.onAccept(() => ...)`, `assertConsent(u).then(() => ...)`. */
function byReceiver(inquiry: Inquiry, call: At, argument: number): Outcome {
  const node = nodeOf(inquiry, call);
  if (node?.k !== 'call') return UNKNOWN;
  const place = calleePlace(inquiry, call, node);
  const configured = configuredFunction(inquiry, call);
  if (configured?.setting.form === 'wrapper') {
    return letThrough(inquiry, place, textOf(inquiry, sibling(call, node.callee)), configured.check.purposes);
  }
  for (const row of rowsAt(inquiry, call)) {
    if (row.form === 'wrapper') return letThrough(inquiry, place, row.id, purposesOfRow(inquiry, call, row));
  }
  const method = isMethodCall(inquiry, call, node);
  if (method?.name === 'then') {
    const base = asserted(inquiry, method.base, new Set(), throwsWithout, true);
    if (base.is !== 'unknown') return base;
    return UNKNOWN;
  }
  const bodies = inquiry.flow.callee(call).functions.filter((fn) => hasBody(inquiry, fn));
  if (bodies.length > 0)
    return both(bodies.slice(0, 3).map((fn) => runsCallback(inquiry, fn, argument, call)));
  const paths = pathsTo(inquiry, call);
  const [path] = paths;
  if (path === undefined) return UNKNOWN;
  const event = consentEvent(inquiry, method?.name, path.keys);
  if (event !== undefined) return letThrough(inquiry, place, `the event ${event.name}`, event.purposes);
  // `const gate = useConsentGate('analytics')`: under its own name or that of what made it.
  for (const each of paths) {
    const purposes = readWrapper(each, inquiry.context.words);
    if (purposes !== undefined) return letThrough(inquiry, place, each.names.join('.'), purposes);
  }
  return UNKNOWN;
}

/** `<CookieConsent onAccept={() => ...}>`. */
function byBanner(inquiry: Inquiry, ref: At, prop: string): Outcome {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'jsx' || typeof node.tag === 'string') return UNKNOWN;
  const name = pathsTo(inquiry, sibling(ref, node.tag))[0]?.names.at(-1) ?? '';
  const answer = readAnswer(name, prop, inquiry.context.words);
  if (answer === undefined) return UNKNOWN;
  const place = { file: ref.file, start: node.start, end: Math.min(node.end, node.start + name.length + 1) };
  if (answer.given) return letThrough(inquiry, place, `<${name} ${prop}>`, answer.purposes);
  const text = `the send runs when <${name}> is declined (${prop})`;
  return { is: 'no', notes: [{ place, text, counts: false, why: 'inverted' }] };
}

/** Whether a function of the project calls what it is handed under a check only. */
function runsCallback(inquiry: Inquiry, fn: FunctionRef, argument: number, call: At): Outcome {
  const module = inquiry.flow.module(fn.file);
  const param = module?.functions[fn.fn]?.params[argument]?.node;
  if (module === undefined || param === undefined) return UNKNOWN;
  const frame: Frame = { callee: fn, call };
  const runs: Outcome[] = [];
  module.nodes.forEach((node, id) => {
    if (node.k !== 'call') return;
    const target = parameterBehind(module, node.callee);
    const handed = node.args.some((arg) => parameterBehind(module, arg.value) === param);
    if (target !== param && !handed) return;
    runs.push(holdsAt(inquiry, { file: fn.file, node: id }, frame, false));
  });
  if (runs.length === 0) return UNKNOWN;
  return either(runs, () => ({
    place: placeOf(inquiry, call),
    text: `${textOf(inquiry, call)} also runs it without consent`,
    counts: false,
    why: 'bypassed',
  }));
}

function parameterBehind(module: ModuleIr, id: number): number {
  let current = id;
  for (let i = 0; i < 8; i++) {
    const node = module.nodes[current];
    if (node?.k === 'binding' && node.value !== undefined) current = node.value;
    else if (node?.k === 'cast') current = node.operand;
    else break;
  }
  return current;
}

const LISTENERS: ReadonlySet<string> = new Set([
  'on',
  'once',
  'addEventListener',
  'addListener',
  'subscribe',
  'listen',
]);

/** `window.addEventListener('consent-granted', ...)`. */
function consentEvent(
  inquiry: Inquiry,
  method: string | undefined,
  keys: readonly string[],
): { readonly name: string; readonly purposes: readonly ConsentPurpose[] } | undefined {
  if (method === undefined || !LISTENERS.has(method)) return undefined;
  const { words } = inquiry.context;
  for (const key of keys) {
    const split = splitWords(key);
    const given = findPhrase(split, words.given) !== undefined;
    if (!given || !split.some((word) => words.grantedValues.has(word) || words.permissions.has(word)))
      continue;
    return { name: key, purposes: purposesIn(split, words) };
  }
  return undefined;
}

/** `@RequireConsent('analytics')`, `@UseGuards(ConsentGuard)`. */
function byDecorator(inquiry: Inquiry, ref: At): Outcome {
  const { words } = inquiry.context;
  const node = nodeOf(inquiry, ref);
  const target = node?.k === 'call' ? sibling(ref, node.callee) : ref;
  const place = placeOf(inquiry, ref);
  const path = pathsTo(inquiry, ref)[0];
  const name = pathsTo(inquiry, target)[0]?.names.at(-1) ?? '';
  const split = splitWords(name);
  if (
    findPhrase(split, words.given) !== undefined &&
    !split.some((word) => words.notWrappers.has(word) || words.writers.has(word))
  ) {
    const purposes = purposesIn([...split, ...(path?.keys ?? []).flatMap(splitWords)], words);
    return letThrough(inquiry, place, `@${name}`, purposes);
  }
  if (node?.k !== 'call') return UNKNOWN;
  return both(node.args.map((arg) => byGuardClass(inquiry, sibling(ref, arg.value))));
}

/** A guard class (or an instance of one): by its `canActivate`, or by its name. */
function byGuardClass(inquiry: Inquiry, ref: At): Outcome {
  const node = nodeOf(inquiry, ref);
  const path = pathsTo(inquiry, ref)[0];
  const name = path?.names.at(-1);
  if (name === undefined) return UNKNOWN;
  const classes =
    node?.k === 'call' ? inquiry.flow.origins(sibling(ref, node.callee)) : inquiry.flow.origins(ref);
  for (const origin of classes) {
    const target = nodeOf(inquiry, origin);
    const record =
      target?.k === 'class' ? inquiry.flow.module(origin.file)?.classes[target.target] : undefined;
    const method = record?.members.find((member) => member.name === 'canActivate')?.fn;
    if (method === undefined) continue;
    const outcome = answersTrue(inquiry, { file: origin.file, fn: method });
    if (outcome.is === 'yes' || outcome.is === 'no') return outcome;
  }
  const purposes = readGate(name, inquiry.context.words);
  if (purposes === undefined) return UNKNOWN;
  const keys = purposesIn((path?.keys ?? []).flatMap(splitWords), inquiry.context.words);
  return letThrough(inquiry, placeOf(inquiry, ref), name, [...purposes, ...keys]);
}

/** A component that shows its children only with consent: `<ConsentGate purpose="analytics"><Pixel/></ConsentGate>`. */
function insideGate(inquiry: Inquiry, ref: NodeRef, fn: FunctionId): Outcome {
  const module = inquiry.flow.module(ref.file);
  const node = nodeOf(inquiry, ref);
  if (module === undefined || node === undefined) return UNKNOWN;
  const outcomes: Outcome[] = [];
  for (const id of module.functions[fn]?.calls ?? []) {
    const outer = module.nodes[id];
    if (outer?.k !== 'jsx' || outer.start >= node.start || outer.end < node.end || id === ref.node) continue;
    const gate = gateOf(inquiry, at({ file: ref.file, node: id }, undefined), outer);
    if (gate !== undefined) outcomes.push(gate);
  }
  return both(outcomes);
}

function gateOf(inquiry: Inquiry, ref: At, node: JsxNode): Outcome | undefined {
  const name =
    typeof node.tag === 'string'
      ? node.tag
      : (pathsTo(inquiry, sibling(ref, node.tag))[0]?.names.at(-1) ?? '');
  const purposes = readGate(name, inquiry.context.words);
  if (purposes === undefined) return undefined;
  const props = nodeOf(inquiry, sibling(ref, node.props));
  const keys: string[] = [];
  if (props?.k === 'object') {
    for (const prop of props.props) {
      if (prop.p !== 'value' || prop.key === 'children' || prop.key === 'fallback') continue;
      const value = nodeOf(inquiry, sibling(ref, prop.value));
      if (value?.k === 'const' && typeof value.value === 'string') keys.push(value.value);
    }
  }
  const place = { file: ref.file, start: node.start, end: Math.min(node.end, node.start + name.length + 1) };
  return letThrough(inquiry, place, `<${name}>`, [
    ...purposes,
    ...purposesIn(keys.flatMap(splitWords), inquiry.context.words),
  ]);
}

function calleePlace(inquiry: Inquiry, call: At, node: CallNode): GuardNote['place'] {
  return { ...placeOf(inquiry, call), end: node.calleeEnd };
}
