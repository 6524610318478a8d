/**
 * Changes: assignments, increments, `delete`, and the methods that fill collections. A change in place of a local
 * variable's object makes a new value of that variable, however deep in the object it happens.
 */
import { ts } from 'ts-morph';
import type { NodeId, UpdateNode } from '../ir.ts';
import { elementOf, propertyOf } from './calls.ts';
import { lowerExpression, lowerLogical, lowerNamed } from './expressions.ts';
import { addNode, at, type Fn } from './flow.ts';
import { memberOf } from './members.ts';
import { exportCommonJs } from './modules.ts';
import { lowerArrayTarget, lowerObjectTarget } from './patterns.ts';
import { type Binding, lookup } from './scopes.ts';
import { canHold, literalText, unwrap } from './syntax.ts';
import { assignVariable, define, readIdentifier } from './variables.ts';

const K = ts.SyntaxKind;

/** A place that can be assigned, with its present value. */
export type Reference =
  | { readonly at: 'variable'; readonly value: NodeId; readonly binding: Binding; readonly node: ts.Node }
  | {
      readonly at: 'property';
      readonly value: NodeId;
      readonly base: Reference;
      readonly key: string | undefined;
      readonly computed: NodeId | undefined;
      readonly node: ts.Node;
    }
  /** Anything else: a call's result, `this`, a global, an imported name. */
  | { readonly at: 'value'; readonly value: NodeId; readonly node: ts.Expression };

export function lowerReference(fn: Fn, expression: ts.Expression): Reference {
  const node = unwrap(expression);
  const isChain = (node.flags & ts.NodeFlags.OptionalChain) !== 0;
  if (ts.isIdentifier(node)) {
    const value = readIdentifier(fn, node);
    const binding = lookup(fn.scope, node.text);
    if (binding === undefined || binding.importIndex >= 0) return { at: 'value', value, node };
    return { at: 'variable', value, binding, node };
  }
  if (ts.isPropertyAccessExpression(node) && !isChain) {
    const base = lowerReference(fn, node.expression);
    const value = propertyOf(fn, node, base.value);
    return { at: 'property', value, base, key: node.name.text, computed: undefined, node };
  }
  if (ts.isElementAccessExpression(node) && !isChain) {
    const base = lowerReference(fn, node.expression);
    const value = elementOf(fn, node, base.value);
    const read = fn.module.nodes[value];
    const computed = read?.k === 'index' ? read.index : undefined;
    return { at: 'property', value, base, key: literalText(node.argumentExpression), computed, node };
  }
  return { at: 'value', value: lowerExpression(fn, node), node };
}

export function lowerAssignment(fn: Fn, node: ts.BinaryExpression): NodeId {
  const operator = node.operatorToken.kind;
  const target = unwrap(node.left);
  if (operator === K.EqualsToken) {
    if (ts.isIdentifier(target)) {
      const value = lowerNamed(fn, node.right, target);
      return assignTo(fn, target, value);
    }
    if (ts.isObjectLiteralExpression(target) || ts.isArrayLiteralExpression(target)) {
      const value = lowerExpression(fn, node.right);
      assignTo(fn, target, value);
      return value;
    }
    const reference = lowerReference(fn, target);
    const name = ts.isPropertyAccessExpression(target) ? target.name : undefined;
    const value = lowerNamed(fn, node.right, name);
    store(fn, reference, value, node);
    exportCommonJs(fn, target, value);
    return value;
  }
  const reference = lowerReference(fn, target);
  const logical = logicalOperator(operator);
  if (logical !== undefined) {
    const value = lowerLogical(fn, node, logical, reference.value, () => {
      const right = lowerNamed(fn, node.right, ts.isIdentifier(target) ? target : undefined);
      if (reference.at === 'property') recordWrite(fn, reference, right, node);
      return right;
    });
    storeSilently(fn, reference, value, node);
    return value;
  }
  const right = lowerExpression(fn, node.right);
  const op = (ts.tokenToString(operator) ?? '').slice(0, -1);
  const value = addNode(fn, { k: 'binary', ...at(fn, node), op, left: reference.value, right });
  store(fn, reference, value, node);
  return value;
}

function logicalOperator(operator: ts.SyntaxKind): '&&' | '||' | '??' | undefined {
  switch (operator) {
    case K.AmpersandAmpersandEqualsToken:
      return '&&';
    case K.BarBarEqualsToken:
      return '||';
    case K.QuestionQuestionEqualsToken:
      return '??';
    default:
      return undefined;
  }
}

/** `target = value`, where the target may be a pattern; also heads of loops. Gives the assigned value. */
export function assignTo(fn: Fn, expression: ts.Expression, value: NodeId): NodeId {
  const target = unwrap(expression);
  if (ts.isObjectLiteralExpression(target)) {
    lowerObjectTarget(fn, target, value);
  } else if (ts.isArrayLiteralExpression(target)) {
    lowerArrayTarget(fn, target, value);
  } else if (ts.isIdentifier(target)) {
    const binding = lookup(fn.scope, target.text);
    if (binding === undefined || binding.importIndex >= 0) writeGlobal(fn, target, value);
    else assignVariable(fn, binding, target, value);
  } else {
    store(fn, lowerReference(fn, target), value, target);
  }
  return value;
}

/** An assignment to a name that nobody declares makes a global. */
function writeGlobal(fn: Fn, target: ts.Identifier, value: NodeId): void {
  const base = addNode(fn, { k: 'global', ...at(fn, target), name: 'globalThis' });
  const cond = fn.cond;
  const order = fn.order++;
  fn.draft.writes.push(
    addNode(fn, { k: 'write', ...at(fn, target), base, key: target.text, value, cond, order }),
  );
}

/** Stores a value: the variable takes it, an object is changed, and a property assignment is an event. */
function store(fn: Fn, reference: Reference, value: NodeId, node: ts.Node): void {
  if (reference.at === 'property') recordWrite(fn, reference, value, node);
  if (reference.at === 'variable') assignVariable(fn, reference.binding, reference.node, value);
  else if (reference.at === 'value' && ts.isIdentifier(reference.node))
    writeGlobal(fn, reference.node, value);
  else storeSilently(fn, reference, value, node);
}

function recordWrite(
  fn: Fn,
  reference: Extract<Reference, { at: 'property' }>,
  value: NodeId,
  node: ts.Node,
): void {
  const write = addNode(fn, {
    k: 'write',
    ...at(fn, node),
    base: reference.base.value,
    ...(reference.key !== undefined && { key: reference.key }),
    ...(reference.computed !== undefined && { computed: reference.computed }),
    value,
    cond: fn.cond,
    order: fn.order++,
  });
  fn.draft.writes.push(write);
}

/** Carries a new value to the variable or class member at the root of the path. */
function storeSilently(fn: Fn, reference: Reference, value: NodeId, node: ts.Node): void {
  if (reference.at === 'variable') {
    define(fn, reference.binding, value);
    return;
  }
  if (reference.at === 'value') return;
  const { base, key, computed } = reference;
  if (base.at === 'value') {
    if (base.node.kind === K.ThisKeyword && fn.thisClass !== undefined && key !== undefined) {
      memberOf(fn, fn.thisClass, key, reference.node).assigned.push(value);
    }
    return;
  }
  storeSilently(fn, base, update(fn, node, { base: base.value, mode: 'set', key, computed, value }), node);
}

function update(
  fn: Fn,
  node: ts.Node,
  change: {
    readonly base: NodeId;
    readonly mode: UpdateNode['mode'];
    readonly key?: string | undefined;
    readonly computed?: NodeId | undefined;
    readonly value?: NodeId | undefined;
  },
): NodeId {
  const { base, mode, key, computed, value } = change;
  return addNode(fn, {
    k: 'update',
    ...at(fn, node),
    base,
    mode,
    ...(key !== undefined && { key }),
    ...(computed !== undefined && { computed }),
    ...(value !== undefined && { value }),
  });
}

export function lowerIncrement(fn: Fn, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): NodeId {
  const reference = lowerReference(fn, node.operand);
  const op = ts.tokenToString(node.operator) ?? '++';
  const value = addNode(fn, { k: 'unary', ...at(fn, node), op, operand: reference.value });
  storeSilently(fn, reference, value, node);
  return value;
}

export function lowerDelete(fn: Fn, node: ts.DeleteExpression): NodeId {
  const reference = lowerReference(fn, node.expression);
  if (reference.at === 'property' && reference.base.at !== 'value') {
    const { base, key, computed } = reference;
    storeSilently(fn, base, update(fn, node, { base: base.value, mode: 'delete', key, computed }), node);
  }
  return addNode(fn, { k: 'unary', ...at(fn, node), op: 'delete', operand: reference.value });
}

/** The effect of `list.push(x)`, `map.set(k, v)`, `Object.assign(o, v)`, ... on the variable that holds the receiver. */
export function applyMutator(
  fn: Fn,
  node: ts.CallExpression | ts.NewExpression,
  method: string,
  receiver: Reference,
  args: readonly { readonly value: NodeId; readonly spread: boolean }[],
): void {
  if (!takesUpdates(fn, receiver, method)) return;
  const first = args[0];
  const second = args[1];
  let value = receiver.value;
  if (method === 'assign') {
    for (const arg of args) value = update(fn, node, { base: value, mode: 'merge', value: arg.value });
  } else if (method === 'set' || (method === 'append' && second !== undefined)) {
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

function takesUpdates(fn: Fn, receiver: Reference, method: string): boolean {
  if (method === 'assign' || receiver.at !== 'variable') return receiver.at !== 'value';
  const { binding } = receiver;
  if (binding.kind === 'function' || binding.kind === 'class') return false;
  return canHold(binding.initializer, binding.owner !== fn.owner);
}
