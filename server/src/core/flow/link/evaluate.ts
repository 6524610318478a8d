/**
 * Abstract evaluation of the representation, on demand: what may this node stand for, in this activation. Calls of
 * project functions are evaluated in a frame of their own; libraries answer through the catalogue; where nothing else
 * is known, declared types and names are the evidence.
 *
 * Deliberately absent: which calls are sinks (`sinks.ts`), consent (`core/guards`), judgement of any kind.
 */
import type { Catalog } from '../../catalog/index.ts';
import type { Classification, Classifier, Exclusion, ValueShape } from '../../classify/model.ts';
import type { Program } from '../../program/model.ts';
import type { ModelTable } from '../../program/schemas/model.ts';
import type { Place } from '../../text/range.ts';
import type {
  AnnotationIr,
  BindingNode,
  ClassId,
  ClassIr,
  FunctionId,
  FunctionIr,
  ImportIr,
  MemberIr,
  ModuleIr,
  NodeId,
  ObjectNode,
  UpdateNode,
  ValueNode,
} from '../ir.ts';
import type { NodeRef } from '../model.ts';
import { Builtins } from './builtins.ts';
import { Calls } from './calls.ts';
import { Errors } from './errors.ts';
import { Frame } from './frame.ts';
import { Libraries } from './libraries.ts';
import { ModuleGraph, type ValueTarget } from './modules.ts';
import {
  contextOf,
  extend,
  labelOf,
  mergeNames,
  namesOf,
  siblingNames,
  singular,
  type TypeContext,
} from './names.ts';
import { type Member, type Structure, TypeModel } from './types.ts';
import { Usage } from './usage.ts';
import {
  type Atom,
  clean,
  constant,
  type DataAtom,
  type InstanceAtom,
  join,
  type Lazy,
  NOTHING,
  type ObjectEntry,
  type OpenAtom,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

export interface LinkInput {
  readonly program: Program;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly models: ModelTable;
  /** The project's own sanitizers, by name. */
  readonly sanitizers: readonly string[];
}

const MAXIMUM_STACK = 400;
const MAXIMUM_STRUCTURE_DEPTH = 120;
const MAXIMUM_TYPE_DEPTH = 6;
const COMPARISONS = new Set(['==', '===', '!=', '!==', '<', '>', '<=', '>=', 'in', 'instanceof']);
/** Members of an error that hold its message. */
const ERROR_TEXTS = new Set(['message', 'stack', 'toString', 'cause', 'detail', 'reason']);
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

/** Where a property is read. */
export interface ReadAt {
  readonly frame: Frame;
  readonly node: { readonly start: number; readonly end: number };
}

export class Evaluator {
  readonly program: Program;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly models: ModelTable;
  readonly graph: ModuleGraph;
  readonly types: TypeModel;
  readonly errors: Errors;
  readonly usage: Usage;
  readonly builtins: Builtins;
  readonly calls: Calls;
  readonly libraries: Libraries;
  readonly sanitizers: ReadonlySet<string>;
  readonly #roots = new Map<string, Map<FunctionId, Frame>>();
  readonly #structures = new Map<string, Structure>();
  readonly #modules = new Map<string, ModuleIr>();
  readonly #classified = new Map<string, Classification | Exclusion | undefined>();
  #depth = 0;
  #structureDepth = 0;
  readonly #answers = new WeakMap<Atom, Map<string, Value>>();

  constructor(input: LinkInput) {
    this.program = input.program;
    this.catalog = input.catalog;
    this.classifier = input.classifier;
    this.models = input.models;
    this.sanitizers = new Set(input.sanitizers);
    this.graph = new ModuleGraph(input.program);
    this.errors = new Errors(this);
    this.usage = new Usage(this);
    this.builtins = new Builtins(this);
    this.calls = new Calls(this);
    this.libraries = new Libraries(this);
    this.types = new TypeModel(this.graph, input.models, {
      classOf: (file, node) => this.classOf(file, node),
      structureOfValue: (structure) => this.#structureOfValue(structure),
      infersSchema: (specifier, name) => this.libraries.infersSchema(specifier, name),
    });
  }

  module(file: string): ModuleIr {
    const known = this.#modules.get(file);
    if (known !== undefined) return known;
    const module = this.program.module(file);
    if (module === undefined)
      throw new Error(`No representation of ${file}: only files of the program are evaluated`);
    this.#modules.set(file, module);
    return module;
  }

  node(file: string, id: NodeId): ValueNode {
    const node = this.module(file).nodes[id];
    if (node === undefined) throw new Error(`Node ${id} does not exist in ${file}`);
    return node;
  }

  fn(file: string, id: FunctionId): FunctionIr {
    const fn = this.module(file).functions[id];
    if (fn === undefined) throw new Error(`Function ${id} does not exist in ${file}`);
    return fn;
  }

  place(file: string, node: { readonly start: number; readonly end: number }): Place {
    return { file, start: node.start, end: node.end };
  }

  /** The frame in which a function is looked at by itself. */
  rootFrame(file: string, fn: FunctionId): Frame {
    let frames = this.#roots.get(file);
    if (frames === undefined) {
      frames = new Map();
      this.#roots.set(file, frames);
    }
    let frame = frames.get(fn);
    if (frame === undefined) {
      const declaration = this.fn(file, fn);
      const parent = declaration.parent < 0 ? undefined : this.rootFrame(file, declaration.parent);
      frame = this.#symbolicFrame(file, fn, parent);
      frames.set(fn, frame);
    }
    return frame;
  }

  /** The frame of function `fn` as seen from `frame`: an enclosing one, or that of a closure created in it. */
  frameFor(frame: Frame, fn: FunctionId): Frame {
    for (let outer: Frame | undefined = frame; outer !== undefined; outer = outer.parent) {
      if (outer.fn === fn) return outer;
    }
    // A function inside one of the enclosing ones: go down from there.
    const path: FunctionId[] = [];
    let current = fn;
    while (current >= 0) {
      const at = current;
      for (let outer: Frame | undefined = frame; outer !== undefined; outer = outer.parent) {
        if (outer.fn !== at) continue;
        let inner: Frame = outer;
        for (const step of path.reverse()) {
          let child = inner.children.get(step);
          if (child === undefined) {
            child = this.#symbolicFrame(frame.file, step, inner);
            inner.children.set(step, child);
          }
          inner = child;
        }
        return inner;
      }
      path.push(current);
      current = this.fn(frame.file, current).parent;
    }
    return this.rootFrame(frame.file, fn);
  }

  #symbolicFrame(file: string, fn: FunctionId, parent: Frame | undefined): Frame {
    return new Frame({
      file,
      fn,
      args: undefined,
      self: undefined,
      parent,
      call: undefined,
      typeEnv: undefined,
    });
  }

  force(lazy: Lazy): Value {
    return 'value' in lazy ? lazy.value : this.evaluate(lazy.frame, lazy.node);
  }

  /** Value of a node of the frame's file, evaluated in the activation of the function it belongs to. */
  evaluate(from: Frame, id: NodeId): Value {
    const node = this.node(from.file, id);
    const frame = node.fn === from.fn ? from : this.frameFor(from, node.fn);
    const known = frame.memo.get(id);
    if (known !== undefined) return known;
    // A value that depends on itself: the alternatives that come round the cycle are those found on the way.
    if (frame.pending.has(id)) return NOTHING;
    if (this.#depth > MAXIMUM_STACK) return valueWith(this.open(frame, node, []));
    this.#depth += 1;
    frame.pending.add(id);
    const value = this.#compute(frame, id, node);
    frame.pending.delete(id);
    this.#depth -= 1;
    frame.memo.set(id, value);
    return value;
  }

  #compute(frame: Frame, id: NodeId, node: ValueNode): Value {
    switch (node.k) {
      case 'const':
        return constant(node.value);
      case 'template':
        return this.#template(frame, node);
      case 'binary':
        if (node.op === '+') return this.#plus(frame, node.left, node.right);
        return scalar(COMPARISONS.has(node.op) ? 'boolean' : 'number');
      case 'unary':
        if (node.op === '!' || node.op === 'delete') return scalar('boolean');
        if (node.op === 'typeof') return scalar('enum');
        return node.op === 'void' ? constant(undefined) : scalar('number');
      case 'logical':
        if (node.op === '&&') return this.evaluate(frame, node.right);
        return join([this.evaluate(frame, node.left), this.evaluate(frame, node.right)]);
      case 'conditional':
        return join([this.evaluate(frame, node.then), this.evaluate(frame, node.else)]);
      case 'phi':
        return join(node.inputs.map((input) => this.evaluate(frame, input)));
      case 'object':
        return this.#object(frame, node);
      case 'array':
        return valueWith({
          a: 'list',
          items: node.items.map((item) => ({ value: { frame, node: item.value }, spread: item.spread })),
        });
      case 'prop':
        return this.#prop(frame, node);
      case 'index':
        return this.#index(frame, id, node.base, node.index);
      case 'rest':
        return valueWith({
          a: 'object',
          entries: [{ spread: { frame, node: node.base }, omit: node.omit }],
          names: [],
          origin: this.place(frame.file, node),
        });
      case 'element':
        if (node.key === true) return scalar('enum');
        if (node.from !== undefined) return this.evaluate(frame, node.base);
        return this.element(this.evaluate(frame, node.base), node.index);
      case 'call':
        return this.calls.call(frame, id, node);
      case 'jsx':
        return clean('an element');
      case 'function':
        return (
          this.#ambient(frame, node.target, node) ??
          valueWith({ a: 'fn', file: frame.file, fn: node.target, parent: frame })
        );
      case 'class':
        return valueWith({ a: 'class', file: frame.file, cls: node.target, parent: frame });
      case 'param':
        return this.calls.parameter(frame, node.index);
      case 'this':
        return this.self(frame, node.binder);
      case 'super':
        return this.#super(frame, node.binder);
      case 'import':
        return this.#import(frame, node.index, node);
      case 'global':
        return this.global(frame, node.name, node);
      case 'module':
        return this.#target(frame, node.specifier, '*', '', node);
      case 'cell':
        return join(
          (this.module(frame.file).cells[node.cell]?.definitions ?? []).map((definition) =>
            this.evaluate(frame, definition),
          ),
        );
      case 'binding':
        return this.#binding(frame, id, node);
      case 'update':
        return this.#update(frame, node);
      case 'write':
        return this.evaluate(frame, node.value);
      case 'await':
        return this.evaluate(frame, node.operand);
      case 'yield':
        return valueWith(this.open(frame, node, []));
      case 'cast':
        return this.#cast(frame, node);
      case 'caught':
        return join([
          valueWith({ ...this.open(frame, node, ['error']), shape: 'object' }),
          this.errors.caught(frame, node),
        ]);
      case 'opaque':
        return node.what === 'regex' ? scalar('object') : valueWith(this.open(frame, node, []));
    }
  }

  // --- leaves -------------------------------------------------------------------------------------------------

  open(
    frame: Frame,
    node: { readonly start: number; readonly end: number },
    names: readonly string[],
  ): OpenAtom {
    return { a: 'open', shape: 'unknown', names, origin: this.place(frame.file, node) };
  }

  /** `this` of a method or function: the instance the call was made on, or an instance of the class by itself. */
  self(frame: Frame, binder: FunctionId): Value {
    const bound = this.frameFor(frame, binder);
    if (bound.self !== undefined) return bound.self;
    const fn = this.fn(frame.file, binder);
    if (fn.class === undefined)
      return valueWith({ a: 'open', shape: 'object', names: ['this'], origin: this.place(frame.file, fn) });
    if (fn.isStatic) return valueWith({ a: 'class', file: frame.file, cls: fn.class, parent: bound.parent });
    return valueWith(this.instance(frame.file, fn.class, bound.parent));
  }

  instance(file: string, cls: ClassId, parent: Frame | undefined): InstanceAtom {
    const declaration = this.module(file).classes[cls];
    return {
      a: 'instance',
      file,
      cls,
      parent,
      names: declaration?.name === undefined ? [] : [declaration.name],
      origin: { file, start: declaration?.start ?? 0, end: declaration?.end ?? 0 },
    };
  }

  #super(frame: Frame, binder: FunctionId): Value {
    const fn = this.fn(frame.file, binder);
    const declaration = fn.class === undefined ? undefined : this.module(frame.file).classes[fn.class];
    if (declaration?.extends === undefined) return NOTHING;
    const self = this.self(frame, binder);
    const base = this.classOf(frame.file, declaration.extends);
    if (base === undefined) return this.#libraryBase(frame.file, declaration.extends, self.atoms[0]);
    const [first] = self.atoms;
    if (first?.a !== 'instance') return valueWith(this.instance(base.file, base.cls, undefined));
    return valueWith({ ...first, file: base.file, cls: base.cls });
  }

  /** `declare function gtag(...): void` says that the page has a global of this name. */
  #ambient(frame: Frame, target: FunctionId, node: ValueNode): Value | undefined {
    const { name, bodyStart, bodyEnd, parent } = this.fn(frame.file, target);
    if (name === undefined || bodyStart !== bodyEnd || parent !== 0) return undefined;
    return this.libraries.global(frame, name, node);
  }

  #import(frame: Frame, index: number, node: ValueNode): Value {
    const entry = this.module(frame.file).imports[index];
    if (entry === undefined) return NOTHING;
    return this.#target(frame, entry.specifier, entry.name, entry.local, node);
  }

  #target(frame: Frame, specifier: string, name: ImportIr['name'], local: string, node: ValueNode): Value {
    const target = this.graph.named(frame.file, specifier, name);
    if (target === undefined) return valueWith(this.open(frame, node, local === '' ? [] : [local]));
    return this.targetValue(target, frame, local, node);
  }

  targetValue(target: ValueTarget, frame: Frame, local: string, node: ValueNode): Value {
    switch (target.to) {
      case 'node':
        return this.evaluate(
          this.rootFrame(target.file, this.node(target.file, target.node).fn),
          target.node,
        );
      case 'member': {
        const value = this.evaluate(
          this.rootFrame(target.file, this.node(target.file, target.node).fn),
          target.node,
        );
        return this.property(value, target.name, { frame, node });
      }
      case 'namespace':
        return valueWith({ a: 'module', file: target.file });
      case 'data':
        return clean('a data file of the project');
      case 'package':
        return this.libraries.imported(frame, target.specifier, target.name, local, node);
    }
  }

  global(frame: Frame, name: string, node: { readonly start: number; readonly end: number }): Value {
    if (name === 'undefined') return constant(undefined);
    if (name === 'NaN' || name === 'Infinity') return scalar('number');
    const known = this.libraries.global(frame, name, node);
    if (known !== undefined) return known;
    if (GLOBAL_OBJECTS.has(name) || this.builtins.isGlobal(name)) {
      return valueWith({
        a: 'lib',
        integration: '',
        path: `global:${name}`,
        captures: {},
        typeArgs: [],
        names: [name],
        origin: this.place(frame.file, node),
      });
    }
    return valueWith(this.open(frame, node, [name]));
  }

  // --- operators ----------------------------------------------------------------------------------------------

  #template(frame: Frame, node: ValueNode & { k: 'template' }): Value {
    if (node.parts.length === 0 && node.tag === undefined) return constant(node.texts[0] ?? '');
    return valueWith({
      a: 'text',
      texts: node.texts,
      parts: node.parts.map((part) => ({ frame, node: part })),
      deep: node.tag !== undefined,
    });
  }

  #plus(frame: Frame, left: NodeId, right: NodeId): Value {
    const a = this.evaluate(frame, left);
    const b = this.evaluate(frame, right);
    const constants = [a, b].map((value) =>
      value.atoms.length === 1 && value.atoms[0]?.a === 'const' ? value.atoms[0].value : undefined,
    );
    const [x, y] = constants;
    if (typeof x === 'string' && typeof y === 'string') return constant(x + y);
    if (isNumeric(a) && isNumeric(b)) return scalar('number');
    return valueWith({
      a: 'text',
      texts: ['', '', ''],
      parts: [
        { frame, node: left },
        { frame, node: right },
      ],
      deep: false,
    });
  }

  #object(frame: Frame, node: ObjectNode): Value {
    const entries: ObjectEntry[] = [];
    for (const prop of node.props) {
      if (prop.p === 'spread') entries.push({ spread: { frame, node: prop.value } });
      else if (prop.p === 'value') {
        const place = { file: frame.file, start: prop.keyStart, end: prop.keyEnd };
        const value = { frame, node: prop.value };
        const annotated = this.annotated(prop.annotations, place, prop.key, 'unknown');
        if (annotated === undefined) entries.push({ key: prop.key, value, place });
        else entries.push({ key: prop.key, value: { value: annotated }, place });
      } else if (prop.p === 'computed') {
        const key = this.constantString(this.evaluate(frame, prop.key));
        entries.push({ key, value: { frame, node: prop.value } } as ObjectEntry);
      } else if (prop.p === 'getter') {
        entries.push({
          key: prop.key,
          value: { value: valueWith({ a: 'fn', file: frame.file, fn: prop.fn, parent: frame }) },
          getter: true,
        });
      }
    }
    return valueWith({ a: 'object', entries, names: [], origin: this.place(frame.file, node) });
  }

  #update(frame: Frame, node: UpdateNode): Value {
    const base = { frame, node: node.base };
    const origin = this.place(frame.file, node);
    const value = node.value === undefined ? undefined : { frame, node: node.value };
    const baseValue = this.evaluate(frame, node.base);
    if (node.mode === 'merge') {
      if (value === undefined) return baseValue;
      return valueWith({ a: 'object', entries: [{ spread: base }, { spread: value }], names: [], origin });
    }
    if (node.mode === 'delete') {
      if (node.key === undefined) return baseValue;
      return valueWith({
        a: 'object',
        entries: [{ spread: base }, { removed: node.key }],
        names: [],
        origin,
      });
    }
    if (value === undefined) return baseValue;
    if (node.mode === 'add') {
      return valueWith({
        a: 'list',
        items: [
          { value: base, spread: true },
          { value, spread: false },
        ],
      });
    }
    const key =
      node.key ??
      (node.computed === undefined ? undefined : this.constantString(this.evaluate(frame, node.computed)));
    // Library objects and instances keep what they are: a field set on them is their own business.
    const kept = baseValue.atoms.filter(
      (atom) => atom.a === 'lib' || atom.a === 'instance' || atom.a === 'fn' || atom.a === 'class',
    );
    const updated: Atom = {
      a: 'object',
      entries: [{ spread: base }, { key, value } as ObjectEntry],
      names: namesOf(baseValue),
      origin,
    };
    return { atoms: [...kept, updated] };
  }

  #cast(frame: Frame, node: ValueNode & { k: 'cast' }): Value {
    const value = this.evaluate(frame, node.operand);
    if (node.type === undefined || node.how === 'non-null' || node.how === 'const') return value;
    return this.refine(value, { file: frame.file, type: node.type, env: frame.typeEnv });
  }

  #binding(frame: Frame, id: NodeId, node: BindingNode): Value {
    const place = { file: frame.file, start: node.start, end: node.start + node.name.length };
    const type: TypeRef | undefined =
      node.type === undefined ? undefined : { file: frame.file, type: node.type, env: frame.typeEnv };
    const annotated = this.annotated(node.annotations, place, node.name, this.types.shape(type));
    if (annotated !== undefined) return annotated;
    if (node.value === undefined && node.declaration === 'const') {
      const known = this.libraries.global(frame, node.name, node);
      if (known !== undefined) return known;
    }
    let value =
      node.value === undefined ? valueWith(this.open(frame, node, [])) : this.evaluate(frame, node.value);
    if (node.fallback !== undefined) value = join([value, this.evaluate(frame, node.fallback)]);
    if (type !== undefined) value = this.refine(value, type);
    const owners = node.value === undefined ? [] : this.ownersOf(frame, node.value);
    return this.named(value, node.name, owners, place, node.name, { file: frame.file, node: id });
  }

  #prop(frame: Frame, node: ValueNode & { k: 'prop' }): Value {
    const base = this.evaluate(frame, node.base);
    const place = this.place(frame.file, node);
    const value =
      base.atoms.length === 0
        ? valueWith(this.open(frame, node, []))
        : this.property(base, node.name, { frame, node });
    const owners = [...this.namesAt(frame, node.base), ...namesOf(base)];
    return this.named(
      this.#readAt(value, frame, node, node.base),
      node.name,
      owners,
      place,
      this.label(frame.file, node),
      { file: frame.file, node: node.base },
      this.#siblingsOf(base, frame, node.base),
    );
  }

  /** Names of the fields of what is read, by its type, its literal, or what else the code reads from it. */
  #siblingsOf(base: Value, frame: Frame, node: NodeId): readonly string[] {
    for (const atom of base.atoms) {
      if (atom.a === 'open' && atom.type !== undefined) {
        const members = this.types.members(atom.type);
        if (members !== undefined && members.size > 0) return siblingNames(members);
      } else if (atom.a === 'instance') {
        return siblingNames(this.types.classMembers(atom.file, atom.cls, atom.env, 0));
      } else if (atom.a === 'object') {
        return atom.entries.flatMap((entry) =>
          'key' in entry && entry.key !== undefined ? [entry.key] : [],
        );
      }
    }
    return [...this.usage.fieldsRead(frame.file, node)];
  }

  /** Data that a declared member is, seen from the place that reads it. */
  #readAt(
    value: Value,
    frame: Frame,
    node: { readonly start: number; readonly end: number },
    base: NodeId,
  ): Value {
    if (!value.atoms.some((atom) => atom.a === 'data' && atom.declared === true)) return value;
    const place = this.place(frame.file, node);
    const label = this.label(frame.file, node);
    return {
      atoms: value.atoms.map((atom) =>
        atom.a === 'data' && atom.declared === true
          ? {
              ...atom,
              declared: false,
              label,
              origin: place,
              steps: [{ ...atom.origin, text: 'declared here' }],
              owner: { file: frame.file, node: base },
            }
          : atom,
      ),
    };
  }

  #index(frame: Frame, id: NodeId, baseId: NodeId, indexId: NodeId): Value {
    const base = this.evaluate(frame, baseId);
    const index = this.evaluate(frame, indexId);
    const name = this.constantString(index);
    const node = this.node(frame.file, id);
    if (name !== undefined) {
      const owners = [...this.namesAt(frame, baseId), ...namesOf(base)];
      return this.named(
        this.property(base, name, { frame, node }),
        name,
        owners,
        this.place(frame.file, node),
        this.label(frame.file, node),
        { file: frame.file, node: baseId },
      );
    }
    // `logger[level](...)`: each name that the index may have.
    const names = this.#choices(index);
    if (names.length > 0 && base.atoms.some((atom) => atom.a === 'lib' || atom.a === 'instance')) {
      return join(names.map((choice) => this.property(base, choice, { frame, node })));
    }
    const [only] = index.atoms;
    return this.element(base, only?.a === 'const' && typeof only.value === 'number' ? only.value : undefined);
  }

  /** Strings that a value is one of, by its constants or its literal types. */
  #choices(value: Value): readonly string[] {
    const names: string[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'const' && typeof atom.value === 'string') names.push(atom.value);
      else if (atom.a === 'open' && atom.type !== undefined)
        names.push(...(this.types.literals(atom.type) ?? []));
    }
    return names.slice(0, 12);
  }

  // --- structure ----------------------------------------------------------------------------------------------

  constantString(value: Value): string | undefined {
    const [only] = value.atoms;
    return value.atoms.length === 1 && only?.a === 'const' && typeof only.value === 'string'
      ? only.value
      : undefined;
  }

  /** One element of a list-like value; all elements when the index is not known. */
  element(value: Value, index?: number): Value {
    return join(
      value.atoms.map((atom) => this.#guarded(atom, `[${index ?? ''}]`, () => this.#elementOf(atom, index))),
    );
  }

  #elementOf(atom: Atom, index: number | undefined): Value {
    const results: Value[] = [];
    switch (atom.a) {
      case 'list': {
        const exact =
          index === undefined || atom.items.some((item) => item.spread) ? undefined : atom.items[index];
        if (exact !== undefined) results.push(this.force(exact.value));
        else if (
          index === undefined ||
          atom.items.length === 0 ||
          atom.items.some((item) => item.spread) ||
          atom.items.length === 1
        ) {
          for (const item of atom.items)
            results.push(item.spread ? this.element(this.force(item.value)) : this.force(item.value));
        }
        break;
      }
      case 'data':
        // A character of a text is nothing; an element of a list of addresses is one.
        results.push(
          index !== undefined && atom.shape === 'string' && !/s\b\W*$/i.test(atom.label)
            ? clean('one character')
            : valueWith(atom),
        );
        break;
      case 'open':
        results.push(this.#openElement(atom));
        break;
      case 'object':
        for (const entry of atom.entries) {
          if ('value' in entry) results.push(this.force(entry.value));
          else if ('spread' in entry) results.push(this.element(this.force(entry.spread)));
        }
        break;
      case 'lib':
        results.push(this.libraries.element(atom));
        break;
      case 'text':
        results.push(index === undefined ? valueWith(atom) : clean('one character'));
        break;
      case 'const':
      case 'scalar':
      case 'clean':
        results.push(valueWith(atom));
        break;
      default:
        break;
    }
    return join(results);
  }

  #openElement(atom: OpenAtom): Value {
    if (atom.type !== undefined) {
      const structure = this.types.resolved(atom.type);
      if (structure.s === 'list' && structure.element !== undefined)
        return this.valueOfType(structure.element, contextOf(atom), 0);
      if (structure.s === 'object' && structure.index !== undefined)
        return this.valueOfType(structure.index, contextOf(atom), 0);
    }
    return valueWith({
      a: 'open',
      shape: 'unknown',
      names: atom.names.map(singular),
      origin: atom.origin,
      param: extend(atom.param, '[]'),
      input: atom.input,
    });
  }

  /** A property of each alternative. `at` is where it is read. */
  property(value: Value, name: string, at: ReadAt): Value {
    return join(value.atoms.map((atom) => this.#guarded(atom, name, () => this.#propertyOf(atom, name, at))));
  }

  /**
   * Structures may contain themselves (`all = { ...all, [id]: item }` in a loop), and share their parts: a question that is
   * asked again on its own way says nothing new, and an answer about an object or list is kept.
   */
  #guarded(atom: Atom, question: string, answer: () => Value): Value {
    const structured = atom.a === 'object' || atom.a === 'list';
    let answers = this.#answers.get(atom);
    const known = answers?.get(question);
    if (known !== undefined) return known;
    if (this.#structureDepth > MAXIMUM_STRUCTURE_DEPTH) return NOTHING;
    if (answers === undefined) {
      answers = new Map();
      this.#answers.set(atom, answers);
    }
    answers.set(question, NOTHING);
    this.#structureDepth += 1;
    const value = answer();
    this.#structureDepth -= 1;
    if (structured) answers.set(question, value);
    else answers.delete(question);
    return value;
  }

  #propertyOf(atom: Atom, name: string, at: ReadAt): Value {
    switch (atom.a) {
      case 'object':
        return this.objectProperty(atom.entries, name, at);
      case 'instance':
        return this.member(atom, name, at);
      case 'class':
        return this.#staticMember(atom.file, atom.cls, name, at);
      case 'module': {
        const target = this.graph.exported(atom.file, name, new Set());
        if (target === undefined) return NOTHING;
        return this.targetValue(target, at.frame, name, this.node(at.frame.file, 0));
      }
      case 'lib':
        return this.libraries.member(atom, name, at);
      case 'error':
        return ERROR_TEXTS.has(name) ? valueWith(atom) : this.property(atom.value, name, at);
      case 'open':
        return this.#openProperty(atom, name, at);
      case 'data':
        if (name === 'length' || name === 'size') return scalar('number');
        if (/^user\.(contact\.address|location|health|name)/.test(atom.category) && atom.shape !== 'string') {
          return valueWith({ ...atom, label: `${atom.label}.${name}` });
        }
        return valueWith({
          a: 'open',
          shape: 'unknown',
          names: [],
          origin: this.place(at.frame.file, at.node),
        });
      case 'list':
        if (name === 'length' || name === 'size') return scalar('number');
        return /^\d+$/.test(name) ? this.element(valueWith(atom), Number(name)) : NOTHING;
      case 'text':
      case 'const':
        return name === 'length' ? scalar('number') : NOTHING;
      case 'clean':
        return valueWith(atom);
      case 'scalar':
      case 'fn':
        return NOTHING;
    }
  }

  /** The last entry that sets the name wins; spreads and computed keys may. */
  objectProperty(entries: readonly ObjectEntry[], name: string, at: ReadAt): Value {
    const results: Value[] = [];
    for (let i = entries.length - 1; i >= 0; i -= 1) {
      const entry = entries[i];
      if (entry === undefined) continue;
      if ('removed' in entry) {
        if (entry.removed === name) return join(results);
      } else if ('spread' in entry) {
        if (entry.omit?.includes(name) === true) continue;
        if (entry.pick !== undefined && !entry.pick.includes(name)) continue;
        const base = this.force(entry.spread);
        results.push(this.property(base, name, at));
        // A literal below that surely has the name hides what stands before it.
        if (
          base.atoms.every(
            (atom) =>
              atom.a === 'object' && atom.entries.some((inner) => 'key' in inner && inner.key === name),
          )
        )
          return join(results);
      } else if (entry.key === undefined) results.push(this.force(entry.value));
      else if (entry.key === name) {
        const value = this.force(entry.value);
        results.push(entry.getter === true ? this.calls.applyAll(value, at.frame) : value);
        return join(results);
      }
    }
    return join(results);
  }

  #openProperty(atom: OpenAtom, name: string, at: ReadAt): Value {
    const origin = this.place(at.frame.file, at.node);
    const param = extend(atom.param, name);
    if (atom.type !== undefined) {
      const structure = this.types.resolved(atom.type);
      const context = { names: atom.names, param, origin, input: atom.input };
      const found = this.#structureProperty(structure, name, context);
      if (found !== undefined) return found;
    }
    if (atom.shape === 'string' || atom.shape === 'array') {
      if (name === 'length') return scalar('number');
    }
    return valueWith({ a: 'open', shape: 'unknown', names: [], origin, param, input: atom.input });
  }

  #structureProperty(structure: Structure, name: string, context: TypeContext): Value | undefined {
    const members = this.types.membersOf(structure);
    if (members !== undefined) {
      const member = members.get(name);
      if (member !== undefined)
        return this.memberValue(member, { ...context, siblings: siblingNames(members) });
      if (structure.s === 'object' && structure.index !== undefined)
        return this.valueOfType(structure.index, { ...context, names: [] }, 0);
      return undefined;
    }
    if (structure.s === 'union') {
      const found: Value[] = [];
      for (const type of structure.types) {
        const value = this.#structureProperty(this.types.resolved(type), name, context);
        if (value !== undefined) found.push(value);
      }
      return found.length === 0 ? undefined : join(found);
    }
    if (structure.s === 'scalar' || structure.s === 'list')
      return name === 'length' ? scalar('number') : undefined;
    return undefined;
  }

  /** Value of a declared member: annotated, named by its owner, or its type. */
  memberValue(member: Member, context: TypeContext): Value {
    const value = this.#memberValue(member, context);
    if (!value.atoms.some((atom) => atom.a === 'data' && atom.declared !== true)) return value;
    return { atoms: value.atoms.map((atom) => (atom.a === 'data' ? { ...atom, declared: true } : atom)) };
  }

  #memberValue(member: Member, context: TypeContext): Value {
    const shape = this.types.shape(member.type);
    const annotated = this.annotated(
      member.annotations,
      member.place,
      labelOf(context.names, member.name),
      shape,
    );
    if (annotated !== undefined) return annotated;
    if (member.method) {
      if (member.type !== undefined)
        return this.valueOfType(member.type, { ...context, names: [member.name] }, 0);
      return valueWith({ a: 'open', shape: 'function', names: [member.name], origin: context.origin });
    }
    if (member.type === undefined) {
      if (member.value === undefined)
        return valueWith({
          a: 'open',
          shape: 'unknown',
          names: [],
          origin: context.origin,
          param: context.param,
          input: context.input,
        });
      return this.evaluate(
        this.rootFrame(member.value.file, this.node(member.value.file, member.value.node).fn),
        member.value.node,
      );
    }
    const owners = [...context.names, member.owner].filter((owner) => owner !== '');
    const typed = this.valueOfType(member.type, { ...context, names: owners }, 0);
    return this.named(
      typed,
      member.name,
      owners,
      member.place,
      labelOf(context.names, member.name),
      undefined,
      context.siblings,
    );
  }

  /** What a value of this type is, when nothing but the type is known. */
  valueOfType(type: TypeRef, context: TypeContext, depth: number): Value {
    const open = (shape: ValueShape): Value =>
      valueWith({
        a: 'open',
        type,
        shape,
        names: context.names,
        param: context.param,
        origin: context.origin,
        input: context.input,
      });
    if (depth > MAXIMUM_TYPE_DEPTH) return open('unknown');
    const structure = this.types.resolved(type);
    switch (structure.s) {
      case 'scalar':
        return structure.shape === 'boolean' ? scalar('boolean') : open(structure.shape);
      case 'const':
        return scalar(typeof structure.value === 'boolean' ? 'boolean' : 'enum');
      case 'object':
        return open('object');
      case 'class': {
        const instance = this.instance(structure.file, structure.cls, undefined);
        return valueWith({
          ...instance,
          env: structure.env,
          names: [...context.names, ...instance.names],
          origin: context.origin,
        });
      }
      case 'list':
        if (structure.element === undefined) return valueWith({ a: 'list', items: [] });
        return valueWith({
          a: 'list',
          items: [
            {
              value: {
                value: this.valueOfType(
                  structure.element,
                  { ...context, names: context.names.map(singular) },
                  depth + 1,
                ),
              },
              spread: false,
            },
          ],
        });
      case 'union':
        return join(structure.types.map((inner) => this.valueOfType(inner, context, depth + 1)));
      case 'function':
        return open('function');
      case 'package':
        return this.libraries.typed(structure, context) ?? open('unknown');
      case 'global':
        return this.libraries.globalTyped(structure, context) ?? open('unknown');
      case 'nothing':
        return NOTHING;
      default:
        return open('unknown');
    }
  }

  /** Keeps structure that is known and gives a type to what is open. */
  refine(value: Value, type: TypeRef): Value {
    const structure = this.types.resolved(type);
    if (structure.s === 'unknown' || structure.s === 'nothing') return value;
    if (value.atoms.length === 0) return value;
    const shape = this.types.shape(type);
    const fallback: Place = { file: type.file, start: 0, end: 0 };
    if (shape === 'boolean') return scalar('boolean');
    return join(
      value.atoms.map((atom) => {
        if (atom.a === 'open' && !this.#isTyped(atom)) {
          return this.valueOfType(
            type,
            { names: atom.names, param: atom.param, origin: atom.origin, input: atom.input },
            0,
          );
        }
        // What an unknown function made of its arguments is what its declared type says.
        if (atom.a === 'text' && atom.deep && (structure.s === 'object' || structure.s === 'class')) {
          return this.valueOfType(
            type,
            { names: [], param: undefined, origin: fallback, input: undefined },
            0,
          );
        }
        if (
          atom.a === 'lib' &&
          this.catalog.typeOfPath(atom.integration, atom.path) === undefined &&
          structure.s !== 'package' &&
          structure.s !== 'global'
        ) {
          return this.valueOfType(
            type,
            { names: atom.names, param: undefined, origin: atom.origin, input: undefined },
            0,
          );
        }
        return valueWith(atom);
      }),
    );
  }

  #isTyped(atom: OpenAtom): boolean {
    if (atom.type === undefined) return false;
    const structure = this.types.resolved(atom.type);
    if (structure.s === 'object') return structure.members.size > 0;
    return structure.s !== 'unknown' && structure.s !== 'package' && structure.s !== 'global';
  }

  // --- classes ------------------------------------------------------------------------------------------------

  classOf(file: string, node: NodeId): { readonly file: string; readonly cls: ClassId } | undefined {
    const value = this.evaluate(this.rootFrame(file, this.node(file, node).fn), node);
    for (const atom of value.atoms) if (atom.a === 'class') return { file: atom.file, cls: atom.cls };
    return undefined;
  }

  /** The declaration of a member in the class or the classes it extends. */
  findMember(
    file: string,
    cls: ClassId,
    name: string,
  ): { readonly file: string; readonly cls: ClassId; readonly members: readonly MemberIr[] } | undefined {
    let at: { file: string; cls: ClassId } | undefined = { file, cls };
    for (let depth = 0; at !== undefined && depth < 20; depth += 1) {
      const declaration: ClassIr | undefined = this.module(at.file).classes[at.cls];
      if (declaration === undefined) return undefined;
      const members = declaration.members.filter((member) => member.name === name && !member.isStatic);
      if (members.length > 0) return { ...at, members };
      at = declaration.extends === undefined ? undefined : this.classOf(at.file, declaration.extends);
    }
    return undefined;
  }

  member(instance: InstanceAtom, name: string, at: ReadAt): Value {
    const found = this.findMember(instance.file, instance.cls, name);
    if (found === undefined) return this.#inheritedFromLibrary(instance, name, at);
    const self = valueWith(instance);
    const classFn = this.module(found.file).classes[found.cls]?.fn ?? 0;
    const home = this.rootFrame(found.file, classFn);
    const results: Value[] = [];
    for (const member of found.members) {
      if (member.kind === 'method') {
        if (member.fn !== undefined)
          results.push(valueWith({ a: 'fn', file: found.file, fn: member.fn, parent: home, self }));
        continue;
      }
      if (member.kind === 'setter') continue;
      const place = { file: found.file, start: member.nameStart, end: member.nameStart + member.name.length };
      const type: TypeRef | undefined =
        member.type === undefined ? undefined : { file: found.file, type: member.type, env: instance.env };
      const annotated = this.annotated(
        member.annotations,
        place,
        labelOf(instance.names, member.name),
        this.types.shape(type),
      );
      if (annotated !== undefined) return annotated;
      const decorated = this.#statedByDecorator(member, home, place, labelOf(instance.names, member.name));
      if (decorated !== undefined) return decorated;
      if (member.kind === 'getter') {
        if (member.fn !== undefined)
          results.push(
            this.calls.applyAll(
              valueWith({ a: 'fn', file: found.file, fn: member.fn, parent: home, self }),
              at.frame,
            ),
          );
        continue;
      }
      const sources = [...(member.init === undefined ? [] : [member.init]), ...member.assigned];
      let value = join(
        sources.map((source) => this.evaluate(this.#fieldFrame(instance, found.file, source), source)),
      );
      const context = {
        names: instance.names,
        param: undefined,
        origin: this.place(at.frame.file, at.node),
        input: undefined,
      };
      if (type !== undefined) {
        const typed = this.types.resolved(type);
        // Injected services and entity columns have a type and, for the analysis, no other source.
        value = value.atoms.some((atom) => atom.a !== 'open' && atom.a !== 'const')
          ? this.refine(value, type)
          : join([
              this.valueOfType(type, { ...context, names: [name, ...instance.names] }, 0),
              ...(typed.s === 'unknown' || typed.s === 'scalar' || typed.s === 'object'
                ? [this.#onlyParams(value)]
                : []),
            ]);
      }
      results.push(
        value.atoms.length === 0
          ? valueWith({ a: 'open', shape: this.types.shape(type), names: [], origin: context.origin })
          : value,
      );
    }
    return join(results);
  }

  /** `@IsEmail() contact`: a row says what the decorator asks of the value. */
  #statedByDecorator(member: MemberIr, home: Frame, place: Place, label: string): Value | undefined {
    for (const decorator of member.decorators) {
      for (const atom of this.evaluate(home, decorator.node).atoms) {
        if (atom.a !== 'data') continue;
        return valueWith({
          ...atom,
          label,
          origin: place,
          declared: true,
          evidence: `${this.label(home.file, this.node(home.file, decorator.node))} says so`,
        });
      }
    }
    return undefined;
  }

  /** Alternatives that lead on to a constructor's caller. */
  #onlyParams(value: Value): Value {
    return { atoms: value.atoms.filter((atom) => atom.a === 'open' && atom.param !== undefined) };
  }

  /** Frame for a value assigned to a field: the constructor's own activation when the `new` is known. */
  #fieldFrame(instance: InstanceAtom, file: string, source: NodeId): Frame {
    const fn = this.node(file, source).fn;
    if (instance.ctor !== undefined && instance.ctor.file === file) {
      for (let frame: Frame | undefined = instance.ctor; frame !== undefined; frame = frame.parent)
        if (frame.fn === fn) return frame;
    }
    return this.rootFrame(file, fn);
  }

  #inheritedFromLibrary(instance: InstanceAtom, name: string, at: ReadAt): Value {
    let cls: { file: string; cls: ClassId } | undefined = { file: instance.file, cls: instance.cls };
    for (let depth = 0; cls !== undefined && depth < 20; depth += 1) {
      const declaration = this.module(cls.file).classes[cls.cls];
      if (declaration?.extends === undefined) break;
      const next = this.classOf(cls.file, declaration.extends);
      if (next === undefined) {
        const base = this.#libraryBase(cls.file, declaration.extends, instance);
        return this.property(base, name, at);
      }
      cls = next;
    }
    return valueWith({ a: 'open', shape: 'unknown', names: [], origin: this.place(at.frame.file, at.node) });
  }

  /** An instance of the library class that an `extends` expression names. */
  #libraryBase(file: string, node: NodeId, self: Atom | undefined): Value {
    const base = this.evaluate(this.rootFrame(file, this.node(file, node).fn), node);
    return join(
      base.atoms.map((atom) => {
        if (atom.a !== 'lib') return NOTHING;
        const declaration = self?.a === 'instance' ? this.module(self.file).classes[self.cls] : undefined;
        const typeArgs = (declaration?.extendsArgs ?? []).map((type): TypeRef => ({ file, type }));
        return this.libraries.instanceOf(atom, typeArgs.length > 0 ? typeArgs : atom.typeArgs, self);
      }),
    );
  }

  #staticMember(file: string, cls: ClassId, name: string, at: ReadAt): Value {
    let current: { file: string; cls: ClassId } | undefined = { file, cls };
    for (let depth = 0; current !== undefined && depth < 20; depth += 1) {
      const declaration: ClassIr | undefined = this.module(current.file).classes[current.cls];
      if (declaration === undefined) break;
      const home = this.rootFrame(current.file, declaration.fn);
      const results: Value[] = [];
      for (const member of declaration.members) {
        if (member.name !== name || !member.isStatic) continue;
        const self = valueWith({ a: 'class', file, cls, parent: home });
        if (member.kind === 'method' && member.fn !== undefined)
          results.push(valueWith({ a: 'fn', file: current.file, fn: member.fn, parent: home, self }));
        else if (member.kind === 'getter' && member.fn !== undefined)
          results.push(
            this.calls.applyAll(
              valueWith({ a: 'fn', file: current.file, fn: member.fn, parent: home, self }),
              at.frame,
            ),
          );
        else if (member.kind === 'field') {
          for (const source of [...(member.init === undefined ? [] : [member.init]), ...member.assigned]) {
            results.push(
              this.evaluate(this.rootFrame(current.file, this.node(current.file, source).fn), source),
            );
          }
          if (results.length === 0 && member.type !== undefined) {
            results.push(
              this.valueOfType(
                { file: current.file, type: member.type },
                {
                  names: [name],
                  param: undefined,
                  origin: this.place(at.frame.file, at.node),
                  input: undefined,
                },
                0,
              ),
            );
          }
        }
      }
      if (results.length > 0) return join(results);
      if (declaration.extends === undefined) break;
      const extended = this.evaluate(home, declaration.extends);
      const lib = extended.atoms.find((atom) => atom.a === 'lib');
      if (lib?.a === 'lib') {
        const self: InstanceAtom = this.instance(file, cls, undefined);
        return this.libraries.member({ ...lib, receiver: valueWith(self) }, name, at);
      }
      current = this.classOf(current.file, declaration.extends);
    }
    return NOTHING;
  }

  // --- names --------------------------------------------------------------------------------------------------

  annotated(
    annotations: readonly AnnotationIr[] | undefined,
    place: Place,
    label: string,
    shape: ValueShape,
  ): Value | undefined {
    for (const annotation of annotations ?? []) {
      if (annotation.tag === 'notPersonalData')
        return clean(
          annotation.text === ''
            ? 'annotated @notPersonalData'
            : `annotated @notPersonalData: ${annotation.text}`,
        );
      if (annotation.tag === 'personalData') {
        const [word = ''] = annotation.text.split(/\s+/);
        const category = this.classifier.category(word)?.key ?? 'user';
        return valueWith({
          a: 'data',
          category,
          label,
          confidence: 'certain',
          evidence: 'annotated @personalData',
          origin: place,
          steps: [],
          shape,
        });
      }
    }
    return undefined;
  }

  /** Gives a name to what is open: names are evidence where the value itself says nothing. */
  named(
    value: Value,
    name: string,
    owners: readonly string[],
    place: Place,
    label: string,
    owner: NodeRef | undefined,
    siblings: readonly string[] = [],
  ): Value {
    let changed = false;
    const atoms: Atom[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'open') {
        const judged = this.#judge(name, owners, atom, siblings);
        if (judged !== undefined && 'category' in judged) {
          changed = true;
          atoms.push(this.data(judged, place, label, owner, atom.shape));
          continue;
        }
        changed = true;
        atoms.push({ ...atom, names: judged === undefined ? mergeNames(name, atom.names) : [name] });
        continue;
      }
      if (atom.a === 'list') {
        const judged = this.#isOpenList(atom) ? this.classify(name, owners, 'array', siblings) : undefined;
        if (judged !== undefined && 'category' in judged) {
          changed = true;
          atoms.push(this.data(judged, place, label, owner, 'array'));
          continue;
        }
      }
      if (
        atom.a === 'lib' &&
        atom.integration !== '' &&
        this.catalog.typeOfPath(atom.integration, atom.path) === undefined &&
        !atom.path.startsWith('global:')
      ) {
        const judged = this.classify(name, owners, 'unknown', siblings);
        if (judged !== undefined && 'category' in judged) {
          // Kept beside the data: `resend.emails` is also the way to `resend.emails.send`.
          changed = true;
          atoms.push(this.data(judged, place, label, owner, 'unknown'));
        }
      }
      if ((atom.a === 'instance' || atom.a === 'lib') && !atom.names.includes(name)) {
        changed = true;
        atoms.push({ ...atom, names: mergeNames(name, atom.names) });
        continue;
      }
      if (atom.a === 'object' && !atom.names.includes(name)) {
        changed = true;
        atoms.push({ ...atom, names: mergeNames(name, atom.names) });
        continue;
      }
      atoms.push(atom);
    }
    return changed ? { atoms } : value;
  }

  /** What a name means; asked often with the same words, so answers are kept. */
  classify(
    name: string,
    owners: readonly string[],
    shape: ValueShape,
    siblings: readonly string[] = [],
  ): Classification | Exclusion | undefined {
    const key = `${name}|${shape}|${owners.join('|')}|${siblings.join(',')}`;
    if (this.#classified.has(key)) return this.#classified.get(key);
    const answer = this.classifier.name({ name, owners, shape, siblings });
    this.#classified.set(key, answer);
    return answer;
  }

  /** A list of which only the type of its elements is known, and that is a scalar. */
  #isOpenList(atom: Atom & { a: 'list' }): boolean {
    return (
      atom.items.length > 0 &&
      atom.items.every(
        (item) =>
          'value' in item.value &&
          item.value.value.atoms.length > 0 &&
          item.value.value.atoms.every((inner) => inner.a === 'open' && inner.shape !== 'object'),
      )
    );
  }

  #judge(
    name: string,
    owners: readonly string[],
    atom: OpenAtom,
    siblings: readonly string[],
  ): Classification | Exclusion | undefined {
    if (atom.shape === 'boolean' || atom.shape === 'function') return undefined;
    if (atom.shape === 'object' && atom.type !== undefined && this.#isTyped(atom)) return undefined;
    return this.classify(name, [...owners, ...atom.names], atom.shape, siblings);
  }

  data(
    judged: Classification,
    place: Place,
    label: string,
    owner: NodeRef | undefined,
    shape: ValueShape,
  ): DataAtom {
    return {
      a: 'data',
      category: judged.category,
      label,
      confidence: judged.confidence,
      evidence: judged.evidence,
      origin: place,
      steps: [],
      owner,
      shape,
    };
  }

  /** Names a node goes by in the source, nearest first: `user` of `req.user`, `getUser` of a call. */
  namesAt(frame: Frame, id: NodeId): readonly string[] {
    const node = this.node(frame.file, id);
    switch (node.k) {
      case 'prop':
        return [node.name, ...this.namesAt(frame, node.base).slice(0, 1)];
      case 'binding':
        return [node.name];
      case 'import': {
        const entry = this.module(frame.file).imports[node.index];
        return entry === undefined ? [] : [entry.local];
      }
      case 'global':
        return [node.name];
      case 'call':
        return this.namesAt(frame, node.callee).slice(0, 1);
      case 'await':
      case 'cast':
        return this.namesAt(frame, node.operand);
      case 'element':
      case 'index':
        return this.namesAt(frame, node.base).map(singular);
      case 'phi':
        return [node.name];
      case 'cell':
        return [this.module(frame.file).cells[node.cell]?.name ?? ''];
      case 'update':
        return this.namesAt(frame, node.base);
      case 'logical':
        return this.namesAt(frame, node.op === '&&' ? node.right : node.left);
      case 'this': {
        const cls = this.fn(frame.file, node.binder).class;
        const name = cls === undefined ? undefined : this.module(frame.file).classes[cls]?.name;
        return name === undefined ? [] : [name];
      }
      default:
        return [];
    }
  }

  ownersOf(frame: Frame, id: NodeId): readonly string[] {
    const node = this.node(frame.file, id);
    if (node.k === 'prop') return this.namesAt(frame, node.base);
    if (node.k === 'await' || node.k === 'cast') return this.ownersOf(frame, node.operand);
    return this.namesAt(frame, id);
  }

  /** Source text of a node, on one line and short. */
  label(file: string, node: { readonly start: number; readonly end: number } | ValueNode): string {
    if ('k' in node && (node.k === 'phi' || node.k === 'binding')) return node.name;
    const text = (this.program.text(file) ?? '')
      .slice(node.start, Math.min(node.end, node.start + 400))
      .replace(/\s+/g, ' ')
      .replace(/\s*(\??\.)\s*/g, '$1')
      .trim();
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }

  // --- typeof -------------------------------------------------------------------------------------------------

  #structureOfValue(structure: Structure & { s: 'value' }): Structure {
    const key = `${structure.file}#${structure.node}#${structure.path.join('.')}#${structure.take}`;
    const known = this.#structures.get(key);
    if (known !== undefined) return known;
    // A type that is inferred from itself is unknown on its own way.
    this.#structures.set(key, { s: 'unknown' });
    const found = this.#inferStructure(structure);
    this.#structures.set(key, found);
    return found;
  }

  #inferStructure(structure: Structure & { s: 'value' }): Structure {
    const frame = this.rootFrame(structure.file, this.node(structure.file, structure.node).fn);
    let value = this.evaluate(frame, structure.node);
    for (const name of structure.path)
      value = this.property(value, name, { frame, node: this.node(structure.file, structure.node) });
    if (structure.take === 'schema') return this.libraries.schemaStructure(value) ?? { s: 'unknown' };
    if (structure.take === 'returns') value = this.calls.applyAll(value, frame);
    if (structure.take === 'instance') {
      const cls = value.atoms.find((atom) => atom.a === 'class');
      return cls?.a === 'class'
        ? { s: 'class', file: cls.file, cls: cls.cls, env: undefined }
        : { s: 'unknown' };
    }
    return this.structureOf(value);
  }

  /** Structure of a value, as far as a type can say it. */
  structureOf(value: Value): Structure {
    for (const atom of value.atoms) {
      if (atom.a === 'open' && atom.type !== undefined) return this.types.resolved(atom.type);
      if (atom.a === 'instance') return { s: 'class', file: atom.file, cls: atom.cls, env: atom.env };
      if (atom.a === 'object') {
        const members = new Map<string, Member>();
        for (const entry of atom.entries) {
          if (!('key' in entry) || entry.key === undefined || !('node' in entry.value)) continue;
          members.set(entry.key, {
            name: entry.key,
            value: { file: entry.value.frame.file, node: entry.value.node },
            annotations: [],
            place: entry.place ?? atom.origin,
            owner: '',
            method: false,
          });
        }
        return { s: 'object', name: undefined, members, annotations: [] };
      }
      if (atom.a === 'scalar') return { s: 'scalar', shape: atom.shape };
    }
    return { s: 'unknown' };
  }
}

function isNumeric(value: Value): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        (atom.a === 'scalar' && atom.shape === 'number') ||
        (atom.a === 'const' && typeof atom.value === 'number'),
    )
  );
}
