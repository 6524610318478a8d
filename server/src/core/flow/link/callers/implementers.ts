/**
 * What implements interfaces: classes that say so, and object literals that stand where a value of a declared type is
 * asked for (a typed variable, a result, an argument, a field of another such literal). A call through the interface may
 * run their functions.
 *
 * Deliberately absent: classes called through the types they extend, or implement by methods of their own (`index.ts`
 * knows them by name).
 */
import type { ClassId, ClassIr, FunctionId, ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { identityOf } from '../types/structure.ts';
import type { TypeRef } from '../values.ts';

/** A function that implements a method of an interface. */
export interface Implementer {
  readonly fn: FunctionId;
  readonly name: string;
  /** It runs nothing: a logger that is switched off. */
  readonly isIdle: boolean;
  /** Of a class that a function makes: for which model, only its callers know. */
  readonly isMade: boolean;
}

/** By the identity of the interface. */
export function implementersOf(
  evaluator: Evaluator,
  file: string,
): ReadonlyMap<string, readonly Implementer[]> {
  const module = evaluator.program.module(file);
  if (module === undefined) return new Map();
  const reader = new Reader(evaluator, module);
  reader.read();
  return reader.found;
}

/** A class that answers calls through an interface with a method that it inherits. */
export interface Inherited {
  /** The identity of the interface. */
  readonly identity: string;
  readonly file: string;
  readonly cls: ClassId;
}

/**
 * Classes of a file that implement interfaces with methods that they inherit, by `file#function` of the method. A repository
 * that says it implements a port may declare none of its writes.
 */
export function inheritedBy(evaluator: Evaluator, file: string): ReadonlyMap<string, readonly Inherited[]> {
  const found = new Map<string, Inherited[]>();
  for (const [cls, declaration] of (evaluator.program.module(file)?.classes ?? []).entries()) {
    const inheritors = declaration.implements.flatMap((type) =>
      type.t === 'ref' ? [{ identity: type.name.split('.').at(-1) ?? type.name, file, cls }] : [],
    );
    if (declaration.extends === undefined || inheritors.length === 0) continue;
    for (const method of inheritedMethods(evaluator, file, declaration))
      found.set(method, [...(found.get(method) ?? []), ...inheritors]);
  }
  return found;
}

/** Methods of the classes above one that it does not declare anew. */
function inheritedMethods(evaluator: Evaluator, file: string, declaration: ClassIr): ReadonlySet<string> {
  const methods = new Set<string>();
  const visit = (
    from: string,
    { extends: base, members }: ClassIr,
    over: ReadonlySet<string>,
    depth: number,
  ): void => {
    if (base === undefined || depth > MAXIMUM_DEPTH) return;
    const declared = new Set([...over, ...members.flatMap(({ name, isStatic }) => (isStatic ? [] : [name]))]);
    for (const { file: home, cls, keeps } of evaluator.classes.basesOf(from, base)) {
      const above = evaluator.module(home).classes[cls];
      if (above === undefined) continue;
      for (const { kind, fn, name, isStatic } of above.members)
        if (kind === 'method' && fn !== undefined && !isStatic && !declared.has(name) && keeps(name))
          methods.add(`${home}#${fn}`);
      visit(home, above, declared, depth + 1);
    }
  };
  visit(file, declaration, new Set(), 0);
  return methods;
}

const MAXIMUM_DEPTH = 6;

class Reader {
  readonly found = new Map<string, Implementer[]>();
  readonly #evaluator: Evaluator;
  readonly #module: ModuleIr;

  constructor(evaluator: Evaluator, module: ModuleIr) {
    this.#evaluator = evaluator;
    this.#module = module;
  }

  read(): void {
    const { file, nodes, functions, classes } = this.#module;
    if (!functions.some(({ kind }) => kind !== 'module' && kind !== 'constructor')) return;
    for (const node of nodes) {
      if (node.k === 'binding' && node.type !== undefined) {
        const type = { file, type: node.type };
        if (node.value !== undefined) this.#stands(node.value, type, 0);
        if (node.fallback !== undefined) this.#stands(node.fallback, type, 0);
      } else if (node.k === 'cast' && node.type !== undefined)
        this.#stands(node.operand, { file, type: node.type }, 0);
      else if (node.k === 'call' && node.args.some((arg) => this.#isService(arg.value, 0)))
        this.#arguments(node.callee, node.args);
    }
    for (const fn of functions) {
      for (const param of fn.params)
        if (param.type !== undefined && param.fallback !== undefined)
          this.#stands(param.fallback, { file, type: param.type }, 0);
      if (fn.returnType === undefined) continue;
      for (const value of fn.returns) this.#stands(value, { file, type: fn.returnType }, 0);
    }
    for (const declaration of classes) {
      for (const member of declaration.members) {
        if (member.type === undefined) continue;
        for (const value of member.init === undefined ? member.assigned : [member.init, ...member.assigned])
          this.#stands(value, { file, type: member.type }, 0);
      }
      for (const type of declaration.implements) {
        if (type.t !== 'ref') continue;
        for (const member of declaration.members)
          if (member.fn !== undefined && member.kind === 'method')
            this.#add(type.name.split('.').at(-1) ?? type.name, member.fn, member.name);
      }
    }
  }

  /** A literal with functions in it, handed to a function of the project that says what it takes. */
  #arguments(callee: NodeId, args: readonly { readonly value: NodeId }[]): void {
    const evaluator = this.#evaluator;
    const { file } = this.#module;
    const frame = evaluator.rootFrame(file, evaluator.node(file, callee).fn);
    for (const atom of evaluator.evaluate(frame, callee).atoms) {
      const target = atom.a === 'class' ? evaluator.activations.constructorOf(atom) : atom;
      if (target?.a !== 'fn') continue;
      const { params } = evaluator.fn(target.file, target.fn);
      for (const [index, arg] of args.entries()) {
        const type = params[index]?.type;
        if (type !== undefined && this.#isService(arg.value, 0))
          this.#stands(arg.value, { file: target.file, type }, 0);
      }
    }
  }

  /** An object literal with a function in it, at once or in an object in it. */
  #isService(id: NodeId, depth: number): boolean {
    const node = this.#module.nodes[id];
    if (node?.k === 'binding' && node.value !== undefined && depth < 2)
      return this.#isService(node.value, depth + 1);
    if (node?.k !== 'object' || depth > 2) return false;
    return node.props.some(
      (prop) =>
        prop.p === 'value' &&
        (this.#module.nodes[prop.value]?.k === 'function' || this.#isService(prop.value, depth + 1)),
    );
  }

  /** A node stands where a value of the type is asked for. */
  #stands(id: NodeId, type: TypeRef, depth: number): void {
    if (depth > MAXIMUM_DEPTH) return;
    const node = this.#module.nodes[id];
    switch (node?.k) {
      case 'binding':
        if (node.value !== undefined && node.type === undefined) this.#stands(node.value, type, depth + 1);
        return;
      case 'await':
      case 'cast':
        this.#stands(node.operand, type, depth + 1);
        return;
      case 'conditional':
        this.#stands(node.then, type, depth + 1);
        this.#stands(node.else, type, depth + 1);
        return;
      case 'logical':
        this.#stands(node.left, type, depth + 1);
        this.#stands(node.right, type, depth + 1);
        return;
      case 'phi':
        for (const input of node.inputs) this.#stands(input, type, depth + 1);
        return;
      case 'update':
        this.#stands(node.base, type, depth + 1);
        return;
      case 'object':
        if (this.#isService(id, 0)) this.#implements(node.props, type, depth);
        return;
      case 'function': {
        const structure = this.#evaluator.types.resolved(type);
        if (structure.s !== 'function') return;
        for (const value of this.#module.functions[node.target]?.returns ?? [])
          this.#stands(value, structure.returns, depth + 1);
        return;
      }
      default:
        return;
    }
  }

  #implements(
    props: (ModuleIr['nodes'][number] & { k: 'object' })['props'],
    type: TypeRef,
    depth: number,
  ): void {
    const structure = this.#evaluator.types.resolved(type);
    if (structure.s === 'union') {
      for (const each of structure.types) this.#implements(props, each, depth + 1);
      return;
    }
    const identity = identityOf(structure);
    const members = this.#evaluator.types.membersOf(structure);
    if (identity === undefined || members === undefined || depth > MAXIMUM_DEPTH) return;
    for (const prop of props) {
      const member = prop.p === 'value' ? members.get(prop.key) : undefined;
      if (prop.p !== 'value' || member === undefined) continue;
      const fn = this.#functionAt(prop.value, 0);
      if (fn !== undefined) this.#add(identity, fn, prop.key);
      if (member.type !== undefined) this.#stands(prop.value, member.type, depth + 1);
    }
  }

  #functionAt(id: NodeId, depth: number): FunctionId | undefined {
    const node = this.#module.nodes[id];
    if (node?.k === 'function') return node.target;
    if (node?.k === 'binding' && node.value !== undefined && depth < 4)
      return this.#functionAt(node.value, depth + 1);
    return node?.k === 'cast' ? this.#functionAt(node.operand, depth + 1) : undefined;
  }

  #add(identity: string, fn: FunctionId, name: string): void {
    const list = this.found.get(identity) ?? [];
    if (list.some((known) => known.fn === fn && known.name === name)) return;
    const declaration = this.#module.functions[fn];
    const isIdle = declaration === undefined || declaration.calls.length + declaration.writes.length === 0;
    const cls = declaration?.class === undefined ? undefined : this.#module.classes[declaration.class];
    const isMade = cls !== undefined && cls.fn !== 0;
    this.found.set(identity, [...list, { fn, name, isIdle, isMade }]);
  }
}
