/** Function literals that take their parameters' types from the place where they are written. */
import { ts } from 'ts-morph';
import type { TypeIr } from '../ir.ts';
import type { Fn } from './flow.ts';
import { staticName, unwrap } from './syntax.ts';

/** Object literals are looked into this deep. */
const MAXIMUM_PATH = 3;

/** `value` is written where a `type` is declared; it has been lowered. */
export function noteDeclaredType(
  fn: Fn,
  value: ts.Expression,
  type: TypeIr | undefined,
  path: readonly string[] = [],
): void {
  if (type === undefined || type.t === 'unknown' || type.t === 'keyword') return;
  const plain = unwrap(value);
  if (ts.isObjectLiteralExpression(plain)) {
    if (path.length >= MAXIMUM_PATH) return;
    for (const property of plain.properties) {
      const name = property.name === undefined ? undefined : staticName(property.name);
      if (name === undefined) continue;
      if (ts.isMethodDeclaration(property)) note(fn, property, type, [...path, name]);
      else if (ts.isPropertyAssignment(property))
        noteDeclaredType(fn, property.initializer, type, [...path, name]);
    }
  } else if (ts.isArrayLiteralExpression(plain)) {
    if (path.length >= MAXIMUM_PATH) return;
    for (const [at, element] of plain.elements.entries())
      if (!ts.isSpreadElement(element)) noteDeclaredType(fn, element, type, [...path, `[${at}]`]);
  } else note(fn, plain, type, path);
}

function note(fn: Fn, literal: ts.Node, type: TypeIr, path: readonly string[]): void {
  const id = fn.module.functionIds.get(literal);
  const draft = id === undefined ? undefined : fn.module.functions[id];
  if (draft !== undefined) draft.declaredAs ??= { type, path };
}
