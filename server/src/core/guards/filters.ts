/**
 * Persons chosen for their consent before anything is sent: `users.filter((u) => u.marketingConsent)`, a query with
 * `where: { marketingConsent: true }`, a list named for it. The value whose data is sent is followed back to where its
 * list comes from.
 */
import type { CallNode, ParamNode, PhiNode, UpdateNode } from '../flow/ir.ts';
import { splitWords } from '../text/words.ts';
import { checkAt } from './check/index.ts';
import { answersTrue, establishedBy } from './establish/index.ts';
import { letThrough } from './gate.ts';
import {
  type At,
  argumentOf,
  at,
  constantOf,
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
} from './inquiry.ts';
import { type NameReading, readName, readValue } from './naming.ts';
import { both, either, NEVER, type Outcome, UNKNOWN } from './outcome.ts';
import { pathsTo } from './paths.ts';
import { purposesIn } from './purposes.ts';
import { type ConsentPurpose, findPhrase } from './words.ts';

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
    case 'element':
    case 'prop':
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
  const calls = sitesOf(inquiry, fn);
  if (calls.length === 0 || calls.length > 12 || depth > 16) return UNKNOWN;
  const outcomes = calls.map((site) => {
    const ref = at(site, undefined);
    const call = nodeOf(inquiry, ref);
    if (call?.k !== 'call') return UNKNOWN;
    const handed = handedAt(inquiry, ref, fn);
    if (handed !== -1) return node.index === 0 ? ofElements(inquiry, ref, call, handed, depth) : UNKNOWN;
    const arg = call.args[node.index];
    return arg === undefined || call.args.some((each) => each.spread)
      ? UNKNOWN
      : chosenForConsent(inquiry, sibling(ref, arg.value), depth + 1);
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
  if (method?.name === 'filter' && first !== undefined)
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

function byPredicate(inquiry: Inquiry, predicate: At): Outcome {
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

/** Conditions of a query: object literals, `.where('marketing_consent', true)`, SQL text. */
function byQuery(inquiry: Inquiry, ref: At, call: CallNode): Outcome {
  const outcomes: Outcome[] = [];
  const args = call.args.map((arg) => sibling(ref, arg.value));
  for (const arg of args) outcomes.push(byWhere(inquiry, arg, 0));
  const [column, second, third] = args;
  const name = column === undefined ? undefined : constantOf(inquiry, column)?.value;
  if (typeof name === 'string') {
    const wanted = third ?? second;
    const value = wanted === undefined ? undefined : constantOf(inquiry, wanted);
    if (/\s|=/.test(name)) outcomes.push(bySql(inquiry, column ?? ref, name));
    else if (value !== undefined) outcomes.push(byColumn(inquiry, ref, name, value.value));
  } else if (second !== undefined && column !== undefined) {
    // drizzle: `eq(users.marketingConsent, true)`
    const value = constantOf(inquiry, second);
    const path = pathsTo(inquiry, column)[0];
    if (path !== undefined && value !== undefined)
      outcomes.push(byColumn(inquiry, ref, path.names.at(-1) ?? '', value.value));
  }
  for (const arg of args) {
    const node = nodeOf(inquiry, arg);
    if (node?.k === 'template') outcomes.push(bySql(inquiry, arg, node.texts.join(' ? ')));
    // Conditions joined: `and(eq(...), eq(...))`.
    if (
      node?.k === 'call' &&
      /^(and|eq|where)$/.test(pathsTo(inquiry, sibling(arg, node.callee))[0]?.names.at(-1) ?? '')
    ) {
      outcomes.push(byQuery(inquiry, arg, node));
    }
  }
  return both(outcomes);
}

/** `{ where: { marketingConsent: true, AND: [...] } }`. */
function byWhere(inquiry: Inquiry, ref: At, depth: number): Outcome {
  const node = nodeOf(inquiry, ref);
  if (depth > 5 || node === undefined) return UNKNOWN;
  if (node.k === 'binding' && node.value !== undefined)
    return byWhere(inquiry, sibling(ref, node.value), depth);
  if (node.k === 'cast') return byWhere(inquiry, sibling(ref, node.operand), depth);
  if (node.k === 'array')
    return both(node.items.map((item) => byWhere(inquiry, sibling(ref, item.value), depth + 1)));
  if (node.k !== 'object') return UNKNOWN;
  const outcomes: Outcome[] = [];
  for (const prop of node.props) {
    if (prop.p !== 'value' || NOT_CONDITIONS.has(prop.key)) continue;
    const value = sibling(ref, prop.value);
    const constant = constantOf(inquiry, value);
    if (constant !== undefined) outcomes.push(byColumn(inquiry, value, prop.key, constant.value));
    else if (asksForPresence(inquiry, value)) outcomes.push(byColumn(inquiry, value, prop.key, 'granted'));
    else if (isRelation(inquiry, prop.key)) outcomes.push(byRelation(inquiry, value, prop.key));
    else outcomes.push(byWhere(inquiry, value, depth + 1));
  }
  return both(outcomes);
}
/** Rows of consents that belong to a person, by the field's name. */
function isRelation(inquiry: Inquiry, key: string): boolean {
  const split = splitWords(key);
  const phrase = findPhrase(split, inquiry.context.words.given);
  return phrase !== undefined && phrase.end === split.length;
}

/** `{ consents: { some: { purpose: 'marketing', withdrawnAt: null } } }`. */
function byRelation(inquiry: Inquiry, ref: At, key: string): Outcome {
  const { words } = inquiry.context;
  const node = nodeOf(inquiry, valueBehind(inquiry, ref));
  if (node?.k !== 'object') return UNKNOWN;
  const purposes: ConsentPurpose[] = [];
  let isGiven = true;
  const read = (inner: At, depth: number): void => {
    const object = nodeOf(inquiry, valueBehind(inquiry, inner));
    if (object?.k !== 'object' || depth > 4) return;
    for (const prop of object.props) {
      if (prop.p !== 'value') continue;
      const value = sibling(valueBehind(inquiry, inner), prop.value);
      if (QUANTIFIERS_OF_NONE.has(prop.key)) isGiven = false;
      const constant = constantOf(inquiry, value);
      if (constant === undefined) {
        purposes.push(...enumPurposes(inquiry, value));
        read(value, depth + 1);
      } else if (typeof constant.value === 'string') {
        purposes.push(...purposesIn(splitWords(constant.value), words));
        if (readValue(constant.value, words) === false) isGiven = false;
      } else if (constant.value === false) isGiven = false;
    }
  };
  read(ref, 0);
  if (isGiven) return letThrough(inquiry, placeOf(inquiry, ref), `the condition on ${key}`, purposes);
  const reading = { positive: true } as const;
  return wrongFilter(inquiry, ref, reading, key);
}
const QUANTIFIERS_OF_NONE: ReadonlySet<string> = new Set(['none', 'isNot', 'NOT', '$nin']);

/** `{ purpose: Purpose.Marketing }` */
function enumPurposes(inquiry: Inquiry, ref: At): readonly ConsentPurpose[] {
  const name = nodeOf(inquiry, ref)?.k === 'prop' ? pathsTo(inquiry, ref)[0]?.names.at(-1) : undefined;
  return name === undefined ? [] : purposesIn(splitWords(name), inquiry.context.words);
}

const NOT_CONDITIONS: ReadonlySet<string> = new Set([
  'select',
  'include',
  'data',
  'orderBy',
  'OR',
  '$or',
  '$set',
  'update',
  'create',
  'NOT',
  '$not',
  'attributes',
]);

/** `{ not: null }`, `{ $ne: null }`, `Not(IsNull())`, `{ equals: true }`. */
function asksForPresence(inquiry: Inquiry, ref: At): boolean {
  const node = nodeOf(inquiry, ref);
  if (node?.k === 'call') {
    const inner = node.args[0] === undefined ? undefined : nodeOf(inquiry, sibling(ref, node.args[0].value));
    const name = (id: number) => pathsTo(inquiry, sibling(ref, id))[0]?.names.at(-1);
    return name(node.callee) === 'Not' && inner?.k === 'call' && name(inner.callee) === 'IsNull';
  }
  if (node?.k !== 'object') return false;
  return node.props.some((prop) => {
    if (prop.p !== 'value') return false;
    const constant = constantOf(inquiry, sibling(ref, prop.value));
    if (constant === undefined) return false;
    if (prop.key === 'not' || prop.key === '$ne') return constant.value === null || constant.value === false;
    return (prop.key === 'equals' || prop.key === '$eq') && constant.value === true;
  });
}

function byColumn(inquiry: Inquiry, ref: At, column: string, value: unknown): Outcome {
  const { words, isPerson } = inquiry.context;
  const names = column.split('.');
  const reading = readName(
    { names: names.length > 1 ? names : ['user', column], keys: [], isCall: false },
    words,
    isPerson,
  );
  if (reading === undefined || 'notConsent' in reading || reading.waives) return UNKNOWN;
  const given =
    typeof value === 'string' ? readValue(value, words) : value === 1 ? true : value === 0 ? false : value;
  if (value === null)
    return reading.positive
      ? wrongFilter(inquiry, ref, reading, column)
      : lets(inquiry, ref, reading, column);
  if (typeof given !== 'boolean') return UNKNOWN;
  return given === reading.positive
    ? lets(inquiry, ref, reading, column)
    : wrongFilter(inquiry, ref, reading, column);
}

function lets(inquiry: Inquiry, ref: At, reading: NameReading, column: string): Outcome {
  return letThrough(
    inquiry,
    placeOf(inquiry, ref),
    `the condition on ${column}`,
    reading.positive ? reading.purposes : [],
  );
}

function wrongFilter(
  inquiry: Inquiry,
  ref: At,
  reading: Pick<NameReading, 'positive'>,
  column: string,
): Outcome {
  const state = reading.positive ? 'have not consented' : 'have refused';
  return {
    is: 'no',
    notes: [
      {
        place: placeOf(inquiry, ref),
        text: `the condition on ${column} chooses people who ${state}`,
        counts: false,
        why: 'inverted',
      },
    ],
  };
}

/** `... WHERE marketing_consent = true AND NOT opted_out`. */
function bySql(inquiry: Inquiry, ref: At, sql: string): Outcome {
  const where = sql.search(/\bwhere\b/i);
  const text = where === -1 ? sql : sql.slice(where);
  const outcomes: Outcome[] = [];
  for (const match of text.matchAll(
    /(\bnot\s+)?([\w.]+)\s*(?:(=|is|<>|!=)\s*(not\s+null|'?\w+'?))?(?=\s|$|\)|;|,)/gi,
  )) {
    const [, not, column, operator, raw] = match;
    if (column === undefined) continue;
    const literal = (raw ?? 'true').replace(/'/g, '').toLowerCase();
    let value: unknown =
      literal === 'true' || literal.startsWith('not') ? true : literal === 'false' ? false : literal;
    if (literal === 'null') value = null;
    if (not !== undefined || operator === '<>' || operator === '!=')
      value = typeof value === 'boolean' ? !value : undefined;
    outcomes.push(byColumn(inquiry, ref, column, value));
  }
  return both(outcomes.filter((outcome) => outcome.is === 'yes'));
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
