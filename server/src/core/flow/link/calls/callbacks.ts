/**
 * What callbacks receive: from the language's own methods, from libraries, and from project functions that call what
 * they are given.
 */
import type { CallNode, FunctionId, JsxNode, NodeId, PlacedIn } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, join, type TypeRef, type Value } from '../values.ts';

export class Callbacks {
  readonly #evaluator: Evaluator;
  readonly #parameterCalls = new Map<string, readonly NodeId[]>();

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
    // `subscribe({ error: ... })` gets no value.
    if (calleeNode.k === 'prop' && prop !== 'error') {
      const base = evaluator.evaluate(at, calleeNode.base);
      const value = evaluator.builtins.callbacks.argument(base, calleeNode.name, index, at, call);
      if (value !== undefined) results.push(value);
    }
    for (const atom of evaluator.evaluate(at, call.callee).atoms) {
      if (atom.a === 'lib') {
        const value = evaluator.libraries.results.handed(
          atom,
          at,
          id,
          call,
          position,
          prop === undefined ? [] : [prop],
          index,
          count,
        );
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
    for (const site of this.callsOfParameter(target.file, target.fn, position, prop)) {
      const node = evaluator.node(target.file, site);
      if (node.k !== 'call') continue;
      const argument = node.args[index];
      if (argument !== undefined && !argument.spread)
        results.push(evaluator.evaluate(evaluator.frameFor(frame, node.fn), argument.value));
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

  /** Calls of parameter `position` (or of its property `prop`) inside a function and the closures in it. */
  callsOfParameter(
    file: string,
    fn: FunctionId,
    position: number,
    prop: string | undefined,
  ): readonly NodeId[] {
    const key = `${file}#${fn}#${position}#${prop ?? ''}`;
    const known = this.#parameterCalls.get(key);
    if (known !== undefined) return known;
    const module = this.#evaluator.module(file);
    const param = module.functions[fn]?.params[position]?.node;
    const found: NodeId[] = [];
    for (const [other, declaration] of module.functions.entries()) {
      if (!isInside(module.functions, other, fn)) continue;
      for (const id of declaration.calls) {
        const call = module.nodes[id];
        if (call?.k === 'call' && param !== undefined && this.#reads(file, call.callee, param, prop, 0))
          found.push(id);
      }
    }
    this.#parameterCalls.set(key, found);
    return found;
  }

  /** Whether a node is the parameter (or its property), looking through bindings, cells and casts. */
  #reads(file: string, id: NodeId, param: NodeId, prop: string | undefined, depth: number): boolean {
    if (depth > 8) return false;
    const node = this.#evaluator.node(file, id);
    if (id === param) return prop === undefined;
    switch (node.k) {
      case 'binding':
        return node.value !== undefined && this.#reads(file, node.value, param, prop, depth + 1);
      case 'cast':
        return this.#reads(file, node.operand, param, prop, depth + 1);
      case 'cell':
        return (this.#evaluator.module(file).cells[node.cell]?.definitions ?? []).some((definition) =>
          this.#reads(file, definition, param, prop, depth + 1),
        );
      case 'prop':
        return (
          prop !== undefined &&
          node.name === prop &&
          this.#reads(file, node.base, param, undefined, depth + 1)
        );
      case 'logical':
        return this.#reads(file, node.left, param, prop, depth + 1);
      default:
        return false;
    }
  }
}

function isInside(
  functions: readonly { readonly parent: FunctionId }[],
  inner: FunctionId,
  outer: FunctionId,
): boolean {
  for (let at = inner; at >= 0; at = functions[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}
