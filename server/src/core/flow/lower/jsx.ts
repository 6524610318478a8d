/** JSX: an element is a call of its component with one object; children are the property `children`. */
import { ts } from 'ts-morph';
import type { NodeId, ObjectPropIr } from '../ir.ts';
import { markPassed } from './calls.ts';
import { compact } from './compact.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lowerExpression, lowerNamed } from './recursion.ts';
import { isFunctionLiteral, staticName, unwrap } from './syntax.ts';
import { lowerType } from './types.ts';
import { constant, opaque } from './values.ts';

export function lowerJsx(fn: Fn, node: ts.JsxElement | ts.JsxSelfClosingElement): NodeId {
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const tag = lowerTag(fn, opening.tagName);
  const props: ObjectPropIr[] = [];
  const literals: { readonly literal: ts.Node; readonly prop: string }[] = [];
  for (const attribute of opening.attributes.properties) {
    if (ts.isJsxSpreadAttribute(attribute)) {
      props.push({ p: 'spread', value: lowerExpression(fn, attribute.expression) });
      continue;
    }
    const key = staticName(attribute.name) ?? '';
    const { initializer } = attribute;
    const expression =
      initializer !== undefined && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    const value =
      expression === undefined ? constant(fn, attribute, true) : lowerNamed(fn, expression, attribute.name);
    props.push({
      p: 'value',
      key,
      value,
      keyStart: startOf(fn, attribute.name),
      keyEnd: attribute.name.end,
      end: attribute.end,
    });
    const plain = expression === undefined ? undefined : unwrap(expression);
    if (plain !== undefined && isFunctionLiteral(plain)) literals.push({ literal: plain, prop: key });
  }
  const children = ts.isJsxElement(node) ? lowerChildren(fn, node.children) : [];
  for (const child of ts.isJsxElement(node) ? node.children : []) {
    if (!ts.isJsxExpression(child) || child.expression === undefined) continue;
    const plain = unwrap(child.expression);
    if (isFunctionLiteral(plain)) literals.push({ literal: plain, prop: 'children' });
  }
  if (children.length > 0) {
    const items = children.map((value) => ({ value, spread: false }));
    const value = addNode(fn, { k: 'array', ...at(fn, node), items });
    props.push({ p: 'value', key: 'children', value, keyStart: opening.end, keyEnd: opening.end });
  }
  const object = addNode(fn, { k: 'object', ...at(fn, opening.attributes), props: compact(props) });
  const typeArgs = opening.typeArguments?.map((type) => lowerType(fn, type)) ?? [];
  const id = addNode(fn, {
    k: 'jsx',
    ...at(fn, node),
    tag,
    props: object,
    ...(typeArgs.length > 0 && { typeArgs }),
    cond: fn.cond,
  });
  fn.order++;
  fn.draft.calls.push(id);
  for (const { literal, prop } of literals) markPassed(fn, literal, { call: id, arg: 0, prop });
  return id;
}

export function lowerJsxFragment(fn: Fn, node: ts.JsxFragment): NodeId {
  return opaque(fn, node, 'fragment', lowerChildren(fn, node.children));
}

/** A lower-case name is an element of the page; anything else is a value. */
function lowerTag(fn: Fn, name: ts.JsxTagNameExpression): NodeId | string {
  if (ts.isJsxNamespacedName(name)) return staticName(name) ?? '';
  if (ts.isIdentifier(name) && /^[a-z]|-/.test(name.text)) return name.text;
  return lowerExpression(fn, name);
}

function lowerChildren(fn: Fn, children: readonly ts.JsxChild[]): NodeId[] {
  const values: NodeId[] = [];
  for (const child of children) {
    if (ts.isJsxText(child)) {
      const text = child.text.trim();
      if (text !== '') values.push(constant(fn, child, text));
    } else if (ts.isJsxExpression(child)) {
      if (child.expression !== undefined) values.push(lowerExpression(fn, child.expression));
    } else values.push(lowerExpression(fn, child));
  }
  return values;
}
