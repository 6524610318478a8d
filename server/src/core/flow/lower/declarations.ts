/** Variable declarations, and the conditions that completed calls leave behind. */
import { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { someAnnotations } from './annotations.ts';
import { noteDeclaredType } from './declared.ts';
import { addCondition, addNode, at, type Fn } from './flow.ts';
import { declarePattern } from './patterns.ts';
import { lowerNamed } from './recursion.ts';
import { listKind } from './scopes/declare.ts';
import { lookup } from './scopes/model.ts';
import { unwrap } from './syntax.ts';
import { docVariableType, lowerType } from './types.ts';
import { declareVariable } from './variables.ts';

const K = ts.SyntaxKind;

/** `commented` carries the doc comment of the list. */
export function lowerVariables(fn: Fn, list: ts.VariableDeclarationList, commented: ts.Node): void {
  const kind = listKind(list);
  for (const declaration of list.declarations) {
    const { name, initializer } = declaration;
    const isName = ts.isIdentifier(name);
    const value =
      initializer === undefined ? undefined : lowerNamed(fn, initializer, isName ? name : undefined);
    const type =
      declaration.type === undefined ? docVariableType(fn, declaration) : lowerType(fn, declaration.type);
    if (!isName) {
      if (value === undefined) continue;
      const node = { k: 'binding', ...at(fn, name), name: '', value, declaration: 'pattern' } as const;
      declarePattern(fn, name, type === undefined ? value : addNode(fn, { ...node, type }));
    } else {
      const binding = lookup(fn.scope, name.text);
      if (binding === undefined) continue;
      // `var x;` again leaves the value it has.
      if (kind === 'var' && value === undefined && fn.env.has(binding)) continue;
      const annotations = someAnnotations(
        fn.module.annotations,
        list.declarations.length === 1 ? commented : declaration,
      );
      if (initializer !== undefined) noteDeclaredType(fn, initializer, type);
      declareVariable(fn, binding, name, {
        declaration: kind,
        value,
        type,
        fallback: undefined,
        annotations,
      });
    }
    if (value !== undefined && initializer !== undefined && ts.isAwaitExpression(unwrap(initializer))) {
      noteCompleted(fn, initializer, value);
    }
  }
}

/** After `f()`, `await f()` or `x = await f()` the call has completed normally: from here on that is a condition. */
export function noteCompleted(fn: Fn, expression: ts.Expression, value: NodeId): void {
  let node = unwrap(expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === K.EqualsToken) {
    node = unwrap(node.right);
    if (!ts.isAwaitExpression(node)) return;
  }
  if (ts.isAwaitExpression(node)) node = unwrap(node.expression);
  if (!ts.isCallExpression(node) || (node.flags & ts.NodeFlags.OptionalChain) !== 0) return;
  const kind = fn.module.nodes[value]?.k;
  if (kind !== 'call' && kind !== 'await') return;
  fn.cond = addCondition(fn, fn.cond, value, true, 'ran');
}
