/** What a call hands over, `f.call(null, x)`, `log.info.apply(log, list)` and `Reflect.apply(f, null, list)` read as calls of the function. */
import { ts } from 'ts-morph';
import { unwrap } from './syntax.ts';

const K = ts.SyntaxKind;

export interface CallArgument {
  /** As written, with the dots of a spread. */
  readonly node: ts.Expression;
  readonly value: ts.Expression;
  readonly spread: boolean;
}

export interface FunctionCall {
  readonly callee: ts.Expression;
  readonly arguments: readonly CallArgument[];
}

export function argumentsOf(node: ts.CallExpression | ts.NewExpression): readonly CallArgument[] {
  return listed(node.arguments ?? []);
}

/**
 * The call that `call` and `apply` stand for. Other things have methods of these names (`rpc.call('sum', 1)`), so the first
 * argument must be what only functions are given there: nothing, `this`, or the very object that the function is read from.
 */
export function borrowedCall(node: ts.CallExpression): FunctionCall | undefined {
  const { expression: method, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(method)) return undefined;
  const name = method.name.text;
  if (name !== 'call' && name !== 'apply') return undefined;
  const [first, second] = given;
  if (first === undefined) return undefined;
  if (name === 'apply' && ts.isIdentifier(method.expression) && method.expression.text === 'Reflect') {
    const list = given[2];
    return list !== undefined && given.length === 3
      ? { callee: first, arguments: spreadOf(list) }
      : undefined;
  }
  const callee = unwrap(method.expression);
  if (!ts.isIdentifier(callee) && !ts.isPropertyAccessExpression(callee)) return undefined;
  if (!isReceiver(unwrap(first), callee)) return undefined;
  if (name === 'call') return { callee, arguments: listed(given.slice(1)) };
  return second !== undefined && given.length === 2 ? { callee, arguments: spreadOf(second) } : undefined;
}

function listed(nodes: readonly ts.Expression[]): readonly CallArgument[] {
  return nodes.map((node) =>
    ts.isSpreadElement(node)
      ? { node, value: node.expression, spread: true }
      : { node, value: node, spread: false },
  );
}

/** The elements of a list that is written out, else the list as after three dots. */
function spreadOf(list: ts.Expression): readonly CallArgument[] {
  const plain = unwrap(list);
  if (ts.isArrayLiteralExpression(plain) && !plain.elements.some(ts.isOmittedExpression))
    return listed(plain.elements);
  return [{ node: list, value: list, spread: true }];
}

function isReceiver(given: ts.Expression, callee: ts.Expression): boolean {
  if (given.kind === K.NullKeyword || given.kind === K.ThisKeyword || ts.isVoidExpression(given)) return true;
  if (ts.isIdentifier(given) && given.text === 'undefined') return true;
  return ts.isPropertyAccessExpression(callee) && isSamePath(unwrap(callee.expression), given);
}

function isSamePath(one: ts.Expression, other: ts.Expression): boolean {
  if (ts.isIdentifier(one) && ts.isIdentifier(other)) return one.text === other.text;
  if (one.kind === K.ThisKeyword) return other.kind === K.ThisKeyword;
  return (
    ts.isPropertyAccessExpression(one) &&
    ts.isPropertyAccessExpression(other) &&
    one.name.text === other.name.text &&
    isSamePath(unwrap(one.expression), unwrap(other.expression))
  );
}
