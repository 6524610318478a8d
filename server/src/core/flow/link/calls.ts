/**
 * What calls give back and what parameters receive: project functions are evaluated with their arguments, constructors
 * make instances, libraries answer through the catalogue, unknown functions by their names and declared types.
 *
 * The documented choice for a callee whose body is unknown: its result is open (names and types may still say what it
 * is), unless its name says that it keeps (`normalizeEmail`) or removes (`maskEmail`) what it is given.
 */
import type { CallNode, ClassIr, FunctionId, NodeId, TypeIr } from '../ir.ts';
import type { NodeRef } from '../model.ts';
import type { Evaluator } from './evaluate.ts';
import { type Arguments, Frame } from './frame.ts';
import type { TypeContext } from './names.ts';
import { bind } from './types.ts';
import {
  type Atom,
  clean,
  join,
  type Lazy,
  NOTHING,
  pseudonyms,
  scalar,
  type TypeRef,
  type Value,
  valueWith,
} from './values.ts';

/** Calls inside calls that are looked into, counted from where a question starts. */
const MAXIMUM_DEPTH = 9;
/** `getUserEmail()` names its result. */
const NAMES_ITS_RESULT =
  /^(?:get|fetch|load|read|resolve|extract|parse|select|current|find|lookup|decrypt|generate|build|compute|use)(?=[A-Z_])_?/;

export class Calls {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  arguments(frame: Frame, node: CallNode): Arguments {
    const values: Lazy[] = [];
    for (const [i, arg] of node.args.entries()) {
      if (arg.spread) return { values, spread: { from: i, value: { frame, node: arg.value } } };
      values.push({ frame, node: arg.value });
    }
    return { values, spread: undefined };
  }

  argument(args: Arguments, index: number): Value | undefined {
    const value = args.values[index];
    if (value !== undefined) return this.#evaluator.force(value);
    if (args.spread !== undefined && index >= args.spread.from) {
      return this.#evaluator.element(this.#evaluator.force(args.spread.value), index - args.spread.from);
    }
    return undefined;
  }

  call(frame: Frame, id: NodeId, node: CallNode): Value {
    const evaluator = this.#evaluator;
    const args = this.arguments(frame, node);
    const calleeNode = evaluator.node(frame.file, node.callee);
    const results: Value[] = [];
    if (calleeNode.k === 'super') return NOTHING;
    if (calleeNode.k === 'prop' && !node.isNew) {
      const base = evaluator.evaluate(frame, calleeNode.base);
      const builtin = evaluator.builtins.method(base, calleeNode.name, args, frame, node);
      if (builtin !== undefined) {
        results.push(builtin.value);
        if (builtin.whole) return builtin.value;
      }
    }
    const callee = evaluator.evaluate(frame, node.callee);
    const name = this.calleeName(frame, node.callee);
    if (
      !node.isNew &&
      (evaluator.sanitizers.has(name) ||
        evaluator.sanitizers.has(`${evaluator.namesAt(frame, node.callee).slice(0, 2).reverse().join('.')}`))
    ) {
      return clean(`${name} is a configured sanitizer`);
    }
    for (const atom of callee.atoms) {
      switch (atom.a) {
        case 'fn':
          results.push(this.invoke(atom, args, { frame, node: id }, node.typeArgs));
          break;
        case 'class':
          results.push(this.#construct(atom, args, { frame, node: id }, node.typeArgs));
          break;
        case 'lib':
          results.push(evaluator.libraries.call(atom, args, frame, id, node, name));
          break;
        case 'open':
          results.push(this.#unknown(frame, node, atom, name));
          break;
        default:
          break;
      }
    }
    // Every alternative was something that can't be called: a method of a value of which only the data is known.
    if (callee.atoms.length === 0 && results.length === 0)
      results.push(this.#unknown(frame, node, undefined, name));
    return join(results);
  }

  /** Last name of a callee as written. */
  calleeName(frame: Frame, callee: NodeId): string {
    return this.#evaluator.namesAt(frame, callee)[0] ?? '';
  }

  /** Calls without arguments of every function among the alternatives: getters, `ReturnType`. */
  applyAll(value: Value, frame: Frame): Value {
    return join(
      value.atoms.map((atom) =>
        atom.a === 'fn'
          ? this.invoke(atom, { values: [], spread: undefined }, { frame, node: -1 }, [])
          : NOTHING,
      ),
    );
  }

  /** Calls a value with values: callbacks of built-in methods. */
  apply(value: Value, args: readonly Value[], at: { readonly frame: Frame; readonly node: NodeId }): Value {
    const results: Value[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'fn')
        results.push(
          this.invoke(atom, { values: args.map((arg) => ({ value: arg })), spread: undefined }, at, []),
        );
      else if (atom.a === 'lib') results.push(this.#evaluator.builtins.applied(atom, args));
      else if (atom.a === 'open') {
        const [name = ''] = atom.names;
        if (this.#evaluator.classifier.sanitizerName(name) !== undefined)
          results.push(clean(`${name} cleans it`));
        else
          results.push(
            valueWith({
              ...atom,
              shape: 'unknown',
              type: undefined,
              param: undefined,
              names: atom.names.slice(0, 1),
            }),
          );
      }
    }
    return join(results);
  }

  /** The frame of one activation, shared by everybody who asks about the same call. */
  activation(
    atom: Atom & { a: 'fn' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): Frame {
    const evaluator = this.#evaluator;
    const key = `${atom.file}#${atom.fn}`;
    let known = at.frame.callees.get(at.node);
    const cached = at.node < 0 ? undefined : known?.get(key);
    if (
      cached !== undefined &&
      cached.self === atom.self &&
      cached.parent === this.#parentOf(atom) &&
      sameArguments(cached.args, args)
    )
      return cached;
    const fn = evaluator.fn(atom.file, atom.fn);
    const frame = new Frame({
      file: atom.file,
      fn: atom.fn,
      args,
      self: atom.self,
      parent: this.#parentOf(atom),
      call: at,
      typeEnv:
        typeArgs.length === 0
          ? undefined
          : bind(
              fn.typeParams,
              typeArgs.map((type): TypeRef => ({ file: at.frame.file, type, env: at.frame.typeEnv })),
              atom.file,
            ),
    });
    if (known === undefined) {
      known = new Map();
      at.frame.callees.set(at.node, known);
    }
    known.set(key, frame);
    return frame;
  }

  #parentOf(atom: Atom & { a: 'fn' }): Frame | undefined {
    if (atom.parent !== undefined) return atom.parent;
    const { parent } = this.#evaluator.fn(atom.file, atom.fn);
    return parent < 0 ? undefined : this.#evaluator.rootFrame(atom.file, parent);
  }

  invoke(
    atom: Atom & { a: 'fn' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): Value {
    const evaluator = this.#evaluator;
    const fn = evaluator.fn(atom.file, atom.fn);
    const name = fn.name ?? '';
    const cleaned = evaluator.sanitizers.has(name) ? 'none' : evaluator.classifier.sanitizerName(name);
    if (cleaned === 'none') return clean(`${name} removes it`);
    const returnType: TypeRef | undefined =
      fn.returnType === undefined ? undefined : { file: atom.file, type: fn.returnType };
    const origin = evaluator.place(atom.file, {
      start: fn.nameStart ?? fn.start,
      end: fn.nameEnd ?? fn.start,
    });
    const context: TypeContext = {
      names: name === '' ? [] : [name],
      param: undefined,
      origin,
      input: undefined,
    };
    const shape = evaluator.types.shape(returnType);
    if (shape === 'boolean' || shape === 'enum') return scalar(shape);
    const results = fn.isGenerator ? fn.yields : fn.returns;
    const tooDeep = at.frame.depth >= MAXIMUM_DEPTH || this.#isRecursive(at.frame, atom.file, atom.fn);
    if (tooDeep || (results.length === 0 && returnType !== undefined)) {
      return returnType === undefined
        ? valueWith({ a: 'open', shape: 'unknown', names: context.names, origin })
        : evaluator.valueOfType(returnType, context, 0);
    }
    const frame = this.activation(atom, args, at, typeArgs);
    let value = join(results.map((result) => evaluator.evaluate(frame, result)));
    if (returnType !== undefined) value = evaluator.refine(value, { ...returnType, env: frame.typeEnv });
    if (cleaned === 'pseudonym') value = pseudonyms(value);
    if (fn.isGenerator) return valueWith({ a: 'list', items: [{ value: { value }, spread: false }] });
    if (name === '') return value;
    return {
      atoms: value.atoms.map((result) =>
        result.a === 'data' &&
        result.steps.length < 6 &&
        result.origin.file === atom.file &&
        result.origin.start >= fn.start &&
        result.origin.end <= fn.end
          ? { ...result, steps: [...result.steps, { ...origin, text: `returned by ${name}` }] }
          : result,
      ),
    };
  }

  #isRecursive(frame: Frame, file: string, fn: FunctionId): boolean {
    for (let at: Frame | undefined = frame; at !== undefined; at = at.call?.frame)
      if (at.fn === fn && at.file === file && at.args !== undefined) return true;
    return false;
  }

  #construct(
    atom: Atom & { a: 'class' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): Value {
    const evaluator = this.#evaluator;
    const declaration = evaluator.module(atom.file).classes[atom.cls];
    if (declaration === undefined) return NOTHING;
    const instance = evaluator.instance(atom.file, atom.cls, atom.parent);
    const origin = evaluator.place(at.frame.file, evaluator.node(at.frame.file, at.node));
    let owner: { file: string; cls: number } | undefined = { file: atom.file, cls: atom.cls };
    for (let depth = 0; owner !== undefined && depth < 20; depth += 1) {
      const cls: ClassIr | undefined = evaluator.module(owner.file).classes[owner.cls];
      if (cls === undefined) break;
      if (cls.ctor !== undefined) {
        const ctor = this.activation(
          { a: 'fn', file: owner.file, fn: cls.ctor, parent: evaluator.rootFrame(owner.file, cls.fn) },
          args,
          at,
          [],
        );
        const env = bind(
          declaration.typeParams,
          typeArgs.map((type): TypeRef => ({ file: at.frame.file, type, env: at.frame.typeEnv })),
          atom.file,
        );
        return valueWith({ ...instance, ctor, env, origin });
      }
      owner = cls.extends === undefined ? undefined : evaluator.classOf(owner.file, cls.extends);
    }
    return valueWith({ ...instance, origin });
  }

  #unknown(frame: Frame, node: CallNode, atom: (Atom & { a: 'open' }) | undefined, name: string): Value {
    const evaluator = this.#evaluator;
    const cleaned = evaluator.classifier.sanitizerName(name);
    if (cleaned === 'none') return clean(`${name} removes it`);
    const parts = node.args.map((arg): Lazy => ({ frame, node: arg.value }));
    if (cleaned === 'pseudonym')
      return valueWith({
        a: 'text',
        texts: [],
        parts: parts.map((part): Lazy => ({ value: pseudonyms(evaluator.force(part)) })),
        deep: true,
      });
    const origin = evaluator.place(frame.file, node);
    if (atom?.type !== undefined) {
      const structure = evaluator.types.resolved(atom.type);
      if (structure.s === 'function') {
        const env = this.#inferTypeArguments(structure.returns, node, frame);
        return evaluator.valueOfType(env, { names: [name], param: undefined, origin, input: undefined }, 0);
      }
    }
    if (evaluator.classifier.keepsValueName(name) && parts.length > 0)
      return valueWith({ a: 'text', texts: [], parts, deep: true });
    const open: Value = valueWith({
      a: 'open',
      shape: 'unknown',
      names: name === '' ? [] : [name],
      origin,
      param:
        atom?.param === undefined
          ? undefined
          : { ...atom.param, path: [...atom.param.path.slice(0, 6), '()'] },
    });
    const [typeArg] = node.typeArgs;
    if (typeArg !== undefined)
      return evaluator.refine(open, { file: frame.file, type: typeArg, env: frame.typeEnv });
    const named = name.replace(NAMES_ITS_RESULT, '');
    if (named !== '' && named !== name) {
      const owners = evaluator.namesAt(frame, node.callee).slice(1);
      const result = evaluator.named(
        open,
        named,
        owners,
        origin,
        evaluator.label(frame.file, node),
        undefined,
      );
      return {
        atoms: result.atoms.map((found) => (found.a === 'open' ? { ...found, names: [name] } : found)),
      };
    }
    return open;
  }

  /** Explicit type arguments of a call apply to a declared function type's result when it is a bare type parameter. */
  #inferTypeArguments(returns: TypeRef, node: CallNode, frame: Frame): TypeRef {
    const [first] = node.typeArgs;
    if (first === undefined || returns.type.t !== 'ref') return returns;
    const env = new Map(returns.env ?? []);
    const names =
      returns.type.to.in === 'parameter'
        ? [returns.type.name]
        : returns.type.args.flatMap((arg) =>
            arg.t === 'ref' && arg.to.in === 'parameter' ? [arg.name] : [],
          );
    for (const [i, name] of names.entries()) {
      const type = node.typeArgs[i];
      if (type !== undefined) env.set(name, { file: frame.file, type, env: frame.typeEnv });
    }
    return { ...returns, env };
  }

  // --- parameters ---------------------------------------------------------------------------------------------

  parameter(frame: Frame, index: number): Value {
    const evaluator = this.#evaluator;
    const fn = evaluator.fn(frame.file, frame.fn);
    const param = fn.params[index];
    if (param === undefined) return NOTHING;
    const type: TypeRef | undefined =
      param.type === undefined ? undefined : { file: frame.file, type: param.type, env: frame.typeEnv };
    const place = { file: frame.file, start: param.start, end: param.end };
    const annotated = evaluator.annotated(
      param.annotations,
      place,
      param.name ?? '',
      evaluator.types.shape(type),
    );
    if (annotated !== undefined) return annotated;
    if (frame.args !== undefined) {
      const value = param.rest
        ? this.#restOf(frame.args, index)
        : (this.argument(frame.args, index) ?? NOTHING);
      return type === undefined ? value : evaluator.refine(value, type);
    }
    const contextual = this.#saysMore(type) ? undefined : this.#contextual(frame, index);
    if (contextual !== undefined && contextual.atoms.length > 0)
      return type === undefined ? contextual : evaluator.refine(contextual, type);
    const names = param.name === undefined ? [] : [param.name];
    const symbolic = { file: frame.file, fn: frame.fn, index, path: [] };
    const context: TypeContext = { names, param: symbolic, origin: place, input: undefined };
    const stated = this.#statedByDecorator(frame, param.decorators);
    if (stated !== undefined) return stated;
    const decorated = this.#decorated(frame, param.decorators);
    if (type !== undefined) {
      const value = evaluator.valueOfType(
        param.rest && type.type.t === 'array' ? { ...type, type: type.type } : type,
        context,
        0,
      );
      return value.atoms.length === 0
        ? valueWith({ a: 'open', shape: 'unknown', names, param: symbolic, origin: place, input: decorated })
        : withInput(value, decorated);
    }
    return valueWith({
      a: 'open',
      shape: 'unknown',
      names,
      param: symbolic,
      origin: place,
      input: decorated,
    });
  }

  /** `(job: Job<TicketJob>) => ...`: a library type with arguments says more than the library's call does. */
  #saysMore(type: TypeRef | undefined): boolean {
    if (type === undefined) return false;
    const structure = this.#evaluator.types.resolved(type);
    return structure.s === 'package' && structure.args.length > 0;
  }

  /** `@Headers('user-agent') agent`: a row says what the decorator hands in. */
  #statedByDecorator(frame: Frame, decorators: readonly { readonly node: NodeId }[]): Value | undefined {
    for (const decorator of decorators) {
      const atoms = this.#evaluator.evaluate(frame, decorator.node).atoms.filter((atom) => atom.a === 'data');
      if (atoms.length > 0) return { atoms };
    }
    return undefined;
  }

  /** `@Body() dto`: the parameter is what somebody sent. */
  #decorated(frame: Frame, decorators: readonly { readonly node: NodeId }[]): string | undefined {
    for (const decorator of decorators) {
      const [name] = this.#evaluator.namesAt(frame, decorator.node);
      if (
        name !== undefined &&
        /^(Body|Query|Param|Args|Payload|MessageBody|Headers|UploadedFile)$/.test(name)
      )
        return `@${name}()`;
    }
    return undefined;
  }

  #restOf(args: Arguments, index: number): Value {
    const items = args.values.slice(index).map((value) => ({ value, spread: false }));
    if (args.spread !== undefined) items.push({ value: args.spread.value, spread: true });
    return valueWith({ a: 'list', items });
  }

  /** What a function literal's parameter receives from the call the literal is handed to. */
  #contextual(frame: Frame, index: number): Value | undefined {
    const evaluator = this.#evaluator;
    const fn = evaluator.fn(frame.file, frame.fn);
    if (fn.passedTo === undefined || frame.parent === undefined) return undefined;
    const call = evaluator.node(frame.file, fn.passedTo.call);
    if (call.k !== 'call') return undefined;
    const at = evaluator.frameFor(frame.parent, call.fn);
    return this.callbackArgument(at, fn.passedTo.call, call, fn.passedTo.arg, fn.passedTo.prop, index);
  }

  /** Value of parameter `index` of the callback that stands at argument `position` of a call. */
  callbackArgument(
    at: Frame,
    id: NodeId,
    call: CallNode,
    position: number,
    prop: string | undefined,
    index: number,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const calleeNode = evaluator.node(at.file, call.callee);
    const results: Value[] = [];
    if (calleeNode.k === 'prop') {
      const base = evaluator.evaluate(at, calleeNode.base);
      const value = evaluator.builtins.callbackArgument(base, calleeNode.name, index, at, call);
      if (value !== undefined) results.push(value);
    }
    for (const atom of evaluator.evaluate(at, call.callee).atoms) {
      if (atom.a === 'lib') {
        const value = evaluator.libraries.callbackArgument(atom, at, id, call, position, prop, index);
        if (value !== undefined) results.push(value);
      } else if (atom.a === 'fn' || atom.a === 'class') {
        const value = this.#receivedFrom(atom, at, id, call, position, prop, index);
        if (value !== undefined) results.push(value);
      } else if (atom.a === 'open' && atom.type !== undefined) {
        const structure = evaluator.types.resolved(atom.type);
        const type = structure.s === 'function' ? structure.params[position] : undefined;
        const value = type === undefined ? undefined : this.#parameterOfType(type, index, at, call);
        if (value !== undefined) results.push(value);
      }
    }
    return results.length === 0 ? undefined : join(results);
  }

  #parameterOfType(type: TypeRef, index: number, at: Frame, call: CallNode): Value | undefined {
    const structure = this.#evaluator.types.resolved(type);
    const param = structure.s === 'function' ? structure.params[index] : undefined;
    if (param === undefined) return undefined;
    return this.#evaluator.valueOfType(
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
    const target = atom.a === 'fn' ? atom : this.#constructorOf(atom);
    if (target === undefined) return undefined;
    const fn = evaluator.fn(target.file, target.fn);
    if (at.depth >= MAXIMUM_DEPTH || this.#isRecursive(at, target.file, target.fn)) return undefined;
    const frame = this.activation(target, this.arguments(at, call), { frame: at, node: id }, call.typeArgs);
    const results: Value[] = [];
    for (const site of this.#callsOfParameter(target.file, target.fn, position, prop)) {
      const node = evaluator.node(target.file, site);
      if (node.k !== 'call') continue;
      const argument = node.args[index];
      if (argument !== undefined && !argument.spread)
        results.push(evaluator.evaluate(evaluator.frameFor(frame, node.fn), argument.value));
    }
    const declared = fn.params[position]?.type;
    if (results.length === 0 && declared !== undefined && prop === undefined) {
      const value = this.#parameterOfType(
        { file: target.file, type: declared, env: frame.typeEnv },
        index,
        at,
        call,
      );
      if (value !== undefined) results.push(value);
    }
    return results.length === 0 ? undefined : join(results);
  }

  #constructorOf(atom: Atom & { a: 'class' }): (Atom & { a: 'fn' }) | undefined {
    const declaration = this.#evaluator.module(atom.file).classes[atom.cls];
    return declaration?.ctor === undefined
      ? undefined
      : { a: 'fn', file: atom.file, fn: declaration.ctor, parent: atom.parent };
  }

  readonly #parameterCalls = new Map<string, readonly NodeId[]>();

  /** Calls of parameter `position` (or of its property `prop`) inside a function and the closures in it. */
  #callsOfParameter(
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

  /** Functions a call may run. */
  functionsOf(ref: NodeRef, frame: Frame): readonly (Atom & { a: 'fn' })[] {
    const node = this.#evaluator.node(ref.file, ref.node);
    if (node.k === 'jsx') {
      if (typeof node.tag === 'string') return [];
      return this.#functionsIn(this.#evaluator.evaluate(frame, node.tag));
    }
    if (node.k !== 'call') return [];
    const calleeNode = this.#evaluator.node(ref.file, node.callee);
    const found = this.#functionsIn(this.#evaluator.evaluate(frame, node.callee));
    if (found.length > 0 || calleeNode.k !== 'prop') return found;
    return [];
  }

  #functionsIn(value: Value): readonly (Atom & { a: 'fn' })[] {
    const found: (Atom & { a: 'fn' })[] = [];
    for (const atom of value.atoms) {
      if (atom.a === 'fn') found.push(atom);
      else if (atom.a === 'class') {
        const ctor = this.#constructorOf(atom);
        if (ctor !== undefined) found.push(ctor);
      }
    }
    return found;
  }
}

function withInput(value: Value, input: string | undefined): Value {
  return input === undefined
    ? value
    : { atoms: value.atoms.map((atom) => (atom.a === 'open' ? { ...atom, input } : atom)) };
}

function sameArguments(a: Arguments | undefined, b: Arguments): boolean {
  if (a === undefined || a.values.length !== b.values.length) return false;
  for (const [i, value] of a.values.entries()) {
    const other = b.values[i];
    if (other === undefined) return false;
    if (
      'value' in value
        ? !('value' in other) || other.value !== value.value
        : 'value' in other || other.node !== value.node || other.frame !== value.frame
    )
      return false;
  }
  return true;
}

function isInside(
  functions: readonly { readonly parent: FunctionId }[],
  inner: FunctionId,
  outer: FunctionId,
): boolean {
  for (let at = inner; at >= 0; at = functions[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}
