/**
 * Conditions of a query that choose persons by their consent: objects of an ORM, columns with a value, SQL text. Where the
 * query's result goes is not asked here.
 */
import type { CallNode } from '../../flow/ir.ts';
import { splitWords } from '../../text/words.ts';
import { kindTold } from '../check/other-answers.ts';
import { letThrough } from '../gate.ts';
import {
  type At,
  constantOf,
  functionOf,
  type Inquiry,
  nodeOf,
  placeOf,
  sibling,
  valueBehind,
} from '../inquiry.ts';
import { type NameReading, readName, readValue, readWish } from '../naming.ts';
import { both, type Outcome, UNKNOWN } from '../outcome.ts';
import { pathsTo } from '../paths.ts';
import { purposesIn } from '../purposes.ts';
import { type ConsentPurpose, findPhrase } from '../words.ts';

/** Conditions of a query: object literals, `.where('marketing_consent', true)`, SQL text. */
export function byQuery(inquiry: Inquiry, ref: At, call: CallNode): Outcome {
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
  } else if (column !== undefined) {
    outcomes.push(byOperator(inquiry, ref, call, column, second));
  }
  for (const arg of args) {
    const node = nodeOf(inquiry, arg);
    if (node?.k === 'template') outcomes.push(bySql(inquiry, arg, node.texts.join(' ? ')));
  }
  return both(outcomes);
}

/** What may stand in a condition of drizzle's: others may be of the form `or(...)`, which chooses nobody. */
const JOINED = /^(?:and|eq|ne|isNull|isNotNull|where)$/;

/** `and(eq(...), not(...))` */
function byCondition(inquiry: Inquiry, ref: At, call: CallNode): Outcome {
  const operator = operatorOf(inquiry, ref, call);
  if (operator === 'not') return byDenial(inquiry, ref, call);
  return JOINED.test(operator) ? byQuery(inquiry, ref, call) : UNKNOWN;
}

function operatorOf(inquiry: Inquiry, ref: At, call: CallNode): string {
  return pathsTo(inquiry, sibling(ref, call.callee))[0]?.names.at(-1) ?? '';
}

/** drizzle: `not(users.optedOut)`, `not(eq(users.optedOut, true))`. Of what is joined, any part may be what does not hold. */
function byDenial(inquiry: Inquiry, ref: At, call: CallNode): Outcome {
  const [arg] = call.args;
  if (arg === undefined) return UNKNOWN;
  const column = named(inquiry, sibling(ref, arg.value));
  const inner = nodeOf(inquiry, column);
  if (inner?.k !== 'call') return byAsked(inquiry, ref, column, false);
  const [first, second] = inner.args.map(({ value }) => sibling(column, value));
  const operator = operatorOf(inquiry, column, inner);
  if (first === undefined || !JOINED.test(operator)) return UNKNOWN;
  return byAsked(inquiry, column, first, denied(askedBy(inquiry, operator, second)));
}

/** What a variable was set to, which may be a condition: `const hasLeft = isNotNull(users.leftAt)`. */
function named(inquiry: Inquiry, ref: At): At {
  const node = nodeOf(inquiry, ref);
  return node?.k === 'binding' && node.value !== undefined ? sibling(ref, node.value) : ref;
}

/** drizzle: `eq(users.marketingConsent, true)`, `isNull(users.unsubscribedAt)`. */
function byOperator(
  inquiry: Inquiry,
  ref: At,
  call: CallNode,
  column: At,
  compared: At | undefined,
): Outcome {
  return byAsked(inquiry, ref, column, askedBy(inquiry, operatorOf(inquiry, ref, call), compared));
}

/** The value that is asked of a column; nothing where it may be several. */
function askedBy(inquiry: Inquiry, operator: string, compared: At | undefined): unknown {
  if (compared === undefined) return ALONE.get(operator);
  const value = constantOf(inquiry, compared)?.value;
  return operator === 'ne' ? denied(value) : value;
}

function denied(value: unknown): boolean | undefined {
  return value === null || typeof value === 'boolean' ? value !== true : undefined;
}

function byAsked(inquiry: Inquiry, ref: At, column: At, asked: unknown): Outcome {
  const name = pathsTo(inquiry, column)[0]?.names.at(-1);
  const isColumn = name !== undefined && nodeOf(inquiry, column)?.k !== 'call';
  return isColumn && asked !== undefined ? byColumn(inquiry, ref, name, asked) : UNKNOWN;
}

/** Of operators that take a column and nothing else: the value that they ask for. */
const ALONE: ReadonlyMap<string, boolean | null> = new Map([
  ['isNull', null],
  ['isNotNull', true],
]);

/** `{ where: { marketingConsent: true, AND: [...] } }`. */
function byWhere(inquiry: Inquiry, ref: At, depth: number): Outcome {
  const node = nodeOf(inquiry, ref);
  if (depth > 5 || node === undefined) return UNKNOWN;
  if (node.k === 'binding' && node.value !== undefined)
    return byWhere(inquiry, sibling(ref, node.value), depth);
  if (node.k === 'cast') return byWhere(inquiry, sibling(ref, node.operand), depth);
  // `findMany({ where: (members, { eq }) => eq(members.newsletter, true) })`
  if (node.k === 'function') {
    const [made, other] = functionOf(inquiry, { file: ref.file, fn: node.target })?.returns ?? [];
    return made === undefined || other !== undefined
      ? UNKNOWN
      : byWhere(inquiry, sibling(ref, made), depth + 1);
  }
  // `findMany({ where: and(isNull(members.unsubscribedAt), ...) })`
  if (node.k === 'call') return byCondition(inquiry, ref, node);
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

/** What databases without a yes and no have in their place. */
const FLAGS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [1, true],
  ['1', true],
  [0, false],
  ['0', false],
]);

function byColumn(inquiry: Inquiry, ref: At, column: string, written: unknown): Outcome {
  const { words, isPerson } = inquiry.context;
  const value = FLAGS.get(written) ?? written;
  const names = column.split('.');
  const reading = readName(
    names.length > 1
      ? // `{ 'agreedTo.newsletter': true }`
        { names, keys: [], isCall: false, isYesNo: typeof value === 'boolean' }
      : {
          names: ['user', column],
          keys: [],
          isCall: false,
          ...(typeof value === 'boolean' && { isYesNo: true, told: kindTold(inquiry) }),
        },
    words,
    isPerson,
  );
  const wish =
    reading === undefined && typeof value === 'boolean' ? readWish(splitWords(column), words) : undefined;
  if (wish !== undefined) {
    const place = placeOf(inquiry, ref);
    return value === true
      ? letThrough(inquiry, place, `the condition on ${column}`, wish)
      : wrongFilter(inquiry, ref, { positive: true }, column);
  }
  if (reading === undefined || 'notConsent' in reading || reading.waives) return UNKNOWN;
  const given = typeof value === 'string' ? readValue(value, words) : value;
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
