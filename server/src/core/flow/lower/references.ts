/**
 * Places that can be changed. A change in place of a local variable's object makes a new value of that variable, however
 * deep in the object it happens; a change of `this` is noted at the class's member.
 */
import { ts } from 'ts-morph';
import type { NodeId, UpdateNode } from '../ir.ts';
import { elementOf, propertyOf } from './access.ts';
import { addNode, at, type Fn } from './flow.ts';
import { memberOf } from './members.ts';
import { lowerExpression } from './recursion.ts';
import { type Binding, isCode, lookup } from './scopes/model.ts';
import { literalText, unwrap } from './syntax.ts';
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

/** An assignment to a name that nobody declares makes a global. */
export function writeGlobal(fn: Fn, target: ts.Identifier, value: NodeId): void {
  const base = addNode(fn, { k: 'global', ...at(fn, target), name: 'globalThis' });
  const cond = fn.cond;
  const order = fn.order++;
  fn.draft.writes.push(
    addNode(fn, { k: 'write', ...at(fn, target), base, key: target.text, value, cond, order }),
  );
}

/** Stores a value: the variable takes it, an object is changed, and a property assignment is an event. */
export function store(fn: Fn, reference: Reference, value: NodeId, node: ts.Node): void {
  if (reference.at === 'property') recordWrite(fn, reference, value, node);
  if (reference.at === 'variable') assignVariable(fn, reference.binding, reference.node, value);
  else if (reference.at === 'value' && ts.isIdentifier(reference.node))
    writeGlobal(fn, reference.node, value);
  else storeSilently(fn, reference, value, node);
}

export function recordWrite(
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
export function storeSilently(fn: Fn, reference: Reference, value: NodeId, node: ts.Node): void {
  if (reference.at === 'variable') {
    define(fn, reference.binding, value);
    return;
  }
  if (reference.at === 'value') return;
  const { base, key, computed } = reference;
  if (base.at === 'variable' && isCode(base.binding)) {
    const target = fn.module.classBindings.get(base.binding);
    if (target !== undefined && key !== undefined) {
      memberOf(fn, target, key, reference.node, true).assigned.push(value);
    }
    return;
  }
  if (base.at === 'value') {
    if (base.node.kind === K.ThisKeyword && fn.thisClass !== undefined && key !== undefined) {
      memberOf(fn, fn.thisClass, key, reference.node, isStaticHere(fn)).assigned.push(value);
    }
    return;
  }
  storeSilently(fn, base, update(fn, node, { base: base.value, mode: 'set', key, computed, value }), node);
}

function isStaticHere(fn: Fn): boolean {
  return fn.module.functions[fn.thisBinder]?.isStatic ?? false;
}

export function update(
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
