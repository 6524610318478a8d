/**
 * Whether a test, having come out one way, establishes consent for the send. Logical operators, variables, calls and bodies
 * of functions are reduced until a check is reached (`../check`). The forms that need more to be said stand beside: what is
 * compared (`comparisons`), promises (`promises`), values that come from elsewhere (`sources`), lists of answers
 * (`written-lists`) and what a test lets through besides consent (`leftovers`).
 */
import type { CallNode, ConditionId, FunctionIr, NodeId, PhiNode } from '../../flow/ir.ts';
import type { FunctionRef } from '../../flow/model.ts';
import { asserted } from '../check/assertions.ts';
import { checkAt } from '../check/index.ts';
import { otherGiven } from '../check/meant.ts';
import { askedOfRow } from '../check/preference-rows.ts';
import { assumedBy } from '../check/stated.ts';
import {
  type At,
  argumentOf,
  at,
  conditionOf,
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
} from '../inquiry.ts';
import type { GuardNote } from '../model.ts';
import { ALWAYS, both, either, NEVER, type Outcome, UNKNOWN } from '../outcome.ts';
import { areAmong } from './among.ts';
import { ofComparison, ofMembership } from './comparisons.ts';
import { ofClassField } from './fields-of-classes.ts';
import { lessLeftovers } from './leftovers.ts';
import { notAwaited, ofPromiseAll, ofPromiseCallback, ofPromiseMethod } from './promises.ts';
import { asked, countedOf, passes, type Reduction, unseen } from './reduction.ts';
import { ofArguments, ofField, ofHeld, ofOrigins } from './sources.ts';
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
        ? completed(inquiry, test, new Set())
        : establishes(inquiry, test, record.when, TOP),
    );
    id = record.parent;
  }
  return both(outcomes);
}

/** What it proves that a call went through: an assertion of consent, or of a value that says that it was given. */
function completed(inquiry: Inquiry, call: At, open: ReadonlySet<string>, awaited = false): Outcome {
  const assumed = assumedBy(inquiry, call);
  return assumed === undefined
    ? asserted(inquiry, call, open, throwsWithout, awaited)
    : establishes(inquiry, assumed, true);
}

const TOP: Reduction = {
  awaited: false,
  depth: 0,
  open: new Set(),
  reducer: { test: establishes, answer: returnsOf, reached: establishedBy },
};
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
  const ofRow = node === undefined ? undefined : askedOfRow(inquiry, test, node, when);
  if (ofRow !== undefined) return go(ofRow.read, ofRow.when);
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
      const counted = countedOf(inquiry, test);
      if (counted !== undefined) return establishes(inquiry, counted, when, { ...inner, counted: true });
      const own = checkAt(inquiry, test, asked(when, inner));
      if (own !== undefined && own.is !== 'unknown') return own;
      const field = ofField(inquiry, test, node, when, inner);
      if (field.is !== 'unknown') return field;
      const ofClass = ofClassField(inquiry, test, node, when, inner);
      if (ofClass.is !== 'unknown') return ofClass;
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

function ofMerge(inquiry: Inquiry, test: At, node: PhiNode, when: boolean, inner: Reduction): Outcome {
  const outcomes = node.inputs.map((input, i) => {
    const outcome =
      (when ? carriedOver(inquiry, test, node, input, inner) : undefined) ??
      establishes(inquiry, sibling(test, input), when, inner);
    const cond = node.conds?.[i] ?? -1;
    if (outcome.is !== 'always' || cond === -1) return outcome;
    // `if (user.consent) allowed = true;`: the constant says what the conditions of its way say.
    const reached = nested(inquiry, UNKNOWN, () => establishedBy(inquiry, test.file, cond, test.frame));
    return reached.is === 'unknown' ? outcome : reached;
  });
  const result = either(outcomes, (other) => {
    const i = outcomes.indexOf(other);
    const input = node.inputs[i];
    const swallowed = input !== undefined && isInCatch(inquiry, sibling(test, input));
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

/** `agreed = agreed || lodger.smsConsent` in a loop over lodgers: what the turn before left is somebody else's answer. */
function carriedOver(
  inquiry: Inquiry,
  test: At,
  loop: PhiNode,
  input: NodeId,
  inner: Reduction,
): Outcome | undefined {
  const entered = nodeOf(inquiry, sibling(test, input));
  if (entered === undefined || entered.start < loop.start || entered.end > loop.end) return undefined;
  if (!inquiry.persons.every((person) => isOfTurn(inquiry, test, loop, person))) return undefined;
  if (inquiry.persons.length === 0 || !leadsTo(inquiry, sibling(test, input), test.node, 0)) return undefined;
  const key = `${test.file}#${test.node}#true`;
  const before = establishes(inquiry, sibling(test, input), true, { ...inner, open: new Set([key]) });
  if (before.is !== 'yes') return undefined;
  const [person] = inquiry.persons;
  const whose = person === undefined ? 'the person whose data is sent' : textOf(inquiry, person);
  const note: GuardNote = {
    place: placeOf(inquiry, sibling(test, input)),
    text: `${loop.name} keeps the answer of whoever came before ${whose} in the loop`,
    counts: false,
    why: 'other-person',
  };
  return { is: 'no', notes: [note] };
}

/** Whether each turn of the loop has another one. */
function isOfTurn(inquiry: Inquiry, test: At, { start, end }: PhiNode, person: At): boolean {
  const settled = settledBehind(inquiry, person);
  const node = nodeOf(inquiry, settled);
  return settled.file === test.file && node?.k === 'element' && node.start >= start && node.end <= end;
}

/** Whether a value may be that of the loop's turn before. */
function leadsTo(inquiry: Inquiry, from: At, target: NodeId, depth: number): boolean {
  if (from.node === target) return true;
  const node = depth > MAX_DEPTH ? undefined : nodeOf(inquiry, from);
  const go = (id: NodeId): boolean => leadsTo(inquiry, sibling(from, id), target, depth + 1);
  if (node?.k === 'phi') return node.inputs.some(go);
  if (node?.k === 'logical') return go(node.left) || go(node.right);
  if (node?.k === 'conditional') return go(node.then) || go(node.else);
  if (node?.k === 'binding') return node.value !== undefined && go(node.value);
  return node?.k === 'cast' ? go(node.operand) : false;
}

/** Whether a value is written in a `catch` clause. */
function isInCatch(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  if (node === undefined) return false;
  const { tries = [] } = functionOf(inquiry, { file: ref.file, fn: node.fn }) ?? {};
  return tries.some(({ end, catchEnd }) => node.start >= end && node.start < catchEnd);
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
    if (first !== undefined && when && FOUND.has(method.name) && areAmong(inquiry, method.base)) {
      const each = functionsBehind(inquiry, sibling(test, first.value)).map((ref) =>
        returnsOf({ ...inquiry, persons: [] }, ref, unseen(test), true, { ...TOP, awaited: true }),
      );
      if (each.length > 0 && each.every(({ is }) => is === 'yes')) return ofSomebody(inquiry, test);
    }
  }
  if (method?.name === 'includes' && first !== undefined) {
    const chosen = ofMembership(inquiry, test, method.base, sibling(test, first.value), when, inner);
    if (chosen !== undefined && chosen.is !== 'unknown') return chosen;
  }
  const check = checkAt(inquiry, test, asked(when, inner));
  // A check known by its name alone may say more in its body: which purpose, whose consent. So may what is none by its name:
  // `findNotificationRecipient(event)` gives nobody back who wants no such messages.
  const isOfTwo = check?.is === 'yes' && answersEither(inquiry, test);
  const mayBeMore =
    check === undefined || (check.is === 'yes' && (check.general || isOfTwo)) || isNoneByName(check);
  if (!mayBeMore) return check;
  const body = ofBodies(inquiry, test, when, inner);
  if (check === undefined && body.is === 'yes') return lessOther(inquiry, test, body);
  if (check === undefined) return body.is === 'unknown' ? ofOrigins(inquiry, test, when, inner) : body;
  if (isNoneByName(check)) return body.is === 'unknown' ? check : body;
  const informed =
    body.is === 'yes' || (body.is === 'no' && (isOfTwo || body.notes.some((note) => REFINING.has(note.why))));
  return informed ? body : check;
}
function isNoneByName({ is, notes }: Outcome): boolean {
  return is === 'unknown' && notes.some(({ why }) => why === 'not-consent');
}

/** `wantsOffers(driver)` that answers `driver.partnerOffers || driver.receipts`: what its name says, only one of them says. */
function answersEither(inquiry: Inquiry, call: At): boolean {
  const [fn, another] = inquiry.flow.callee(call).functions;
  const [value, more] = (fn && functionOf(inquiry, fn)?.returns) ?? [];
  if (fn === undefined || another !== undefined || value === undefined || more !== undefined) return false;
  const operators = new Set<string>();
  const areRead = (ref: At, depth: number): boolean => {
    const answer = settledBehind(inquiry, ref);
    const node = nodeOf(inquiry, answer);
    if (node?.k !== 'logical') return node?.k === 'prop';
    operators.add(node.op);
    return (
      depth < MOST_OPERATORS &&
      areRead(sibling(answer, node.left), depth + 1) &&
      areRead(sibling(answer, node.right), depth + 1)
    );
  };
  return areRead(at({ file: fn.file, node: value }, undefined), 0) && operators.has('||');
}
const MOST_OPERATORS = 8;

/** What a body proves, unless the call asks it for something else than the send is about. */
function lessOther(inquiry: Inquiry, call: At, proved: Outcome): Outcome {
  const meant = otherGiven(inquiry, call);
  if (meant === undefined) return proved;
  const note: GuardNote = {
    place: placeOf(inquiry, call),
    text: `${textOf(inquiry, call)} is about another purpose than ${meant}, which this send is for`,
    counts: false,
    why: 'other-purpose',
    instead: [meant],
  };
  return { is: 'no', notes: [note] };
}

/** Methods that are content with one element that passes. */
const FOUND: ReadonlySet<string> = new Set(['some', 'find', 'findLast']);

/** `visits.some((visit) => visit.owner.consent)`, before what is known of all of them is sent. */
function ofSomebody(inquiry: Inquiry, test: At): Outcome {
  const note: GuardNote = {
    place: placeOf(inquiry, test),
    text: `${textOf(inquiry, test)} asks whether anybody agreed, and data of the others is sent, too`,
    counts: false,
    why: 'other-person',
  };
  return { is: 'no', notes: [note] };
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
    if (isKeptInside(inquiry, ref, record, thrown.value)) continue;
    // It is thrown when all of its conditions hold; to complete, one must have failed. With one condition that one did.
    if (condition.parent !== -1 && conditionOf(inquiry, ref.file, condition.parent)?.how === 'branch')
      continue;
    const test = at({ file: ref.file, node: condition.test }, frame);
    outcomes.push(establishes(inquiry, test, !condition.when, { ...TOP, awaited: false }));
  }
  for (const id of record.calls) {
    const inner = nodeOf(inquiry, { file: ref.file, node: id });
    if (inner?.k !== 'call' || inner.cond !== -1 || isKeptInside(inquiry, ref, record, id)) continue;
    outcomes.push(
      completed(inquiry, at({ file: ref.file, node: id }, frame), new Set([...open, key]), record.isAsync),
    );
  }
  return both(outcomes);
}

/** Whether what is thrown here stays in the function: a `catch` of its own takes it and throws nothing. */
function isKeptInside(inquiry: Inquiry, ref: FunctionRef, record: FunctionIr, id: NodeId): boolean {
  const startOf = (node: NodeId): number => nodeOf(inquiry, { file: ref.file, node })?.start ?? -1;
  const start = startOf(id);
  return (record.tries ?? []).some(
    (block) =>
      start >= block.start &&
      start < block.end &&
      !record.throws.some(({ value }) => startOf(value) >= block.end && startOf(value) < block.catchEnd),
  );
}
