/** `if`, `switch`, `try`: paths that part and meet again, with the conditions they are under. */
import { ts } from 'ts-morph';
import type { ConditionId, NodeId } from '../ir.ts';
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
  mergeValues,
  rewind,
  setValue,
  type TryRecord,
  transplant,
  withScope,
} from './flow.ts';
import { hoist } from './hoisting.ts';
import { declarePattern } from './patterns.ts';
import { lowerExpression, lowerStatement, lowerStatements } from './recursion.ts';
import { type Binding, lookup } from './scopes/model.ts';
import { lowerType } from './types.ts';
import { declareVariable } from './variables.ts';

export function lowerIf(fn: Fn, node: ts.IfStatement): void {
  const test = lowerExpression(fn, node.expression);
  const outer = fn.cond;
  const thenCond = addCondition(fn, outer, test, true, 'branch');
  const thenState = branch(fn, thenCond, () => lowerStatement(fn, node.thenStatement));
  let elseState: FlowState | undefined = flowState(fn, flowMark(fn));
  let elseCond = outer;
  const { elseStatement } = node;
  if (elseStatement !== undefined) {
    elseCond = addCondition(fn, outer, test, false, 'branch');
    elseState = branch(fn, elseCond, () => lowerStatement(fn, elseStatement));
  } else if (thenState !== undefined && thenState.changes.size > 0) {
    // What was not changed keeps its value on the way where the test failed.
    elseState = { ...elseState, cond: addCondition(fn, outer, test, false, 'branch') };
  }
  if (thenState === undefined && elseState !== undefined) {
    join(fn, [exited(fn, elseState, elseCond, addCondition(fn, outer, test, false, 'exit'))], node);
  } else if (thenState !== undefined && elseState === undefined) {
    join(fn, [exited(fn, thenState, thenCond, addCondition(fn, outer, test, true, 'exit'))], node);
  } else join(fn, [thenState, elseState], node);
}

/** The path that goes on when the other one left: its own conditions now stand on the exit. */
function exited(fn: Fn, state: FlowState, from: ConditionId, exit: ConditionId): FlowState {
  return { changes: state.changes, cond: transplant(fn, state.cond, from, exit) };
}

export function lowerSwitch(fn: Fn, node: ts.SwitchStatement, labels: readonly string[]): void {
  const subject = lowerExpression(fn, node.expression);
  const isTrue = node.expression.kind === ts.SyntaxKind.TrueKeyword;
  const outer = fn.cond;
  const target: JumpTarget = {
    labels,
    mark: flowMark(fn),
    breaks: [],
    continues: undefined,
    plainBreak: true,
  };
  fn.targets.push(target);
  withScope(fn, node.caseBlock, () => {
    const { clauses } = node.caseBlock;
    hoist(
      fn,
      clauses.flatMap((clause) => [...clause.statements]),
    );
    // Tests run in order, the default's body after all of them have failed.
    const entries = new Map<ts.CaseOrDefaultClause, ConditionId>();
    let missed = outer;
    for (let index = 0; index < clauses.length; index++) {
      const clause = clauses[index];
      if (clause === undefined || ts.isDefaultClause(clause)) continue;
      let test = caseTest(fn, clause, subject, isTrue);
      // `case a: case b: body` is one test with two ways to pass.
      let last = clause;
      for (;;) {
        const next = clauses[index + 1];
        if (last.statements.length > 0 || next === undefined || ts.isDefaultClause(next)) break;
        const other = caseTest(fn, next, subject, isTrue);
        test = addNode(fn, { k: 'logical', ...at(fn, next.expression), op: '||', left: test, right: other });
        last = next;
        index++;
      }
      entries.set(last, addCondition(fn, missed, test, true, 'branch'));
      missed = addCondition(fn, missed, test, false, 'branch');
    }
    const defaultClause = clauses.find(ts.isDefaultClause);
    if (defaultClause !== undefined) entries.set(defaultClause, missed);

    let falling: FlowState | undefined;
    for (const clause of clauses) {
      const entry = entries.get(clause);
      const ways = [falling, entry === undefined ? undefined : { changes: new Map(), cond: entry }];
      join(fn, ways, clause);
      for (const statement of clause.statements) {
        if (!fn.dead) lowerStatement(fn, statement);
      }
      falling = fn.dead ? undefined : flowState(fn, target.mark);
      rewind(fn, target.mark);
    }
    const unmatched = defaultClause === undefined ? { changes: new Map(), cond: missed } : undefined;
    fn.cond = outer;
    join(fn, [falling, unmatched, ...target.breaks], node);
  });
  fn.targets.pop();
}

function caseTest(fn: Fn, clause: ts.CaseClause, subject: NodeId, isTrue: boolean): NodeId {
  const value = lowerExpression(fn, clause.expression);
  if (isTrue) return value;
  return addNode(fn, { k: 'binary', ...at(fn, clause.expression), op: '===', left: subject, right: value });
}

export function lowerTry(fn: Fn, node: ts.TryStatement): void {
  const mark = flowMark(fn);
  const outer = fn.cond;
  const record: TryRecord = { assigned: new Map(), thrown: [] };
  const firstCall = fn.draft.calls.length;
  fn.tries.push(record);
  const tried = branch(fn, outer, () => lowerStatement(fn, node.tryBlock));
  fn.tries.pop();

  let caught: FlowState | undefined;
  const { catchClause, finallyBlock } = node;
  if (catchClause !== undefined) {
    const calls = fn.draft.calls.slice(firstCall);
    caught = branch(fn, outer, () => {
      applyAssigned(fn, record, node);
      lowerCatch(fn, catchClause, record, calls);
    });
    const block = {
      ...at(fn, node.tryBlock),
      catchEnd: catchClause.end,
      catchLeaves: caught === undefined,
    };
    fn.draft.tries = [...(fn.draft.tries ?? []), block];
  } else {
    // Without `catch` what is thrown goes on to the next `try` outside.
    fn.tries.at(-1)?.thrown.push(...record.thrown);
  }
  join(fn, [tried, caught], node);
  if (finallyBlock === undefined) return;

  // The `finally` block also runs when something failed or left in between.
  const isDead = fn.dead;
  const after = fn.cond;
  const settled = flowState(fn, mark);
  rewind(fn, mark);
  fn.cond = outer;
  fn.dead = false;
  for (const [binding, value] of settled.changes) noteAssigned(record, binding, value);
  applyAssigned(fn, record, node);
  const finallyMark = flowMark(fn);
  lowerStatement(fn, finallyBlock);
  const isStuck = fn.dead;
  const finalState = flowState(fn, finallyMark);
  rewind(fn, mark);
  for (const [binding, value] of settled.changes) setValue(fn, binding, value);
  for (const [binding, value] of finalState.changes) setValue(fn, binding, value);
  fn.cond = isDead ? outer : transplant(fn, finalState.cond, outer, after);
  fn.dead = isDead || isStuck;
}

function noteAssigned(record: TryRecord, binding: Binding, value: NodeId): void {
  const values = record.assigned.get(binding);
  if (values === undefined) record.assigned.set(binding, new Set([value]));
  else values.add(value);
}

/** When a `try` block fails, each variable holds what it held before or anything assigned in the block. */
function applyAssigned(fn: Fn, record: TryRecord, node: ts.Node): void {
  for (const [binding, values] of record.assigned) {
    const before = fn.env.get(binding);
    // Declared inside the block: out of sight by now.
    if (before === undefined && binding.kind !== 'var') continue;
    const inputs = before === undefined ? values : new Set([before, ...values]);
    setValue(fn, binding, mergeValues(fn, binding.name, inputs, node));
  }
}

function lowerCatch(fn: Fn, clause: ts.CatchClause, record: TryRecord, calls: readonly NodeId[]): void {
  withScope(fn, clause, () => {
    const declaration = clause.variableDeclaration;
    if (declaration !== undefined) {
      const { name } = declaration;
      const value = addNode(fn, { k: 'caught', ...at(fn, name), thrown: record.thrown, calls });
      const type = declaration.type === undefined ? undefined : lowerType(fn, declaration.type);
      const binding = ts.isIdentifier(name) ? lookup(fn.scope, name.text) : undefined;
      if (!ts.isIdentifier(name)) declarePattern(fn, name, value);
      else if (binding !== undefined) {
        declareVariable(fn, binding, name, {
          declaration: 'catch',
          value,
          type,
          fallback: undefined,
          annotations: undefined,
        });
      }
    }
    withScope(fn, clause.block, () => lowerStatements(fn, clause.block.statements));
  });
}
