/** Where a send stands in its statement, and so how a check can be put around it. */
import { ts } from 'ts-morph';
import { enclosingFunction } from './syntax.ts';

export interface SendSite {
  readonly call: ts.Node;
  /** What the check goes around: a statement, the body of an arrow function, or an expression. */
  readonly node: ts.Node;
  readonly at:
    | 'statement'
    /** `return send()`, where the send is all that is returned. */
    | 'return'
    /** `() => send()` whose value nobody looks at. */
    | 'void-arrow'
    /** The right side of `&&`. */
    | 'and'
    /** An element inside JSX. */
    | 'jsx'
    | 'expression';
  /** The conditional expression needs parentheses where it stands. */
  readonly parenthesise: boolean;
  /** What takes the place of the value without consent. */
  readonly otherwise: string;
}

export function siteOf(call: ts.Node): SendSite | undefined {
  if (ts.isJsxElement(call) || ts.isJsxSelfClosingElement(call)) return jsxSite(call);
  if (!ts.isExpression(call)) return undefined;
  const whole = wholeExpression(call);
  const { parent } = whole;
  const site = (
    at: SendSite['at'],
    node: ts.Node,
    parenthesise = false,
    otherwise = 'undefined',
  ): SendSite => ({
    call,
    node,
    at,
    parenthesise,
    otherwise,
  });
  if (ts.isExpressionStatement(parent)) return site('statement', parent);
  if (ts.isReturnStatement(parent)) {
    // In a generator or a constructor an early return reads the same; only a getter has to give something.
    const fn = enclosingFunction(parent);
    return fn !== undefined && ts.isGetAccessorDeclaration(fn)
      ? site('expression', whole)
      : site('return', parent);
  }
  if (ts.isArrowFunction(parent) && parent.body === whole) {
    return isVoidCallback(parent) ? site('void-arrow', whole) : site('expression', whole, true);
  }
  if (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken &&
    parent.right === whole
  ) {
    return site('and', whole);
  }
  if (ts.isDecorator(parent)) return undefined;
  if (ts.isSpreadElement(parent)) return site('expression', whole, true, '[]');
  if (ts.isSpreadAssignment(parent)) return site('expression', whole, true, '{}');
  return site('expression', whole, needsParentheses(parent, whole));
}

/** The call with its `await`, and what is chained on it: `void send().catch(report)`. */
function wholeExpression(call: ts.Expression): ts.Expression {
  let current: ts.Expression = call;
  for (;;) {
    const parent: ts.Node = current.parent;
    if (
      ts.isAwaitExpression(parent) ||
      ts.isVoidExpression(parent) ||
      ts.isParenthesizedExpression(parent) ||
      ts.isNonNullExpression(parent) ||
      ts.isAsExpression(parent) ||
      ts.isYieldExpression(parent)
    ) {
      current = parent;
    } else if (
      ts.isPropertyAccessExpression(parent) &&
      parent.expression === current &&
      ts.isCallExpression(parent.parent) &&
      parent.parent.expression === parent
    ) {
      current = parent.parent;
    } else {
      return current;
    }
  }
}

function needsParentheses(parent: ts.Node, node: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return false;
  if (ts.isArrayLiteralExpression(parent) || ts.isJsxExpression(parent) || ts.isTemplateSpan(parent))
    return false;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  return !(
    ts.isIfStatement(parent) ||
    ts.isParameter(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isReturnStatement(parent)
  );
}

const VOID_CALLS: ReadonlySet<string> = new Set([
  'forEach',
  'useEffect',
  'useLayoutEffect',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'addEventListener',
  'on',
  'once',
  'addListener',
  'subscribe',
  'queueMicrotask',
  'requestIdleCallback',
  'nextTick',
  'after',
  'waitUntil',
]);

/** Whether the value of an arrow function goes nowhere: an event handler, `forEach`, an effect. */
function isVoidCallback(fn: ts.ArrowFunction): boolean {
  if (fn.type !== undefined) return fn.type.kind === ts.SyntaxKind.VoidKeyword;
  const { parent } = fn;
  if (ts.isJsxExpression(parent)) return true;
  if (!ts.isCallExpression(parent)) return false;
  const callee = parent.expression;
  const name = ts.isPropertyAccessExpression(callee)
    ? callee.name.text
    : ts.isIdentifier(callee)
      ? callee.text
      : '';
  return VOID_CALLS.has(name);
}

function jsxSite(element: ts.JsxElement | ts.JsxSelfClosingElement): SendSite {
  const base = { call: element, node: element, parenthesise: false, otherwise: 'null' };
  const { parent } = element;
  if (ts.isJsxElement(parent) || ts.isJsxFragment(parent)) return { ...base, at: 'jsx' };
  const isPlain =
    ts.isJsxExpression(parent) || ts.isReturnStatement(parent) || ts.isParenthesizedExpression(parent);
  return { ...base, at: 'expression', parenthesise: !isPlain };
}
