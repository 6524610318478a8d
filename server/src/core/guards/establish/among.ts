/** Whether those whose data is sent are the elements of a list: `for (const visit of visits)`, `visits.map((visit) => ...)`. */
import {
  type At,
  argumentOf,
  functionOf,
  type Inquiry,
  isMethodCall,
  nodeOf,
  settledBehind,
  sibling,
} from '../inquiry.ts';

const MAXIMUM_STEPS = 24;

/** Methods whose callback gets the elements, and those that give a list of them. */
const WALKS: ReadonlySet<string> = new Set(['map', 'flatMap', 'forEach', 'filter', 'reduce']);
const LISTS: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'toSorted',
  'reverse',
  'toReversed',
  'values',
]);

export function areAmong(inquiry: Inquiry, list: At): boolean {
  const { persons } = inquiry;
  const whole = settledBehind(inquiry, list);
  return persons.length > 0 && persons.every((person) => isAmong(inquiry, person, whole));
}

function isAmong(inquiry: Inquiry, person: At, list: At): boolean {
  let inside = false;
  let current: At | undefined = person;
  for (let steps = 0; current !== undefined && steps < MAXIMUM_STEPS; steps += 1) {
    if (inside && current.file === list.file && current.node === list.node) return true;
    const node = nodeOf(inquiry, current);
    inside ||= node?.k === 'element' || (node?.k === 'param' && walked(inquiry, current) !== undefined);
    current = before(inquiry, current);
  }
  return false;
}

/** What a value was taken from. */
function before(inquiry: Inquiry, from: At): At | undefined {
  const node = nodeOf(inquiry, from);
  switch (node?.k) {
    case 'binding':
      return node.value === undefined ? undefined : sibling(from, node.value);
    case 'cast':
    case 'await':
      return sibling(from, node.operand);
    case 'prop':
    case 'rest':
    case 'index':
    case 'element':
      return sibling(from, node.base);
    case 'param':
      return argumentOf(inquiry, from) ?? walked(inquiry, from);
    case 'call': {
      const method = isMethodCall(inquiry, from, node);
      return method !== undefined && LISTS.has(method.name) ? method.base : undefined;
    }
    default:
      return undefined;
  }
}

/** The list that hands its elements to the function whose parameter this is. */
function walked(inquiry: Inquiry, param: At): At | undefined {
  const node = nodeOf(inquiry, param);
  const passed =
    node?.k === 'param' ? functionOf(inquiry, { file: param.file, fn: node.fn })?.passedTo : undefined;
  if (node?.k !== 'param' || passed === undefined) return undefined;
  const ref = sibling(param, passed.call);
  const call = nodeOf(inquiry, ref);
  const method = call?.k === 'call' ? isMethodCall(inquiry, ref, call) : undefined;
  if (method === undefined || !WALKS.has(method.name)) return undefined;
  return node.index === (method.name === 'reduce' ? 1 : 0) ? method.base : undefined;
}
