/** Expressions to value nodes, by kind. Calls, assignments, patterns, functions, classes and JSX have their own files. */

import { ts } from 'ts-morph';
import type { NodeId, ObjectPropIr } from '../ir.ts';
import { lowerElementAccess, lowerPropertyAccess } from './access.ts';
import { someAnnotations } from './annotations.ts';
import { lowerAssignment, lowerDelete, lowerIncrement } from './assignments.ts';
import { lowerCall, lowerChain, lowerNew, lowerTemplate } from './calls.ts';
import { lowerClass } from './classes.ts';
import { compact } from './compact.ts';
import { noteDeclaredType } from './declared.ts';
import { addCondition, addNode, at, branch, type Fn, flowMark, join, rewind, startOf } from './flow.ts';
import { lowerFunctionValue, lowerMethodFunction } from './functions.ts';
import { lowerJsx, lowerJsxFragment } from './jsx.ts';
import { lowerLogical } from './logical.ts';
import { staticName } from './syntax.ts';
import { lowerType } from './types.ts';
import { constant, isTooDeep, opaque } from './values.ts';
import { readIdentifier } from './variables.ts';

const K = ts.SyntaxKind;

const handlers: ((fn: Fn, node: ts.Node) => NodeId)[] = [];
function on<T extends ts.Node>(kinds: readonly ts.SyntaxKind[], handler: (fn: Fn, node: T) => NodeId): void {
  for (const kind of kinds) handlers[kind] = handler as (fn: Fn, node: ts.Node) => NodeId;
}

export function lowerExpression(fn: Fn, node: ts.Expression): NodeId {
  const handler = handlers[node.kind];
  if (handler === undefined) return opaque(fn, node, ts.SyntaxKind[node.kind] ?? 'unknown', []);
  if (isTooDeep(fn)) return opaque(fn, node, 'too deep', []);
  fn.depth++;
  const id = handler(fn, node);
  fn.depth--;
  return id;
}

on<ts.Identifier>([K.Identifier], readIdentifier);
on<ts.StringLiteral>([K.StringLiteral, K.NoSubstitutionTemplateLiteral], (fn, node) =>
  constant(fn, node, node.text),
);
on<ts.NumericLiteral>([K.NumericLiteral], (fn, node) => constant(fn, node, Number(node.text)));
on<ts.BigIntLiteral>([K.BigIntLiteral], (fn, node) => constant(fn, node, Number.parseInt(node.text, 10)));
on([K.TrueKeyword], (fn, node) => constant(fn, node, true));
on([K.FalseKeyword], (fn, node) => constant(fn, node, false));
on([K.NullKeyword], (fn, node) => constant(fn, node, null));
on([K.OmittedExpression], (fn, node) => constant(fn, node, undefined));
on([K.ThisKeyword], (fn, node) => addNode(fn, { k: 'this', ...at(fn, node), binder: fn.thisBinder }));
on([K.SuperKeyword], (fn, node) => addNode(fn, { k: 'super', ...at(fn, node), binder: fn.thisBinder }));
on([K.RegularExpressionLiteral], (fn, node) => opaque(fn, node, 'regex', []));
on([K.MetaProperty], (fn, node) => opaque(fn, node, node.getText(fn.module.source), []));
on<ts.PrivateIdentifier>([K.PrivateIdentifier], (fn, node) => constant(fn, node, node.text));

on<ts.TemplateExpression>([K.TemplateExpression], (fn, node) => lowerTemplate(fn, node, node, undefined));
on<ts.TaggedTemplateExpression>([K.TaggedTemplateExpression], (fn, node) => {
  const tag = lowerExpression(fn, node.tag);
  const typeArgs = (node.typeArguments ?? []).map((type) => lowerType(fn, type));
  return lowerTemplate(fn, node, node.template, tag, typeArgs);
});

on<ts.ParenthesizedExpression>([K.ParenthesizedExpression], (fn, node) =>
  lowerExpression(fn, node.expression),
);
on<ts.PartiallyEmittedExpression>([K.PartiallyEmittedExpression, K.ExpressionWithTypeArguments], (fn, node) =>
  lowerExpression(fn, node.expression),
);
on<ts.AsExpression | ts.TypeAssertion | ts.SatisfiesExpression>(
  [K.AsExpression, K.TypeAssertionExpression, K.SatisfiesExpression],
  (fn, node) => {
    const operand = lowerExpression(fn, node.expression);
    if (ts.isConstTypeReference(node.type))
      return addNode(fn, { k: 'cast', ...at(fn, node), operand, how: 'const' });
    const how = ts.isSatisfiesExpression(node) ? 'satisfies' : 'as';
    const type = lowerType(fn, node.type);
    noteDeclaredType(fn, node.expression, type);
    return addNode(fn, { k: 'cast', ...at(fn, node), operand, type, how });
  },
);
on<ts.NonNullExpression>([K.NonNullExpression], (fn, node) => {
  if ((node.flags & ts.NodeFlags.OptionalChain) !== 0) return lowerChain(fn, node);
  const operand = lowerExpression(fn, node.expression);
  return addNode(fn, { k: 'cast', ...at(fn, node), operand, how: 'non-null' });
});

on<ts.PropertyAccessExpression>([K.PropertyAccessExpression], (fn, node) =>
  (node.flags & ts.NodeFlags.OptionalChain) !== 0 ? lowerChain(fn, node) : lowerPropertyAccess(fn, node),
);
on<ts.ElementAccessExpression>([K.ElementAccessExpression], (fn, node) =>
  (node.flags & ts.NodeFlags.OptionalChain) !== 0 ? lowerChain(fn, node) : lowerElementAccess(fn, node),
);
on<ts.CallExpression>([K.CallExpression], (fn, node) =>
  (node.flags & ts.NodeFlags.OptionalChain) !== 0 ? lowerChain(fn, node) : lowerCall(fn, node),
);
on<ts.NewExpression>([K.NewExpression], lowerNew);

on<ts.AwaitExpression>([K.AwaitExpression], (fn, node) => {
  const operand = lowerExpression(fn, node.expression);
  fn.order++;
  return addNode(fn, { k: 'await', ...at(fn, node), operand });
});
on<ts.YieldExpression>([K.YieldExpression], (fn, node) => {
  const operand = node.expression === undefined ? undefined : lowerExpression(fn, node.expression);
  if (operand !== undefined) fn.draft.yields.push(operand);
  fn.order++;
  const delegate = node.asteriskToken !== undefined;
  return addNode(fn, { k: 'yield', ...at(fn, node), ...(operand !== undefined && { operand }), delegate });
});

on<ts.PrefixUnaryExpression>([K.PrefixUnaryExpression], (fn, node) => {
  if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken)
    return lowerIncrement(fn, node);
  const operand = lowerExpression(fn, node.operand);
  const inner = fn.module.nodes[operand];
  if (node.operator === K.MinusToken && inner?.k === 'const' && typeof inner.value === 'number') {
    return constant(fn, node, -inner.value);
  }
  return addNode(fn, { k: 'unary', ...at(fn, node), op: ts.tokenToString(node.operator) ?? '', operand });
});
on<ts.PostfixUnaryExpression>([K.PostfixUnaryExpression], lowerIncrement);
on<ts.TypeOfExpression | ts.VoidExpression>([K.TypeOfExpression, K.VoidExpression], (fn, node) => {
  const operand = lowerExpression(fn, node.expression);
  const op = ts.isTypeOfExpression(node) ? 'typeof' : 'void';
  return addNode(fn, { k: 'unary', ...at(fn, node), op, operand });
});
on<ts.DeleteExpression>([K.DeleteExpression], lowerDelete);

on<ts.BinaryExpression>([K.BinaryExpression], (fn, node) => {
  const operator = node.operatorToken.kind;
  if (operator >= K.FirstAssignment && operator <= K.LastAssignment) return lowerAssignment(fn, node);
  // Operators lean to the left; long concatenations and conditions are walked without recursion.
  const pending: ts.BinaryExpression[] = [node];
  let first: ts.Expression = node.left;
  while (ts.isBinaryExpression(first) && !isAssignment(first)) {
    pending.push(first);
    first = first.left;
  }
  let left = lowerExpression(fn, first);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) left = lowerBinary(fn, next, left);
  return left;
});

function isAssignment(node: ts.BinaryExpression): boolean {
  const operator = node.operatorToken.kind;
  return operator >= K.FirstAssignment && operator <= K.LastAssignment;
}

function lowerBinary(fn: Fn, node: ts.BinaryExpression, left: NodeId): NodeId {
  switch (node.operatorToken.kind) {
    case K.AmpersandAmpersandToken:
      return lowerLogical(fn, node, '&&', left, () => lowerExpression(fn, node.right));
    case K.BarBarToken:
      return lowerLogical(fn, node, '||', left, () => lowerExpression(fn, node.right));
    case K.QuestionQuestionToken:
      return lowerLogical(fn, node, '??', left, () => lowerExpression(fn, node.right));
    case K.CommaToken:
      return lowerExpression(fn, node.right);
    default: {
      const right = lowerExpression(fn, node.right);
      const op = ts.tokenToString(node.operatorToken.kind) ?? '';
      return addNode(fn, { k: 'binary', ...at(fn, node), op, left, right });
    }
  }
}

on<ts.ConditionalExpression>([K.ConditionalExpression], (fn, node) => {
  const test = lowerExpression(fn, node.condition);
  const outer = fn.cond;
  let whenTrue: NodeId = -1;
  let whenFalse: NodeId = -1;
  const mark = flowMark(fn);
  const first = branch(fn, addCondition(fn, outer, test, true, 'branch'), () => {
    whenTrue = lowerExpression(fn, node.whenTrue);
  });
  const second = branch(fn, addCondition(fn, outer, test, false, 'branch'), () => {
    whenFalse = lowerExpression(fn, node.whenFalse);
  });
  rewind(fn, mark);
  join(fn, [first, second], node);
  fn.cond = outer;
  // biome-ignore lint/suspicious/noThenProperty: a record of the representation, never awaited.
  return addNode(fn, { k: 'conditional', ...at(fn, node), test, then: whenTrue, else: whenFalse });
});

on<ts.FunctionExpression | ts.ArrowFunction>([K.FunctionExpression, K.ArrowFunction], (fn, node) =>
  lowerFunctionValue(fn, node, undefined),
);
on<ts.ClassExpression>([K.ClassExpression], (fn, node) => lowerClass(fn, node, undefined));

on<ts.ArrayLiteralExpression>([K.ArrayLiteralExpression], (fn, node) => {
  const items = node.elements.map((element) => {
    const spread = ts.isSpreadElement(element);
    return { value: lowerExpression(fn, spread ? element.expression : element), spread };
  });
  return addNode(fn, { k: 'array', ...at(fn, node), items });
});
on<ts.SpreadElement>([K.SpreadElement], (fn, node) =>
  opaque(fn, node, 'spread', [lowerExpression(fn, node.expression)]),
);

on<ts.ObjectLiteralExpression>([K.ObjectLiteralExpression], (fn, node) => {
  const props: ObjectPropIr[] = [];
  for (const property of node.properties) props.push(lowerProperty(fn, property));
  return addNode(fn, { k: 'object', ...at(fn, node), props: compact(props) });
});

function lowerProperty(fn: Fn, property: ts.ObjectLiteralElementLike): ObjectPropIr {
  if (ts.isSpreadAssignment(property))
    return { p: 'spread', value: lowerExpression(fn, property.expression) };
  const key = staticName(property.name);
  if (ts.isGetAccessor(property) || ts.isSetAccessor(property)) {
    const kind = ts.isGetAccessor(property) ? 'getter' : 'setter';
    const target = lowerMethodFunction(fn, property, kind, undefined);
    return { p: kind, key: key ?? '', fn: target };
  }
  if (key === undefined && ts.isComputedPropertyName(property.name)) {
    const computed = lowerExpression(fn, property.name.expression);
    return { p: 'computed', key: computed, value: propertyValue(fn, property, undefined) };
  }
  const annotations = someAnnotations(fn.module.annotations, property);
  const value = propertyValue(fn, property, key);
  const keyStart = startOf(fn, property.name);
  const own = { p: 'value', key: key ?? '', value, keyStart, keyEnd: property.name.end } as const;
  return annotations === undefined
    ? { p: own.p, key: own.key, value, keyStart, keyEnd: own.keyEnd, end: property.end }
    : { ...own, end: property.end, annotations };
}

function propertyValue(
  fn: Fn,
  property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration,
  name: string | undefined,
): NodeId {
  if (ts.isShorthandPropertyAssignment(property)) return readIdentifier(fn, property.name);
  if (ts.isMethodDeclaration(property)) {
    const target = lowerMethodFunction(fn, property, 'method', undefined);
    return addNode(fn, { k: 'function', ...at(fn, property), target });
  }
  return lowerNamed(fn, property.initializer, name === undefined ? undefined : property.name);
}

/** A value that takes the name of what it is given to, when it is a function or a class. */
export function lowerNamed(fn: Fn, value: ts.Expression, name: ts.Node | undefined): NodeId {
  if (name !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))) {
    return lowerFunctionValue(fn, value, name);
  }
  if (name !== undefined && ts.isClassExpression(value)) return lowerClass(fn, value, name);
  return lowerExpression(fn, value);
}

on<ts.JsxElement | ts.JsxSelfClosingElement>([K.JsxElement, K.JsxSelfClosingElement], lowerJsx);
on<ts.JsxFragment>([K.JsxFragment], lowerJsxFragment);
on<ts.JsxExpression>([K.JsxExpression], (fn, node) =>
  node.expression === undefined ? constant(fn, node, undefined) : lowerExpression(fn, node.expression),
);
