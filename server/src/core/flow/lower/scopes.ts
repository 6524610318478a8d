/**
 * Scopes of one file: what each block and function declares, and which variables change after their declaration, where.
 * One walk before lowering, so that a reader of a variable knows whether one definition is all there is.
 *
 * Deliberately absent: reads. Whether a variable is captured shows when a function reads one it does not own.
 */
import { ts } from 'ts-morph';
import type { AnnotationIr, NodeId, TypeDeclarationId, TypeIr } from '../ir.ts';
import {
  canHold,
  isFillable,
  isFillingCall,
  isFunctionLiteral,
  isMutator,
  isObjectAssign,
  pathRoot,
  unwrap,
} from './syntax.ts';

export type BindingKind =
  | 'const'
  | 'let'
  | 'var'
  | 'using'
  | 'param'
  | 'catch'
  | 'function'
  | 'class'
  | 'import'
  | 'enum'
  | 'namespace';

/** Stands for one function body (or the field initialisers of a class) as an owner of variables. */
export interface Owner {
  readonly name: string;
}

export interface Binding {
  readonly name: string;
  readonly kind: BindingKind;
  readonly owner: Owner;
  /** What it is declared with, to judge whether `x.push(...)` fills a collection. */
  readonly initializer: ts.Expression | undefined;
  /** Assigned again after its declaration. */
  reassigned: boolean;
  /** Its object is changed in place after its declaration. */
  updated: boolean;
  /** Assigned or changed in a function other than its owner. */
  shared: boolean;
  /** Index into the module's imports. */
  importIndex: number;
  /** First definition; -1 before it is lowered. */
  definition: NodeId;
  /** All definitions, kept for variables that have several. */
  definitions: NodeId[] | undefined;
  cell: number;
  type: TypeIr | undefined;
  annotations: readonly AnnotationIr[] | undefined;
  /** The function declaration returns `never`. */
  neverReturns: boolean;
  /** Scope of a namespace's body, for `Name.Type`. */
  members: Scope | undefined;
}

export interface TypeSymbol {
  readonly id: TypeDeclarationId;
  readonly declarations: (ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration)[];
}

export interface Scope {
  readonly parent: Scope | undefined;
  readonly owner: Owner;
  readonly values: Map<string, Binding>;
  readonly types: Map<string, TypeSymbol>;
}

export interface ScopeTable {
  readonly root: Scope;
  /** Scopes by the block, function, loop head, ... that opens them; nodes that declare nothing have none. */
  readonly byNode: ReadonlyMap<ts.Node, Scope>;
  /** Owners of the field initialisers of a class. */
  readonly fieldOwners: ReadonlyMap<ts.Node, { readonly instance: Owner; readonly isStatic: Owner }>;
  /** Variables of the same function that change inside a loop. */
  readonly loops: ReadonlyMap<ts.Node, ReadonlySet<Binding>>;
  readonly typeCount: number;
}

export function lookup(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const found = at.values.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A function or class: properties set on it (`Button.displayName = ...`) leave it what it is. */
export function isCode(binding: Binding): boolean {
  if (binding.kind === 'function' || binding.kind === 'class') return true;
  const { initializer } = binding;
  if (initializer === undefined) return false;
  const plain = unwrap(initializer);
  return isFunctionLiteral(plain) || ts.isClassExpression(plain);
}

interface Loop {
  readonly outer: Loop | undefined;
  readonly changed: Set<Binding>;
}

/** A change of a variable, resolved when every declaration is known. */
interface Change {
  readonly name: string;
  readonly scope: Scope;
  readonly owner: Owner;
  readonly loop: Loop | undefined;
  readonly how: 'assign' | 'property' | 'method' | 'handed';
}

interface Walk {
  scope: Scope;
  owner: Owner;
  loop: Loop | undefined;
  depth: number;
  typeCount: number;
  readonly changes: Change[];
  readonly byNode: Map<ts.Node, Scope>;
  readonly fieldOwners: Map<ts.Node, { readonly instance: Owner; readonly isStatic: Owner }>;
  readonly loops: Map<ts.Node, Set<Binding>>;
}

/** Deeper syntax is not looked at; lowering gives up earlier than this. */
const MAX_DEPTH = 700;
const K = ts.SyntaxKind;

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

function resolveChange(change: Change): void {
  const binding = lookup(change.scope, change.name);
  if (binding === undefined || binding.kind === 'import') return;
  const foreign = binding.owner !== change.owner;
  if (change.how === 'method' && !canHold(binding.initializer, foreign)) return;
  if (change.how === 'handed' && (foreign || !isFillable(binding.initializer))) return;
  if (change.how !== 'assign' && isCode(binding)) return;
  if (change.how === 'assign') binding.reassigned = true;
  else binding.updated = true;
  if (foreign) binding.shared = true;
  else for (let loop = change.loop; loop !== undefined; loop = loop.outer) loop.changed.add(binding);
}

function newScope(parent: Scope | undefined, owner: Owner): Scope {
  return { parent, owner, values: new Map(), types: new Map() };
}

function declare(
  scope: Scope,
  name: string,
  kind: BindingKind,
  initializer: ts.Expression | undefined,
): Binding {
  const existing = scope.values.get(name);
  if (existing !== undefined) {
    // `var x = 1; var x = 2`, overloads, a parameter and a `var` of one name: the same variable.
    if (kind === 'var' && initializer !== undefined) existing.reassigned = true;
    if (kind !== 'class') return existing;
  }
  const binding: Binding = {
    name,
    kind,
    owner: scope.owner,
    initializer,
    reassigned: false,
    updated: false,
    shared: false,
    importIndex: -1,
    definition: -1,
    definitions: undefined,
    cell: -1,
    type: undefined,
    annotations: undefined,
    neverReturns: false,
    members: undefined,
  };
  scope.values.set(name, binding);
  return binding;
}

function declareName(
  scope: Scope,
  name: ts.BindingName,
  kind: BindingKind,
  initializer: ts.Expression | undefined,
): void {
  if (name.kind === K.Identifier) {
    const binding = declare(scope, name.text, kind, initializer);
    if (initializer === undefined && (kind === 'let' || kind === 'var')) binding.reassigned = true;
    return;
  }
  for (const element of name.elements) {
    if (element.kind === K.BindingElement) declarePatternName(scope, element.name, kind);
  }
}

/** A destructured name has a value, though no initialiser of its own. */
function declarePatternName(scope: Scope, name: ts.BindingName, kind: BindingKind): void {
  if (name.kind === K.Identifier) declare(scope, name.text, kind, undefined);
  else
    for (const element of name.elements) {
      if (element.kind === K.BindingElement) declarePatternName(scope, element.name, kind);
    }
}

/** Declares what a statement list makes visible in all of it, before any of it runs. */
function hoistStatements(walk: Walk, statements: readonly ts.Statement[], scope: Scope): void {
  for (const statement of statements) hoistStatement(walk, statement, scope);
}

function hoistStatement(walk: Walk, statement: ts.Statement, scope: Scope): void {
  if (ts.isVariableStatement(statement)) {
    declareList(scope, statement.declarationList);
  } else if (ts.isFunctionDeclaration(statement)) {
    if (statement.name === undefined) return;
    const binding = declare(scope, statement.name.text, 'function', undefined);
    if (statement.type?.kind === K.NeverKeyword) binding.neverReturns = true;
  } else if (ts.isClassDeclaration(statement)) {
    if (statement.name !== undefined) declare(scope, statement.name.text, 'class', undefined);
  } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    declareType(walk, scope, statement);
  } else if (ts.isEnumDeclaration(statement)) {
    declareType(walk, scope, statement);
    declare(scope, statement.name.text, 'enum', undefined);
  } else if (ts.isModuleDeclaration(statement)) {
    const isGlobal = (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
    if (ts.isIdentifier(statement.name) && !isGlobal) {
      declare(scope, statement.name.text, 'namespace', undefined);
    }
  } else if (ts.isImportDeclaration(statement)) {
    declareImport(scope, statement);
  } else if (ts.isImportEqualsDeclaration(statement)) {
    const external = ts.isExternalModuleReference(statement.moduleReference);
    declare(scope, statement.name.text, external ? 'import' : 'const', undefined);
  }
}

function declareList(scope: Scope, list: ts.VariableDeclarationList): void {
  const kind = listKind(list);
  if (kind === 'var') return;
  for (const declaration of list.declarations)
    declareName(scope, declaration.name, kind, declaration.initializer);
}

export function listKind(list: ts.VariableDeclarationList): 'const' | 'let' | 'var' | 'using' {
  const flags = list.flags & ts.NodeFlags.BlockScoped;
  if (flags === ts.NodeFlags.Const) return 'const';
  if (flags === ts.NodeFlags.Let) return 'let';
  return flags === 0 ? 'var' : 'using';
}

function declareType(
  walk: Walk,
  scope: Scope,
  declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration,
): void {
  const symbol = scope.types.get(declaration.name.text);
  if (symbol !== undefined) symbol.declarations.push(declaration);
  else scope.types.set(declaration.name.text, { id: walk.typeCount++, declarations: [declaration] });
}

function declareImport(scope: Scope, statement: ts.ImportDeclaration): void {
  const clause = statement.importClause;
  if (clause === undefined) return;
  if (clause.name !== undefined) declare(scope, clause.name.text, 'import', undefined);
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (ts.isNamespaceImport(named)) declare(scope, named.name.text, 'import', undefined);
  else for (const element of named.elements) declare(scope, element.name.text, 'import', undefined);
}

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

function noteNames(walk: Walk, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) note(walk, name.text, 'assign');
  else for (const element of name.elements) if (ts.isBindingElement(element)) noteNames(walk, element.name);
}

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

function noteMutator(walk: Walk, node: ts.CallExpression): void {
  const callee = node.expression;
  const first = node.arguments[0];
  if (isObjectAssign(callee)) {
    if (first !== undefined) noteUpdate(walk, first, 'property');
  } else if (ts.isPropertyAccessExpression(callee) && isMutator(callee.name.text)) {
    noteUpdate(walk, callee.expression, 'method');
  }
}

/** Something is stored at `target`: a variable is assigned, an object changed, a pattern does both. */
function noteTarget(walk: Walk, target: ts.Expression, how: 'assign'): void {
  const plain = unwrap(target);
  if (ts.isIdentifier(plain)) {
    note(walk, plain.text, how);
  } else if (ts.isPropertyAccessExpression(plain) || ts.isElementAccessExpression(plain)) {
    noteUpdate(walk, plain.expression, 'property');
  } else if (ts.isArrayLiteralExpression(plain)) {
    for (const element of plain.elements) {
      noteTarget(walk, ts.isSpreadElement(element) ? element.expression : withoutDefault(element), how);
    }
  } else if (ts.isObjectLiteralExpression(plain)) {
    for (const property of plain.properties) {
      if (ts.isShorthandPropertyAssignment(property)) note(walk, property.name.text, how);
      else if (ts.isPropertyAssignment(property)) noteTarget(walk, withoutDefault(property.initializer), how);
      else if (ts.isSpreadAssignment(property)) noteTarget(walk, property.expression, how);
    }
  }
}

function withoutDefault(element: ts.Expression): ts.Expression {
  const isDefault = ts.isBinaryExpression(element) && element.operatorToken.kind === K.EqualsToken;
  return isDefault ? element.left : element;
}

function noteUpdate(walk: Walk, object: ts.Expression, how: 'property' | 'method'): void {
  const root = pathRoot(object);
  if (root !== undefined && ts.isIdentifier(root)) note(walk, root.text, how);
}

function note(walk: Walk, name: string, how: Change['how']): void {
  walk.changes.push({ name, scope: walk.scope, owner: walk.owner, loop: walk.loop, how });
}
