/** Tests of several answers at once, in a list that is written out: `[user.consented, user.isAdult].every(Boolean)`. */
import type { CallNode } from '../../flow/ir.ts';
import {
  type At,
  constantOf,
  functionOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  sibling,
  valueBehind,
} from '../inquiry.ts';

export interface WrittenList {
  readonly items: readonly At[];
  /** Whether the call answers that all of them hold, or that one of them does. */
  readonly asks: 'all' | 'any';
  /** `list.includes(false)` answers the opposite of `all`. */
  readonly negated: boolean;
}

/** Undefined: the call does not ask whether what the list holds is true. */
export function writtenList(inquiry: Inquiry, ref: At, call: CallNode): WrittenList | undefined {
  const method = isMethodCall(inquiry, ref, call);
  const [argument, other] = call.args;
  if (method === undefined || argument === undefined || other !== undefined) return undefined;
  const given = sibling(ref, argument.value);
  const asks = question(inquiry, method.name, given);
  if (asks === undefined) return undefined;
  const made = valueBehind(inquiry, method.base);
  const list = nodeOf(inquiry, made);
  if (list?.k !== 'array' || list.items.length === 0 || list.items.some(({ spread }) => spread))
    return undefined;
  return { ...asks, items: list.items.map((item) => sibling(made, item.value)) };
}

function question(inquiry: Inquiry, method: string, given: At): Omit<WrittenList, 'items'> | undefined {
  if (method === 'every' || method === 'some')
    return isTruth(inquiry, given) ? { asks: method === 'every' ? 'all' : 'any', negated: false } : undefined;
  if (method !== 'includes') return undefined;
  const value = constantOf(inquiry, given)?.value;
  return typeof value === 'boolean' ? { asks: value ? 'any' : 'all', negated: !value } : undefined;
}

/** `Boolean`, `(x) => x`, `(x) => x === true`. */
function isTruth(inquiry: Inquiry, given: At): boolean {
  const node = nodeOf(inquiry, given);
  if (node?.k === 'global') return node.name === 'Boolean';
  if (node?.k !== 'function') return false;
  const [returned, other] = functionOf(inquiry, { file: given.file, fn: node.target })?.returns ?? [];
  if (returned === undefined || other !== undefined) return false;
  const isItem = (ref: At): boolean => {
    const value = nodeOf(inquiry, ref);
    if (value?.k === 'binding') return value.value !== undefined && isItem(sibling(ref, value.value));
    return value?.k === 'param' && value.fn === node.target && value.index === 0;
  };
  const answer = sibling(given, returned);
  const compared = nodeOf(inquiry, answer);
  if (compared?.k !== 'binary') return isItem(answer);
  return (
    (compared.op === '===' || compared.op === '==') &&
    isItem(sibling(given, compared.left)) &&
    constantOf(inquiry, sibling(given, compared.right))?.value === true
  );
}
