/** The edges of a file: imports, exports of both module systems, and namespaces and enums as objects. */
import { ts } from 'ts-morph';
import type { NodeId, TypeTarget } from '../ir.ts';
import { addNode, at, type Fn, startOf } from './flow.ts';
import { lowerExpression, lowerNamed } from './recursion.ts';
import { lookup } from './scopes/model.ts';
import { hasModifier } from './syntax.ts';
import { define, readSettled } from './variables.ts';

const K = ts.SyntaxKind;

export function lowerImport(fn: Fn, node: ts.ImportDeclaration): void {
  if (!ts.isStringLiteral(node.moduleSpecifier)) return;
  const specifier = node.moduleSpecifier.text;
  const clause = node.importClause;
  if (clause === undefined) {
    fn.module.imports.push({ specifier, name: '', local: '', typeOnly: false, ...span(fn, node) });
    return;
  }
  const allTypes = clause.phaseModifier === K.TypeKeyword;
  if (clause.name !== undefined) addImport(fn, clause.name, specifier, 'default', allTypes);
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (ts.isNamespaceImport(named)) addImport(fn, named.name, specifier, '*', allTypes);
  else {
    for (const element of named.elements) {
      const name = (element.propertyName ?? element.name).text;
      addImport(fn, element.name, specifier, name, allTypes || element.isTypeOnly);
    }
  }
}

/** `import x = require('m')`. */
export function lowerImportEquals(fn: Fn, node: ts.ImportEqualsDeclaration): void {
  const reference = node.moduleReference;
  if (!ts.isExternalModuleReference(reference) || !ts.isStringLiteral(reference.expression)) return;
  addImport(fn, node.name, reference.expression.text, '*', node.isTypeOnly);
  if (hasModifier(node, K.ExportKeyword)) exportBinding(fn, node.name.text, node.name.text, node.name);
}

/** `import x = A.B`. */
export function lowerImportAlias(fn: Fn, node: ts.ImportEqualsDeclaration): void {
  const reference = node.moduleReference;
  if (ts.isExternalModuleReference(reference)) return;
  const binding = lookup(fn.scope, node.name.text);
  if (binding === undefined) return;
  define(fn, binding, lowerEntity(fn, reference));
  if (hasModifier(node, K.ExportKeyword)) exportBinding(fn, node.name.text, node.name.text, node.name);
}

function lowerEntity(fn: Fn, name: ts.EntityName): NodeId {
  if (ts.isIdentifier(name)) return lowerExpression(fn, name);
  const base = lowerEntity(fn, name.left);
  const nameStart = startOf(fn, name.right);
  return addNode(fn, { k: 'prop', ...at(fn, name), base, name: name.right.text, optional: false, nameStart });
}

function addImport(fn: Fn, local: ts.Identifier, specifier: string, name: string, typeOnly: boolean): void {
  const entry = { specifier, name, local: local.text, typeOnly, ...span(fn, local) };
  const index = fn.module.imports.push(entry) - 1;
  const binding = fn.scope.values.get(local.text);
  if (binding !== undefined) binding.importIndex = index;
}

function span(fn: Fn, node: ts.Node): { start: number; end: number } {
  return { start: startOf(fn, node), end: node.end };
}

/** What stands in an exported namespace of a declaration file is exported without saying so. */
export function isExported(fn: Fn, node: ts.Node): boolean {
  const isInExported = fn.namespaceName !== undefined && fn.namespaceName !== '';
  return hasModifier(node, K.ExportKeyword) || (isInExported && fn.module.source.isDeclarationFile);
}

/** Exports the variable `local` of the current scope under `name`, with whatever it finally holds. */
export function exportBinding(fn: Fn, name: string, local: string, node: ts.Node): void {
  const binding = lookup(fn.scope, local);
  if (fn.namespaceExports !== undefined) {
    if (binding === undefined) return;
    fn.namespaceExports.set(name, binding);
    const outer = fn.namespaceName;
    fn.module.last.push(() => {
      const draft = fn.module.classBindings.get(binding);
      if (draft !== undefined && outer !== undefined && outer !== '')
        fn.module.exports.push({ e: 'type', name: `${outer}.${name}`, to: { in: 'class', id: draft.id } });
    });
    return;
  }
  const scope = fn.scope;
  fn.module.last.push(() => {
    const { exports, imports } = fn.module;
    if (binding === undefined) {
      const symbol = scope.types.get(local);
      if (symbol !== undefined) exports.push({ e: 'type', name, to: { in: 'type', id: symbol.id } });
      return;
    }
    const source = imports[binding.importIndex];
    if (source !== undefined) {
      exports.push({ e: 'from', name, specifier: source.specifier, imported: source.name });
      return;
    }
    exports.push({ e: 'value', name, node: readSettled(fn, binding, node) });
    const draft = fn.module.classBindings.get(binding);
    const symbol = scope.types.get(local);
    if (draft !== undefined) exports.push({ e: 'type', name, to: { in: 'class', id: draft.id } });
    else if (symbol !== undefined && binding.kind !== 'enum') {
      exports.push({ e: 'type', name, to: { in: 'type', id: symbol.id } });
    }
  });
}

/** Enums arrive here as types and through `exportBinding` as values. */
export function exportType(fn: Fn, name: string, to: TypeTarget): void {
  if (fn.namespaceName !== undefined) {
    if (fn.namespaceName !== '')
      fn.module.exports.push({ e: 'type', name: `${fn.namespaceName}.${name}`, to });
    return;
  }
  fn.module.exports.push({ e: 'type', name, to });
}

export function exportDefault(fn: Fn, node: NodeId): void {
  fn.module.exports.push({ e: 'value', name: 'default', node });
}

export function lowerExportDeclaration(fn: Fn, node: ts.ExportDeclaration): void {
  const { moduleSpecifier, exportClause } = node;
  const { exports } = fn.module;
  if (moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)) {
    const specifier = moduleSpecifier.text;
    if (exportClause === undefined) exports.push({ e: 'all', specifier });
    else if (ts.isNamespaceExport(exportClause)) {
      exports.push({ e: 'from', name: exportClause.name.text, specifier, imported: '*' });
    } else {
      for (const element of exportClause.elements) {
        const imported = (element.propertyName ?? element.name).text;
        exports.push({ e: 'from', name: element.name.text, specifier, imported });
      }
    }
    return;
  }
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return;
  for (const element of exportClause.elements) {
    exportBinding(fn, element.name.text, (element.propertyName ?? element.name).text, element);
  }
}

/** `export default e` and `export = e`. */
export function lowerExportAssignment(fn: Fn, node: ts.ExportAssignment): void {
  const { expression } = node;
  const binding = ts.isIdentifier(expression) ? lookup(fn.scope, expression.text) : undefined;
  if (binding !== undefined && node.isExportEquals !== true) {
    exportBinding(fn, 'default', binding.name, expression);
    return;
  }
  if (binding !== undefined) {
    fn.module.last.push(() => {
      fn.module.exports.push({ e: 'assign', node: readSettled(fn, binding, expression) });
    });
    return;
  }
  const value = lowerNamed(fn, expression, undefined);
  if (node.isExportEquals === true) fn.module.exports.push({ e: 'assign', node: value });
  else exportDefault(fn, value);
}

/** `module.exports = v`, `exports.x = v`, `module.exports.x = v`. */
export function exportCommonJs(fn: Fn, target: ts.Expression, value: NodeId): void {
  if (!ts.isPropertyAccessExpression(target)) return;
  const { exports } = fn.module;
  if (isExportsObject(fn, target)) exports.push({ e: 'assign', node: value });
  else if (isExportsObject(fn, target.expression))
    exports.push({ e: 'value', name: target.name.text, node: value });
}

function isExportsObject(fn: Fn, node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return node.text === 'exports' && lookup(fn.scope, 'exports') === undefined;
  return (
    ts.isPropertyAccessExpression(node) &&
    node.name.text === 'exports' &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'module' &&
    lookup(fn.scope, 'module') === undefined
  );
}
