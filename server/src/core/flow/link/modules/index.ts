/** Follows names across files: what an export is, through barrels, renames, `export *` and CommonJS. */
import type { ModuleTarget } from '../../../program/model.ts';
import type { ModuleIr, NodeId, TypeTarget } from '../../ir.ts';
import { nearestFirst } from './ambient.ts';
import type { Modules } from './model.ts';

/** What an exported value name leads to. */
export type ValueTarget =
  | { readonly to: 'node'; readonly file: string; readonly node: NodeId }
  /** A property of a value: `module.exports = { a }` read as `a`. */
  | { readonly to: 'member'; readonly file: string; readonly node: NodeId; readonly name: string }
  | { readonly to: 'namespace'; readonly file: string }
  | { readonly to: 'package'; readonly specifier: string; readonly name: string }
  /** A file that is no source, such as JSON. */
  | { readonly to: 'data'; readonly file: string };

/** What a type name leads to. */
export type TypeDestination =
  | { readonly to: 'type'; readonly file: string; readonly id: number }
  | { readonly to: 'class'; readonly file: string; readonly id: number }
  /** `from`: the file that names the package. */
  | {
      readonly to: 'package';
      readonly specifier: string;
      readonly name: string;
      readonly from: string;
    }
  | { readonly to: 'global'; readonly name: string }
  | { readonly to: 'parameter'; readonly name: string };

/** Relative paths and the aliases of bundlers and `imports`. */
const OWN_PATH = /^(?:[.~#]|@\/)/;

export class ModuleGraph {
  readonly #program: Modules;
  readonly #isLibrary: (specifier: string) => boolean;

  constructor(program: Modules, isLibrary: (specifier: string) => boolean) {
    this.#program = program;
    this.#isLibrary = isLibrary;
  }

  /** A generated client is the library that the catalogue knows, whether its files are on disk yet or not. */
  #resolve(specifier: string, file: string): ModuleTarget {
    if (OWN_PATH.test(specifier) && this.#isLibrary(specifier))
      return { to: 'package', name: specifier, path: '' };
    const target = this.#program.resolve(specifier, file);
    // What rows speak of is theirs; of the others the declarations tell, where they are wanted.
    if (target.to !== 'package' || this.#isLibrary(specifier)) return target;
    const declarations = this.#program.declarations(specifier, file);
    return declarations === undefined ? target : { to: 'file', file: declarations };
  }

  /** What a library declares under the name of a type that no row speaks of. */
  declaredType({
    specifier,
    name,
    from,
  }: TypeDestination & { readonly to: 'package' }): TypeDestination | undefined {
    const file = this.#program.declarations(specifier, from);
    const [first, ...path] = name.split('.');
    if (file === undefined || first === undefined) return undefined;
    const found =
      this.exportedType(file, [name], new Set()) ??
      (path.length === 0 ? undefined : this.exportedType(file, [path.join('.')], new Set()));
    return found?.to === 'type' || found?.to === 'class' ? found : undefined;
  }

  module(file: string): ModuleIr | undefined {
    return this.#program.module(file);
  }

  /** What the project itself declares as part of a module (or globally, with an empty scope), nearest to `from` first. */
  ambientTypes(scope: string, name: string, from: string): readonly TypeDestination[] {
    const found: TypeDestination[] = [];
    for (const entry of nearestFirst(this.#program.ambient(scope, name), from)) {
      if (entry.e !== 'type') continue;
      const destination = this.type(entry.file, entry.to, name);
      if (destination?.to === 'type' || destination?.to === 'class') found.push(destination);
    }
    return found;
  }

  /** A variable that the project declares for all files. */
  ambientValue(name: string, from: string): { readonly file: string; readonly node: NodeId } | undefined {
    for (const entry of nearestFirst(this.#program.ambient('', name), from))
      if (entry.e === 'value') return { file: entry.file, node: entry.node };
    return undefined;
  }

  /** The value behind import number `index` of a file. */
  imported(file: string, index: number): ValueTarget | undefined {
    const entry = this.#program.module(file)?.imports[index];
    if (entry === undefined) return undefined;
    return this.named(file, entry.specifier, entry.name);
  }

  /** The value `name` (`*`, `default`, ...) of the module that `specifier` means in `file`. */
  named(file: string, specifier: string, name: string): ValueTarget | undefined {
    const target = this.#resolve(specifier, file);
    if (target.to === 'package') return { to: 'package', specifier, name };
    // An unresolved specifier may still be a library that the catalogue knows (a project without its node_modules).
    if (target.to === 'nothing')
      return specifier.startsWith('.') ? undefined : { to: 'package', specifier, name };
    if (this.#program.exports(target.file) === undefined) return { to: 'data', file: target.file };
    if (name === '*') return { to: 'namespace', file: target.file };
    return this.exported(target.file, name, new Set());
  }

  exported(file: string, name: string, seen: Set<string>): ValueTarget | undefined {
    const key = `${file}#${name}`;
    if (seen.has(key)) return undefined;
    seen.add(key);
    const index = this.#program.exports(file);
    if (index === undefined) return undefined;
    const node = index.values.get(name);
    if (node !== undefined) return this.#node(file, node);
    const from = index.from.get(name);
    if (from !== undefined) {
      const target = this.#resolve(from.specifier, file);
      if (target.to !== 'file') return { to: 'package', specifier: from.specifier, name: from.imported };
      if (this.#program.exports(target.file) === undefined) return { to: 'data', file: target.file };
      if (from.imported === '*') return { to: 'namespace', file: target.file };
      return this.exported(target.file, from.imported, seen);
    }
    if (index.assigned !== undefined) {
      if (name === 'default') return this.#node(file, index.assigned);
      return { ...this.#node(file, index.assigned), to: 'member', name };
    }
    if (name === 'default') {
      // `import x from './common-js'` where the module sets `exports.a = ...`.
      return index.values.size > 0 && ![...index.types.keys()].includes('default')
        ? { to: 'namespace', file }
        : undefined;
    }
    for (const specifier of index.all) {
      const target = this.#resolve(specifier, file);
      if (target.to === 'file') {
        const found = this.exported(target.file, name, seen);
        if (found !== undefined) return found;
      }
    }
    for (const specifier of index.all) {
      if (this.#resolve(specifier, file).to === 'package') return { to: 'package', specifier, name };
    }
    return undefined;
  }

  /** A node's number is what its module says: it changes with any edit before it. */
  #node(file: string, node: NodeId): ValueTarget & { to: 'node' } {
    this.#program.module(file);
    return { to: 'node', file, node };
  }

  /** Names a namespace import can read, for `import * as x` handed on whole. */
  exportNames(file: string): readonly string[] {
    const index = this.#program.exports(file);
    return index === undefined ? [] : [...index.values.keys(), ...index.from.keys()];
  }

  /** Where a type name of `file` leads. `name` is what was written. */
  type(file: string, target: TypeTarget, name: string): TypeDestination | undefined {
    switch (target.in) {
      case 'type':
        return { to: 'type', file, id: target.id };
      case 'class':
        return { to: 'class', file, id: target.id };
      case 'global':
        return { to: 'global', name };
      case 'parameter':
        return { to: 'parameter', name };
      case 'import': {
        const entry = this.#program.module(file)?.imports[target.index];
        if (entry === undefined) return undefined;
        return this.#importedType(file, entry.specifier, entry.name, target.path, new Set());
      }
    }
  }

  #importedType(
    file: string,
    specifier: string,
    name: string,
    path: readonly string[],
    seen: Set<string>,
  ): TypeDestination | undefined {
    const names = name === '*' ? path : [name, ...path];
    const target = this.#resolve(specifier, file);
    if (target.to !== 'file') {
      if (target.to === 'nothing' && specifier.startsWith('.')) return undefined;
      // `import Koa from 'koa'` and `Koa.Context`: what the default export holds, the module exports.
      const own = name === 'default' && path.length > 0 ? path : names;
      // `import * as Store from 'store'` and `Store` as a type: the module is the class.
      return { to: 'package', specifier, name: own.join('.') || 'default', from: file };
    }
    return this.exportedType(target.file, names, seen);
  }

  /**
   * The type that a module exports under a name, and further names behind it where that is a namespace of other types:
   * `export * as Billing from './billing'` and `Billing.Address`.
   */
  exportedType(file: string, names: readonly string[], seen: Set<string>): TypeDestination | undefined {
    const [name, ...path] = names;
    const key = `${file}#${names.join('.')}`;
    if (name === undefined || seen.has(key)) return undefined;
    seen.add(key);
    const index = this.#program.exports(file);
    if (index === undefined) return undefined;
    const whole = names.join('.');
    const written = index.types.has(whole) ? whole : name;
    const target = index.types.get(written);
    if (target !== undefined) {
      // What a type is called by is a number of its module.
      this.#program.module(file);
      const found = this.type(file, target, written);
      return found?.to === 'package' && written !== whole
        ? { ...found, name: [found.name, ...path].join('.') }
        : found;
    }
    const node = index.values.get(name) ?? (name === 'default' ? index.assigned : undefined);
    if (node !== undefined) {
      const module = this.#program.module(file);
      const value = module?.nodes[node];
      if (value?.k === 'class') return { to: 'class', file, id: value.target };
      if (value?.k === 'binding' && value.value !== undefined) {
        const inner = module?.nodes[value.value];
        if (inner?.k === 'class') return { to: 'class', file, id: inner.target };
      }
      if (value?.k === 'import') {
        const entry = module?.imports[value.index];
        if (entry !== undefined) return this.#importedType(file, entry.specifier, entry.name, path, seen);
      }
    }
    const from = index.from.get(name);
    if (from !== undefined) return this.#importedType(file, from.specifier, from.imported, path, seen);
    for (const specifier of index.all) {
      const next = this.#resolve(specifier, file);
      if (next.to === 'file') {
        const found = this.exportedType(next.file, names, seen);
        if (found !== undefined) return found;
      }
    }
    for (const specifier of index.all) {
      if (this.#resolve(specifier, file).to === 'package')
        return { to: 'package', specifier, name: whole, from: file };
    }
    return undefined;
  }
}
