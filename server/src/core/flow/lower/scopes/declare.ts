/** Declaring names: what statements, lists of variables and patterns make visible in a scope. */
import { ts } from 'ts-morph';
import type { Binding, BindingKind, Owner, Scope } from './model.ts';

const K = ts.SyntaxKind;

/** Counts the types that a file declares: each has its number. */
export interface TypeCount {
  typeCount: number;
}

export function newScope(parent: Scope | undefined, owner: Owner): Scope {
  return { parent, owner, values: new Map(), types: new Map() };
}

export function declare(
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

export function declareName(
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
export function declarePatternName(scope: Scope, name: ts.BindingName, kind: BindingKind): void {
  if (name.kind === K.Identifier) declare(scope, name.text, kind, undefined);
  else
    for (const element of name.elements) {
      if (element.kind === K.BindingElement) declarePatternName(scope, element.name, kind);
    }
}

/** Declares what a statement list makes visible in all of it, before any of it runs. */
export function hoistStatements(count: TypeCount, statements: readonly ts.Statement[], scope: Scope): void {
  for (const statement of statements) hoistStatement(count, statement, scope);
}

export function hoistStatement(count: TypeCount, statement: ts.Statement, scope: Scope): void {
  if (ts.isVariableStatement(statement)) {
    declareList(scope, statement.declarationList);
  } else if (ts.isFunctionDeclaration(statement)) {
    if (statement.name === undefined) return;
    const binding = declare(scope, statement.name.text, 'function', undefined);
    if (statement.type?.kind === K.NeverKeyword) binding.neverReturns = true;
  } else if (ts.isClassDeclaration(statement)) {
    if (statement.name !== undefined) declare(scope, statement.name.text, 'class', undefined);
  } else if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) {
    declareType(count, scope, statement);
  } else if (ts.isEnumDeclaration(statement)) {
    declareType(count, scope, statement);
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

function declareType(
  count: TypeCount,
  scope: Scope,
  declaration: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration,
): void {
  const symbol = scope.types.get(declaration.name.text);
  if (symbol !== undefined) symbol.declarations.push(declaration);
  else scope.types.set(declaration.name.text, { id: count.typeCount++, declarations: [declaration] });
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

export function listKind(list: ts.VariableDeclarationList): 'const' | 'let' | 'var' | 'using' {
  const flags = list.flags & ts.NodeFlags.BlockScoped;
  if (flags === ts.NodeFlags.Const) return 'const';
  if (flags === ts.NodeFlags.Let) return 'let';
  return flags === 0 ? 'var' : 'using';
}
