/** Names that can be used at a place: enough to choose an expression for the person, not a full resolution. */
import { ts } from 'ts-morph';
import { isFunctionNode } from './syntax.ts';

export function isInScope(name: string, at: ts.Node): boolean {
  if (name === 'this') return hasThis(at);
  for (let current: ts.Node | undefined = at; current !== undefined; current = current.parent) {
    if (declares(current, name, at)) return true;
  }
  return false;
}

/** Whether a name is declared or imported at the top of the file. */
export function isDeclaredAtTop(name: string, root: ts.SourceFile): boolean {
  return declaresInStatements(root.statements, name, undefined);
}

function hasThis(at: ts.Node): boolean {
  for (let current: ts.Node | undefined = at; current !== undefined; current = current.parent) {
    if (ts.isClassElement(current) || ts.isObjectLiteralElement(current)) return true;
    if (isFunctionNode(current) && !ts.isArrowFunction(current)) return false;
  }
  return false;
}

function declares(scope: ts.Node, name: string, at: ts.Node): boolean {
  if (isFunctionNode(scope)) {
    if (at.pos >= (scope.body?.pos ?? scope.end)) {
      if (scope.parameters.some((parameter) => binds(parameter.name, name))) return true;
    }
    return ts.isFunctionExpression(scope) && scope.name?.text === name;
  }
  if (
    ts.isBlock(scope) ||
    ts.isSourceFile(scope) ||
    ts.isModuleBlock(scope) ||
    ts.isCaseClause(scope) ||
    ts.isDefaultClause(scope)
  ) {
    return declaresInStatements(scope.statements, name, at);
  }
  if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const head = scope.initializer;
    return (
      head !== undefined &&
      ts.isVariableDeclarationList(head) &&
      head.declarations.some((each) => binds(each.name, name))
    );
  }
  if (ts.isCatchClause(scope)) {
    return scope.variableDeclaration !== undefined && binds(scope.variableDeclaration.name, name);
  }
  return false;
}

/** `at`: variables declared behind it do not count; functions and classes do. */
function declaresInStatements(
  statements: readonly ts.Statement[],
  name: string,
  at: ts.Node | undefined,
): boolean {
  return statements.some((statement) => {
    if (ts.isVariableStatement(statement)) {
      if (at !== undefined && statement.end > at.getStart() && !isOuter(statement, at)) return false;
      return statement.declarationList.declarations.some((each) => binds(each.name, name));
    }
    if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    ) {
      return statement.name?.text === name;
    }
    if (ts.isImportDeclaration(statement)) return imports(statement, name);
    if (ts.isImportEqualsDeclaration(statement)) return statement.name.text === name;
    return false;
  });
}

/** A module's variables may be read by functions that stand above them. */
function isOuter(statement: ts.Statement, at: ts.Node): boolean {
  if (statement.pos <= at.pos && at.end <= statement.end) return false;
  for (
    let current: ts.Node | undefined = at;
    current !== undefined && current !== statement.parent;
    current = current.parent
  ) {
    if (isFunctionNode(current)) return true;
  }
  return false;
}

function imports(statement: ts.ImportDeclaration, name: string): boolean {
  const clause = statement.importClause;
  if (clause === undefined || isTypeOnly(clause)) return false;
  if (clause.name?.text === name) return true;
  const named = clause.namedBindings;
  if (named === undefined) return false;
  if (ts.isNamespaceImport(named)) return named.name.text === name;
  return named.elements.some((element) => !element.isTypeOnly && element.name.text === name);
}

export function isTypeOnly(clause: ts.ImportClause): boolean {
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function binds(pattern: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(pattern)) return pattern.text === name;
  return pattern.elements.some((element) => ts.isBindingElement(element) && binds(element.name, name));
}
