/**
 * How long a value of the program means: numbers with the unit of their slot, dates in the future, strings like `30d`,
 * durations of date libraries. An abstract calculator over constants; where it cannot tell it says so, and the value
 * still counts as an expiry that is present.
 */
import type { DurationUnit } from '../catalog/row.ts';
import type { CallNode } from '../flow/ir.ts';
import type { Flow, NodeRef } from '../flow/model.ts';
import { secondsOf, secondsOfIso, secondsOfUnit } from '../program/schemas/period.ts';

/** Values that a date calculation goes through. `now` is the time of the call, `span` a length of time, in seconds. */
type Quantity =
  | { readonly q: 'number'; readonly value: number }
  /** A moment, as seconds from now; `scale` is 1000 for epoch milliseconds, 1 for epoch seconds, 0 for a date object. */
  | { readonly q: 'moment'; readonly after: number; readonly scale: number }
  | { readonly q: 'span'; readonly seconds: number }
  | { readonly q: 'text'; readonly value: string };

const maxDepth = 24;

/** Seconds that this value stands for in a slot with this unit; undefined when it cannot be told. */
export function secondsInUnit(flow: Flow, ref: NodeRef, unit: DurationUnit | undefined): number | undefined {
  const quantity = evaluate(flow, ref, 0);
  if (!quantity) return undefined;
  switch (quantity.q) {
    case 'span':
      return quantity.seconds;
    case 'moment':
      return quantity.after;
    case 'text':
      return secondsOf(quantity.value);
    case 'number': {
      const scale = unit === undefined ? undefined : unitSeconds[unit];
      return scale === undefined ? undefined : quantity.value * scale;
    }
  }
}

/** Whether the value is one that stands for "no expiry": undefined, null, 0, a negative number, Infinity, false. */
export function meansForever(flow: Flow, ref: NodeRef): boolean {
  const constant = flow.constant(ref);
  if (constant) {
    const { value } = constant;
    return value === undefined || value === null || value === false || value === '' || Number(value) <= 0;
  }
  const origins = flow.origins(ref);
  return (
    origins.length > 0 &&
    origins.every((origin) => {
      const node = flow.node(origin);
      if (node.k === 'global') return node.name === 'Infinity' || node.name === 'undefined';
      if (node.k === 'prop') return /^(POSITIVE_INFINITY|MAX_SAFE_INTEGER|MAX_VALUE)$/.test(node.name);
      if (node.k === 'const') return flow.constant(origin) !== undefined && meansForever(flow, origin);
      return false;
    })
  );
}

const unitSeconds: Partial<Record<DurationUnit, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

function evaluate(flow: Flow, ref: NodeRef, depth: number): Quantity | undefined {
  if (depth > maxDepth) return undefined;
  const constant = flow.constant(ref);
  if (typeof constant?.value === 'number') return { q: 'number', value: constant.value };
  if (typeof constant?.value === 'string') return { q: 'text', value: constant.value };
  const origins = flow.origins(ref);
  const [origin] = origins;
  if (!origin || origins.length > 1) return undefined;
  const node = flow.node(origin);
  const at = (id: number): Quantity | undefined => evaluate(flow, { file: origin.file, node: id }, depth + 1);
  switch (node.k) {
    case 'const':
      if (typeof node.value === 'number') return { q: 'number', value: node.value };
      return typeof node.value === 'string' ? { q: 'text', value: node.value } : undefined;
    case 'template':
      return node.parts.length === 0 ? { q: 'text', value: node.texts[0] ?? '' } : undefined;
    case 'unary': {
      const operand = at(node.operand);
      if (node.op === '-' && operand?.q === 'number') return { q: 'number', value: -operand.value };
      // `+date` is its time in milliseconds.
      if (node.op === '+' && operand?.q === 'moment' && operand.scale === 0)
        return { ...operand, scale: 1000 };
      return node.op === '+' ? operand : undefined;
    }
    case 'binary':
      return calculate(node.op, at(node.left), at(node.right));
    case 'conditional': {
      const [left, right] = [at(node.then), at(node.else)];
      return longer(left, right);
    }
    case 'logical': {
      const [left, right] = [at(node.left), at(node.right)];
      return longer(left, right);
    }
    case 'call':
      return evaluateCall(flow, origin, node, depth);
    default:
      return undefined;
  }
}

/** Of two possible values the longer one counts; what cannot be told is left aside. */
function longer(left: Quantity | undefined, right: Quantity | undefined): Quantity | undefined {
  if (!left || !right) return left ?? right;
  if (left.q === 'number' && right.q === 'number') return left.value >= right.value ? left : right;
  if (left.q === 'moment' && right.q === 'moment') return left.after >= right.after ? left : right;
  if (left.q === 'span' && right.q === 'span') return left.seconds >= right.seconds ? left : right;
  return undefined;
}

function calculate(
  op: string,
  left: Quantity | undefined,
  right: Quantity | undefined,
): Quantity | undefined {
  if (!left || !right) return undefined;
  if (left.q === 'number' && right.q === 'number') {
    switch (op) {
      case '*':
        return { q: 'number', value: left.value * right.value };
      case '/':
        return { q: 'number', value: left.value / right.value };
      case '+':
        return { q: 'number', value: left.value + right.value };
      case '-':
        return { q: 'number', value: left.value - right.value };
      case '**':
        return { q: 'number', value: left.value ** right.value };
      default:
        return undefined;
    }
  }
  if (left.q === 'moment' && right.q === 'number') {
    if (op === '/' && right.value === 1000 && left.scale === 1000) return { ...left, scale: 1 };
    const scale = left.scale === 0 ? 1000 : left.scale;
    if (op === '+') return { q: 'moment', after: left.after + right.value / scale, scale };
    if (op === '-') return { q: 'moment', after: left.after - right.value / scale, scale };
  }
  if (left.q === 'number' && right.q === 'moment' && op === '+') return calculate('+', right, left);
  if (left.q === 'moment' && right.q === 'span')
    return { ...left, after: left.after + (op === '-' ? -1 : 1) * right.seconds };
  return undefined;
}

const transparentMethods = new Set([
  'toDate',
  'toJSDate',
  'toISOString',
  'toISO',
  'toSQL',
  'format',
  'toString',
  'toUTCString',
  'startOf',
  'endOf',
  'utc',
  'local',
  'toJSON',
  'toPrecision',
  'toFixed',
]);
const millisecondMethods = new Set(['getTime', 'valueOf', 'toMillis', 'asMilliseconds']);
const secondMethods = new Set(['unix', 'toSeconds', 'toUnixInteger', 'asSeconds', 'getUnixTime']);
const nowCalls = new Set(['now', 'utc', 'local', 'dayjs', 'moment', 'today']);
const roundings = new Set(['floor', 'round', 'ceil', 'trunc', 'Number', 'parseInt', 'String', 'BigInt']);
const spanConstructors: Readonly<Record<string, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
  weeks: 7 * 86_400,
  months: 30 * 86_400,
  years: 365 * 86_400,
};
/** `addDays(date, 30)` of date-fns and its like. */
const adders = /^(add|sub)(Seconds|Minutes|Hours|Days|Weeks|Months|Years|BusinessDays)$/;
/** `Duration.days(30)`, `minutesToMilliseconds(5)`, `daysToSeconds(2)`. */
const converters = /^(seconds|minutes|hours|days|weeks|months|years)To(Milliseconds|Seconds|Minutes|Hours)$/;

function evaluateCall(flow: Flow, ref: NodeRef, call: CallNode, depth: number): Quantity | undefined {
  const { name } = flow.callee(ref);
  const args = call.args.map((argument) => ({ file: ref.file, node: argument.value }));
  const value = (index: number): Quantity | undefined => {
    const argument = args[index];
    return argument && evaluate(flow, argument, depth + 1);
  };
  const callee = flow.node({ file: ref.file, node: call.callee });
  const receiver = (): Quantity | undefined =>
    callee.k === 'prop' ? evaluate(flow, { file: ref.file, node: callee.base }, depth + 1) : undefined;

  if (call.isNew && name === 'Date') {
    if (args.length === 0) return { q: 'moment', after: 0, scale: 0 };
    const first = value(0);
    return first?.q === 'moment' ? { ...first, scale: 0 } : undefined;
  }
  if (name === 'ms') {
    const first = value(0);
    const seconds = first?.q === 'text' ? secondsOf(first.value) : undefined;
    return seconds === undefined ? first : { q: 'number', value: seconds * 1000 };
  }
  if (roundings.has(name)) return value(0);
  if (name === 'max' || name === 'min') return longer(value(0), value(1));
  if (name === 'add' || name === 'plus' || name === 'subtract' || name === 'minus' || name === 'sub') {
    // `add(date, { days: 30 })` of date-fns, `dayjs().add(30, 'day')`, `DateTime.now().plus({ days: 30 })`.
    const onDate = callee.k === 'prop' ? receiver() : undefined;
    const [from, span] = onDate
      ? [onDate, spanOf(flow, args[0], args[1], depth)]
      : [value(0), spanOf(flow, args[1], undefined, depth)];
    if (!from || span === undefined) return undefined;
    const sign = name === 'add' || name === 'plus' ? 1 : -1;
    return calculate('+', from, { q: 'span', seconds: sign * span });
  }
  const adder = adders.exec(name);
  if (adder) {
    const amount = value(1);
    const unit = secondsOfUnit((adder[2] ?? '').replace('Business', ''));
    if (amount?.q !== 'number' || unit === undefined) return undefined;
    return calculate('+', value(0), {
      q: 'span',
      seconds: (adder[1] === 'sub' ? -1 : 1) * amount.value * unit,
    });
  }
  const converter = converters.exec(name);
  if (converter) {
    const amount = value(0);
    const from = secondsOfUnit(converter[1] ?? '');
    const to = secondsOfUnit(converter[2] ?? '');
    if (amount?.q !== 'number' || from === undefined || to === undefined) return undefined;
    return { q: 'number', value: (amount.value * from) / to };
  }
  if (transparentMethods.has(name) && callee.k === 'prop') {
    const from = receiver();
    if (from) return from;
  }
  if (millisecondMethods.has(name)) return inNumbers(receiver(), 1000);
  if (secondMethods.has(name)) return inNumbers(receiver() ?? value(0), 1);
  if (name === 'as') {
    const from = receiver();
    const unit = value(0);
    const per = unit?.q === 'text' ? secondsOfUnit(unit.value) : undefined;
    return from?.q === 'span' && per !== undefined ? { q: 'number', value: from.seconds / per } : undefined;
  }
  if (name === 'fromObject' || name === 'duration') {
    const seconds = spanOf(flow, args[0], args[1], depth);
    return seconds === undefined ? undefined : { q: 'span', seconds };
  }
  if (name === 'fromISO') {
    const first = value(0);
    const seconds = first?.q === 'text' ? secondsOfIso(first.value) : undefined;
    return seconds === undefined ? undefined : { q: 'span', seconds };
  }
  const scale = spanConstructors[name];
  if (scale !== undefined && args.length === 1) {
    const amount = value(0);
    return amount?.q === 'number' ? { q: 'span', seconds: amount.value * scale } : undefined;
  }
  if (nowCalls.has(name) && args.length === 0)
    return { q: 'moment', after: 0, scale: name === 'now' && isGlobalDate(flow, ref, callee) ? 1000 : 0 };
  if (
    (name === 'dayjs' || name === 'moment' || name === 'fromJSDate' || name === 'fromMillis') &&
    args.length === 1
  ) {
    const first = value(0);
    return first?.q === 'moment' ? { ...first, scale: 0 } : undefined;
  }
  return undefined;
}

function inNumbers(quantity: Quantity | undefined, perSecond: number): Quantity | undefined {
  if (quantity?.q === 'moment') return { ...quantity, scale: perSecond };
  if (quantity?.q === 'span') return { q: 'number', value: quantity.seconds * perSecond };
  return undefined;
}

/** `{ days: 30 }`, `30, 'day'`, a duration, or a number of milliseconds. */
function spanOf(
  flow: Flow,
  amount: NodeRef | undefined,
  unit: NodeRef | undefined,
  depth: number,
): number | undefined {
  if (!amount) return undefined;
  const quantity = evaluate(flow, amount, depth + 1);
  if (quantity?.q === 'span') return quantity.seconds;
  if (quantity?.q === 'number') {
    const unitName = unit && evaluate(flow, unit, depth + 1);
    if (!unit) return quantity.value / 1000;
    const scale = unitName?.q === 'text' ? secondsOfUnit(longUnit(unitName.value)) : undefined;
    return scale === undefined ? undefined : quantity.value * scale;
  }
  const [origin] = flow.origins(amount);
  const node = origin && flow.node(origin);
  if (!origin || node?.k !== 'object') return undefined;
  let total = 0;
  for (const prop of node.props) {
    if (prop.p !== 'value') return undefined;
    const value = evaluate(flow, { file: origin.file, node: prop.value }, depth + 1);
    const scale = secondsOfUnit(prop.key);
    if (value?.q !== 'number' || scale === undefined) return undefined;
    total += value.value * scale;
  }
  return total;
}

/** In dayjs and moment a capital `M` is a month. */
function longUnit(unit: string): string {
  return unit === 'M' ? 'month' : unit;
}

function isGlobalDate(flow: Flow, ref: NodeRef, callee: { k: string; base?: number }): boolean {
  if (callee.k !== 'prop' || callee.base === undefined) return false;
  const base = flow.node({ file: ref.file, node: callee.base });
  return base.k === 'global' && base.name === 'Date';
}
