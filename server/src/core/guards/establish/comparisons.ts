/**
 * Values that are compared: with what says yes or no, with nothing, with one of several texts, or by their order. What the
 * values that are left besides say is in `leftovers`.
 */
import type { BinaryNode } from '../../flow/ir.ts';
import { checkAt } from '../check/index.ts';
import { type At, constantOf, type Inquiry, nodeOf, sibling, valueBehind } from '../inquiry.ts';
import { readValue } from '../naming.ts';
import { both, either, type Outcome, UNKNOWN } from '../outcome.ts';
import { pathsTo } from '../paths.ts';
import { lessLeftovers, type Test } from './leftovers.ts';
import { countedOf, further, passes, type Reduction } from './reduction.ts';

export function ofComparison(
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

/** `['granted', 'renewed'].includes(consent.status)`: it is one of them. */
export function ofMembership(
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
  const { agreedValues, tickValues } = inquiry.context.words;
  const agreed = constant.texts.some((text) => agreedValues.has(text.toLowerCase()));
  const ticked = constant.texts.some((text) => tickValues.has(text.toLowerCase()));
  const how = { compared: true, ...(agreed && { agreed }), ...(ticked && { ticked }) };
  const same = (side: boolean) => further(inquiry, value, side, { ...inner, ...how });
  const lessLeft = (outcome: Outcome, left: Test) => lessLeftovers(inquiry, outcome, test, value, left);
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
  const counted = countedOf(inquiry, left);
  if (counted === undefined) return further(inquiry, left, more === when, inner);
  return further(inquiry, counted, more === when, { ...inner, counted: true });
}
