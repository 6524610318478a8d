/**
 * Changes: assignments, increments, `delete`, and the methods that fill collections. A change in place of a local
 * variable's object makes a new value of that variable, however deep in the object it happens.
 */
import { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addNode, at, type Fn } from './flow.ts';
import { lowerLogical } from './logical.ts';
import { exportCommonJs } from './modules.ts';
import { lowerArrayTarget, lowerObjectTarget } from './patterns.ts';
import { lowerExpression, lowerNamed } from './recursion.ts';
import { lowerReference, recordWrite, store, storeSilently, update, writeGlobal } from './references.ts';
import { lookup } from './scopes/model.ts';
import { unwrap } from './syntax.ts';
import { assignVariable } from './variables.ts';

const K = ts.SyntaxKind;

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
    // The write of a property is recorded where it happens, under the left side's condition.
    if (reference.at === 'property') storeSilently(fn, reference, value, node);
    else store(fn, reference, value, node);
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
