/**
 * Reading and defining variables. In its own function a variable is its current definition; from another function, or
 * when other functions change it, it is the only definition it has or a `cell` of all of them.
 */
import type { ts } from 'ts-morph';
import type { BindingNode, NodeId, TypeIr } from '../ir.ts';
import { addNode, at, type Fn, setValue } from './flow.ts';
import { type Binding, lookup } from './scopes/model.ts';

export function readIdentifier(fn: Fn, node: ts.Identifier): NodeId {
  const binding = lookup(fn.scope, node.text);
  if (binding !== undefined) return readBinding(fn, binding, node);
  if (node.text === 'undefined') return addNode(fn, { k: 'const', ...at(fn, node) });
  if (node.text === 'arguments' && fn.id !== 0) {
    const parts = fn.draft.params.map((parameter) => parameter.node);
    return addNode(fn, { k: 'opaque', ...at(fn, node), what: 'arguments', parts });
  }
  if (node.text === '') return addNode(fn, { k: 'opaque', ...at(fn, node), what: 'missing', parts: [] });
  return addNode(fn, { k: 'global', ...at(fn, node), name: node.text });
}

export function readBinding(fn: Fn, binding: Binding, node: ts.Node): NodeId {
  if (binding.importIndex >= 0) {
    return addNode(fn, { k: 'import', ...at(fn, node), index: binding.importIndex });
  }
  if (binding.owner === fn.owner && !binding.shared) {
    const value = fn.env.get(binding);
    if (value !== undefined) return value;
    // Before its first assignment; closures and loops aside, that is `undefined`.
    if (binding.definition === -1) return addNode(fn, { k: 'const', ...at(fn, node) });
  }
  return readSettled(fn, binding, node);
}

/** What the variable holds when its function's order of statements says nothing: the definition, or any of them. */
export function readSettled(fn: Fn, binding: Binding, node: ts.Node): NodeId {
  if (binding.importIndex >= 0) {
    return addNode(fn, { k: 'import', ...at(fn, node), index: binding.importIndex });
  }
  const isSettled = !binding.reassigned && !binding.updated;
  if (isSettled && binding.definition >= 0) return binding.definition;
  const known = fn.cellReads.get(binding);
  if (known !== undefined) return known;
  const cell = addNode(fn, { k: 'cell', ...at(fn, node), cell: cellOf(fn, binding) });
  fn.cellReads.set(binding, cell);
  return cell;
}

function cellOf(fn: Fn, binding: Binding): number {
  if (binding.cell >= 0) return binding.cell;
  binding.definitions ??= binding.definition >= 0 ? [binding.definition] : [];
  binding.cell = fn.module.cells.push({ name: binding.name, definitions: binding.definitions }) - 1;
  return binding.cell;
}

/** From here on the variable is `value`. */
export function define(fn: Fn, binding: Binding, value: NodeId): void {
  if (binding.definition === -1) binding.definition = value;
  if (binding.definitions !== undefined) binding.definitions.push(value);
  else if (binding.reassigned || binding.updated) {
    // The first definition is `value` itself unless one was recorded before.
    binding.definitions = binding.definition === value ? [value] : [binding.definition, value];
  }
  if (binding.owner === fn.owner && !binding.shared) setValue(fn, binding, value);
}

/** The declaration of a variable: gives the value its name, type and annotations. */
export function declareVariable(
  fn: Fn,
  binding: Binding,
  name: ts.Node,
  how: {
    readonly declaration: BindingNode['declaration'];
    readonly value: NodeId | undefined;
    readonly type: TypeIr | undefined;
    readonly fallback: NodeId | undefined;
    readonly annotations: BindingNode['annotations'];
  },
): NodeId {
  if (how.type !== undefined) binding.type = how.type;
  if (how.annotations !== undefined) binding.annotations = how.annotations;
  const node = addNode(fn, {
    k: 'binding',
    ...at(fn, name),
    name: binding.name,
    ...(how.value !== undefined && { value: how.value }),
    ...(how.type !== undefined && { type: how.type }),
    ...(how.fallback !== undefined && { fallback: how.fallback }),
    ...(how.annotations !== undefined && { annotations: how.annotations }),
    declaration: how.declaration,
  });
  define(fn, binding, node);
  return node;
}

/** `x = value` after the declaration; the new value keeps the variable's name, type and annotations. */
export function assignVariable(fn: Fn, binding: Binding, name: ts.Node, value: NodeId): void {
  declareVariable(fn, binding, name, {
    declaration: declarationOf(binding),
    value,
    type: binding.type,
    fallback: undefined,
    annotations: binding.annotations,
  });
}

function declarationOf(binding: Binding): BindingNode['declaration'] {
  switch (binding.kind) {
    case 'const':
    case 'let':
    case 'var':
    case 'using':
    case 'param':
    case 'catch':
      return binding.kind;
    case 'function':
    case 'class':
    case 'import':
    case 'enum':
    case 'namespace':
      return 'let';
  }
}
