/** Destructuring, in declarations and in assignments. */
import { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { assignTo, lowerExpression } from './recursion.ts';
import { lookup } from './scopes/model.ts';
import { staticName } from './syntax.ts';
import { assignVariable, declareVariable } from './variables.ts';

/** Declares every name of the pattern as its part of `value`. */
export function declarePattern(fn: Fn, pattern: ts.BindingPattern, value: NodeId): void {
  if (ts.isObjectBindingPattern(pattern)) {
    const taken: string[] = [];
    for (const element of pattern.elements) {
      if (element.dotDotDotToken !== undefined) {
        declareElement(fn, element, addNode(fn, { k: 'rest', ...at(fn, element), base: value, omit: taken }));
        continue;
      }
      const name = element.propertyName ?? element.name;
      const part = propertyPart(fn, element, name, value, taken);
      declareElement(fn, element, part);
    }
    return;
  }
  for (const [index, element] of pattern.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const isRest = element.dotDotDotToken !== undefined;
    declareElement(fn, element, elementPart(fn, element, value, index, isRest));
  }
}

function declareElement(fn: Fn, element: ts.BindingElement, part: NodeId): void {
  const fallback = element.initializer === undefined ? undefined : lowerExpression(fn, element.initializer);
  if (!ts.isIdentifier(element.name)) {
    declarePattern(fn, element.name, withFallback(fn, element.name, part, fallback));
    return;
  }
  const binding = lookup(fn.scope, element.name.text);
  if (binding === undefined) return;
  declareVariable(fn, binding, element.name, {
    declaration: 'pattern',
    value: part,
    type: undefined,
    fallback,
    annotations: undefined,
  });
}

/** `({ a, b: x.y, ...rest } = value)`. */
export function lowerObjectTarget(fn: Fn, target: ts.ObjectLiteralExpression, value: NodeId): void {
  const taken: string[] = [];
  for (const property of target.properties) {
    if (ts.isSpreadAssignment(property)) {
      assignTo(
        fn,
        property.expression,
        addNode(fn, { k: 'rest', ...at(fn, property), base: value, omit: taken }),
      );
    } else if (ts.isShorthandPropertyAssignment(property)) {
      const part = propertyPart(fn, property, property.name, value, taken);
      const binding = lookup(fn.scope, property.name.text);
      const fallback = property.objectAssignmentInitializer;
      const whole =
        fallback === undefined ? part : withFallback(fn, property, part, lowerExpression(fn, fallback));
      if (binding !== undefined && binding.importIndex < 0) assignVariable(fn, binding, property.name, whole);
    } else if (ts.isPropertyAssignment(property)) {
      assignElement(fn, property.initializer, propertyPart(fn, property, property.name, value, taken));
    }
  }
}

/** `[a, b.c, ...rest] = value`. */
export function lowerArrayTarget(fn: Fn, target: ts.ArrayLiteralExpression, value: NodeId): void {
  for (const [index, element] of target.elements.entries()) {
    if (ts.isOmittedExpression(element)) continue;
    const isRest = ts.isSpreadElement(element);
    const part = elementPart(fn, element, value, index, isRest);
    assignElement(fn, isRest ? element.expression : element, part);
  }
}

function assignElement(fn: Fn, target: ts.Expression, part: NodeId): void {
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const whole = withFallback(fn, target, part, lowerExpression(fn, target.right));
    assignTo(fn, target.left, whole);
  } else assignTo(fn, target, part);
}

function propertyPart(
  fn: Fn,
  node: ts.Node,
  name: ts.PropertyName | ts.BindingName,
  base: NodeId,
  taken: string[],
): NodeId {
  const key = staticName(name);
  if (key !== undefined) {
    taken.push(key);
    return addNode(fn, {
      k: 'prop',
      ...at(fn, node),
      base,
      name: key,
      optional: false,
      nameStart: startOf(fn, name),
    });
  }
  const index = ts.isComputedPropertyName(name)
    ? lowerExpression(fn, name.expression)
    : addNode(fn, { k: 'opaque', ...at(fn, name), what: 'key', parts: [] });
  return addNode(fn, { k: 'index', ...at(fn, node), base, index });
}

function elementPart(fn: Fn, node: ts.Node, base: NodeId, index: number, isRest: boolean): NodeId {
  const which = isRest ? { from: index } : { index };
  return addNode(fn, { k: 'element', ...at(fn, node), base, ...which });
}

/** A value with a default, for a place that has no name of its own. */
function withFallback(fn: Fn, node: ts.Node, value: NodeId, fallback: NodeId | undefined): NodeId {
  if (fallback === undefined) return value;
  return addNode(fn, { k: 'binding', ...at(fn, node), name: '', value, fallback, declaration: 'pattern' });
}
