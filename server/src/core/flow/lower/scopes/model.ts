/** What a scope holds, and looking names up in it. */
import { ts } from 'ts-morph';
import type { AnnotationIr, NodeId, TypeDeclarationId, TypeIr } from '../../ir.ts';
import { isFunctionLiteral, unwrap } from '../syntax.ts';

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
