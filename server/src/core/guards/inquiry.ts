/** One question about one send, carried through the room; and looking at nodes with the arguments of known calls filled in. */
import type { CallNode, ConditionIr, FunctionIr, NodeId, ValueNode } from '../flow/ir.ts';
import type { Flow, FunctionRef, NodeRef } from '../flow/model.ts';
import type { Place } from '../text/range.ts';
import type { GuardContext } from './model.ts';
import type { SendPurpose } from './purposes.ts';

export interface Inquiry {
  readonly flow: Flow;
  readonly context: GuardContext;
  readonly send: SendPurpose;
  /** Whose data is sent, where it is known. */
  readonly persons: readonly At[];
  /** Whose data goes with it, where that is asked about by itself. */
  readonly beside: readonly At[];
  /** What is sent, as the code calls it (`author.name`), and what goes with it. */
  readonly sent: readonly SentValue[];
  readonly sentBeside: readonly SentValue[];
  /** Constant texts that the send hands over: `{ list: 'partner_offers' }`. */
  readonly stated: readonly string[];
  /** Words of the functions that it stands in and runs on the way. */
  readonly told: readonly string[];
  /** Those of them that say what it is for. */
  readonly meant: readonly string[];
  /** Words of the settings that say who it is addressed to: `to: process.env.GUIDE_INBOX`. */
  readonly addressed: readonly string[];
  /** Where it goes, if that is no known recipient. */
  readonly host?: string;
  /** What the finding's call is made of, in its own file: a helper that was called on the way made its data there. */
  readonly way: ReadonlySet<string>;
  readonly budget: Budget;
}

export interface SentValue {
  readonly label: string;
  readonly category: string;
}

/**
 * What may still be spent on one send. Conditions of generated code can be endless; when nothing is left the answer is
 * "unknown". Counts and not a clock, so that every machine answers alike.
 */
export interface Budget {
  steps: number;
  /** Bodies of called functions being read inside each other. */
  nesting: number;
}

/** A node, seen from a chain of known calls. */
export interface At extends NodeRef {
  readonly frame: Frame | undefined;
}

/** The arguments a function was called with. */
export interface Frame {
  readonly callee: FunctionRef;
  readonly call: At;
}

export function at(ref: NodeRef, frame: Frame | undefined): At {
  return { file: ref.file, node: ref.node, frame };
}

export function sibling(from: At, node: NodeId): At {
  return { file: from.file, node, frame: from.frame };
}

export function functionOf(inquiry: Inquiry, ref: FunctionRef): FunctionIr | undefined {
  return inquiry.flow.module(ref.file)?.functions[ref.fn];
}

/** Whether a function is written out; declarations and abstract methods are known by name only. */
export function hasBody(inquiry: Inquiry, ref: FunctionRef): boolean {
  const record = functionOf(inquiry, ref);
  return record !== undefined && record.bodyEnd > record.bodyStart;
}

export function nodeOf(inquiry: Inquiry, ref: NodeRef): ValueNode | undefined {
  return inquiry.flow.module(ref.file)?.nodes[ref.node];
}

export function conditionOf(inquiry: Inquiry, file: string, id: number): ConditionIr | undefined {
  return inquiry.flow.module(file)?.conditions[id];
}

export function placeOf(inquiry: Inquiry, ref: NodeRef): Place {
  const node = nodeOf(inquiry, ref);
  return { file: ref.file, start: node?.start ?? 0, end: node?.end ?? 0 };
}

/** Source text for messages; what stands for no node has none. */
export function textOf(inquiry: Inquiry, ref: NodeRef): string {
  return nodeOf(inquiry, ref) === undefined ? 'the check' : inquiry.flow.text(ref);
}

/** The argument a parameter stands for, when the call is known. */
export function argumentOf(inquiry: Inquiry, param: At): At | undefined {
  const node = nodeOf(inquiry, param);
  if (node?.k !== 'param') return undefined;
  let frame = param.frame;
  while (frame !== undefined && !(frame.callee.file === param.file && frame.callee.fn === node.fn)) {
    frame = frame.call.frame;
  }
  if (frame === undefined) return undefined;
  const call = nodeOf(inquiry, frame.call);
  if (call?.k !== 'call') return undefined;
  const spread = call.args.findIndex((arg) => arg.spread);
  const arg = call.args[node.index];
  if (arg === undefined || (spread !== -1 && node.index >= spread)) return undefined;
  return sibling(frame.call, arg.value);
}

/** Looks through names, casts and known parameters to where the value is written; awaits are kept. */
export function valueBehind(inquiry: Inquiry, from: At): At {
  let current = from;
  for (let i = 0; i < 30; i++) {
    const node = nodeOf(inquiry, current);
    let next: At | undefined;
    if (node?.k === 'binding' && node.value !== undefined) next = sibling(current, node.value);
    else if (node?.k === 'cast') next = sibling(current, node.operand);
    else if (node?.k === 'param') next = argumentOf(inquiry, current);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** The same through awaits. */
export function settledBehind(inquiry: Inquiry, from: At): At {
  let current = valueBehind(inquiry, from);
  for (let i = 0; i < 10; i++) {
    const node = nodeOf(inquiry, current);
    if (node?.k !== 'await') return current;
    current = valueBehind(inquiry, sibling(current, node.operand));
  }
  return current;
}

/** The single constant behind a node, with known arguments filled in. */
export function constantOf(
  inquiry: Inquiry,
  ref: At,
): { readonly value: string | number | boolean | null | undefined } | undefined {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'const') return { value: node.value };
  if (node?.k === 'unary' && node.op === '-') {
    const operand = constantOf(inquiry, sibling(value, node.operand));
    return typeof operand?.value === 'number' ? { value: -operand.value } : undefined;
  }
  if (node === undefined || node.k === 'call' || node.k === 'await') return undefined;
  return inquiry.flow.constant(value);
}

/** Name and object of a method call. */
export function isMethodCall(
  inquiry: Inquiry,
  ref: At,
  call: CallNode,
): { readonly name: string; readonly base: At } | undefined {
  const callee = nodeOf(inquiry, sibling(ref, call.callee));
  return callee?.k === 'prop' ? { name: callee.name, base: sibling(ref, callee.base) } : undefined;
}

/** Function literal or declared function behind a node, in this file or another. */
export function functionsBehind(inquiry: Inquiry, ref: At): readonly FunctionRef[] {
  const value = valueBehind(inquiry, ref);
  const node = nodeOf(inquiry, value);
  if (node?.k === 'function') return [{ file: value.file, fn: node.target }];
  if (node === undefined || node.k === 'const') return [];
  const found: FunctionRef[] = [];
  for (const origin of inquiry.flow.origins(value)) {
    const target = nodeOf(inquiry, origin);
    if (target?.k === 'function') found.push({ file: origin.file, fn: target.target });
  }
  return found;
}

/** At which argument a function is handed to a call; -1 when it is what is called. */
export function handedAt(inquiry: Inquiry, call: At, fn: FunctionRef): number {
  const node = nodeOf(inquiry, call);
  if (node?.k !== 'call') return -1;
  return node.args.findIndex((arg) => {
    const kind = nodeOf(inquiry, sibling(call, arg.value))?.k;
    if (kind === 'const' || kind === 'object' || kind === 'call') return false;
    return functionsBehind(inquiry, sibling(call, arg.value)).some(
      (other) => other.file === fn.file && other.fn === fn.fn,
    );
  });
}

/**
 * Places that run a function: its calls, and the calls it is handed to by name, which for a library's methods
 * (`users.forEach(notify)`) only its own file is searched for.
 */
export function sitesOf(inquiry: Inquiry, fn: FunctionRef): readonly NodeRef[] {
  const isTest = inquiry.context.isTest ?? (() => false);
  const sites = inquiry.flow.callers(fn).filter((site) => !isTest(site.file) || isTest(fn.file));
  const module = inquiry.flow.module(fn.file);
  const name = module?.functions[fn.fn]?.name;
  // Where it is registered for a queue runs nothing: who puts something there does.
  if (module === undefined || name === undefined || inquiry.flow.isSentTo(fn)) return sites;
  module.nodes.forEach((node, id) => {
    if (node.k !== 'call' || sites.some((site) => site.file === fn.file && site.node === id)) return;
    const isHanded = node.args.some((arg) => {
      const value = module.nodes[arg.value];
      const behind = value?.k === 'binding' && value.value !== undefined ? module.nodes[value.value] : value;
      return behind?.k === 'function' && behind.target === fn.fn;
    });
    if (isHanded) sites.push({ file: fn.file, node: id });
  });
  return sites;
}

/** Takes a step; false when there are none left. */
export function step(inquiry: Inquiry): boolean {
  inquiry.budget.steps -= 1;
  return inquiry.budget.steps > 0;
}

const MAX_NESTING = 6;

/** Reads the body of a called function, unless too many are being read inside each other. */
export function nested<T>(inquiry: Inquiry, otherwise: T, read: () => T): T {
  const { budget } = inquiry;
  if (budget.nesting >= MAX_NESTING || !step(inquiry)) return otherwise;
  budget.nesting += 1;
  try {
    return read();
  } finally {
    budget.nesting -= 1;
  }
}
