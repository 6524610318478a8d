/**
 * Declarations that reach beyond their file without being exported: `declare module 'm' { ... }`, `declare global { ... }`,
 * and declaration files that are no modules.
 */
import { ts } from 'ts-morph';
import type { TypeTarget } from '../ir.ts';
import type { Fn } from './flow.ts';
import { lookup } from './scopes/model.ts';
import { readSettled } from './variables.ts';

/** Lowers the body of a namespace or module declaration with what it adds to. */
export function withinAmbient(fn: Fn, node: ts.ModuleDeclaration, body: () => void): void {
  const outer = fn.ambient;
  if (ts.isStringLiteral(node.name)) fn.ambient = { scope: node.name.text, path: '' };
  else if ((node.flags & ts.NodeFlags.GlobalAugmentation) !== 0) fn.ambient = { scope: '', path: '' };
  else if (outer !== undefined) fn.ambient = { ...outer, path: `${outer.path}${node.name.text}.` };
  body();
  fn.ambient = outer;
}

export function noteAmbientType(fn: Fn, name: string, to: TypeTarget): void {
  if (fn.ambient === undefined) return;
  const { scope, path } = fn.ambient;
  fn.module.ambient.push({ e: 'type', scope, name: `${path}${name}`, to });
}

/** Variables that the whole program sees. */
export function noteAmbientVariables(fn: Fn, statements: readonly ts.Statement[]): void {
  if (fn.ambient === undefined || fn.ambient.scope !== '' || fn.ambient.path !== '') return;
  for (const statement of statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, type } of statement.declarationList.declarations) {
      const binding = ts.isIdentifier(name) ? lookup(fn.scope, name.text) : undefined;
      if (binding === undefined || type === undefined) continue;
      const noted = binding;
      fn.module.last.push(() => {
        const node = readSettled(fn, noted, name);
        fn.module.ambient.push({ e: 'value', scope: '', name: noted.name, node });
      });
    }
  }
}
