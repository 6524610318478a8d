/** Reading a property or an element. */
import type { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lowerExpression } from './recursion.ts';
import { literalText } from './syntax.ts';
import { opaque } from './values.ts';

export function lowerPropertyAccess(fn: Fn, node: ts.PropertyAccessExpression): NodeId {
  return propertyOf(fn, node, lowerExpression(fn, node.expression));
}

/** Property `node.name` of a base that is lowered already. */
export function propertyOf(fn: Fn, node: ts.PropertyAccessExpression, base: NodeId): NodeId {
  if (node.name.text === '') return opaque(fn, node, 'missing', [base]);
  return addNode(fn, {
    k: 'prop',
    start: startOf(fn, node),
    end: node.end,
    fn: fn.id,
    base,
    name: node.name.text,
    optional: node.questionDotToken !== undefined,
    nameStart: startOf(fn, node.name),
  });
}

export function lowerElementAccess(fn: Fn, node: ts.ElementAccessExpression): NodeId {
  return elementOf(fn, node, lowerExpression(fn, node.expression));
}

export function elementOf(fn: Fn, node: ts.ElementAccessExpression, base: NodeId): NodeId {
  const name = literalText(node.argumentExpression);
  if (name !== undefined) {
    const optional = node.questionDotToken !== undefined;
    const nameStart = startOf(fn, node.argumentExpression);
    return addNode(fn, { k: 'prop', ...at(fn, node), base, name, optional, nameStart });
  }
  const index = lowerExpression(fn, node.argumentExpression);
  return addNode(fn, { k: 'index', ...at(fn, node), base, index });
}
