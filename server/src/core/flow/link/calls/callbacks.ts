/**
 * What callbacks receive: from the language's own methods, from libraries, and from project functions that call what
 * they are given.
 */
import type { CallNode, FunctionId, JsxNode, NodeId, PlacedIn } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, join, type TypeRef, type Value } from '../values.ts';
import { type HeldPlace, type HeldUse, usesOfHeld } from './held-functions.ts';

/** A function that is handed on is followed through this many more. */
const MAXIMUM_HANDINGS = 3;

export class Callbacks {
  readonly #evaluator: Evaluator;
  /** Handings on that are being followed. */
  #handings = 0;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What a function literal's parameter receives from the call the literal is handed to. */
  contextual(frame: Frame, index: number): Value | undefined {
    const evaluator = this.#evaluator;
    const fn = evaluator.fn(frame.file, frame.fn);
    if (fn.placedIn !== undefined) return this.#placed(frame, fn.placedIn, index);
    if (fn.passedTo === undefined || frame.parent === undefined) return undefined;
    const call = evaluator.node(frame.file, fn.passedTo.call);
    if (call.k !== 'call' && call.k !== 'jsx') return undefined;
    const at = evaluator.frameFor(frame.parent, call.fn);
    if (call.k === 'jsx')
      return fn.passedTo.prop === undefined
        ? undefined
        : this.#ofElement(at, fn.passedTo.call, call, fn.passedTo.prop, index);
    const { arg, prop } = fn.passedTo;
    return this.argument(at, fn.passedTo.call, call, arg, prop, index, fn.params.length);
  }

  /** What rows say of a function that stands further inside an object which is handed over. */
  #placed(frame: Frame, { arg, call: id, path }: PlacedIn, index: number | 'this'): Value | undefined {
    const evaluator = this.#evaluator;
    const call = evaluator.node(frame.file, id);
    if (call.k !== 'call' || frame.parent === undefined) return undefined;
    const at = evaluator.frameFor(frame.parent, call.fn);
    const results = evaluator.evaluate(at, call.callee).atoms.flatMap((atom): readonly Value[] => {
      if (atom.a !== 'lib') return [];
      const value = evaluator.libraries.results.handed(atom, at, id, call, arg, path, index);
      return value === undefined ? [] : [value];
    });
    return results.length === 0 ? undefined : join(results);
  }

  /** What rows say that `this` is in a method of an object that a library is given: the store that it describes. */
  self(frame: Frame): Value | undefined {
    const { passedTo, placedIn } = this.#evaluator.fn(frame.file, frame.fn);
    if (placedIn !== undefined) return this.#placed(frame, placedIn, 'this');
    if (passedTo?.prop === undefined) return undefined;
    return this.#placed(frame, { ...passedTo, path: [passedTo.prop] }, 'this');
  }

  /** `<Choice onPick={(guest) => ...} />`: what the props of the component say of the handler. */
  #ofElement(at: Frame, id: NodeId, element: JsxNode, prop: string, index: number): Value | undefined {
    const evaluator = this.#evaluator;
    if (typeof element.tag === 'string') return undefined;
    const results: Value[] = [];
    for (const atom of evaluator.evaluate(at, element.tag).atoms) {
      if (atom.a === 'lib') {
        const value = evaluator.libraries.results.handed(atom, at, id, element, 0, [prop], index);
        if (value !== undefined) results.push(value);
      }
      if (atom.a !== 'fn') continue;
      const props = this.#propsOf(atom, element, at);
      for (const handler of evaluator.parts.property(props, prop, { frame: at, node: element }).atoms) {
        if (handler.a !== 'open' || handler.type === undefined) continue;
        const value = this.#parameterOfType(handler.type, index, at, element);
        if (value?.atoms.some((found) => found.a !== 'open' || found.shape !== 'unknown'))
          results.push(value);
      }
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** The props of a component; those of a generic one by what the element hands over. */
  #propsOf(atom: Atom & { a: 'fn' }, element: JsxNode, at: Frame): Value {
    const evaluator = this.#evaluator;
    const env = evaluator.activations.ofElement(atom, element, at);
    const type = evaluator.fn(atom.file, atom.fn).params[0]?.type;
    if (env !== undefined && type !== undefined) {
      const origin = evaluator.place(at.file, element);
      const context = { names: [], param: undefined, origin, input: undefined };
      return evaluator.typed.valueOfType({ file: atom.file, type, env }, context, 0);
    }
    const home = atom.parent ?? evaluator.rootFrame(atom.file, 0);
    return evaluator.parameters.of(evaluator.frameFor(home, atom.fn), 0);
  }

  /** Value of parameter `index`, of `count`, of the callback that stands at argument `position` of a call. */
  argument(
    at: Frame,
    id: NodeId,
    call: CallNode,
    position: number,
    prop: string | undefined,
    index: number,
    count = 0,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const calleeNode = evaluator.node(at.file, call.callee);
    const results: Value[] = [];
    const isRejected =
      calleeNode.k === 'prop' &&
      prop === undefined &&
      ((calleeNode.name === 'catch' && position === 0) || (calleeNode.name === 'then' && position === 1));
    if (isRejected && index === 0) {
      const errors = evaluator.errors.rejected(at, calleeNode.base);
      if (errors.atoms.length > 0) results.push(errors);
    }
    // `subscribe({ error: ... })` gets no value, nor does what runs when a promise is rejected.
    if (calleeNode.k === 'prop' && prop !== 'error' && !isRejected) {
      const base = evaluator.evaluate(at, calleeNode.base);
      const value = evaluator.builtins.callbacks.argument(base, calleeNode.name, index, at, call);
      if (value !== undefined) results.push(value);
    }
    for (const atom of evaluator.evaluate(at, call.callee).atoms) {
      if (atom.a === 'lib') {
        const path = prop === undefined ? [] : [prop];
        const value =
          atom.integration === '' && position === 0
            ? evaluator.builtins.callbacks.ofGlobal(atom, index, at, call)
            : evaluator.libraries.results.handed(atom, at, id, call, position, path, index, count);
        if (value !== undefined) results.push(value);
      } else if (atom.a === 'fn' || atom.a === 'class') {
        const value = this.#receivedFrom(atom, at, id, call, position, prop, index);
        if (value !== undefined) results.push(value);
      } else if (atom.a === 'open' && atom.type !== undefined) {
        const structure = evaluator.types.resolved(atom.type);
        const type = structure.s === 'function' ? structure.params[position] : undefined;
        if (structure.s !== 'function' || type === undefined) continue;
        const named = this.#namedBy(structure.params, at, call);
        const bound = named.length === 0 ? type : { ...type, env: new Map([...(type.env ?? []), ...named]) };
        const value = this.#parameterOfType(bound, index, at, call);
        if (value !== undefined) results.push(value);
      }
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** `on<K extends keyof M>(name: K, run: (value: M[K]) => void)`: the type parameters that literals stand for. */
  #namedBy(
    params: readonly (TypeRef | undefined)[],
    at: Frame,
    call: CallNode,
  ): readonly (readonly [string, TypeRef])[] {
    const evaluator = this.#evaluator;
    return params.flatMap((param, i) => {
      const argument = call.args[i];
      if (param?.type.t !== 'ref' || param.type.to.in !== 'parameter' || argument === undefined) return [];
      const value = evaluator.parts.constantString(evaluator.evaluate(at, argument.value));
      return value === undefined
        ? []
        : [[param.type.name, { file: param.file, type: { t: 'literal', value } }] as const];
    });
  }

  #parameterOfType(type: TypeRef, index: number, at: Frame, call: CallNode | JsxNode): Value | undefined {
    const structure = this.#evaluator.types.resolved(type);
    const param = structure.s === 'function' ? structure.params[index] : undefined;
    if (param === undefined) return undefined;
    return this.#evaluator.typed.valueOfType(
      param,
      { names: [], param: undefined, origin: this.#evaluator.place(at.file, call), input: undefined },
      0,
    );
  }

  /** What a project function hands to the callback it is given: the arguments of its own calls of that parameter. */
  #receivedFrom(
    atom: Atom & { a: 'fn' | 'class' },
    at: Frame,
    id: NodeId,
    call: CallNode,
    position: number,
    prop: string | undefined,
    index: number,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const target = atom.a === 'fn' ? atom : evaluator.activations.constructorOf(atom);
    if (target === undefined) return undefined;
    const fn = evaluator.fn(target.file, target.fn);
    if (evaluator.activations.isTooDeep(at, target.file, target.fn)) return undefined;
    const frame = evaluator.activations.of(
      target,
      evaluator.calls.arguments(at, call),
      { frame: at, node: id },
      call.typeArgs,
    );
    const results: Value[] = [];
    for (const use of usesOfHeld(evaluator.module(target.file), { fn: target.fn, position, prop })) {
      const value = this.#handedBy(use, frame, index);
      if (value !== undefined) results.push(value);
    }
    const declared = fn.params[position]?.type;
    if (results.length === 0 && declared !== undefined) {
      const whole: TypeRef = { file: target.file, type: declared, env: frame.typeEnv };
      const type = prop === undefined ? whole : evaluator.types.members(whole)?.get(prop)?.type;
      const value = type && this.#parameterOfType(type, index, at, call);
      if (value !== undefined) results.push(value);
    }
    return results.length === 0 ? undefined : join(results);
  }

  /** What one call hands over in an activation: to the function itself, or by way of whoever it hands the function to. */
  #handedBy({ argument, call: id }: HeldUse, frame: Frame, index: number): Value | undefined {
    const evaluator = this.#evaluator;
    const call = evaluator.node(frame.file, id);
    if (call.k !== 'call') return undefined;
    const at = evaluator.frameFor(frame, call.fn);
    if (evaluator.settled.rulesOut(at, call.fn, call.cond)) return undefined;
    if (argument === undefined) return evaluator.calls.argument(evaluator.calls.arguments(at, call), index);
    if (this.#handings === MAXIMUM_HANDINGS) return undefined;
    this.#handings += 1;
    const value = this.argument(at, id, call, argument, undefined, index);
    this.#handings -= 1;
    return value;
  }

  /** The calls that run a literal, in the functions that it is handed to. */
  callsOf(file: string, literal: FunctionId): readonly (NodeRef & { readonly isLater: boolean })[] {
    const evaluator = this.#evaluator;
    return this.#takersOf(file, literal).flatMap(({ target, place }) =>
      usesOfHeld(evaluator.module(target.file), place).flatMap(({ argument, call, isLater }) =>
        argument === undefined ? [{ file: target.file, node: call, isLater }] : [],
      ),
    );
  }

  /** Whether an activation of a function that was handed values later on still may run the literal: it may keep another. */
  mayRun(frame: Frame, file: string, literal: FunctionId): boolean {
    const evaluator = this.#evaluator;
    const uses = this.#takersOf(file, literal).flatMap(({ target, place }) =>
      target.file !== frame.file
        ? []
        : usesOfHeld(evaluator.module(target.file), place).filter(({ call }) =>
            this.#isWithin(frame, evaluator.node(target.file, call).fn),
          ),
    );
    return (
      uses.length === 0 ||
      uses.some(({ argument, call: id }) => {
        const call = evaluator.node(frame.file, id);
        if (call.k !== 'call') return false;
        const at = evaluator.frameFor(frame, call.fn);
        if (evaluator.settled.rulesOut(at, call.fn, call.cond)) return false;
        const held = argument === undefined ? call.callee : (call.args[argument]?.value ?? call.callee);
        const { atoms } = evaluator.evaluate(at, held);
        return (
          atoms.length === 0 ||
          atoms.some(
            (atom) => atom.a === 'open' || (atom.a === 'fn' && atom.fn === literal && atom.file === file),
          )
        );
      })
    );
  }

  #isWithin({ file, fn }: Frame, inner: FunctionId): boolean {
    const { functions } = this.#evaluator.module(file);
    for (let at = inner; at >= 0; at = functions[at]?.parent ?? -1) if (at === fn) return true;
    return false;
  }

  /** The functions and constructors of the project that a literal is handed to. */
  #takersOf(
    file: string,
    literal: FunctionId,
  ): readonly { readonly target: Atom & { a: 'fn' }; readonly place: HeldPlace }[] {
    const evaluator = this.#evaluator;
    const { passedTo } = evaluator.fn(file, literal);
    const call = passedTo === undefined ? undefined : evaluator.node(file, passedTo.call);
    if (passedTo === undefined || call?.k !== 'call') return [];
    const { arg: position, prop } = passedTo;
    return evaluator.evaluate(evaluator.rootFrame(file, call.fn), call.callee).atoms.flatMap((atom) => {
      const target =
        atom.a === 'fn' ? atom : atom.a === 'class' ? evaluator.activations.constructorOf(atom) : undefined;
      return target === undefined ? [] : [{ target, place: { fn: target.fn, position, prop } }];
    });
  }
}
