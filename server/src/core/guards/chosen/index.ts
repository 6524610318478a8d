/**
 * Persons chosen for their consent before anything is sent: `users.filter((u) => u.marketingConsent)`, a query that asks for it
 * (`query`), a list named for it. The value whose data is sent is followed back to where its list comes from.
 */
import type { CallNode, ParamNode, PhiNode, PropNode, UpdateNode } from '../../flow/ir.ts';
import type { FunctionRef } from '../../flow/model.ts';
import { splitWords } from '../../text/words.ts';
import { checkAt } from '../check/index.ts';
import { answersTrue, establishedBy } from '../establish/index.ts';
import { letThrough } from '../gate.ts';
import {
  type At,
  argumentOf,
  at,
  functionOf,
  functionsBehind,
  handedAt,
  type Inquiry,
  isMethodCall,
  nodeOf,
  placeOf,
  sibling,
  sitesOf,
  step,
  textOf,
  valueBehind,
} from '../inquiry.ts';
import { both, either, NEVER, type Outcome, UNKNOWN } from '../outcome.ts';
import { pathsTo } from '../paths.ts';
import { purposesIn } from '../purposes.ts';
import { findPhrase } from '../words.ts';
import { byQuery } from './query.ts';

const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** Methods whose result, or whose callback's parameter, are the elements of what they are called on. */
const ELEMENTWISE: ReadonlySet<string> = new Set([
  'filter',
  'map',
  'flatMap',
  'forEach',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'concat',
  'find',
  'at',
  'values',
  'some',
  'every',
  'reduce',
  'each',
  'mapSeries',
  'then',
  'toArray',
  'exec',
  'lean',
  'limit',
  'skip',
  'orderBy',
  'select',
  'execute',
  'getMany',
  'getOne',
  'all',
  'get',
  'pop',
  'shift',
  'chunk',
  'entries',
  'iterator',
  'cursor',
  'stream',
  'populate',
]);

/** Methods that give elements of which the callback said yes, or the first of them. */
const CHOOSES: ReadonlySet<string> = new Set(['filter', 'find', 'findLast']);

export function chosenForConsent(
  inquiry: Inquiry,
  from: At,
  depth = 0,
  open: ReadonlySet<string> = NOTHING_OPEN,
): Outcome {
  const node = nodeOf(inquiry, from);
  if (node === undefined || depth > 24 || !step(inquiry)) return UNKNOWN;
  const go = (id: number, inner = open) => chosenForConsent(inquiry, sibling(from, id), depth + 1, inner);
  switch (node.k) {
    case 'binding': {
      const value = node.value === undefined ? UNKNOWN : go(node.value);
      return value.is === 'unknown' ? byListName(inquiry, from, node.name) : value;
    }
    case 'cast':
    case 'await':
      return go(node.operand);
    case 'update':
      // What is put into a list that was empty is all that is in it.
      return node.mode === 'add' &&
        node.value !== undefined &&
        isEmptyList(inquiry, sibling(from, node.base), 0)
        ? both([go(node.value), putInWithConsent(inquiry, from, node)])
        : go(node.base);
    case 'prop': {
      const handed = ofField(inquiry, from, node, depth);
      return handed.is === 'unknown' ? go(node.base) : handed;
    }
    case 'element':
    case 'rest':
    case 'index':
      return go(node.base);
    case 'phi': {
      const key = `${from.file}#${from.node}`;
      // What comes round a loop was looked at where it is put in.
      if (open.has(key)) return NEVER;
      const inner = new Set([...open, key]);
      const inputs = filled(inquiry, from, node).map((input) => go(input, inner));
      return either(inputs, () => ({
        place: placeOf(inquiry, from),
        text: `${node.name} may also hold people who were not asked`,
        counts: false,
        why: 'other-branch',
      }));
    }
    case 'param': {
      const passed = functionOf(inquiry, { file: from.file, fn: node.fn })?.passedTo;
      const argument = argumentOf(inquiry, from);
      if (argument !== undefined) return chosenForConsent(inquiry, argument, depth + 1);
      if (passed === undefined) return ofCallers(inquiry, from, node, depth);
      if (node.index !== 0) return UNKNOWN;
      const callRef = sibling(from, passed.call);
      const call = nodeOf(inquiry, callRef);
      if (call?.k !== 'call') return UNKNOWN;
      return ofElements(inquiry, callRef, call, passed.arg, depth);
    }
    case 'call':
      return ofCall(inquiry, from, node, depth);
    case 'import':
    case 'cell':
      return ofOrigins(inquiry, from, depth);
    default:
      return UNKNOWN;
  }
}

/** `if (user.consents.sms) willing.push(user)`. */
function putInWithConsent(inquiry: Inquiry, from: At, update: UpdateNode): Outcome {
  const nodes = inquiry.flow.module(from.file)?.nodes ?? [];
  const call = nodes.find(
    (node) => node.k === 'call' && node.start === update.start && node.end === update.end,
  );
  return call?.k === 'call'
    ? establishedBy({ ...inquiry, persons: [] }, from.file, call.cond, from.frame)
    : UNKNOWN;
}

/** The inputs of a merge, without the empty list that a loop fills. */
function filled(inquiry: Inquiry, from: At, node: PhiNode): readonly number[] {
  const inputs = node.inputs.filter((input) => {
    const isMerge = nodeOf(inquiry, sibling(from, input))?.k === 'phi';
    return isMerge ? input !== from.node : !isEmptyList(inquiry, sibling(from, input), 0);
  });
  return inputs.length === 0 ? node.inputs : inputs;
}

/** A list that was made empty, seen through the loop that fills it. */
function isEmptyList(inquiry: Inquiry, ref: At, depth: number): boolean {
  const node = nodeOf(inquiry, ref);
  if (node === undefined || depth > 6) return false;
  if (node.k === 'array') return node.items.length === 0;
  if (node.k === 'binding')
    return node.value !== undefined && isEmptyList(inquiry, sibling(ref, node.value), depth + 1);
  return (
    node.k === 'phi' && node.inputs.some((input) => isEmptyList(inquiry, sibling(ref, input), depth + 1))
  );
}

/** The elements that a call hands to its callback. */
function ofElements(inquiry: Inquiry, ref: At, call: CallNode, callback: number, depth: number): Outcome {
  const method = isMethodCall(inquiry, ref, call);
  if (method !== undefined && ELEMENTWISE.has(method.name)) {
    return chosenForConsent(inquiry, method.base, depth + 1);
  }
  const first = call.args[0];
  // `mapLimit(users, 5, (user) => ...)`, `pMap(users, (user) => ...)`
  return first !== undefined && callback > 0
    ? chosenForConsent(inquiry, sibling(ref, first.value), depth + 1)
    : UNKNOWN;
}

/** What every known caller hands over for a parameter, directly or by handing the function on. */
function ofCallers(inquiry: Inquiry, from: At, node: ParamNode, depth: number): Outcome {
  const fn = { file: from.file, fn: node.fn };
  return ofSites(inquiry, from, fn, depth, (ref, call) => {
    const handed = handedAt(inquiry, ref, fn);
    if (handed !== -1) return node.index === 0 ? ofElements(inquiry, ref, call, handed, depth) : UNKNOWN;
    const arg = call.args[node.index];
    return arg === undefined || call.args.some((each) => each.spread)
      ? UNKNOWN
      : chosenForConsent(inquiry, sibling(ref, arg.value), depth + 1);
  });
}

/** `request.subscribers` of a parameter: what callers write under that name. */
function ofField(inquiry: Inquiry, from: At, prop: PropNode, depth: number): Outcome {
  const holder = valueBehind(inquiry, sibling(from, prop.base));
  const node = nodeOf(inquiry, holder);
  if (node?.k === 'object') return ofWritten(inquiry, holder, prop.name, depth);
  if (node?.k !== 'param') return UNKNOWN;
  const fn = { file: holder.file, fn: node.fn };
  if (functionOf(inquiry, fn)?.passedTo !== undefined) return UNKNOWN;
  return ofSites(inquiry, from, fn, depth, (ref, call) => {
    const arg = call.args[node.index];
    return arg === undefined || call.args.some((each) => each.spread)
      ? UNKNOWN
      : ofWritten(inquiry, valueBehind(inquiry, sibling(ref, arg.value)), prop.name, depth + 1);
  });
}

/** The value under a name in an object that is written out. */
function ofWritten(inquiry: Inquiry, ref: At, name: string, depth: number): Outcome {
  const node = nodeOf(inquiry, ref);
  if (node?.k !== 'object') return UNKNOWN;
  const prop = node.props.findLast((each) => each.p !== 'value' || each.key === name);
  return prop?.p === 'value' && prop.key === name
    ? chosenForConsent(inquiry, sibling(ref, prop.value), depth + 1)
    : UNKNOWN;
}

function ofSites(
  inquiry: Inquiry,
  from: At,
  fn: FunctionRef,
  depth: number,
  ofCallAt: (ref: At, call: CallNode) => Outcome,
): Outcome {
  const sites = sitesOf(inquiry, fn);
  const onTheWay = sites.filter((site) => inquiry.way.has(`${site.file}#${site.node}`));
  const calls = onTheWay.length > 0 ? onTheWay : sites;
  if (calls.length === 0 || calls.length > 12 || depth > 16) return UNKNOWN;
  const outcomes = calls.map((site) => {
    const ref = at(site, undefined);
    const call = nodeOf(inquiry, ref);
    return call?.k === 'call' ? ofCallAt(ref, call) : UNKNOWN;
  });
  return either(outcomes, () => ({
    place: placeOf(inquiry, from),
    text: `${textOf(inquiry, from)} may also be somebody who was not asked`,
    counts: false,
    why: 'other-caller',
  }));
}

function ofOrigins(inquiry: Inquiry, from: At, depth: number): Outcome {
  const origins = inquiry.flow
    .origins(from)
    .filter((origin) => origin.file !== from.file || origin.node !== from.node);
  if (origins.length === 0 || origins.length > 8) return UNKNOWN;
  return either(
    origins.map((origin) => chosenForConsent(inquiry, at(origin, undefined), depth + 1)),
    () => ({
      place: placeOf(inquiry, from),
      text: `${textOf(inquiry, from)} may also hold people who were not asked`,
      counts: false,
      why: 'other-caller',
    }),
  );
}

function ofCall(inquiry: Inquiry, ref: At, call: CallNode, depth: number): Outcome {
  const method = isMethodCall(inquiry, ref, call);
  const outcomes: Outcome[] = [];
  const first = call.args[0];
  if (method !== undefined && CHOOSES.has(method.name) && first !== undefined)
    outcomes.push(byPredicate(inquiry, sibling(ref, first.value)));
  outcomes.push(byQuery(inquiry, ref, call));
  if (method !== undefined) outcomes.push(chosenForConsent(inquiry, method.base, depth + 1));
  const { functions } = inquiry.flow.callee(ref);
  for (const fn of functions.slice(0, 3)) {
    const returns = functionOf(inquiry, fn)?.returns ?? [];
    const frame = { callee: fn, call: ref };
    const made = returns.map((value) =>
      chosenForConsent(inquiry, at({ file: fn.file, node: value }, frame), depth + 1),
    );
    if (made.length > 0) {
      outcomes.push(
        either(made, () => ({
          place: placeOf(inquiry, ref),
          text: 'others may be among them',
          counts: false,
          why: 'other-branch',
        })),
      );
    }
  }
  const result = both(outcomes);
  if (result.is !== 'unknown') return result;
  const name = pathsTo(inquiry, sibling(ref, call.callee))[0]?.names.at(-1);
  return name === undefined ? UNKNOWN : byListName(inquiry, ref, name);
}

/** What a function says of those that it lets through. */
export function byPredicate(inquiry: Inquiry, predicate: At): Outcome {
  const functions = functionsBehind(inquiry, predicate);
  if (functions.length > 0) {
    const outcomes = functions.map((fn) => answersTrue({ ...inquiry, persons: [] }, fn));
    const result = both(outcomes);
    if (result.is === 'yes' && functions.some((fn) => functionOf(inquiry, fn)?.isAsync === true))
      return keepsAll(inquiry, predicate);
    if (result.is !== 'unknown') return result;
  }
  return checkAt({ ...inquiry, persons: [] }, predicate, { when: true, awaited: true }) ?? UNKNOWN;
}

/** `users.filter(async (user) => await hasConsent(user))` */
function keepsAll(inquiry: Inquiry, predicate: At): Outcome {
  const text = `${textOf(inquiry, predicate)} gives a promise, which is always truthy: everybody is let through`;
  return {
    is: 'no',
    notes: [{ place: placeOf(inquiry, predicate), text, counts: false, why: 'not-awaited' }],
  };
}

/** `consentingUsers`, `findUsersWithConsent`, `optedInMembers`. */
function byListName(inquiry: Inquiry, ref: At, name: string): Outcome {
  const { words, isPerson } = inquiry.context;
  const split = splitWords(name);
  const given = findPhrase(split, words.given);
  if (given === undefined || split.some((word) => words.negations.has(word))) return UNKNOWN;
  const rest = [...split.slice(0, given.start), ...split.slice(given.end)];
  const person = rest.some((word) => isPerson(word) || (word.endsWith('s') && isPerson(word.slice(0, -1))));
  if (!person || rest.length === 0) return UNKNOWN;
  const plural =
    rest.some((word) => word.endsWith('s') && isPerson(word.slice(0, -1))) || /consent(ing|ed)/i.test(name);
  if (!plural) return UNKNOWN;
  return letThrough(inquiry, placeOf(inquiry, ref), name, purposesIn(rest, words));
}
