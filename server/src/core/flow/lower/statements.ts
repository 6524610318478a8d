/** Statements: declarations, blocks and what leaves a function. Branches, loops and modules have their own files. */
import { ts } from 'ts-morph';
import type { ConditionIr, NodeId } from '../ir.ts';
import { someAnnotations } from './annotations.ts';
import { lowerIf, lowerSwitch, lowerTry } from './branches.ts';
import { lowerClass } from './classes.ts';
import { isTooDeep, lowerExpression, lowerNamed } from './expressions.ts';
import {
  addCondition,
  addNode,
  at,
  branch,
  type Fn,
  flowMark,
  flowState,
  type JumpTarget,
  join,
} from './flow.ts';
import { hoist } from './hoisting.ts';
import { lowerLoop } from './loops.ts';
import {
  exportBinding,
  exportDefault,
  lowerEnum,
  lowerExportAssignment,
  lowerExportDeclaration,
  lowerImportAlias,
  lowerNamespace,
} from './modules.ts';
import { declarePattern } from './patterns.ts';
import { listKind, lookup } from './scopes.ts';
import { hasModifier, unwrap } from './syntax.ts';
import { docVariableType, lowerType } from './types.ts';
import { declareVariable } from './variables.ts';

const K = ts.SyntaxKind;

/** A list of statements in the current scope. What cannot be reached is left out. */
export function lowerStatements(fn: Fn, statements: readonly ts.Statement[]): void {
  hoist(fn, statements);
  for (const statement of statements) {
    if (!fn.dead || ts.isClassDeclaration(statement)) lowerStatement(fn, statement);
    else if (ts.isExportDeclaration(statement)) lowerExportDeclaration(fn, statement);
  }
}

/** Lowers statements in the scope that `node` opens, if it declares anything. */
export function withScope(fn: Fn, node: ts.Node, body: () => void): void {
  const scope = fn.module.scopes.byNode.get(node);
  if (scope === undefined) {
    body();
    return;
  }
  const outer = fn.scope;
  fn.scope = scope;
  body();
  fn.scope = outer;
}

export function lowerStatement(fn: Fn, node: ts.Statement): void {
  if (isTooDeep(fn)) return;
  fn.depth++;
  dispatch(fn, node, []);
  fn.depth--;
}

function dispatch(fn: Fn, node: ts.Statement, labels: readonly string[]): void {
  switch (node.kind) {
    case K.ExpressionStatement:
      return lowerExpressionStatement(fn, node as ts.ExpressionStatement);
    case K.VariableStatement:
      return lowerVariableStatement(fn, node as ts.VariableStatement);
    case K.ReturnStatement:
      return lowerReturn(fn, node as ts.ReturnStatement);
    case K.IfStatement:
      return lowerIf(fn, node as ts.IfStatement);
    case K.Block:
      return withScope(fn, node, () => lowerStatements(fn, (node as ts.Block).statements));
    case K.ThrowStatement:
      return lowerThrow(fn, node as ts.ThrowStatement);
    case K.TryStatement:
      return lowerTry(fn, node as ts.TryStatement);
    case K.SwitchStatement:
      return lowerSwitch(fn, node as ts.SwitchStatement, labels);
    case K.ForStatement:
    case K.ForOfStatement:
    case K.ForInStatement:
    case K.WhileStatement:
    case K.DoStatement:
      return lowerLoop(fn, node as ts.IterationStatement, labels);
    case K.BreakStatement:
    case K.ContinueStatement:
      return lowerJump(fn, node as ts.BreakOrContinueStatement);
    case K.LabeledStatement:
      return lowerLabeled(fn, node as ts.LabeledStatement, labels);
    case K.FunctionDeclaration:
      return lowerFunctionDeclaration(fn, node as ts.FunctionDeclaration);
    case K.ClassDeclaration:
      return lowerClassDeclaration(fn, node as ts.ClassDeclaration);
    case K.EnumDeclaration:
      return lowerEnum(fn, node as ts.EnumDeclaration);
    case K.ModuleDeclaration:
      return lowerNamespace(fn, node as ts.ModuleDeclaration);
    case K.ImportEqualsDeclaration:
      return lowerImportAlias(fn, node as ts.ImportEqualsDeclaration);
    case K.ExportDeclaration:
      return lowerExportDeclaration(fn, node as ts.ExportDeclaration);
    case K.ExportAssignment:
      return lowerExportAssignment(fn, node as ts.ExportAssignment);
    case K.WithStatement:
      lowerExpression(fn, (node as ts.WithStatement).expression);
      return lowerStatement(fn, (node as ts.WithStatement).statement);
    default:
      // Imports and types were taken when the list was entered; the rest does nothing.
      return;
  }
}

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

/** After `f()`, `await f()` or `x = await f()` the call has completed normally: from here on that is a condition. */
function noteCompleted(fn: Fn, expression: ts.Expression, value: NodeId): void {
  let node = unwrap(expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === K.EqualsToken) {
    node = unwrap(node.right);
    if (!ts.isAwaitExpression(node)) return;
  }
  if (ts.isAwaitExpression(node)) node = unwrap(node.expression);
  if (!ts.isCallExpression(node) || (node.flags & ts.NodeFlags.OptionalChain) !== 0) return;
  const kind = fn.module.nodes[value]?.k;
  if (kind !== 'call' && kind !== 'await') return;
  fn.cond = addCondition(fn, fn.cond, value, true, 'ran' satisfies ConditionIr['how']);
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
  if (!hasModifier(node, K.ExportKeyword)) return;
  for (const declaration of node.declarationList.declarations) exportNames(fn, declaration.name);
}

function exportNames(fn: Fn, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) exportBinding(fn, name.text, name.text, name);
  else for (const element of name.elements) if (ts.isBindingElement(element)) exportNames(fn, element.name);
}

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

function lowerReturn(fn: Fn, node: ts.ReturnStatement): void {
  if (node.expression !== undefined) fn.draft.returns.push(lowerExpression(fn, node.expression));
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
  if (!hasModifier(node, K.ExportKeyword)) return;
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
  if (!hasModifier(node, K.ExportKeyword)) return;
  const isDefault = hasModifier(node, K.DefaultKeyword);
  if (node.name !== undefined)
    exportBinding(fn, isDefault ? 'default' : node.name.text, node.name.text, node.name);
  else exportDefault(fn, value);
}
