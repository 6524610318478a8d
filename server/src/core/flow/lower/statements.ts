/** Statements: declarations, blocks and what leaves a function. Branches, loops and modules have their own files. */
import { ts } from 'ts-morph';
import { lowerIf, lowerSwitch, lowerTry } from './branches.ts';
import { lowerClass } from './classes.ts';
import { lowerVariables, noteCompleted } from './declarations.ts';
import { noteDeclaredType } from './declared.ts';
import {
  addNode,
  at,
  branch,
  type Fn,
  flowMark,
  flowState,
  type JumpTarget,
  join,
  withScope,
} from './flow.ts';
import { hoist } from './hoisting.ts';
import { lowerLoop } from './loops.ts';
import {
  exportBinding,
  exportDefault,
  isExported,
  lowerExportAssignment,
  lowerExportDeclaration,
  lowerImportAlias,
} from './modules.ts';
import { lowerEnum, lowerNamespace } from './namespaces.ts';
import { lowerExpression } from './recursion.ts';
import { lookup } from './scopes/model.ts';
import { hasModifier, unwrap } from './syntax.ts';
import { isTooDeep } from './values.ts';

const K = ts.SyntaxKind;

/** A list of statements in the current scope. What cannot be reached is left out. */
export function lowerStatements(fn: Fn, statements: readonly ts.Statement[]): void {
  hoist(fn, statements);
  for (const statement of statements) {
    if (!fn.dead || ts.isClassDeclaration(statement)) lowerStatement(fn, statement);
    else if (ts.isExportDeclaration(statement)) lowerExportDeclaration(fn, statement);
  }
}

export function lowerStatement(fn: Fn, node: ts.Statement): void {
  if (isTooDeep(fn)) return;
  fn.depth++;
  dispatch(fn, node, []);
  fn.depth--;
}

type Handler = (fn: Fn, node: ts.Statement, labels: readonly string[]) => void;
const handlers: Handler[] = [];
function on<T extends ts.Statement>(
  kinds: readonly ts.SyntaxKind[],
  handler: (fn: Fn, node: T, labels: readonly string[]) => void,
): void {
  for (const kind of kinds) handlers[kind] = handler as Handler;
}

/** Imports and types were taken when the list was entered; statements without a handler do nothing. */
function dispatch(fn: Fn, node: ts.Statement, labels: readonly string[]): void {
  handlers[node.kind]?.(fn, node, labels);
}

on([K.ExpressionStatement], lowerExpressionStatement);
on([K.VariableStatement], lowerVariableStatement);
on([K.ReturnStatement], lowerReturn);
on([K.IfStatement], lowerIf);
on<ts.Block>([K.Block], (fn, node) => withScope(fn, node, () => lowerStatements(fn, node.statements)));
on([K.ThrowStatement], lowerThrow);
on([K.TryStatement], lowerTry);
on([K.SwitchStatement], lowerSwitch);
on([K.ForStatement, K.ForOfStatement, K.ForInStatement, K.WhileStatement, K.DoStatement], lowerLoop);
on([K.BreakStatement, K.ContinueStatement], lowerJump);
on([K.LabeledStatement], lowerLabeled);
on([K.FunctionDeclaration], lowerFunctionDeclaration);
on([K.ClassDeclaration], lowerClassDeclaration);
on([K.EnumDeclaration], lowerEnum);
on([K.ModuleDeclaration], lowerNamespace);
on([K.ImportEqualsDeclaration], lowerImportAlias);
on([K.ExportDeclaration], lowerExportDeclaration);
on([K.ExportAssignment], lowerExportAssignment);
on<ts.WithStatement>([K.WithStatement], (fn, node) => {
  lowerExpression(fn, node.expression);
  lowerStatement(fn, node.statement);
});

function lowerExpressionStatement(fn: Fn, node: ts.ExpressionStatement): void {
  markUnused(fn, node.expression);
  const value = lowerExpression(fn, node.expression);
  noteCompleted(fn, node.expression, value);
  if (neverReturns(fn, node.expression)) fn.dead = true;
}

/** The results of these calls go nowhere. */
function markUnused(fn: Fn, expression: ts.Expression): void {
  const node = unwrap(expression);
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) fn.module.unusedCalls.add(node);
  else if (ts.isAwaitExpression(node) || ts.isVoidExpression(node)) markUnused(fn, node.expression);
  else if (ts.isConditionalExpression(node)) {
    markUnused(fn, node.whenTrue);
    markUnused(fn, node.whenFalse);
  } else if (ts.isBinaryExpression(node) && isLogical(node)) markUnused(fn, node.right);
}

function isLogical(node: ts.BinaryExpression): boolean {
  const operator = node.operatorToken.kind;
  return (
    operator === K.AmpersandAmpersandToken ||
    operator === K.BarBarToken ||
    operator === K.QuestionQuestionToken ||
    operator === K.CommaToken
  );
}

/** `process.exit()`, and functions of this file declared to return `never`. */
function neverReturns(fn: Fn, expression: ts.Expression): boolean {
  let node = unwrap(expression);
  if (ts.isAwaitExpression(node)) node = unwrap(node.expression);
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return lookup(fn.scope, callee.text)?.neverReturns ?? false;
  return (
    ts.isPropertyAccessExpression(callee) &&
    (callee.name.text === 'exit' || callee.name.text === 'abort') &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'process' &&
    isGlobalOrImport(fn, 'process')
  );
}

function isGlobalOrImport(fn: Fn, name: string): boolean {
  const binding = lookup(fn.scope, name);
  return binding === undefined || binding.kind === 'import';
}

function lowerVariableStatement(fn: Fn, node: ts.VariableStatement): void {
  lowerVariables(fn, node.declarationList, node);
  if (!isExported(fn, node)) return;
  for (const declaration of node.declarationList.declarations) exportNames(fn, declaration.name);
}

function exportNames(fn: Fn, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) exportBinding(fn, name.text, name.text, name);
  else for (const element of name.elements) if (ts.isBindingElement(element)) exportNames(fn, element.name);
}

function lowerReturn(fn: Fn, node: ts.ReturnStatement): void {
  if (node.expression !== undefined) {
    fn.draft.returns.push(lowerExpression(fn, node.expression));
    noteDeclaredType(fn, node.expression, fn.draft.returnType);
    fn.draft.returnConditions.push(fn.cond);
  } else fn.leaves = true;
  fn.dead = true;
}

function lowerThrow(fn: Fn, node: ts.ThrowStatement): void {
  const value = lowerExpression(fn, node.expression);
  fn.draft.throws.push({ value, cond: fn.cond });
  fn.tries.at(-1)?.thrown.push(value);
  fn.dead = true;
}

function lowerJump(fn: Fn, node: ts.BreakOrContinueStatement): void {
  const isBreak = node.kind === K.BreakStatement;
  const label = node.label?.text;
  const target = findTarget(fn.targets, isBreak, label);
  const states = isBreak ? target?.breaks : target?.continues;
  if (target !== undefined) states?.push(flowState(fn, target.mark));
  fn.dead = true;
}

function findTarget(
  targets: readonly JumpTarget[],
  isBreak: boolean,
  label: string | undefined,
): JumpTarget | undefined {
  for (let index = targets.length - 1; index >= 0; index--) {
    const target = targets[index];
    if (target === undefined) continue;
    if (
      label !== undefined ? target.labels.includes(label) : isBreak ? target.plainBreak : target.continues
    ) {
      return target;
    }
  }
  return undefined;
}

function lowerLabeled(fn: Fn, node: ts.LabeledStatement, labels: readonly string[]): void {
  const all = [...labels, node.label.text];
  const inner = node.statement;
  if (ts.isIterationStatement(inner, false) || ts.isSwitchStatement(inner) || ts.isLabeledStatement(inner)) {
    dispatch(fn, inner, all);
    return;
  }
  const target: JumpTarget = {
    labels: all,
    mark: flowMark(fn),
    breaks: [],
    continues: undefined,
    plainBreak: false,
  };
  fn.targets.push(target);
  const state = branch(fn, fn.cond, () => dispatch(fn, inner, []));
  fn.targets.pop();
  join(fn, [state, ...target.breaks], node);
}

function lowerFunctionDeclaration(fn: Fn, node: ts.FunctionDeclaration): void {
  if (!isExported(fn, node)) return;
  const isDefault = hasModifier(node, K.DefaultKeyword);
  if (node.name !== undefined)
    exportBinding(fn, isDefault ? 'default' : node.name.text, node.name.text, node.name);
  else {
    const target = fn.module.functionIds.get(node);
    if (target !== undefined) exportDefault(fn, addNode(fn, { k: 'function', ...at(fn, node), target }));
  }
}

function lowerClassDeclaration(fn: Fn, node: ts.ClassDeclaration): void {
  const wasDead = fn.dead;
  const value = lowerClass(fn, node, undefined);
  fn.dead = wasDead;
  if (!isExported(fn, node)) return;
  const isDefault = hasModifier(node, K.DefaultKeyword);
  if (node.name !== undefined)
    exportBinding(fn, isDefault ? 'default' : node.name.text, node.name.text, node.name);
  else exportDefault(fn, value);
}
