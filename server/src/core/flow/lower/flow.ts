/**
 * Control flow while one function is lowered: the current definition of each variable, the condition in force, and how
 * both fork and join.
 *
 * The environment is one map with a journal of changes, so a branch costs what it changes, not what is in scope.
 * A point where paths join keeps the conditions common to all of them; that makes the list of conditions equal to
 * dominance in the control-flow graph, early exits included.
 */
import type { ts } from 'ts-morph';
import type { ConditionId, ConditionIr, FunctionId, NodeId, ValueNode } from '../ir.ts';
import type { ClassDraft, FunctionDraft, ModuleDraft } from './draft.ts';
import type { Binding, Owner, Scope } from './scopes/model.ts';

/** Names of type parameters in scope, innermost first. */
export interface TypeParameterScope {
  readonly names: ReadonlySet<string>;
  readonly parent: TypeParameterScope | undefined;
}

/** The ways back into the walk, for files that the walk itself is made of; see `recursion.ts`. */
export interface Walk {
  expression(fn: Fn, node: ts.Expression): NodeId;
  named(fn: Fn, value: ts.Expression, name: ts.Node | undefined): NodeId;
  assign(fn: Fn, target: ts.Expression, value: NodeId): NodeId;
  statement(fn: Fn, node: ts.Statement): void;
  statements(fn: Fn, statements: readonly ts.Statement[]): void;
}

/** One function being lowered. */
export interface Fn {
  readonly module: ModuleDraft;
  readonly walk: Walk;
  readonly id: FunctionId;
  readonly draft: FunctionDraft;
  readonly owner: Owner;
  /** The function that binds `this`, and the class it means there. */
  readonly thisBinder: FunctionId;
  readonly thisClass: ClassDraft | undefined;
  scope: Scope;
  typeParameters: TypeParameterScope | undefined;
  cond: ConditionId;
  /** The end of what was lowered last cannot be reached. */
  dead: boolean;
  /** There is a `return` without a value. */
  leaves: boolean;
  order: number;
  depth: number;
  readonly env: Map<Binding, NodeId>;
  readonly journal: { readonly binding: Binding; readonly before: NodeId | undefined }[];
  readonly targets: JumpTarget[];
  readonly tries: TryRecord[];
  readonly cellReads: Map<Binding, NodeId>;
  /** Collects what an enclosing namespace exports, in place of the module. */
  namespaceExports: Map<string, Binding> | undefined;
  /** Name of the exported namespace around; empty when it is not exported, undefined outside of any. */
  namespaceName: string | undefined;
  /** Inside of what declares for other files: which module it adds to (empty: globals), and the path of namespaces. */
  ambient: { readonly scope: string; readonly path: string } | undefined;
}

/** Where `break` and `continue` go. States are kept relative to `mark`. */
export interface JumpTarget {
  readonly labels: readonly string[];
  readonly mark: number;
  readonly breaks: FlowState[];
  /** Undefined for `switch` and labelled blocks. */
  readonly continues: FlowState[] | undefined;
  /** A plain `break` ends it (not so for labelled blocks). */
  readonly plainBreak: boolean;
}

/** What may have happened when a `try` block fails. */
export interface TryRecord {
  readonly assigned: Map<Binding, Set<NodeId>>;
  readonly thrown: NodeId[];
}

/** A path that reaches a join: what it changed since the fork, and the condition it is under. */
export interface FlowState {
  readonly changes: ReadonlyMap<Binding, NodeId>;
  readonly cond: ConditionId;
}

const NO_CHANGES: ReadonlyMap<Binding, NodeId> = new Map();

export function addNode(fn: Fn, node: ValueNode): NodeId {
  return fn.module.nodes.push(node) - 1;
}

export function startOf(fn: Fn, node: ts.Node): number {
  return node.getStart(fn.module.source, false);
}

/** Position of a record made for `node`. The records that most of a program is made of write the three out: a spread costs more than they do. */
export function at(fn: Fn, node: ts.Node): { start: number; end: number; fn: FunctionId } {
  return { start: startOf(fn, node), end: node.end, fn: fn.id };
}

/** Runs `body` in the scope that `node` opens, if it declares anything. */
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

export function setValue(fn: Fn, binding: Binding, value: NodeId): void {
  const before = fn.env.get(binding);
  if (before === value) return;
  fn.journal.push({ binding, before });
  fn.env.set(binding, value);
  for (const record of fn.tries) {
    const values = record.assigned.get(binding);
    if (values === undefined) record.assigned.set(binding, new Set([value]));
    else values.add(value);
  }
}

export function flowMark(fn: Fn): number {
  return fn.journal.length;
}

/** The current path as seen from `mark`. */
export function flowState(fn: Fn, mark: number): FlowState {
  if (fn.journal.length === mark) return { changes: NO_CHANGES, cond: fn.cond };
  const changes = new Map<Binding, NodeId>();
  for (let index = mark; index < fn.journal.length; index++) {
    const entry = fn.journal[index];
    if (entry === undefined || changes.has(entry.binding)) continue;
    const value = fn.env.get(entry.binding);
    if (value !== undefined) changes.set(entry.binding, value);
  }
  return { changes, cond: fn.cond };
}

/** Goes back to the environment at `mark`. */
export function rewind(fn: Fn, mark: number): void {
  while (fn.journal.length > mark) {
    const entry = fn.journal.pop();
    if (entry === undefined) break;
    if (entry.before === undefined) fn.env.delete(entry.binding);
    else fn.env.set(entry.binding, entry.before);
  }
}

/** Runs `body` as a path of its own under `cond`; undefined when its end cannot be reached. */
export function branch(fn: Fn, cond: ConditionId, body: () => void): FlowState | undefined {
  const mark = flowMark(fn);
  const outer = fn.cond;
  fn.cond = cond;
  fn.dead = false;
  body();
  const state = fn.dead ? undefined : flowState(fn, mark);
  rewind(fn, mark);
  fn.cond = outer;
  fn.dead = false;
  return state;
}

/** Goes on from where several paths meet. The environment must be that of their common start. */
export function join(fn: Fn, states: readonly (FlowState | undefined)[], at: ts.Node): void {
  const live = states.filter((state) => state !== undefined);
  const first = live[0];
  if (first === undefined) {
    fn.dead = true;
    return;
  }
  fn.dead = false;
  let cond = first.cond;
  for (const state of live) cond = commonCondition(fn.module, cond, state.cond);
  fn.cond = cond;
  if (live.length === 1) {
    for (const [binding, value] of first.changes) setValue(fn, binding, value);
    return;
  }
  const done = new Set<Binding>();
  for (const { changes } of live) {
    for (const binding of changes.keys()) {
      if (done.has(binding)) continue;
      done.add(binding);
      const inputs = new Map<NodeId, ConditionId>();
      for (const state of live) {
        const value = state.changes.get(binding) ?? fn.env.get(binding);
        if (value === undefined) continue;
        const known = inputs.get(value);
        inputs.set(value, known === undefined ? state.cond : commonCondition(fn.module, known, state.cond));
      }
      setValue(fn, binding, mergeValues(fn, binding.name, inputs, at));
    }
  }
}

/** One value, or a `phi` of several. */
export function mergeValues(
  fn: Fn,
  name: string,
  inputs: ReadonlySet<NodeId> | ReadonlyMap<NodeId, ConditionId>,
  node: ts.Node,
): NodeId {
  const values = [...inputs.keys()];
  const only = values[0];
  if (only !== undefined && values.length === 1) return only;
  const conds = 'get' in inputs ? [...inputs.values()] : [];
  const isUnder = conds.some((cond) => cond !== fn.cond);
  return addNode(fn, { k: 'phi', ...at(fn, node), inputs: values, name, ...(isUnder && { conds }) });
}

export function addCondition(
  fn: Fn,
  parent: ConditionId,
  test: NodeId,
  when: boolean,
  how: ConditionIr['how'],
): ConditionId {
  const { conditions, conditionDepths } = fn.module;
  const id = conditions.push({ parent, test, when, how, fn: fn.id }) - 1;
  conditionDepths.push(depthOf(fn.module, parent) + 1);
  fn.draft.conditions.push(id);
  return id;
}

/** Repeats the conditions of `cond` that lie above `from` on top of `onto`. */
export function transplant(fn: Fn, cond: ConditionId, from: ConditionId, onto: ConditionId): ConditionId {
  const above: ConditionIr[] = [];
  for (let id = cond; id !== from && id !== -1; ) {
    const condition = fn.module.conditions[id];
    if (condition === undefined) break;
    above.push(condition);
    id = condition.parent;
  }
  let result = onto;
  for (const condition of above.reverse()) {
    result = addCondition(fn, result, condition.test, condition.when, condition.how);
  }
  return result;
}

function depthOf(module: ModuleDraft, id: ConditionId): number {
  return id === -1 ? 0 : (module.conditionDepths[id] ?? 0);
}

function commonCondition(module: ModuleDraft, one: ConditionId, other: ConditionId): ConditionId {
  let a = one;
  let b = other;
  while (a !== b) {
    if (depthOf(module, a) >= depthOf(module, b)) a = module.conditions[a]?.parent ?? -1;
    else b = module.conditions[b]?.parent ?? -1;
  }
  return a;
}
