/** What a statement list makes available before it runs: functions, classes, types, imports. */
import { ts } from 'ts-morph';
import type { TypeIr } from '../ir.ts';
import { noteAmbientType, noteAmbientVariables } from './ambient.ts';
import { annotationsOf } from './annotations.ts';
import { reserveClass } from './classes.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lowerFunction, lowerTypeParameterScope } from './functions.ts';
import { exportType, isExported, lowerImport, lowerImportEquals } from './modules.ts';
import type { TypeSymbol } from './scopes/model.ts';
import { hasModifier, staticName } from './syntax.ts';
import { lowerMembers, lowerType } from './types.ts';
import { define } from './variables.ts';

const K = ts.SyntaxKind;

export function hoist(fn: Fn, statements: readonly ts.Statement[]): void {
  const implemented = new Set<string>();
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) lowerImport(fn, statement);
    else if (ts.isImportEqualsDeclaration(statement)) lowerImportEquals(fn, statement);
    else if (ts.isFunctionDeclaration(statement) && statement.body !== undefined) {
      implemented.add(statement.name?.text ?? '');
    } else if (ts.isClassDeclaration(statement)) hoistClass(fn, statement);
  }
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement)) hoistFunction(fn, statement, implemented);
    else if (
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    ) {
      hoistType(fn, statement);
    }
  }
  noteAmbientVariables(fn, statements);
}

function hoistClass(fn: Fn, node: ts.ClassDeclaration): void {
  const draft = reserveClass(fn, node, undefined);
  const binding = node.name === undefined ? undefined : fn.scope.values.get(node.name.text);
  if (binding === undefined) return;
  fn.module.classBindings.set(binding, draft);
  noteAmbientType(fn, binding.name, { in: 'class', id: draft.id });
  define(fn, binding, draft.node);
}

function hoistFunction(fn: Fn, node: ts.FunctionDeclaration, implemented: ReadonlySet<string>): void {
  const name = node.name?.text ?? '';
  // Overloads speak through their implementation; an ambient function has none and is kept for its types.
  if (node.body === undefined && implemented.has(name)) return;
  const target = lowerFunction(fn, node, {
    kind: 'function',
    name: node.name,
    class: undefined,
    isStatic: false,
    decorators: [],
    commented: undefined,
  });
  const binding = fn.scope.values.get(name);
  if (binding !== undefined && node.name !== undefined) {
    define(fn, binding, addNode(fn, { k: 'function', ...at(fn, node), target }));
  }
}

function hoistType(
  fn: Fn,
  node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration,
): void {
  const symbol = fn.scope.types.get(node.name.text);
  if (symbol === undefined) return;
  if (isExported(fn, node)) {
    const isDefault = hasModifier(node, K.DefaultKeyword);
    exportType(fn, isDefault ? 'default' : node.name.text, { in: 'type', id: symbol.id });
  }
  if (symbol.declarations[0] !== node) return;
  noteAmbientType(fn, node.name.text, { in: 'type', id: symbol.id });
  fn.module.types[symbol.id] = {
    name: node.name.text,
    start: startOf(fn, node),
    end: node.end,
    kind: ts.isEnumDeclaration(node) ? 'enum' : ts.isInterfaceDeclaration(node) ? 'interface' : 'alias',
    typeParams: [],
    extends: [],
    type: { t: 'unknown' },
    annotations: annotationsOf(fn.module.annotations, node),
  };
  const scope = fn.scope;
  const typeParameters = fn.typeParameters;
  // Put off like function bodies: `typeof schema` may name what is defined further down.
  fn.module.pending.push(() => {
    const outerScope = fn.scope;
    const outerTypes = fn.typeParameters;
    fn.scope = scope;
    for (const declaration of symbol.declarations) {
      fn.typeParameters = typeParameters;
      lowerDeclaration(fn, symbol, declaration);
    }
    fn.scope = outerScope;
    fn.typeParameters = outerTypes;
  });
}

/** Declarations of one name add up, as interfaces do. */
function lowerDeclaration(fn: Fn, symbol: TypeSymbol, node: TypeSymbol['declarations'][number]): void {
  const record = fn.module.types[symbol.id];
  if (record === undefined) return;
  if (ts.isEnumDeclaration(node)) {
    record.type = { t: 'union', types: [...unionTypes(record.type), ...enumValues(node)] };
    return;
  }
  const typeParams = lowerTypeParameterScope(fn, node.typeParameters);
  if (record.typeParams.length === 0) record.typeParams = typeParams;
  if (ts.isTypeAliasDeclaration(node)) {
    record.type = lowerType(fn, node.type);
    return;
  }
  for (const clause of node.heritageClauses ?? []) {
    for (const type of clause.types) record.extends.push(lowerType(fn, type));
  }
  const own = lowerMembers(fn, node.members);
  const before = record.type;
  record.type =
    before.t === 'object' ? { ...own, ...before, members: [...before.members, ...own.members] } : own;
  if (node !== symbol.declarations[0]) record.annotations.push(...annotationsOf(fn.module.annotations, node));
}

function unionTypes(type: TypeIr): readonly TypeIr[] {
  return type.t === 'union' ? type.types : [];
}

/** The constants of an enum, as far as they are written out. */
function enumValues(node: ts.EnumDeclaration): TypeIr[] {
  const types: TypeIr[] = [];
  let next: number | undefined = 0;
  for (const member of node.members) {
    const { initializer } = member;
    if (initializer !== undefined && ts.isStringLiteralLike(initializer)) {
      types.push({ t: 'literal', value: initializer.text });
      next = undefined;
      continue;
    }
    if (initializer !== undefined)
      next = ts.isNumericLiteral(initializer) ? Number(initializer.text) : undefined;
    if (staticName(member.name) !== undefined && next !== undefined)
      types.push({ t: 'literal', value: next++ });
  }
  return types.length === 0 ? [{ t: 'keyword', name: 'number' }] : types;
}
