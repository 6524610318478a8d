/** Errors on their way from where they are built to where they are caught: a message with personal data ends in a log. */
import type { CallNode, CaughtNode, NodeId, ValueNode } from '../ir.ts';
import type { NodeRef } from '../model.ts';
import { Collector } from './collect/index.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { type Atom, join, NOTHING, type Value, valueWith } from './values.ts';

/** Calls inside calls through which an error may come. */
const MAXIMUM_DEPTH = 2;
const MAXIMUM_CALLS = 40;

/** `createError(404, text)` of `http-errors`, `createError({ message })` of h3. */
const MAKES_ERROR = /^create(?:Http)?Error$/;

interface Message {
  readonly message: Value;
  /** The call of `super` that puts it together; absent when it comes from outside. */
  readonly at?: NodeRef;
}

export class Errors {
  readonly #evaluator: Evaluator;
  readonly #collector: Collector;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#collector = new Collector(evaluator);
  }

  /** Errors that the `try` block of a `catch` throws, itself or in the project functions that it calls. */
  caught(frame: Frame, node: CaughtNode): Value {
    const errors: Value[] = node.thrown.map((thrown) => this.of(frame, thrown));
    this.#thrownBy(frame, node.calls, 0, new Set(), errors);
    return join(errors);
  }

  /** Errors that a promise is rejected with: those of the calls that made it, which `.catch(report)` hands on. */
  rejected(frame: Frame, promise: NodeId): Value {
    const errors: Value[] = [];
    this.#thrownBy(frame, this.#callsOf(frame.file, promise), 0, new Set(), errors);
    return join(errors);
  }

  /** `load(id).then(show)`: the call of the function, and not those of the promise's own methods. */
  #callsOf(file: string, promise: NodeId): readonly NodeId[] {
    const node = this.#evaluator.node(file, promise);
    if (node.k === 'binding' && node.value !== undefined) return this.#callsOf(file, node.value);
    if (node.k !== 'call' || node.isNew) return [];
    const callee = this.#evaluator.node(file, node.callee);
    return callee.k === 'prop' && (callee.name === 'then' || callee.name === 'finally')
      ? this.#callsOf(file, callee.base)
      : [promise];
  }

  #thrownBy(frame: Frame, calls: readonly NodeId[], depth: number, seen: Set<string>, errors: Value[]): void {
    const evaluator = this.#evaluator;
    for (const id of calls) {
      const call = evaluator.node(frame.file, id);
      if (call.k !== 'call' || call.isNew || seen.size > MAXIMUM_CALLS) continue;
      errors.push(...this.#comingThrough(frame, call));
      // Which function runs hardly depends on the caller; looked at without one, the answer is shared.
      const shared = evaluator.rootFrame(frame.file, call.fn);
      for (const atom of evaluator.calls.functionsOf({ file: frame.file, node: id }, shared)) {
        const key = `${atom.file}#${atom.fn}`;
        const fn = evaluator.fn(atom.file, atom.fn);
        if (seen.has(key) || (fn.throws.length === 0 && depth + 1 >= MAXIMUM_DEPTH)) continue;
        seen.add(key);
        const at = evaluator.frameFor(frame, call.fn);
        const activation = evaluator.activations.of(
          atom,
          evaluator.calls.arguments(at, call),
          { frame: at, node: id },
          call.typeArgs,
        );
        for (const { value } of fn.throws) errors.push(this.of(activation, value));
        if (depth + 1 < MAXIMUM_DEPTH) this.#thrownBy(activation, fn.calls, depth + 1, seen, errors);
      }
    }
  }

  /**
   * `await next()` of a middleware that is handed what comes after it: what is thrown there comes out of the call, and whoever
   * runs the middleware says what that is.
   */
  #comingThrough(frame: Frame, call: CallNode): readonly Value[] {
    const callee = this.#evaluator.node(frame.file, call.callee);
    if (callee.k !== 'binding' || callee.declaration !== 'param' || callee.name !== 'next') return [];
    const at = this.#evaluator.frameFor(frame, call.fn);
    const origin = this.#evaluator.place(frame.file, call);
    return this.#evaluator.evaluate(at, call.callee).atoms.flatMap((atom) => {
      if (atom.a === 'error') return [valueWith(atom)];
      const param = 'param' in atom ? atom.param : undefined;
      return param === undefined
        ? []
        : [valueWith({ a: 'open', shape: 'unknown', names: ['error'], param, origin })];
    });
  }

  /** The error that is made for a thrown value, and what its message holds. */
  of(frame: Frame, id: NodeId): Value {
    const built = this.builtBy(frame.file, id);
    if (built === undefined) return NOTHING;
    const call = this.#evaluator.node(frame.file, built);
    // `throw new Error('gone')` carries nothing.
    if (
      call.k === 'call' &&
      call.args.every((arg) => this.#evaluator.node(frame.file, arg.value).k === 'const') &&
      this.#evaluator.node(frame.file, this.#named(frame.file, id)).k !== 'update'
    )
      return NOTHING;
    const value = this.#evaluator.evaluate(frame, id);
    return join(
      value.atoms.map((atom) => {
        const { message, at = { file: frame.file, node: built } } = this.#message(atom, frame, built);
        const { fn } = this.#evaluator.node(at.file, at.node);
        return valueWith({ a: 'error', ...at, fn, message, value });
      }),
    );
  }

  /** What a name or an assertion stands for. */
  #named(file: string, id: NodeId): NodeId {
    const node = this.#evaluator.node(file, id);
    if (node.k === 'cast') return this.#named(file, node.operand);
    return node.k === 'binding' && node.value !== undefined ? this.#named(file, node.value) : id;
  }

  /** The `new` behind a thrown value. */
  builtBy(file: string, id: NodeId): NodeId | undefined {
    const node = this.#evaluator.node(file, id);
    if (node.k === 'call') return id;
    const named = this.#named(file, id);
    if (named !== id) return this.builtBy(file, named);
    // `error.email = user.email` before it is thrown.
    return node.k === 'update' ? this.builtBy(file, node.base) : undefined;
  }

  #message(atom: Atom, frame: Frame, built: NodeId): Message {
    const evaluator = this.#evaluator;
    if (atom.a === 'object')
      return {
        message: evaluator.parts.objectProperty(atom.entries, 'message', { frame, node: atom.origin }),
      };
    if (atom.a === 'lib')
      return { message: atom.made === undefined ? NOTHING : this.#handed(atom.made.frame, atom.made.node) };
    if (atom.a === 'open' && this.#isError(frame, built)) return { message: this.#handed(frame, built) };
    if (atom.a !== 'instance') return { message: NOTHING };
    if (atom.ctor !== undefined) return this.#superMessage(atom.ctor, 0);
    // `class Duplicate extends Error {}` takes what the library's constructor does.
    const { made } = atom;
    const [first] = made === undefined ? [] : argumentsOf(evaluator.node(made.frame.file, made.node));
    if (made === undefined || first === undefined) return { message: NOTHING };
    return {
      message: evaluator.evaluate(made.frame, first),
      at: { file: made.frame.file, node: made.node },
    };
  }

  /** Whether a package that nobody knows makes an error there, by its name. */
  #isError(frame: Frame, id: NodeId): boolean {
    const call = this.#evaluator.node(frame.file, id);
    if (call.k !== 'call') return false;
    const name = this.#evaluator.calls.calleeName(frame, call.callee);
    return call.isNew ? /(?:Error|Exception)$/.test(name) : MAKES_ERROR.test(name);
  }

  /**
   * The message that a library's error is made with: the first argument (`new NotFoundException(text)`), the one behind a
   * status (`createError(404, text)`), or a field of either (`new TRPCError({ message })`).
   */
  #handed(frame: Frame, id: NodeId): Value {
    const evaluator = this.#evaluator;
    const call = evaluator.node(frame.file, id);
    if (call.k !== 'call' || call.args.slice(0, 2).some(({ spread }) => spread === true)) return NOTHING;
    const [first = NOTHING, second = NOTHING] = call.args
      .slice(0, 2)
      .map(({ value }) => evaluator.evaluate(frame, value));
    const fields = [first, second].flatMap(({ atoms }) =>
      atoms.flatMap((atom) =>
        atom.a === 'object'
          ? [evaluator.parts.objectProperty(atom.entries, 'message', { frame, node: atom.origin })]
          : [],
      ),
    );
    const isStatus = first.atoms.every((atom) => atom.a === 'const' && typeof atom.value === 'number');
    const plain = (isStatus ? second : first).atoms.filter(({ a }) => a !== 'object');
    return join([{ atoms: plain }, ...fields]);
  }

  /**
   * A text that the constructor puts together of what it names as personal data itself. What it takes under a name that
   * says nothing (`reason`) is told where it is handed over.
   */
  #isText(ctor: Frame, id: NodeId): boolean {
    const node = this.#evaluator.node(ctor.file, id);
    if (node.k === 'template' ? node.parts.length === 0 : node.k !== 'binary' || node.op !== '+')
      return false;
    const own = this.#evaluator.evaluate(this.#evaluator.rootFrame(ctor.file, ctor.fn), id);
    return this.#collector.collect(own, '', undefined).items.length > 0;
  }

  /** What a constructor hands to `super`, up to the error class itself. */
  #superMessage(ctor: Frame, depth: number): Message {
    const evaluator = this.#evaluator;
    if (depth > 6) return { message: NOTHING };
    for (const id of evaluator.fn(ctor.file, ctor.fn).calls) {
      const call = evaluator.node(ctor.file, id);
      if (call.k !== 'call' || evaluator.node(ctor.file, call.callee).k !== 'super') continue;
      const first = call.args[0];
      const cls = evaluator.fn(ctor.file, ctor.fn).class;
      const base = cls === undefined ? undefined : evaluator.module(ctor.file).classes[cls]?.extends;
      const parent = base === undefined ? undefined : evaluator.classes.classOf(ctor.file, base);
      const parentCtor =
        parent === undefined ? undefined : evaluator.module(parent.file).classes[parent.cls]?.ctor;
      if (parent !== undefined && parentCtor !== undefined) {
        const activation = evaluator.activations.of(
          { a: 'fn', file: parent.file, fn: parentCtor, parent: evaluator.rootFrame(parent.file, 0) },
          evaluator.calls.arguments(ctor, call),
          { frame: ctor, node: id },
          [],
        );
        const inherited = this.#superMessage(activation, depth + 1);
        return inherited.at === undefined && first !== undefined && this.#isText(ctor, first.value)
          ? { ...inherited, at: { file: ctor.file, node: id } }
          : inherited;
      }
      if (first === undefined) return { message: NOTHING };
      const message = evaluator.evaluate(ctor, first.value);
      return this.#isText(ctor, first.value) ? { message, at: { file: ctor.file, node: id } } : { message };
    }
    return { message: NOTHING };
  }
}

function argumentsOf(node: ValueNode): readonly NodeId[] {
  return node.k === 'call' && node.isNew ? node.args.map(({ value }) => value) : [];
}
