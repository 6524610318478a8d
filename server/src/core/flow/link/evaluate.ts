/**
 * Abstract evaluation of the representation, on demand: what may this node stand for, in this activation. Calls of
 * project functions are evaluated in a frame of their own; libraries answer through the catalogue; where nothing else
 * is known, declared types and names are the evidence.
 *
 * Here are frames, memory and the choice by kind of node. Each kind is answered by a room of its own, which asks the
 * others through this class.
 *
 * Deliberately absent: which calls are sinks (`sinks.ts`), consent (`core/guards`), judgement of any kind.
 */
import type { Catalog } from '../../catalog/model.ts';
import type { Classifier } from '../../classify/model.ts';
import type { ModelTable } from '../../program/schemas/model.ts';
import type { Place } from '../../text/range.ts';
import type {
  ConditionId,
  FunctionId,
  FunctionIr,
  LogicalNode,
  ModuleIr,
  NodeId,
  PhiNode,
  ValueNode,
} from '../ir.ts';
import { Builtins } from './builtins/index.ts';
import { Activations } from './calls/activations.ts';
import { Callbacks } from './calls/callbacks.ts';
import { Generics } from './calls/generics.ts';
import { Calls } from './calls/index.ts';
import { Parameters } from './calls/parameters.ts';
import { Classes } from './classes.ts';
import { conditionsAround } from './conditions/around.ts';
import { Narrowing } from './conditions/narrowing.ts';
import { SettledTests } from './conditions/settled-tests.ts';
import { Errors } from './errors.ts';
import { Fills } from './fills.ts';
import { Frame } from './frame.ts';
import { Leaves } from './leaves.ts';
import { Libraries } from './libraries/index.ts';
import { ModuleGraph } from './modules/index.ts';
import type { Modules } from './modules/model.ts';
import { Naming } from './naming.ts';
import { OneByOne } from './one-by-one.ts';
import { Operators } from './operators.ts';
import { Parts } from './parts.ts';
import { Pipes } from './pipes.ts';
import { Reads } from './reads.ts';
import { Relations } from './relations.ts';
import { Holders } from './typed/holders.ts';
import { TypedValues } from './typed/index.ts';
import { TypeOfValue, type ValueTypes } from './typed/type-of-value.ts';
import { TypeModel } from './types/index.ts';
import { bind } from './types/structure.ts';
import { Usage } from './usage.ts';
import {
  type Atom,
  clean,
  constant,
  join,
  type Lazy,
  NOTHING,
  type OpenAtom,
  scalar,
  type TypeEnv,
  type Value,
  valueWith,
} from './values.ts';

/** What a world is made of. */
export interface LinkInput {
  readonly program: Modules;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly models: ModelTable;
  /** The project's own sanitizers, by name. */
  readonly sanitizers: readonly string[];
  /** Types of values that are kept elsewhere; undefined: this world infers them by itself. */
  readonly valueTypes?: ValueTypes | undefined;
}

const MAXIMUM_STACK = 400;

/** Whether a node is worked out anew in each turn of a loop: what the loop changes beside is left as it is after all of them. */
function isInTurn(
  node: ValueNode,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const isInside = node.start >= start && node.end <= end;
  return (
    isInside && !(node.k === 'phi' && node.start === start && node.end === end && node.conds === undefined)
  );
}

/** Stands in a frame's memory for what is being evaluated. */
const PENDING: Value = { atoms: [] };

const COMPARISONS = new Set(['==', '===', '!=', '!==', '<', '>', '<=', '>=', 'in', 'instanceof']);

/** Where a property is read. */
export interface ReadAt {
  readonly frame: Frame;
  readonly node: { readonly start: number; readonly end: number };
}

export class Evaluator {
  readonly program: Modules;
  readonly catalog: Catalog;
  readonly classifier: Classifier;
  readonly models: ModelTable;
  readonly sanitizers: ReadonlySet<string>;
  readonly graph: ModuleGraph;
  readonly types: TypeModel;
  readonly holders: Holders;
  readonly leaves: Leaves;
  readonly fills: Fills;
  readonly oneByOne: OneByOne;
  readonly operators: Operators;
  readonly reads: Reads;
  readonly relations: Relations;
  readonly parts: Parts;
  readonly pipes: Pipes;
  readonly typed: TypedValues;
  readonly typeOf: TypeOfValue;
  readonly classes: Classes;
  readonly naming: Naming;
  readonly calls: Calls;
  readonly activations: Activations;
  readonly generics: Generics;
  readonly parameters: Parameters;
  readonly callbacks: Callbacks;
  readonly builtins: Builtins;
  readonly libraries: Libraries;
  readonly errors: Errors;
  readonly usage: Usage;
  readonly narrowing: Narrowing;
  readonly settled: SettledTests;
  readonly #roots = new Map<string, Map<FunctionId, Frame>>();
  readonly #modules = new Map<string, ModuleIr>();
  readonly #constants = new Map<string | number | boolean | null | undefined, Value>();
  #depth = 0;

  constructor(input: LinkInput) {
    this.program = input.program;
    this.catalog = input.catalog;
    this.classifier = input.classifier;
    this.models = input.models;
    this.sanitizers = new Set(input.sanitizers);
    this.graph = new ModuleGraph(
      input.program,
      (specifier) => input.catalog.integrationsOf(specifier).length > 0,
    );
    this.holders = new Holders(this);
    this.leaves = new Leaves(this);
    this.fills = new Fills(this);
    this.oneByOne = new OneByOne(this);
    this.operators = new Operators(this);
    this.reads = new Reads(this);
    this.relations = new Relations(this);
    this.parts = new Parts(this);
    this.pipes = new Pipes(this);
    this.typed = new TypedValues(this);
    this.typeOf = new TypeOfValue(this, input.valueTypes);
    this.classes = new Classes(this);
    this.naming = new Naming(this);
    this.calls = new Calls(this);
    this.activations = new Activations(this);
    this.generics = new Generics(this);
    this.parameters = new Parameters(this);
    this.callbacks = new Callbacks(this);
    this.builtins = new Builtins(this);
    this.libraries = new Libraries(this);
    this.errors = new Errors(this);
    this.usage = new Usage(this);
    this.narrowing = new Narrowing(this);
    this.settled = new SettledTests(this);
    this.types = new TypeModel(this.graph, input.models, {
      classOf: (file, node) => this.classes.classOf(file, node),
      basesOf: (file, node) => this.classes.basesOf(file, node),
      describedBase: (file, node) => this.classes.describedBase(file, node),
      structureOfValue: (structure) => this.typeOf.structureOfValue(structure),
      infersSchema: (specifier, name) => this.libraries.infersSchema(specifier, name),
      isUnseenType: (name) => input.catalog.typesOfImport(name).length > 0,
      isCode: (specifier, name) => input.catalog.isCode(specifier, name),
      isCodeText: (start) => input.catalog.isCodeText(start),
      isTypeOfRow: (specifier, name) => input.catalog.typeNamed(specifier, name) !== undefined,
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
          const enclosing = inner;
          inner = enclosing.child(step, () => this.#symbolicFrame(frame.file, step, enclosing));
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
      typeEnv: this.#constraints(file, fn, parent),
    });
  }

  /** Without a caller, a type parameter stands for what it extends. */
  #constraints(file: string, fn: FunctionId, parent: Frame | undefined): TypeEnv | undefined {
    const { typeParams, class: cls } = this.fn(file, fn);
    const ofClass = cls === undefined ? [] : (this.module(file).classes[cls]?.typeParams ?? []);
    const own = bind([...ofClass, ...typeParams], [], file);
    if (own === undefined) return parent?.typeEnv;
    return parent?.typeEnv === undefined ? own : new Map([...parent.typeEnv, ...own]);
  }

  force(lazy: Lazy): Value {
    if ('value' in lazy) return lazy.value;
    const value = this.evaluate(lazy.frame, lazy.node);
    return lazy.under === undefined
      ? value
      : this.narrowing.handedOn(value, lazy.frame, lazy.node, lazy.under);
  }

  /** Nodes worked out so far: a measure of work that does not depend on the machine. */
  worked = 0;

  /** Value of a node of the frame's file, evaluated in the activation of the function it belongs to. */
  evaluate(from: Frame, id: NodeId): Value {
    const node = this.node(from.file, id);
    const frame = node.fn === from.fn ? from : this.frameFor(from, node.fn);
    const known = frame.memo.get(id);
    if (known === undefined && frame.turn !== undefined && !isInTurn(node, frame.turn.loop))
      return this.evaluate(frame.turn.of, id);
    // A value that depends on itself: the alternatives that come round the cycle are those found on the way.
    if (known !== undefined) return known === PENDING ? NOTHING : known;
    if (node.k === 'const') return this.#constant(node.value);
    if (this.#depth > MAXIMUM_STACK) return valueWith(this.open(frame, node, []));
    this.#depth += 1;
    this.worked += 1;
    frame.memo.set(id, PENDING);
    const value = this.#compute(frame, id, node);
    this.#depth -= 1;
    frame.memo.set(id, value);
    return value;
  }

  /**
   * `yield* load(rider)`: what an effect comes to, which is what its library gives back; of a service's class the service.
   * What a generator gives back in the end is not what it hands out one by one.
   */
  #delegated(frame: Frame, operand: NodeId): Value | undefined {
    const atoms = this.evaluate(frame, operand).atoms.flatMap((atom): readonly Atom[] => {
      if (atom.a === 'class') return this.#service(atom);
      return atom.a === 'list' || atom.a === 'fn' ? [] : [atom];
    });
    return atoms.length === 0 ? undefined : { atoms };
  }

  /** What rows say of the call that a class extends: `class Mailer extends Effect.Service<Mailer>()('Mailer', { succeed })`. */
  #service({ file, cls }: Atom & { a: 'class' }): readonly Atom[] {
    const declaration = this.module(file).classes[cls];
    if (declaration?.extends === undefined || this.node(file, declaration.extends).k !== 'call') return [];
    const { atoms } = this.evaluate(this.rootFrame(file, declaration.fn), declaration.extends);
    return atoms.filter(({ a }) => a === 'object' || a === 'instance' || a === 'open');
  }

  /** The same value for the same constant: programs repeat them. */
  #constant(literal: string | number | boolean | null | undefined): Value {
    let value = this.#constants.get(literal);
    if (value === undefined) {
      value = constant(literal);
      this.#constants.set(literal, value);
    }
    return value;
  }

  #compute(frame: Frame, id: NodeId, node: ValueNode): Value {
    switch (node.k) {
      case 'const':
        return this.#constant(node.value);
      case 'template':
        return this.operators.template(frame, id, node);
      case 'binary':
        if (node.op === '+') return this.operators.plus(frame, node.left, node.right);
        return scalar(COMPARISONS.has(node.op) ? 'boolean' : 'number');
      case 'unary':
        if (node.op === '!' || node.op === 'delete') return scalar('boolean');
        if (node.op === 'typeof') return scalar('enum');
        return node.op === 'void' ? constant(undefined) : scalar('number');
      case 'logical':
        return this.#logical(frame, node);
      case 'conditional': {
        const holds = this.settled.holds(frame, node.test);
        if (holds !== undefined) return this.evaluate(frame, holds ? node.then : node.else);
        const ways: Value[] = [];
        for (const [id, when] of [
          [node.then, true],
          [node.else, false],
        ] as const)
          if (!this.narrowing.isNeverChosen(frame, node.test, when))
            ways.push(this.narrowing.chosen(this.evaluate(frame, id), frame, node.test, when, id));
        return join(ways);
      }
      case 'phi':
        return this.oneByOne.afterLoop(frame, id, node) ?? join(this.#arriving(frame, node));
      case 'object':
        return this.operators.object(frame, node);
      case 'array':
        return valueWith({
          a: 'list',
          items: node.items.map((item) => ({ value: { frame, node: item.value }, spread: item.spread })),
        });
      case 'prop':
        return this.reads.prop(frame, node);
      case 'index':
        return this.reads.index(frame, id, node.base, node.index);
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
        return node.index === undefined
          ? this.parts.iterated(this.evaluate(frame, node.base))
          : this.parts.element(this.evaluate(frame, node.base), node.index);
      case 'call':
        return this.calls.call(frame, id, node);
      case 'jsx':
        return clean('an element');
      case 'function':
        return (
          this.leaves.ambient(frame, node.target, node) ??
          valueWith({ a: 'fn', file: frame.file, fn: node.target, parent: frame })
        );
      case 'class':
        return valueWith({ a: 'class', file: frame.file, cls: node.target, parent: frame });
      case 'param':
        return this.parameters.of(frame, node.index);
      case 'this':
        return this.leaves.self(frame, node.binder);
      case 'super':
        return this.leaves.superOf(frame, node.binder);
      case 'import':
        return this.leaves.imported(frame, node.index, node);
      case 'global':
        return this.leaves.global(frame, node.name, node);
      case 'module':
        return this.leaves.target(frame, node.specifier, '*', '', node);
      case 'cell':
        return (
          this.oneByOne.afterEach(frame, node) ??
          join(
            (this.module(frame.file).cells[node.cell]?.definitions ?? []).map((definition) =>
              this.evaluate(frame, definition),
            ),
          )
        );
      case 'binding':
        return this.reads.binding(frame, id, node);
      case 'update':
        return this.operators.update(frame, node);
      case 'write':
        return this.evaluate(frame, node.value);
      case 'await':
        return this.evaluate(frame, node.operand);
      case 'yield':
        return (
          (node.delegate && node.operand !== undefined ? this.#delegated(frame, node.operand) : undefined) ??
          valueWith(this.open(frame, node, []))
        );
      case 'cast': {
        const value = this.reads.cast(frame, node);
        return node.literal === undefined ? value : this.#handedOn(frame, value, node.literal);
      }
      case 'caught':
        return join([
          valueWith({ ...this.open(frame, node, ['error']), shape: 'object' }),
          this.errors.caught(frame, node),
        ]);
      case 'opaque':
        return node.what === 'regex' ? scalar('object') : valueWith(this.open(frame, node, []));
    }
  }

  #logical(frame: Frame, { left, op, right }: LogicalNode): Value {
    if (
      op === '&&' &&
      (this.settled.holds(frame, left) === false || this.narrowing.isNeverChosen(frame, left, true))
    )
      return this.evaluate(frame, left);
    const value = this.evaluate(frame, right);
    const chosen = op === '??' ? value : this.narrowing.chosen(value, frame, left, op === '&&', right);
    return op === '&&' ? chosen : join([this.evaluate(frame, left), chosen]);
  }

  /** With the literal that stands for a library's function, where it is one whose calls count. */
  #handedOn(frame: Frame, value: Value, literal: NodeId): Value {
    const counts = value.atoms.some(
      (atom) =>
        atom.a === 'lib' &&
        atom.integration !== '' &&
        this.catalog.sinksFor(atom.integration, atom.path).length > 0,
    );
    return counts ? join([value, this.evaluate(frame, literal)]) : value;
  }

  /** The ways that meet here, but those that the call at hand rules out. */
  #arriving(frame: Frame, { conds, fn, inputs }: PhiNode): readonly Value[] {
    if (conds === undefined) return inputs.map((input) => this.evaluate(frame, input));
    const isOne = frame.isCalled() || frame.isTurn();
    return inputs.flatMap((input, i) => {
      const cond = conds[i] ?? -1;
      if (isOne && this.settled.rulesOut(frame, fn, cond)) return [];
      const changed = this.#withoutNothing(frame.file, fn, input, cond);
      return [this.narrowing.onWay(this.evaluate(frame, changed), frame, fn, cond, changed)];
    });
  }

  /** `if (text) row[key] = '***'; else row[key] = text;`: what is set on the second way is nothing. */
  #withoutNothing(file: string, fn: FunctionId, id: NodeId, cond: ConditionId): NodeId {
    const node = cond < 0 ? undefined : this.node(file, id);
    if (node?.k !== 'update' || node.mode !== 'set' || node.value === undefined) return id;
    for (const condition of conditionsAround(this.module(file), fn, cond)) {
      if (condition.how !== 'branch' || condition.fn !== fn) return id;
      if (condition.when) continue;
      const chain = this.usage.chain(file, condition.test);
      if (chain !== undefined && chain === this.usage.chain(file, node.value)) return node.base;
    }
    return id;
  }

  open(
    frame: Frame,
    node: { readonly start: number; readonly end: number },
    names: readonly string[],
  ): OpenAtom {
    return { a: 'open', shape: 'unknown', names, origin: this.place(frame.file, node) };
  }
}
