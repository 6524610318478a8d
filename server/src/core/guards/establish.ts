/**
 * Whether a test, having come out one way, establishes consent for the send. Logical operators, comparisons, variables,
 * awaited calls and bodies of functions are reduced until a check is reached (`atoms.ts`).
 */
import type {
  BinaryNode,
  CallNode,
  ConditionId,
  ElementNode,
  IndexNode,
  ObjectNode,
  ParamNode,
  PhiNode,
  PropNode,
} from '../flow/ir.ts';
import type { FunctionRef } from '../flow/model.ts';
import { type Asked, asserted, checkAt } from './atoms.ts';
import {
  type At,
  argumentOf,
  at,
  conditionOf,
  constantOf,
  functionOf,
  functionsBehind,
  type Inquiry,
  isMethodCall,
  nested,
  nodeOf,
  placeOf,
  settledBehind,
  sibling,
  step,
  textOf,
  valueBehind,
} from './inquiry.ts';
import { lessLeftovers, type Test } from './leftovers.ts';
import type { GuardNote } from './model.ts';
import { readValue } from './naming.ts';
import { ALWAYS, both, either, NEVER, type Outcome, UNKNOWN } from './outcome.ts';
import { pathsTo } from './paths.ts';
import { writtenList } from './written-lists.ts';

/** Every condition from `condition` outwards, inside one function. */
export function establishedBy(
  inquiry: Inquiry,
  file: string,
  condition: ConditionId,
  frame: At['frame'],
): Outcome {
  const outcomes: Outcome[] = [];
  for (let id = condition; id !== -1; ) {
    const record = conditionOf(inquiry, file, id);
    if (record === undefined) break;
    const test = at({ file, node: record.test }, frame);
    outcomes.push(
      record.how === 'ran'
        ? asserted(inquiry, test, new Set(), throwsWithout)
        : establishes(inquiry, test, record.when, TOP),
    );
    id = record.parent;
  }
  return both(outcomes);
}

/** What is carried while one test is reduced. */
interface Reduction {
  /** An `await` was passed on the way in. */
  readonly awaited: boolean;
  readonly depth: number;
  /** The value is compared with what says yes or no; that it is truthy is not what is asked. */
  readonly compared?: boolean;
  /** Nodes being reduced, against cycles of loops and recursion. */
  readonly open: ReadonlySet<string>;
}
const TOP: Reduction = { awaited: false, depth: 0, open: new Set() };
const MAX_DEPTH = 24;

export function establishes(inquiry: Inquiry, test: At, when: boolean, reduction: Reduction = TOP): Outcome {
  const outcome = reduce(inquiry, test, when, reduction);
  if (outcome.is !== 'yes' || !when || reduction.compared === true) return outcome;
  const node = nodeOf(inquiry, test);
  const isRead = node?.k === 'prop' || node?.k === 'param' || node?.k === 'call';
  return isRead ? lessLeftovers(inquiry, outcome, test, test, { by: 'truth' }) : outcome;
}

function reduce(inquiry: Inquiry, test: At, when: boolean, reduction: Reduction): Outcome {
  const key = `${test.file}#${test.node}#${when}`;
  if (reduction.depth > MAX_DEPTH || !step(inquiry)) return UNKNOWN;
  if (reduction.open.has(key)) return NEVER;
  const inner: Reduction = {
    ...reduction,
    depth: reduction.depth + 1,
    open: new Set([...reduction.open, key]),
  };
  const go = (node: number, side: boolean, awaited = inner.awaited) =>
    establishes(inquiry, sibling(test, node), side, { ...inner, awaited });
  const node = nodeOf(inquiry, test);
  switch (node?.k) {
    case undefined:
      return UNKNOWN;
    case 'const':
      return Boolean(node.value) === when ? ALWAYS : NEVER;
    case 'function':
      return (when ? checkAt(inquiry, test, asked(when, inner)) : undefined) ?? (when ? ALWAYS : NEVER);
    case 'object':
    case 'array':
    case 'class':
      return when ? ALWAYS : NEVER;
    case 'cast':
      return go(node.operand, when);
    case 'await':
      return go(node.operand, when, true);
    case 'unary':
      return node.op === '!' ? go(node.operand, !when) : UNKNOWN;
    case 'logical': {
      const left = go(node.left, when);
      const right = go(node.right, when);
      if (node.op === '&&') return when ? both([left, right]) : either([left, right], passes(inquiry, test));
      if (node.op === '||') return when ? either([left, right], passes(inquiry, test)) : both([left, right]);
      // `consent ?? false`: a nullish left side gives the right one.
      if (right.is === 'never') return left;
      return when ? either([left, right], passes(inquiry, test)) : left;
    }
    case 'conditional': {
      const then = both([go(node.test, true), go(node.then, when)]);
      const otherwise = both([go(node.test, false), go(node.else, when)]);
      return either([then, otherwise], passes(inquiry, test));
    }
    case 'phi':
      return ofMerge(inquiry, test, node, when, inner);
    case 'binary':
      return ofComparison(inquiry, test, node, when, inner);
    case 'binding': {
      if (node.value === undefined) return checkAt(inquiry, test, asked(when, inner)) ?? UNKNOWN;
      const value = go(node.value, when);
      if (value.is !== 'unknown') return value;
      return checkAt(inquiry, test, asked(when, inner)) ?? value;
    }
    case 'call':
      return ofCall(inquiry, test, node, when, inner);
    case 'prop': {
      const own = checkAt(inquiry, test, asked(when, inner));
      if (own !== undefined && own.is !== 'unknown') return own;
      const field = ofField(inquiry, test, node, when, inner);
      if (field.is !== 'unknown') return field;
      const held = ofHeld(inquiry, test, when, inner);
      return held.is === 'unknown' ? (own ?? field) : held;
    }
    case 'param': {
      const argument = argumentOf(inquiry, test);
      if (argument !== undefined) {
        const handed = establishes(inquiry, argument, when, inner);
        if (handed.is !== 'unknown') return handed;
      }
      const awaitedCheck = ofPromiseCallback(inquiry, test, when, inner);
      if (awaitedCheck !== undefined) return awaitedCheck;
      const own = checkAt(inquiry, test, asked(when, inner));
      return own !== undefined && own.is !== 'unknown' ? own : ofArguments(inquiry, test, node, when, inner);
    }
    case 'index':
    case 'element': {
      const settled = ofPromiseAll(inquiry, test, node, when, inner);
      if (settled !== undefined) return settled;
      break;
    }
    default:
      break;
  }
  const check = checkAt(inquiry, test, asked(when, inner));
  return check ?? ofOrigins(inquiry, test, when, inner);
}

function asked(when: boolean, reduction: Reduction): Asked {
  return { when, awaited: reduction.awaited };
}

function passes(inquiry: Inquiry, test: At): (other: Outcome) => GuardNote {
  return () => ({
    place: placeOf(inquiry, test),
    text: `${textOf(inquiry, test)} also holds without consent`,
    counts: false,
    why: 'bypassed',
  });
}

function ofMerge(inquiry: Inquiry, test: At, node: PhiNode, when: boolean, inner: Reduction): Outcome {
  const outcomes = node.inputs.map((input, i) => {
    const outcome = establishes(inquiry, sibling(test, input), when, inner);
    const cond = node.conds?.[i] ?? -1;
    if (outcome.is !== 'always' || cond === -1) return outcome;
    // `if (user.consent) allowed = true;`: the constant says what the conditions of its way say.
    const reached = nested(inquiry, UNKNOWN, () => establishedBy(inquiry, test.file, cond, test.frame));
    return reached.is === 'unknown' ? outcome : reached;
  });
  const result = either(outcomes, (other) => {
    const i = outcomes.indexOf(other);
    const input = node.inputs[i];
    const swallowed = input !== undefined && isAfterCatch(inquiry, sibling(test, input));
    return {
      place: placeOf(inquiry, input === undefined ? test : sibling(test, input)),
      text: swallowed
        ? `${node.name} is set to true when the check fails`
        : `${node.name} can have another value than the check's answer`,
      counts: false,
      why: swallowed ? 'swallowed' : 'overwritten',
    };
  });
  if (result.is !== 'unknown') return result;
  return checkAt(inquiry, test, asked(when, inner)) ?? result;
}

/** Whether a value is assigned in a `catch` block: it stands behind the variable of one. */
function isAfterCatch(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  const module = inquiry.flow.module(ref.file);
  if (node === undefined || module === undefined) return false;
  return module.nodes.some(
    (other) =>
      other.k === 'caught' &&
      other.fn === node.fn &&
      other.start < node.start &&
      node.start - other.start < 400,
  );
}

function ofComparison(
  inquiry: Inquiry,
  test: At,
  node: BinaryNode,
  when: boolean,
  inner: Reduction,
): Outcome {
  const left = sibling(test, node.left);
  const right = sibling(test, node.right);
  const equality = node.op === '===' || node.op === '==';
  const inequality = node.op === '!==' || node.op === '!=';
  if (!equality && !inequality) return ofOrder(inquiry, left, right, node.op, when, inner);
  const equal = equality === when;
  const rightConstant = comparand(inquiry, right);
  const [value, constant] =
    rightConstant !== undefined ? [left, rightConstant] : [right, comparand(inquiry, left)];
  if (constant === undefined) return UNKNOWN;
  return ofEquality(inquiry, test, value, constant, equal, inner, equality);
}

/** A value that equals a constant, or does not; `negated`: by a test of the opposite, behind which the send is not reached. */
function ofEquality(
  inquiry: Inquiry,
  test: At,
  value: At,
  constant: Comparand,
  equal: boolean,
  inner: Reduction,
  negated: boolean,
): Outcome {
  const same = (side: boolean) => establishes(inquiry, value, side, { ...inner, compared: true });
  const lessLeft = (outcome: Outcome, how: Test) => lessLeftovers(inquiry, outcome, test, value, how);
  if (constant.nothing) {
    const present = checkAt(inquiry, value, { when: !equal, awaited: inner.awaited, presence: true });
    if (present?.is !== 'no' || equal) return present ?? UNKNOWN;
    const said = lessLeft(same(true), { by: 'presence' });
    return said.lets === undefined ? present : { ...present, lets: said.lets };
  }
  if (constant.value === true || constant.value === 1) return same(equal);
  if (constant.value === false || constant.value === 0) {
    const otherwise = same(!equal);
    return equal ? otherwise : lessLeft(otherwise, { by: 'exclusion', of: [false], negated });
  }
  // `consents.indexOf('x') !== -1`
  if (constant.value === -1) return same(!equal);
  for (const text of constant.texts) {
    const granted = readValue(text, inquiry.context.words);
    if (granted === undefined) continue;
    const outcome = same(granted === equal);
    return equal ? outcome : lessLeft(outcome, { by: 'exclusion', of: constant.texts, negated });
  }
  if (!equal || constant.texts.length === 0) return UNKNOWN;
  return checkAt(inquiry, value, { when: true, awaited: inner.awaited, values: constant.texts }) ?? UNKNOWN;
}

/** A constant that something is compared with. */
interface Comparand {
  readonly nothing: boolean;
  readonly value: unknown;
  readonly texts: readonly string[];
}

/** `['granted', 'renewed'].includes(consent.status)`: it is one of them. */
function ofMembership(
  inquiry: Inquiry,
  test: At,
  list: At,
  value: At,
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const made = valueBehind(inquiry, list);
  const node = nodeOf(inquiry, made);
  if (node?.k !== 'array' || node.items.length === 0 || node.items.some(({ spread }) => spread))
    return undefined;
  const constants = node.items.map((item) => comparand(inquiry, sibling(made, item.value)));
  const outcomes = constants.map((constant) =>
    constant === undefined ? UNKNOWN : ofEquality(inquiry, test, value, constant, when, inner, !when),
  );
  return when ? either(outcomes, passes(inquiry, test)) : both(outcomes);
}

function comparand(inquiry: Inquiry, ref: At): Comparand | undefined {
  const node = nodeOf(inquiry, valueBehind(inquiry, ref));
  const texts: string[] = [];
  if (node?.k === 'prop') {
    const names = pathsTo(inquiry, ref)[0]?.names ?? [];
    if (/^[A-Z]/.test(names[0] ?? '')) texts.push(node.name);
  }
  const constant = constantOf(inquiry, ref);
  if (constant === undefined && texts.length === 0) return undefined;
  const value = constant?.value;
  if (typeof value === 'string') texts.push(value);
  const nothing = constant !== undefined && (value === null || value === undefined);
  return { nothing, value: texts.length > 0 && typeof value === 'number' ? undefined : value, texts };
}

/** `consent.level >= 2`, `grants.length > 0`. */
function ofOrder(
  inquiry: Inquiry,
  left: At,
  right: At,
  op: string,
  when: boolean,
  inner: Reduction,
): Outcome {
  const more = op === '>' || op === '>=';
  const less = op === '<' || op === '<=';
  if (!more && !less) return UNKNOWN;
  const number = constantOf(inquiry, right)?.value;
  if (typeof number !== 'number') return UNKNOWN;
  let measured = left;
  const node = nodeOf(inquiry, valueBehind(inquiry, left));
  if (node?.k === 'prop' && (node.name === 'length' || node.name === 'size')) {
    measured = sibling(valueBehind(inquiry, left), node.base);
  }
  return establishes(inquiry, measured, more === when, inner);
}

function ofCall(inquiry: Inquiry, test: At, node: CallNode, when: boolean, inner: Reduction): Outcome {
  const first = node.args[0];
  const callee = nodeOf(inquiry, sibling(test, node.callee));
  if (callee?.k === 'global' && callee.name === 'Boolean' && first !== undefined) {
    return establishes(inquiry, sibling(test, first.value), when, inner);
  }
  const method = isMethodCall(inquiry, test, node);
  if (method !== undefined) {
    const handled =
      ofPromiseMethod(inquiry, test, node, method, when, inner) ?? ofList(inquiry, test, node, when, inner);
    if (handled !== undefined) return handled;
    // `users.every((user) => user.consent)`, `!users.some((user) => !user.consent)`
    if (first !== undefined && ((method.name === 'every' && when) || (method.name === 'some' && !when))) {
      const each = functionsBehind(inquiry, sibling(test, first.value)).map((ref) =>
        returnsOf({ ...inquiry, persons: [] }, ref, unseen(test), when, { ...TOP, awaited: true }),
      );
      const all = each.length === 0 ? UNKNOWN : both(each);
      if (all.is === 'yes' || all.is === 'no') return all;
    }
  }
  if (method?.name === 'includes' && first !== undefined) {
    const chosen = ofMembership(inquiry, test, method.base, sibling(test, first.value), when, inner);
    if (chosen !== undefined && chosen.is !== 'unknown') return chosen;
  }
  const check = checkAt(inquiry, test, asked(when, inner));
  // A check known by its name alone may say more in its body: which purpose, whose consent.
  if (check !== undefined && !(check.is === 'yes' && check.general)) return check;
  const body = ofBodies(inquiry, test, when, inner);
  if (check === undefined) return body.is === 'unknown' ? ofOrigins(inquiry, test, when, inner) : body;
  const informed =
    body.is === 'yes' || (body.is === 'no' && body.notes.some((note) => REFINING.has(note.why)));
  return informed ? body : check;
}
const REFINING: ReadonlySet<string> = new Set(['other-purpose', 'other-person']);

/** `[consented, isAdult].every(Boolean)`: as if written with `&&`. */
function ofList(
  inquiry: Inquiry,
  test: At,
  node: CallNode,
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const list = writtenList(inquiry, test, node);
  if (list === undefined) return undefined;
  const side = when !== list.negated;
  const outcomes = list.items.map((item) => establishes(inquiry, item, side, inner));
  return (list.asks === 'all') === side ? both(outcomes) : either(outcomes, passes(inquiry, test));
}

/** Bodies of the called functions: each of their returns that can give this answer must establish consent. */
function ofBodies(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome {
  const callee = inquiry.flow.callee(test);
  const functions = callee.functions.slice(0, 4);
  if (functions.length === 0) return UNKNOWN;
  const outcomes = functions.map((ref) => {
    const promise = functionOf(inquiry, ref)?.isAsync === true && !inner.awaited;
    const outcome = returnsOf(inquiry, ref, test, when, { ...inner, awaited: true });
    if (!promise || (outcome.is !== 'yes' && outcome.is !== 'no')) return outcome;
    return notAwaited(inquiry, test);
  });
  return either(outcomes, passes(inquiry, test));
}

/** What it proves that a function answered true, seen by itself. */
export function answersTrue(inquiry: Inquiry, ref: FunctionRef): Outcome {
  const call = unseen(at({ file: ref.file, node: -1 }, undefined));
  return returnsOf(inquiry, ref, call, true, { ...TOP, awaited: true });
}

/** A call that somebody else makes, with arguments that are not written anywhere: a callback's. */
function unseen(near: At): At {
  return { ...near, node: -1 };
}

function returnsOf(inquiry: Inquiry, ref: FunctionRef, call: At, when: boolean, inner: Reduction): Outcome {
  return nested(inquiry, UNKNOWN, () => readReturns(inquiry, ref, call, when, inner));
}

function readReturns(inquiry: Inquiry, ref: FunctionRef, call: At, when: boolean, inner: Reduction): Outcome {
  const record = functionOf(inquiry, ref);
  if (record === undefined || record.returns.length === 0) return UNKNOWN;
  const frame = { callee: ref, call };
  const outcomes = record.returns.map((value, i) => {
    const condition = record.returnConditions[i] ?? -1;
    const reached = condition === -1 ? ALWAYS : establishedBy(inquiry, ref.file, condition, frame);
    const outcome = establishes(inquiry, at({ file: ref.file, node: value }, frame), when, inner);
    if (outcome.is === 'never' || condition === -1) return outcome;
    // A constant answer says what the conditions before it say.
    return outcome.is === 'always' && reached.is === 'unknown' ? outcome : both([reached, outcome]);
  });
  return either(outcomes, (other) => {
    const note = passes(inquiry, call)(other);
    if (nodeOf(inquiry, call) !== undefined) return note;
    const place = {
      file: ref.file,
      start: record.nameStart ?? record.start,
      end: record.nameEnd ?? record.end,
    };
    return { ...note, place, text: `${record.name ?? 'this function'} also answers yes without consent` };
  });
}

function notAwaited(inquiry: Inquiry, call: At): Outcome {
  return {
    is: 'no',
    notes: [
      {
        place: placeOf(inquiry, call),
        text: `${textOf(inquiry, call)} gives a promise, which is always truthy: it is not awaited`,
        counts: false,
        why: 'not-awaited',
      },
    ],
  };
}

/** A field of an object that is known: written here, or returned by a function. */
function ofField(inquiry: Inquiry, test: At, node: PropNode, when: boolean, inner: Reduction): Outcome {
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
      return establishes(inquiry, sibling(ref, prop.value), when, { ...inner, awaited: false });
    }
    if (prop.p !== 'value') return UNKNOWN;
  }
  return UNKNOWN;
}

/** `check().then((r) => r.granted)`, `check().catch(() => true)`. */
function ofPromiseMethod(
  inquiry: Inquiry,
  test: At,
  node: CallNode,
  method: { readonly name: string; readonly base: At },
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const handler = node.args[0] === undefined ? undefined : sibling(test, node.args[0].value);
  if (method.name === 'finally') return establishes(inquiry, method.base, when, inner);
  if (handler === undefined || (method.name !== 'then' && method.name !== 'catch')) return undefined;
  if (!inner.awaited) return undefined;
  const results = functionsBehind(inquiry, handler).map((ref) =>
    returnsOf(inquiry, ref, unseen(test), when, inner),
  );
  if (method.name === 'then')
    return results.length === 0 ? undefined : either(results, passes(inquiry, test));
  const base = establishes(inquiry, method.base, when, inner);
  return either([base, ...results], () => ({
    place: placeOf(inquiry, handler),
    text: 'a failed check counts as consent here',
    counts: false,
    why: 'swallowed',
  }));
}

/** The parameter of `check().then((ok) => ...)` is the awaited answer. */
function ofPromiseCallback(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome | undefined {
  const node = nodeOf(inquiry, test);
  if (node?.k !== 'param' || node.index !== 0) return undefined;
  const passed = functionOf(inquiry, { file: test.file, fn: node.fn })?.passedTo;
  if (passed === undefined || passed.arg !== 0) return undefined;
  const callRef = sibling(test, passed.call);
  const call = nodeOf(inquiry, callRef);
  if (call?.k !== 'call') return undefined;
  const method = isMethodCall(inquiry, callRef, call);
  if (method?.name !== 'then') return undefined;
  return establishes(inquiry, method.base, when, { ...inner, awaited: true });
}

/** `const [ok] = await Promise.all([check(), load()])`. */
function ofPromiseAll(
  inquiry: Inquiry,
  test: At,
  node: ElementNode | IndexNode,
  when: boolean,
  inner: Reduction,
): Outcome | undefined {
  const base = settledBehind(inquiry, sibling(test, node.base));
  const call = nodeOf(inquiry, base);
  if (call?.k !== 'call') return undefined;
  const method = isMethodCall(inquiry, base, call);
  const first = call.args[0] === undefined ? undefined : sibling(base, call.args[0].value);
  if (method === undefined || first === undefined) return undefined;
  const list = method.name === 'all' ? valueBehind(inquiry, first) : base;
  const made = nodeOf(inquiry, list);
  const waited: Reduction = { ...inner, awaited: inner.awaited || method.name === 'all' };
  if (made?.k === 'array') {
    const item = node.k === 'element' && node.index !== undefined ? made.items[node.index] : undefined;
    return item === undefined ? undefined : establishes(inquiry, sibling(list, item.value), when, waited);
  }
  // `const allowed = await Promise.all(users.map((user) => mayEmail(user)))`, then `allowed[i]`.
  if (made?.k !== 'call' || isMethodCall(inquiry, list, made)?.name !== 'map') return undefined;
  const callback =
    made.args[0] === undefined ? [] : functionsBehind(inquiry, sibling(list, made.args[0].value));
  const results = callback.map((ref) =>
    returnsOf({ ...inquiry, persons: [] }, ref, unseen(list), when, waited),
  );
  return results.length === 0 ? undefined : either(results, passes(inquiry, test));
}

/** What every known caller hands over for a parameter. */
function ofArguments(inquiry: Inquiry, test: At, node: ParamNode, when: boolean, inner: Reduction): Outcome {
  const calls = inquiry.flow.callers({ file: test.file, fn: node.fn });
  if (calls.length === 0 || calls.length > 12) return UNKNOWN;
  const outcomes = calls.map((ref) => {
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call' || call.args.some((arg) => arg.spread)) return UNKNOWN;
    const arg = call.args[node.index];
    // A flag that is left out is false.
    if (arg === undefined) return when ? NEVER : ALWAYS;
    return establishes(inquiry, at({ file: ref.file, node: arg.value }, undefined), when, inner);
  });
  return either(outcomes, passes(inquiry, test));
}

/**
 * State, memoised values and results of queries: all that a library was handed for it. A state that is also set to true
 * outright is a person's own choice, of which only its name can tell.
 */
function ofHeld(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome {
  const { values, functions } = inquiry.flow.heldBy(test);
  if (values.length + functions.length === 0 || values.length + functions.length > 8) return UNKNOWN;
  const outcomes = [
    ...values.map(({ ref, awaited }) =>
      establishes(inquiry, at(ref, undefined), when, { ...inner, awaited: inner.awaited || awaited }),
    ),
    ...functions.map((ref) => returnsOf(inquiry, ref, test, when, { ...inner, awaited: true })),
  ];
  if (outcomes.some((outcome) => outcome.is === 'always')) return UNKNOWN;
  return either(outcomes, passes(inquiry, test));
}

/** Where nothing in sight says what a value is, ask where it comes from. */
function ofOrigins(inquiry: Inquiry, test: At, when: boolean, inner: Reduction): Outcome {
  const held = ofHeld(inquiry, test, when, inner);
  if (held.is !== 'unknown') return held;
  const origins = inquiry.flow
    .origins(test)
    .filter((origin) => origin.file !== test.file || origin.node !== test.node);
  if (origins.length === 0 || origins.length > 8) return UNKNOWN;
  const outcomes = origins.map((origin) =>
    establishes(inquiry, at(origin, undefined), when, { ...inner, awaited: true }),
  );
  return either(outcomes, passes(inquiry, test));
}

/** Whether a function throws unless consent was given: then a call that completes establishes it. */
export function throwsWithout(
  inquiry: Inquiry,
  ref: FunctionRef,
  call: At,
  open: ReadonlySet<string>,
): Outcome {
  const key = `${ref.file}#${ref.fn}`;
  return open.has(key) ? UNKNOWN : nested(inquiry, UNKNOWN, () => readThrows(inquiry, ref, call, open, key));
}

function readThrows(
  inquiry: Inquiry,
  ref: FunctionRef,
  call: At,
  open: ReadonlySet<string>,
  key: string,
): Outcome {
  const record = functionOf(inquiry, ref);
  if (record === undefined) return UNKNOWN;
  const frame = { callee: ref, call };
  const outcomes: Outcome[] = [];
  for (const thrown of record.throws) {
    const condition = conditionOf(inquiry, ref.file, thrown.cond);
    if (condition === undefined) continue;
    // It is thrown when all of its conditions hold; to complete, one must have failed. With one condition that one did.
    if (condition.parent !== -1 && conditionOf(inquiry, ref.file, condition.parent)?.how === 'branch')
      continue;
    const test = at({ file: ref.file, node: condition.test }, frame);
    outcomes.push(establishes(inquiry, test, !condition.when, { ...TOP, awaited: false }));
  }
  for (const id of record.calls) {
    const inner = nodeOf(inquiry, { file: ref.file, node: id });
    if (inner?.k !== 'call' || inner.cond !== -1) continue;
    outcomes.push(
      asserted(
        inquiry,
        at({ file: ref.file, node: id }, frame),
        new Set([...open, key]),
        throwsWithout,
        record.isAsync,
      ),
    );
  }
  return both(outcomes);
}
