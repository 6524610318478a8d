/** Property reads, calls and optional chains: what may be a sink, with the condition it runs under. */
import { ts } from 'ts-morph';
import type { NodeId, PlacedIn, TypeIr } from '../ir.ts';
import { elementOf, propertyOf } from './access.ts';
import { argumentsOf, borrowedCall, type CallArgument } from './arguments.ts';
import { compact } from './compact.ts';
import { addCondition, addNode, at, type Fn, startOf } from './flow.ts';
import { applyFills, applyMutator, mergeInto } from './mutators.ts';
import { lowerExpression } from './recursion.ts';
import { lowerReference, type Reference } from './references.ts';
import {
  isFillingCall,
  isFunctionLiteral,
  isMutator,
  isObjectAssign,
  literalText,
  pathRoot,
  unwrap,
} from './syntax.ts';
import { lowerType } from './types.ts';
import { nullTest, opaque } from './values.ts';

const K = ts.SyntaxKind;

/** `a?.b.c(x)`: the rest of the chain, arguments included, runs only when `a` is there. */
export function lowerChain(fn: Fn, node: ts.Expression): NodeId {
  const outer = fn.cond;
  const id = lowerLink(fn, node, false);
  fn.cond = outer;
  return id;
}

function lowerLink(fn: Fn, node: ts.Expression, hasCallAfter: boolean): NodeId {
  if ((node.flags & ts.NodeFlags.OptionalChain) === 0) return lowerExpression(fn, node);
  if (ts.isNonNullExpression(node)) {
    const operand = lowerLink(fn, node.expression, hasCallAfter);
    return addNode(fn, { k: 'cast', ...at(fn, node), operand, how: 'non-null' });
  }
  if (ts.isPropertyAccessExpression(node)) {
    const base = lowerLink(fn, node.expression, hasCallAfter);
    if (node.questionDotToken !== undefined && hasCallAfter) requireValue(fn, node.expression, base);
    return propertyOf(fn, node, base);
  }
  if (ts.isElementAccessExpression(node)) {
    const base = lowerLink(fn, node.expression, hasCallAfter);
    if (node.questionDotToken !== undefined && hasCallAfter) requireValue(fn, node.expression, base);
    return elementOf(fn, node, base);
  }
  if (ts.isCallExpression(node)) {
    const callee = lowerLink(fn, node.expression, true);
    if (node.questionDotToken !== undefined) requireValue(fn, node.expression, callee);
    return finishCall(fn, node, callee, undefined);
  }
  return lowerExpression(fn, node);
}

function requireValue(fn: Fn, node: ts.Node, value: NodeId): void {
  fn.cond = addCondition(fn, fn.cond, nullTest(fn, node, value, '!='), true, 'branch');
}

export function lowerCall(fn: Fn, node: ts.CallExpression): NodeId {
  const callee = node.expression;
  if (callee.kind === K.ImportKeyword) return lowerModuleCall(fn, node) ?? opaqueCall(fn, node);
  if (ts.isIdentifier(callee) && callee.text === 'require') {
    const module = lowerModuleCall(fn, node);
    if (module !== undefined) return module;
  }
  const borrowed = borrowedCall(node);
  if (borrowed !== undefined)
    return finishCall(fn, node, lowerExpression(fn, borrowed.callee), undefined, borrowed.arguments);
  if (ts.isPropertyAccessExpression(callee)) {
    const receiver = callee.expression;
    if (isMutator(callee.name.text) && pathRoot(receiver) !== undefined) {
      // The receiver is changed by the call: keep the way back to the variable that holds it.
      const reference = lowerReference(fn, receiver);
      return finishCall(fn, node, propertyOf(fn, callee, reference.value), reference);
    }
    if (ts.isCallExpression(unwrap(receiver))) return lowerCallChain(fn, node);
  }
  return finishCall(fn, node, lowerExpression(fn, callee), undefined);
}

/** `a.b().c().d()`: builders grow long, so the links are walked without recursion. */
function lowerCallChain(fn: Fn, node: ts.CallExpression): NodeId {
  const links: { readonly call: ts.CallExpression; readonly access: ts.PropertyAccessExpression }[] = [];
  let inner: ts.Expression = node;
  while (
    ts.isCallExpression(inner) &&
    ts.isPropertyAccessExpression(inner.expression) &&
    (inner.flags & ts.NodeFlags.OptionalChain) === 0 &&
    ts.isCallExpression(inner.expression.expression)
  ) {
    links.push({ call: inner, access: inner.expression });
    inner = inner.expression.expression;
  }
  if (links.length === 0) return finishCall(fn, node, lowerExpression(fn, node.expression), undefined);
  let value = lowerExpression(fn, inner);
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    value = finishCall(fn, link.call, propertyOf(fn, link.access, value), undefined);
  }
  return value;
}

/** `require('x')`, `import('x')`. */
function lowerModuleCall(fn: Fn, node: ts.CallExpression): NodeId | undefined {
  const first = node.arguments[0];
  const specifier = first === undefined ? undefined : literalText(first);
  if (specifier === undefined) return undefined;
  return addNode(fn, { k: 'module', ...at(fn, node), specifier });
}

function opaqueCall(fn: Fn, node: ts.CallExpression): NodeId {
  return opaque(
    fn,
    node,
    'import',
    node.arguments.map((argument) => lowerExpression(fn, argument)),
  );
}

export function lowerNew(fn: Fn, node: ts.NewExpression): NodeId {
  return finishCall(fn, node, lowerExpression(fn, node.expression), undefined);
}

function finishCall(
  fn: Fn,
  node: ts.CallExpression | ts.NewExpression,
  callee: NodeId,
  receiver: Reference | undefined,
  list: readonly CallArgument[] = argumentsOf(node),
): NodeId {
  const args: { value: NodeId; spread: boolean; start: number; end: number }[] = [];
  const objectOfAssign =
    isObjectAssign(node.expression) && list[0] !== undefined ? lowerReference(fn, list[0].node) : undefined;
  for (const argument of list) {
    const value =
      args.length === 0 && objectOfAssign !== undefined
        ? objectOfAssign.value
        : lowerExpression(fn, argument.value);
    args.push({
      value,
      spread: argument.spread,
      start: startOf(fn, argument.node),
      end: argument.node.end,
    });
  }
  const typeArgs: TypeIr[] = [];
  for (const type of node.typeArguments ?? []) typeArgs.push(lowerType(fn, type));
  const isNew = node.kind === K.NewExpression;
  const call = addNode(fn, {
    k: 'call',
    start: startOf(fn, node),
    end: node.end,
    fn: fn.id,
    callee,
    args: compact(args),
    isNew,
    optional: !isNew && (node as ts.CallExpression).questionDotToken !== undefined,
    typeArgs: compact(typeArgs),
    cond: fn.cond,
    used: !fn.module.unusedCalls.has(node),
    order: fn.order++,
    calleeEnd: node.expression.end,
  });
  fn.draft.calls.push(call);
  for (const [index, { node: argument }] of list.entries()) notePassed(fn, argument, call, index);
  if (isFillingCall(node) && fn.module.unusedCalls.has(node)) applyFills(fn, node, call);
  if (objectOfAssign !== undefined) {
    mergeInto(fn, node, objectOfAssign, args.slice(1));
  } else if (receiver !== undefined && ts.isPropertyAccessExpression(node.expression)) {
    applyMutator(fn, node, node.expression.name.text, receiver, args);
  }
  return call;
}

/** Tells function literals among the arguments (and in object literals there) which call takes them. */
function notePassed(fn: Fn, argument: ts.Expression, call: NodeId, arg: number): void {
  const plain = unwrap(argument);
  if (isFunctionLiteral(plain)) {
    markPassed(fn, plain, { call, arg });
  } else if (ts.isObjectLiteralExpression(plain)) {
    for (const property of plain.properties) {
      if (property.name === undefined || !ts.isIdentifier(property.name)) continue;
      const prop = property.name.text;
      if (ts.isMethodDeclaration(property)) markPassed(fn, property, { call, arg, prop });
      else if (ts.isPropertyAssignment(property)) {
        const value = unwrap(property.initializer);
        if (isFunctionLiteral(value)) markPassed(fn, value, { call, arg, prop });
        else if (ts.isObjectLiteralExpression(value)) notePlaced(fn, value, { call, arg, path: [prop] });
      }
    }
  }
}

/** The same further in: `defineStore({ getters: { label: (state) => ... } })`. */
function notePlaced(fn: Fn, literal: ts.ObjectLiteralExpression, at: PlacedIn): void {
  if (at.path.length > 3) return;
  for (const property of literal.properties) {
    if (property.name === undefined || !ts.isIdentifier(property.name)) continue;
    const place = { ...at, path: [...at.path, property.name.text] };
    const value = ts.isMethodDeclaration(property)
      ? property
      : ts.isPropertyAssignment(property)
        ? unwrap(property.initializer)
        : undefined;
    if (value === undefined) continue;
    if (ts.isObjectLiteralExpression(value)) notePlaced(fn, value, place);
    else if (ts.isMethodDeclaration(value) || isFunctionLiteral(value)) {
      const id = fn.module.functionIds.get(value);
      const draft = id === undefined ? undefined : fn.module.functions[id];
      if (draft !== undefined) draft.placedIn = place;
    }
  }
}

export function markPassed(
  fn: Fn,
  literal: ts.Node,
  passedTo: { readonly call: NodeId; readonly arg: number; readonly prop?: string },
): void {
  const id = fn.module.functionIds.get(literal);
  const draft = id === undefined ? undefined : fn.module.functions[id];
  if (draft !== undefined) draft.passedTo = passedTo;
}

export function lowerTemplate(
  fn: Fn,
  node: ts.Expression,
  template: ts.TemplateLiteral,
  tag: NodeId | undefined,
  typeArgs: readonly TypeIr[] = [],
): NodeId {
  const texts: string[] = [];
  const parts: NodeId[] = [];
  if (ts.isTemplateExpression(template)) {
    texts.push(template.head.text);
    for (const span of template.templateSpans) {
      parts.push(lowerExpression(fn, span.expression));
      texts.push(span.literal.text);
    }
  } else texts.push(template.text);
  const id = addNode(fn, {
    k: 'template',
    ...at(fn, node),
    texts,
    parts,
    ...(tag !== undefined && { tag }),
    ...(typeArgs.length > 0 && { typeArgs }),
    cond: fn.cond,
  });
  if (tag !== undefined) {
    fn.order++;
    fn.draft.calls.push(id);
  }
  return id;
}
