/**
 * Scopes of one file: what each block and function declares, and which variables change after their declaration, where.
 * One walk before lowering, so that a reader of a variable knows whether one definition is all there is.
 *
 * Deliberately absent: reads. Whether a variable is captured shows when a function reads one it does not own.
 */
import { ts } from 'ts-morph';
import { isFillingCall, unwrap } from '../syntax.ts';
import { type Loop, type Notes, note, noteMutator, noteNames, noteTarget, resolveChange } from './changes.ts';
import {
  declare,
  declareName,
  declarePatternName,
  hoistStatement,
  hoistStatements,
  listKind,
  newScope,
  type TypeCount,
} from './declare.ts';
import type { Binding, Owner, Scope, ScopeTable } from './model.ts';

export function collectScopes(source: ts.SourceFile): ScopeTable {
  const owner: Owner = { name: 'module' };
  const root = newScope(undefined, owner);
  const walk: Walk = {
    scope: root,
    owner,
    loop: undefined,
    depth: 0,
    typeCount: 0,
    changes: [],
    byNode: new Map([[source, root]]),
    fieldOwners: new Map(),
    loops: new Map(),
  };
  hoistStatements(walk, source.statements, root);
  for (const statement of source.statements) visit(walk, statement);
  for (const change of walk.changes) resolveChange(change);
  return {
    root,
    byNode: walk.byNode,
    fieldOwners: walk.fieldOwners,
    loops: walk.loops,
    typeCount: walk.typeCount,
  };
}

interface Walk extends TypeCount, Notes {
  scope: Scope;
  owner: Owner;
  loop: Loop | undefined;
  depth: number;
  readonly byNode: Map<ts.Node, Scope>;
  readonly fieldOwners: Map<ts.Node, { readonly instance: Owner; readonly isStatic: Owner }>;
  readonly loops: Map<ts.Node, Set<Binding>>;
}

/** Deeper syntax is not looked at; lowering gives up earlier than this. */
const MAX_DEPTH = 700;
const K = ts.SyntaxKind;

const visitors: ((walk: Walk, node: ts.Node) => void)[] = [];
function on<T extends ts.Node>(
  kinds: readonly ts.SyntaxKind[],
  visitor: (walk: Walk, node: T) => void,
): void {
  for (const kind of kinds) visitors[kind] = visitor as (walk: Walk, node: ts.Node) => void;
}

function visit(walk: Walk, node: ts.Node): void {
  if (node.kind <= K.LastToken || walk.depth > MAX_DEPTH) return;
  walk.depth++;
  const visitor = visitors[node.kind];
  if (visitor === undefined) visitChildren(walk, node);
  else visitor(walk, node);
  walk.depth--;
}

function visitChildren(walk: Walk, node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    visit(walk, child);
  });
}

/** Opens a scope for `node` when its statements declare something. */
function inScope(walk: Walk, node: ts.Node, scope: Scope | undefined, body: () => void): void {
  if (scope === undefined) {
    body();
    return;
  }
  walk.byNode.set(node, scope);
  const outer = walk.scope;
  walk.scope = scope;
  body();
  walk.scope = outer;
}

function blockScope(walk: Walk, statements: readonly ts.Statement[]): Scope | undefined {
  const scope = newScope(walk.scope, walk.owner);
  hoistStatements(walk, statements, scope);
  return scope.values.size + scope.types.size > 0 ? scope : undefined;
}

on<ts.Block>([K.Block], (walk, node) => {
  inScope(walk, node, blockScope(walk, node.statements), () => {
    for (const statement of node.statements) visit(walk, statement);
  });
});

on<ts.CaseBlock>([K.CaseBlock], (walk, node) => {
  const statements = node.clauses.flatMap((clause) => [...clause.statements]);
  inScope(walk, node, blockScope(walk, statements), () => visitChildren(walk, node));
});

on<ts.ModuleDeclaration>([K.ModuleDeclaration], (walk, node) => {
  const body = node.body;
  if (body === undefined) return;
  const scope = newScope(walk.scope, walk.owner);
  if (ts.isIdentifier(node.name)) {
    const binding = walk.scope.values.get(node.name.text);
    if (binding !== undefined) binding.members = scope;
  }
  if (ts.isModuleBlock(body)) hoistStatements(walk, body.statements, scope);
  else if (ts.isModuleDeclaration(body)) hoistStatement(walk, body, scope);
  inScope(walk, node, scope, () => {
    if (ts.isModuleBlock(body)) for (const statement of body.statements) visit(walk, statement);
    else visit(walk, body);
  });
});

on<ts.VariableDeclarationList>([K.VariableDeclarationList], (walk, node) => {
  if (listKind(node) === 'var') {
    let scope = walk.scope;
    while (scope.parent !== undefined && scope.parent.owner === scope.owner) scope = scope.parent;
    for (const declaration of node.declarations) {
      declareName(scope, declaration.name, 'var', declaration.initializer);
      // A `var` with a value inside a loop is assigned each time round.
      if (walk.loop !== undefined) noteNames(walk, declaration.name);
    }
  }
  for (const declaration of node.declarations) {
    if (!ts.isIdentifier(declaration.name)) visit(walk, declaration.name);
    if (declaration.initializer !== undefined) visit(walk, declaration.initializer);
  }
});

on<ts.CatchClause>([K.CatchClause], (walk, node) => {
  const scope = newScope(walk.scope, walk.owner);
  if (node.variableDeclaration !== undefined) {
    declarePatternName(scope, node.variableDeclaration.name, 'catch');
  }
  inScope(walk, node, scope.values.size > 0 ? scope : undefined, () => visitChildren(walk, node));
});

function visitLoop(walk: Walk, node: ts.Node, head: ts.ForInitializer | undefined): void {
  let scope: Scope | undefined;
  if (head !== undefined && ts.isVariableDeclarationList(head)) {
    scope = newScope(walk.scope, walk.owner);
    const kind = listKind(head);
    const isEach = !ts.isForStatement(node);
    if (kind !== 'var') {
      for (const declaration of head.declarations) {
        if (isEach) declarePatternName(scope, declaration.name, kind);
        else declareName(scope, declaration.name, kind, declaration.initializer);
      }
    }
    if (scope.values.size === 0) scope = undefined;
  }
  const loop: Loop = { outer: walk.loop, changed: new Set() };
  walk.loops.set(node, loop.changed);
  const outer = walk.loop;
  walk.loop = loop;
  if (head !== undefined && !ts.isVariableDeclarationList(head) && !ts.isForStatement(node)) {
    noteTarget(walk, head, 'assign');
  }
  inScope(walk, node, scope, () => visitChildren(walk, node));
  walk.loop = outer;
}
on<ts.ForStatement>([K.ForStatement], (walk, node) => visitLoop(walk, node, node.initializer));
on<ts.ForOfStatement>([K.ForOfStatement, K.ForInStatement], (walk, node) =>
  visitLoop(walk, node, node.initializer),
);
on<ts.WhileStatement>([K.WhileStatement, K.DoStatement], (walk, node) => visitLoop(walk, node, undefined));

on<ts.FunctionLikeDeclaration>(
  [
    K.FunctionDeclaration,
    K.FunctionExpression,
    K.ArrowFunction,
    K.MethodDeclaration,
    K.Constructor,
    K.GetAccessor,
    K.SetAccessor,
  ],
  (walk, node) => {
    // Decorators and computed names run where the function is declared.
    if (ts.canHaveDecorators(node))
      for (const decorator of ts.getDecorators(node) ?? []) visit(walk, decorator);
    if (node.name !== undefined && ts.isComputedPropertyName(node.name)) visit(walk, node.name);
    const outerScope = walk.scope;
    if (ts.isFunctionExpression(node) && node.name !== undefined) {
      const wrapper = newScope(walk.scope, walk.owner);
      declare(wrapper, node.name.text, 'function', undefined);
      walk.scope = wrapper;
    }
    const owner: Owner = { name: 'function' };
    const scope = newScope(walk.scope, owner);
    for (const parameter of node.parameters) {
      declarePatternName(scope, parameter.name, 'param');
      if (ts.canHaveDecorators(parameter)) {
        for (const decorator of ts.getDecorators(parameter) ?? []) visit(walk, decorator);
      }
    }
    inOwner(walk, owner, () => {
      inScope(walk, node, scope, () => {
        for (const parameter of node.parameters) {
          if (!ts.isIdentifier(parameter.name)) visit(walk, parameter.name);
          if (parameter.initializer !== undefined) visit(walk, parameter.initializer);
        }
        const body = node.body;
        if (body === undefined) return;
        if (ts.isBlock(body)) {
          hoistStatements(walk, body.statements, scope);
          for (const statement of body.statements) visit(walk, statement);
        } else visit(walk, body);
      });
    });
    walk.scope = outerScope;
  },
);

on<ts.ClassStaticBlockDeclaration>([K.ClassStaticBlockDeclaration], (walk, node) => {
  const owner: Owner = { name: 'static' };
  const scope = newScope(walk.scope, owner);
  hoistStatements(walk, node.body.statements, scope);
  inOwner(walk, owner, () => {
    inScope(walk, node, scope, () => {
      for (const statement of node.body.statements) visit(walk, statement);
    });
  });
});

function inOwner(walk: Walk, owner: Owner, body: () => void): void {
  const outerOwner = walk.owner;
  const outerLoop = walk.loop;
  walk.owner = owner;
  walk.loop = undefined;
  body();
  walk.owner = outerOwner;
  walk.loop = outerLoop;
}

on<ts.ClassLikeDeclaration>([K.ClassDeclaration, K.ClassExpression], (walk, node) => {
  const owners = { instance: { name: 'fields' }, isStatic: { name: 'static fields' } };
  walk.fieldOwners.set(node, owners);
  let scope: Scope | undefined;
  if (ts.isClassExpression(node) && node.name !== undefined) {
    scope = newScope(walk.scope, walk.owner);
    declare(scope, node.name.text, 'class', undefined);
  }
  inScope(walk, node, scope, () => {
    for (const modifier of node.modifiers ?? []) visit(walk, modifier);
    for (const clause of node.heritageClauses ?? []) visit(walk, clause);
    for (const member of node.members) {
      if (!ts.isPropertyDeclaration(member)) {
        visit(walk, member);
        continue;
      }
      for (const modifier of member.modifiers ?? []) visit(walk, modifier);
      if (ts.isComputedPropertyName(member.name)) visit(walk, member.name);
      const initializer = member.initializer;
      if (initializer === undefined) continue;
      const isStatic = member.modifiers?.some((modifier) => modifier.kind === K.StaticKeyword) ?? false;
      inOwner(walk, isStatic ? owners.isStatic : owners.instance, () => visit(walk, initializer));
    }
  });
});

// Types declare no values and change none.
for (let kind: number = K.FirstTypeNode; kind <= K.LastTypeNode; kind++) visitors[kind] = () => {};
// In `extends Base(Options)<T>` the expression runs.
on<ts.ExpressionWithTypeArguments>([K.ExpressionWithTypeArguments], (walk, node) =>
  visit(walk, node.expression),
);
on([K.InterfaceDeclaration, K.TypeAliasDeclaration], () => {});

on<ts.BinaryExpression>([K.BinaryExpression], (walk, first) => {
  // Long concatenations lean to the left; walk them without recursion.
  let node: ts.Expression = first;
  while (ts.isBinaryExpression(node)) {
    const operator = node.operatorToken.kind;
    if (operator >= K.FirstAssignment && operator <= K.LastAssignment) noteTarget(walk, node.left, 'assign');
    visit(walk, node.right);
    node = node.left;
  }
  visit(walk, node);
});

on<ts.PrefixUnaryExpression>([K.PrefixUnaryExpression, K.PostfixUnaryExpression], (walk, node) => {
  if (node.operator === K.PlusPlusToken || node.operator === K.MinusMinusToken) {
    noteTarget(walk, node.operand, 'assign');
  }
  visit(walk, node.operand);
});

on<ts.ExpressionStatement>([K.ExpressionStatement], (walk, node) => {
  const plain = unwrap(node.expression);
  const call = ts.isAwaitExpression(plain) ? unwrap(plain.expression) : plain;
  if (isFillingCall(call)) {
    for (const argument of call.arguments) if (ts.isIdentifier(argument)) note(walk, argument.text, 'handed');
  }
  visit(walk, node.expression);
});

on<ts.DeleteExpression>([K.DeleteExpression], (walk, node) => {
  noteTarget(walk, node.expression, 'assign');
  visit(walk, node.expression);
});

on<ts.Expression>([K.CallExpression, K.PropertyAccessExpression, K.ElementAccessExpression], (walk, last) => {
  // Builders chain hundreds of calls; walk them without recursion.
  let node = last;
  for (;;) {
    if (ts.isCallExpression(node)) {
      noteMutator(walk, node);
      for (const argument of node.arguments) visit(walk, argument);
    } else if (ts.isElementAccessExpression(node)) visit(walk, node.argumentExpression);
    else if (!ts.isPropertyAccessExpression(node)) break;
    node = node.expression;
  }
  visit(walk, node);
});
