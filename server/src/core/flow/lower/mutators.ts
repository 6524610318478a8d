/** Methods that fill collections, and what they do to the variable that holds one. */
import { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addNode, at, type Fn } from './flow.ts';
import { type Reference, storeSilently, update } from './references.ts';
import { isCode, lookup } from './scopes/model.ts';
import { canHold, isFillable } from './syntax.ts';
import { define } from './variables.ts';

/** The effect of `Object.assign(o, ...args)` on the variable that holds `o`. */
export function mergeInto(
  fn: Fn,
  node: ts.Node,
  target: Reference,
  args: readonly { readonly value: NodeId }[],
): void {
  if (target.at === 'value') return;
  let value = target.value;
  for (const arg of args) value = update(fn, node, { base: value, mode: 'merge', value: arg.value });
  if (value !== target.value) storeSilently(fn, target, value, node);
}

/** The effect of `fill(target, source)` on the local variables that hold the literals it is handed. */
export function applyFills(fn: Fn, node: ts.CallExpression, call: NodeId): void {
  for (const [index, argument] of node.arguments.entries()) {
    if (!ts.isIdentifier(argument)) continue;
    const binding = lookup(fn.scope, argument.text);
    if (binding === undefined || binding.owner !== fn.owner || !isFillable(binding.initializer)) continue;
    const base = fn.env.get(binding);
    if (base === undefined) continue;
    define(
      fn,
      binding,
      addNode(fn, { k: 'update', ...at(fn, node), base, mode: 'fill', value: call, index }),
    );
  }
}

/** The effect of `list.push(x)`, `map.set(k, v)`, ... on the variable that holds the receiver. */
export function applyMutator(
  fn: Fn,
  node: ts.CallExpression | ts.NewExpression,
  method: string,
  receiver: Reference,
  args: readonly { readonly value: NodeId; readonly spread: boolean }[],
): void {
  if (!takesUpdates(fn, receiver)) return;
  const first = args[0];
  const second = args[1];
  let value = receiver.value;
  if (method === 'set' || (method === 'append' && second !== undefined)) {
    if (first === undefined || second === undefined) return;
    const key = fn.module.nodes[first.value];
    const name = key?.k === 'const' && typeof key.value === 'string' ? key.value : undefined;
    const computed = name === undefined ? first.value : undefined;
    value = update(fn, node, { base: value, mode: 'set', key: name, computed, value: second.value });
  } else {
    for (const arg of method === 'splice' ? args.slice(2) : args) {
      const added = arg.spread ? addNode(fn, { k: 'element', ...at(fn, node), base: arg.value }) : arg.value;
      value = update(fn, node, { base: value, mode: 'add', value: added });
    }
  }
  if (value !== receiver.value) storeSilently(fn, receiver, value, node);
}

function takesUpdates(fn: Fn, receiver: Reference): boolean {
  if (receiver.at !== 'variable') return receiver.at !== 'value';
  const { binding } = receiver;
  if (isCode(binding)) return false;
  return canHold(binding.initializer, binding.owner !== fn.owner);
}
