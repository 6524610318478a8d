/**
 * Loops. Variables that change inside get a `phi` at the head, completed when the body is done; a loop's test holds
 * inside, and its opposite afterwards unless `break` leads there too.
 */
import { ts } from 'ts-morph';
import type { NodeId } from '../ir.ts';
import { lowerVariables } from './declarations.ts';
import {
  addCondition,
  addNode,
  at,
  branch,
  type FlowState,
  type Fn,
  flowMark,
  flowState,
  type JumpTarget,
  join,
  rewind,
  setValue,
  withScope,
} from './flow.ts';
import { declarePattern } from './patterns.ts';
import { assignTo, lowerExpression, lowerStatement } from './recursion.ts';
import { listKind } from './scopes/declare.ts';
import { type Binding, lookup } from './scopes/model.ts';
import { declareVariable } from './variables.ts';

export function lowerLoop(fn: Fn, node: ts.IterationStatement, labels: readonly string[]): void {
  withScope(fn, node, () => {
    if (ts.isForStatement(node)) lowerFor(fn, node, labels);
    else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) lowerForEach(fn, node, labels);
    else if (ts.isWhileStatement(node)) lowerTested(fn, node, labels, node.expression, undefined);
    else if (ts.isDoStatement(node)) lowerDo(fn, node, labels);
  });
}

function lowerFor(fn: Fn, node: ts.ForStatement, labels: readonly string[]): void {
  const { initializer } = node;
  if (initializer !== undefined) {
    if (ts.isVariableDeclarationList(initializer)) lowerVariables(fn, initializer, initializer);
    else lowerExpression(fn, initializer);
  }
  lowerTested(fn, node, labels, node.condition, node.incrementor);
}

/** A loop whose test comes before its body. */
function lowerTested(
  fn: Fn,
  node: ts.IterationStatement,
  labels: readonly string[],
  condition: ts.Expression | undefined,
  incrementor: ts.Expression | undefined,
): void {
  const head = enterLoop(fn, node, labels);
  let bodyCond = fn.cond;
  let left: FlowState | undefined;
  if (condition !== undefined && condition.kind !== ts.SyntaxKind.TrueKeyword) {
    const test = lowerExpression(fn, condition);
    const { changes } = flowState(fn, head.target.mark);
    left = { changes, cond: addCondition(fn, fn.cond, test, false, 'exit') };
    bodyCond = addCondition(fn, fn.cond, test, true, 'branch');
  }
  runBody(fn, node, head, bodyCond, incrementor);
  join(fn, [left, ...head.target.breaks], node);
}

function lowerForEach(fn: Fn, node: ts.ForInOrOfStatement, labels: readonly string[]): void {
  const base = lowerExpression(fn, node.expression);
  const head = enterLoop(fn, node, labels);
  const left = flowState(fn, head.target.mark);
  const { initializer } = node;
  const element = addNode(fn, {
    k: 'element',
    ...at(fn, initializer),
    base,
    ...(ts.isForOfStatement(node) && node.awaitModifier !== undefined && { awaited: true }),
    ...(ts.isForInStatement(node) && { key: true }),
  });
  if (ts.isVariableDeclarationList(initializer)) declareEach(fn, initializer, element);
  else assignTo(fn, initializer, element);
  runBody(fn, node, head, fn.cond, undefined);
  join(fn, [left, ...head.target.breaks], node);
}

function declareEach(fn: Fn, list: ts.VariableDeclarationList, element: NodeId): void {
  const name = list.declarations[0]?.name;
  if (name === undefined) return;
  if (!ts.isIdentifier(name)) {
    declarePattern(fn, name, element);
    return;
  }
  const binding = lookup(fn.scope, name.text);
  if (binding === undefined) return;
  declareVariable(fn, binding, name, {
    declaration: listKind(list),
    value: element,
    type: undefined,
    fallback: undefined,
    annotations: undefined,
  });
}

function lowerDo(fn: Fn, node: ts.DoStatement, labels: readonly string[]): void {
  const head = enterLoop(fn, node, labels);
  const outer = fn.cond;
  const body = branch(fn, outer, () => lowerStatement(fn, node.statement));
  fn.targets.pop();
  join(fn, [body, ...(head.target.continues ?? [])], node);
  let left: FlowState | undefined;
  if (!fn.dead) {
    const test = lowerExpression(fn, node.expression);
    const { changes } = flowState(fn, head.target.mark);
    closePhis(fn, head, { changes, cond: fn.cond });
    const isEndless = node.expression.kind === ts.SyntaxKind.TrueKeyword;
    if (!isEndless) left = { changes, cond: addCondition(fn, fn.cond, test, false, 'exit') };
  }
  rewind(fn, head.target.mark);
  fn.cond = outer;
  join(fn, [left, ...head.target.breaks], node);
}

interface LoopHead {
  readonly target: JumpTarget;
  readonly phis: ReadonlyMap<Binding, { readonly id: NodeId; readonly inputs: NodeId[] }>;
}

function enterLoop(fn: Fn, node: ts.IterationStatement, labels: readonly string[]): LoopHead {
  const phis = new Map<Binding, { readonly id: NodeId; readonly inputs: NodeId[] }>();
  for (const binding of fn.module.scopes.loops.get(node) ?? []) {
    const before = fn.env.get(binding);
    if (before === undefined || binding.shared) continue;
    const inputs = [before];
    const id = addNode(fn, { k: 'phi', ...at(fn, node), inputs, name: binding.name });
    phis.set(binding, { id, inputs });
    setValue(fn, binding, id);
  }
  const target: JumpTarget = { labels, mark: flowMark(fn), breaks: [], continues: [], plainBreak: true };
  fn.targets.push(target);
  return { target, phis };
}

/** Runs the body from the loop's head and closes the circle; leaves the environment as at the head. */
function runBody(
  fn: Fn,
  node: ts.IterationStatement,
  head: LoopHead,
  cond: number,
  incrementor: ts.Expression | undefined,
): void {
  const outer = fn.cond;
  const { target } = head;
  // What the test or the loop variable changed belongs to the path into the body.
  const entry = flowState(fn, target.mark);
  rewind(fn, target.mark);
  const body = branch(fn, cond, () => {
    for (const [binding, value] of entry.changes) setValue(fn, binding, value);
    lowerStatement(fn, node.statement);
  });
  fn.targets.pop();
  join(fn, [body, ...(target.continues ?? [])], node);
  if (!fn.dead) {
    if (incrementor !== undefined) lowerExpression(fn, incrementor);
    closePhis(fn, head, flowState(fn, target.mark));
  }
  rewind(fn, target.mark);
  fn.dead = false;
  fn.cond = outer;
}

function closePhis(fn: Fn, head: LoopHead, state: FlowState): void {
  for (const [binding, phi] of head.phis) {
    const value = state.changes.get(binding) ?? fn.env.get(binding);
    if (value !== undefined && value !== phi.id && !phi.inputs.includes(value)) phi.inputs.push(value);
  }
}
