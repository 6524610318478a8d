/**
 * Where an evaluation ends or enters another module: `this`, `super`, imports, globals.
 */

import type { ClassId, FunctionId, ImportIr, ValueNode } from '../ir.ts';
import { GLOBAL_OBJECTS } from './builtins/tables.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { ValueTarget } from './modules/index.ts';
import { clean, constant, type InstanceAtom, NOTHING, scalar, type Value, valueWith } from './values.ts';

export class Leaves {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `this` of a method or function: the instance the call was made on, or an instance of the class by itself. */
  self(frame: Frame, binder: FunctionId): Value {
    const bound = this.#evaluator.frameFor(frame, binder);
    if (bound.self !== undefined) return bound.self;
    const fn = this.#evaluator.fn(frame.file, binder);
    if (fn.class === undefined)
      return (
        this.#evaluator.callbacks.self(bound) ??
        valueWith({
          a: 'open',
          shape: 'object',
          names: ['this'],
          origin: this.#evaluator.place(frame.file, fn),
        })
      );
    if (fn.isStatic) return valueWith({ a: 'class', file: frame.file, cls: fn.class, parent: bound.parent });
    return valueWith(this.instance(frame.file, fn.class, bound.parent));
  }

  instance(file: string, cls: ClassId, parent: Frame | undefined): InstanceAtom {
    const declaration = this.#evaluator.module(file).classes[cls];
    const name = this.#evaluator.classes.nameOf(file, cls);
    return {
      a: 'instance',
      file,
      cls,
      parent,
      names: name === undefined ? [] : [name],
      origin: { file, start: declaration?.start ?? 0, end: declaration?.end ?? 0 },
    };
  }

  superOf(frame: Frame, binder: FunctionId): Value {
    const fn = this.#evaluator.fn(frame.file, binder);
    const declaration =
      fn.class === undefined ? undefined : this.#evaluator.module(frame.file).classes[fn.class];
    if (declaration?.extends === undefined) return NOTHING;
    const self = this.self(frame, binder);
    const base = this.#evaluator.classes.classOf(frame.file, declaration.extends);
    if (base === undefined)
      return this.#evaluator.classes.libraryBase(frame.file, declaration.extends, self.atoms[0]);
    const [first] = self.atoms;
    if (first?.a !== 'instance') return valueWith(this.instance(base.file, base.cls, undefined));
    const env = this.#evaluator.types.environmentOf(first.file, first.cls, first.env, base);
    return valueWith({ ...first, file: base.file, cls: base.cls, env });
  }

  /** `declare function gtag(...): void` says that the page has a global of this name. */
  ambient(frame: Frame, target: FunctionId, node: ValueNode): Value | undefined {
    const { name, bodyStart, bodyEnd, parent } = this.#evaluator.fn(frame.file, target);
    if (name === undefined || bodyStart !== bodyEnd || parent !== 0) return undefined;
    return this.#evaluator.libraries.global(frame, name, node);
  }

  imported(frame: Frame, index: number, node: ValueNode): Value {
    const entry = this.#evaluator.module(frame.file).imports[index];
    if (entry === undefined) return NOTHING;
    return this.target(frame, entry.specifier, entry.name, entry.local, node);
  }

  target(frame: Frame, specifier: string, name: ImportIr['name'], local: string, node: ValueNode): Value {
    const target = this.#evaluator.graph.named(frame.file, specifier, name);
    if (target === undefined)
      return this.#evaluator.libraries.missing(
        name,
        local,
        this.#evaluator.open(frame, node, local === '' ? [] : [local]),
      );
    return this.targetValue(target, frame, local, node);
  }

  targetValue(target: ValueTarget, frame: Frame, local: string, node: ValueNode): Value {
    switch (target.to) {
      case 'node':
        return this.#evaluator.evaluate(
          this.#evaluator.rootFrame(target.file, this.#evaluator.node(target.file, target.node).fn),
          target.node,
        );
      case 'member': {
        const value = this.#evaluator.evaluate(
          this.#evaluator.rootFrame(target.file, this.#evaluator.node(target.file, target.node).fn),
          target.node,
        );
        return this.#evaluator.parts.property(value, target.name, { frame, node });
      }
      case 'namespace':
        return valueWith({ a: 'module', file: target.file });
      case 'data':
        return clean('a data file of the project');
      case 'package':
        return this.#evaluator.libraries.imported(frame, target.specifier, target.name, local, node);
    }
  }

  global(frame: Frame, name: string, node: { readonly start: number; readonly end: number }): Value {
    if (name === 'undefined') return constant(undefined);
    if (name === 'NaN' || name === 'Infinity') return scalar('number');
    const known = this.#evaluator.libraries.global(frame, name, node);
    if (known !== undefined) return known;
    if (GLOBAL_OBJECTS.has(name) || this.#evaluator.builtins.globals.isGlobal(name)) {
      return valueWith({
        a: 'lib',
        integration: '',
        path: `global:${name}`,
        captures: {},
        typeArgs: [],
        names: [name],
        origin: this.#evaluator.place(frame.file, node),
      });
    }
    return this.#declared(frame, name) ?? valueWith(this.#evaluator.open(frame, node, [name]));
  }

  /** What the project says of a global itself: `declare global { var x: T; interface Window { y: T } }`. */
  #declared(frame: Frame, name: string): Value | undefined {
    const { graph, types } = this.#evaluator;
    const variable = graph.ambientValue(name, frame.file);
    if (variable !== undefined && variable.file !== frame.file) {
      const root = this.#evaluator.rootFrame(
        variable.file,
        this.#evaluator.node(variable.file, variable.node).fn,
      );
      return this.#evaluator.evaluate(root, variable.node);
    }
    const member = types.membersAdded('', 'Window', frame.file)?.get(name);
    if (member === undefined || member.method) return undefined;
    const context = { names: [], param: undefined, origin: member.place, input: undefined };
    return this.#evaluator.typed.memberValue(member, context);
  }
}
