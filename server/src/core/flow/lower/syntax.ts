/** Small questions about syntax that several parts of lowering ask. */
import { ts } from 'ts-morph';

const K = ts.SyntaxKind;

/** The expression inside parentheses, type assertions, `satisfies` and `!`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let at = node;
  for (;;) {
    switch (at.kind) {
      case K.ParenthesizedExpression:
      case K.AsExpression:
      case K.TypeAssertionExpression:
      case K.SatisfiesExpression:
      case K.NonNullExpression:
        at = (at as ts.ParenthesizedExpression).expression;
        break;
      default:
        return at;
    }
  }
}

/** The variable or `this` that a path such as `a.b[c].d` starts at. */
export function pathRoot(node: ts.Expression): ts.Expression | undefined {
  let at = unwrap(node);
  while (ts.isPropertyAccessExpression(at) || ts.isElementAccessExpression(at)) at = unwrap(at.expression);
  return ts.isIdentifier(at) || at.kind === K.ThisKeyword ? at : undefined;
}

const MUTATORS: ReadonlySet<string> = new Set(['push', 'unshift', 'splice', 'add', 'set', 'append']);

/** Methods by which standard collections take values in. */
export function isMutator(name: string): boolean {
  return MUTATORS.has(name);
}

/** `Object.assign`, which changes its first argument. */
export function isObjectAssign(callee: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.name.text === 'assign' &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'Object'
  );
}

const COLLECTION_NAME =
  /(?:Map|Set|List|Array|Params|Data|Headers|Queue|Stack|URL|Form|Buffer|Collection|Body)$/;

/**
 * Whether a variable declared with `initializer` may be a collection, so that `x.set(k, v)` or `x.push(v)` changes its
 * value. A client such as `new Redis()` is none. What a call returned is taken for one where it was declared (a local
 * effect), but not in other functions, where `router.push` and the like are far more frequent.
 */
export function canHold(initializer: ts.Expression | undefined, inOtherFunction: boolean): boolean {
  if (initializer === undefined) return true;
  const plain = unwrap(initializer);
  if (ts.isNewExpression(plain)) {
    const name = ts.isPropertyAccessExpression(plain.expression) ? plain.expression.name : plain.expression;
    return ts.isIdentifier(name) && COLLECTION_NAME.test(name.text);
  }
  if (ts.isArrayLiteralExpression(plain) || ts.isObjectLiteralExpression(plain)) return true;
  if (ts.isConditionalExpression(plain)) {
    return canHold(plain.whenTrue, inOtherFunction) && canHold(plain.whenFalse, inOtherFunction);
  }
  if (ts.isBinaryExpression(plain)) {
    return canHold(plain.left, inOtherFunction) && canHold(plain.right, inOtherFunction);
  }
  return !inOtherFunction;
}

/** A literal that a function may be handed to fill it: `{}`, `{ plan }`, `[]`. */
export function isFillable(initializer: ts.Expression | undefined): boolean {
  if (initializer === undefined) return false;
  const plain = unwrap(initializer);
  return ts.isObjectLiteralExpression(plain) || ts.isArrayLiteralExpression(plain);
}

/** A call of a function by its plain name: what it is handed it may fill. */
export function isFillingCall(node: ts.Expression): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression);
}

/** The constant text of a string literal or template without substitutions. */
export function literalText(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** A property name that is known: identifier, string, number, private name, `['literal']`. */
export function staticName(name: ts.PropertyName | ts.BindingName | ts.JsxAttributeName): string | undefined {
  switch (name.kind) {
    case K.Identifier:
    case K.StringLiteral:
    case K.NoSubstitutionTemplateLiteral:
    case K.NumericLiteral:
    case K.BigIntLiteral:
    case K.PrivateIdentifier:
      return name.text;
    case K.ComputedPropertyName: {
      const inner = unwrap(name.expression);
      return ts.isStringLiteralLike(inner) || ts.isNumericLiteral(inner) ? inner.text : undefined;
    }
    case K.JsxNamespacedName:
      return `${name.namespace.text}:${name.name.text}`;
    default:
      return undefined;
  }
}

/** A name as people say it: without quotes or brackets where it is known. */
export function nameText(name: ts.Node, source: ts.SourceFile): string {
  const known = ts.isPropertyName(name) || ts.isJsxNamespacedName(name) ? staticName(name) : undefined;
  return known ?? name.getText(source);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}

export function isFunctionLiteral(node: ts.Expression): node is ts.FunctionExpression | ts.ArrowFunction {
  return node.kind === K.ArrowFunction || node.kind === K.FunctionExpression;
}
