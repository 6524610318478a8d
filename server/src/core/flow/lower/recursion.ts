/**
 * Where lowering recurs: expressions hold functions, functions hold statements, statements hold expressions. Each part
 * imports this file in place of the others, and `index.ts` ties the knot.
 */
import type { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import type { Fn } from './flow.ts';

export function lowerExpression(fn: Fn, node: ts.Expression): NodeId {
  return fn.walk.expression(fn, node);
}

/** A value that takes the name of what it is given to, when it is a function or a class. */
export function lowerNamed(fn: Fn, value: ts.Expression, name: ts.Node | undefined): NodeId {
  return fn.walk.named(fn, value, name);
}

/** `target = value`, where the target may be a pattern; also heads of loops. Gives the assigned value. */
export function assignTo(fn: Fn, target: ts.Expression, value: NodeId): NodeId {
  return fn.walk.assign(fn, target, value);
}

export function lowerStatement(fn: Fn, node: ts.Statement): void {
  fn.walk.statement(fn, node);
}

/** A list of statements in the current scope. What cannot be reached is left out. */
export function lowerStatements(fn: Fn, statements: readonly ts.Statement[]): void {
  fn.walk.statements(fn, statements);
}
