/** Repairs a consent check that stands there and does not cover the send, where the repair is plain. */
import { ts } from 'ts-morph';
import type { TextEdit } from '../../checks/model.ts';
import type { GuardReason } from '../../guards/model.ts';
import type { TextRange } from '../../text/range.ts';
import type { ConsentCheck, ProposedEdit, Source } from './model.ts';
import {
  enclosingFunction,
  indentationAt,
  insert,
  isAsync,
  isEsModule,
  mannerOf,
  nodeAt,
  parse,
  quoted,
  replace,
} from './syntax.ts';

/** `guard` is the place of the note, `why` its reason. */
export function correctConsent(
  source: Source,
  guard: TextRange,
  why: GuardReason,
  check: ConsentCheck,
): ProposedEdit | undefined {
  const root = parse(source);
  const node = nodeAt(root, guard);
  if (node === undefined || !ts.isExpression(node)) return undefined;
  switch (why) {
    case 'not-awaited':
      return awaitIt(source, root, node, check);
    case 'inverted':
      return turnAround(source, root, node);
    case 'other-purpose':
      return changePurpose(source, root, node, check);
    case 'ignored':
      return leaveWithout(source, root, node);
    default:
      return undefined;
  }
}

function awaitIt(
  source: Source,
  root: ts.SourceFile,
  node: ts.Expression,
  check: ConsentCheck,
): ProposedEdit | undefined {
  const fn = enclosingFunction(node);
  const canWait = fn === undefined ? isEsModule(root) : isAsync(fn);
  if (!canWait || !ts.isCallExpression(node)) return undefined;
  // A check that asks for something else does not cover the send once it is awaited either.
  const asked = node.arguments.filter(ts.isStringLiteral);
  if (asked.length > 0 && !asked.some(({ text }) => text === check.purpose)) return undefined;
  const { parent } = node;
  const bare =
    ts.isExpressionStatement(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isIfStatement(parent) ||
    ts.isReturnStatement(parent);
  const start = node.getStart(root);
  const edits = bare
    ? [insert(source, start, 'await ')]
    : [insert(source, start, '(await '), insert(source, node.end, ')')];
  return { title: `Await ${shorten(node.getText(root))}`, edits };
}

/** Adds or removes the `!` where that changes this send only. */
function turnAround(source: Source, root: ts.SourceFile, node: ts.Expression): ProposedEdit | undefined {
  let test: ts.Expression = node;
  let negations = 0;
  let bang: ts.PrefixUnaryExpression | undefined;
  for (;;) {
    const parent: ts.Node = test.parent;
    if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) {
      negations += 1;
      bang = parent;
      test = parent;
    } else if (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) test = parent;
    else break;
  }
  const { parent } = test;
  const isWholeTest =
    ts.isIfStatement(parent) && parent.expression === test && parent.elseStatement === undefined;
  const isLeft =
    ts.isBinaryExpression(parent) &&
    parent.left === test &&
    ts.isExpressionStatement(parent.parent) &&
    (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      parent.operatorToken.kind === ts.SyntaxKind.BarBarToken);
  if ((!isWholeTest && !isLeft) || negations > 1) return undefined;
  if (isWholeTest && doesMoreThanLeave(parent.thenStatement)) return undefined;
  const title = `Turn the check of ${shorten(node.getText(root))} around`;
  if (bang !== undefined) {
    const start = bang.getStart(root);
    if (isWholeTest && ts.isParenthesizedExpression(bang.operand)) {
      return { title, edits: [replace(source, start, bang.end, bang.operand.expression.getText(root))] };
    }
    return { title, edits: [replace(source, start, bang.operand.getStart(root), '')] };
  }
  const start = test.getStart(root);
  const simple =
    ts.isParenthesizedExpression(test) ||
    ts.isCallExpression(test) ||
    ts.isPropertyAccessExpression(test) ||
    ts.isIdentifier(test) ||
    ts.isElementAccessExpression(test);
  const edits = simple
    ? [insert(source, start, '!')]
    : [insert(source, start, '!('), insert(source, test.end, ')')];
  return { title, edits };
}

/** `{ send(); return; }`: what stands in the branch and what follows it would change places. */
function doesMoreThanLeave(branch: ts.Statement): boolean {
  if (!ts.isBlock(branch) || branch.statements.length < 2) return false;
  const last = branch.statements.at(-1);
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

/** The purpose is a string among the arguments: it becomes the purpose of the send. */
function changePurpose(
  source: Source,
  root: ts.SourceFile,
  node: ts.Expression,
  check: ConsentCheck,
): ProposedEdit | undefined {
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  const literals = ts.isCallExpression(call) ? call.arguments.filter(ts.isStringLiteral) : [];
  const [literal] = literals;
  if (literal === undefined || literals.length > 1 || check.purpose === '' || guardsMore(node))
    return undefined;
  const edits: readonly TextEdit[] = [
    replace(source, literal.getStart(root), literal.end, quoted(check.purpose, mannerOf(source))),
  ];
  return { title: `Ask for ${check.purpose} here`, edits };
}

/** Whether the check stands over several statements: another of them may be what it asks for. */
function guardsMore(test: ts.Node): boolean {
  for (let node = test; node.parent !== undefined && !ts.isStatement(node); node = node.parent) {
    const { parent } = node;
    if (!ts.isIfStatement(parent) || parent.expression !== node) continue;
    return ts.isBlock(parent.thenStatement) && parent.thenStatement.statements.length > 1;
  }
  return false;
}

/** `hasConsent(user, 'sms');` becomes `if (!hasConsent(user, 'sms')) return;`. */
function leaveWithout(source: Source, root: ts.SourceFile, node: ts.Expression): ProposedEdit | undefined {
  const test = ts.isAwaitExpression(node.parent) ? node.parent : node;
  const statement = test.parent;
  const fn = enclosingFunction(node);
  if (!ts.isExpressionStatement(statement) || fn?.body === undefined || !ts.isBlock(statement.parent))
    return undefined;
  if (returnsValue(fn.body)) return undefined;
  const manner = mannerOf(source);
  const indentation = indentationAt(source.text, statement.getStart(root));
  const negated = ts.isAwaitExpression(test) ? `!(${test.getText(root)})` : `!${test.getText(root)}`;
  const text = `if (${negated}) {${manner.newLine}${indentation}${manner.indent}return${manner.semicolon}${manner.newLine}${indentation}}`;
  return {
    title: `Return unless ${shorten(node.getText(root))}`,
    edits: [replace(source, statement.getStart(root), statement.end, text)],
  };
}

function returnsValue(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return node.expression !== undefined;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, returnsValue) ?? false;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 50 ? `${line.slice(0, 49)}…` : line;
}
