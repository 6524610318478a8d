/**
 * What calls give back: project functions are run with their arguments, constructors make instances, libraries answer
 * through the catalogue, unknown functions by their names and declared types.
 *
 * The documented choice for a callee whose body is unknown: its result is open (names and types may still say what it
 * is), unless its name says that it keeps (`normalizeEmail`) or removes (`maskEmail`) what it is given.
 *
 * Deliberately absent: the runs themselves (`activations.ts`), and what parameters receive (`parameters.ts`).
 */
import type { Place } from '../../../text/range.ts';
import type { CallNode, NodeId, ValueNode } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import type { Structure } from '../types/structure.ts';
import {
  type Atom,
  clean,
  constant,
  join,
  type Lazy,
  type LibraryAtom,
  NOTHING,
  type OpenAtom,
  remaining,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';

/** Methods that read a field by its name, and names of what has such fields: forms, queries, bodies. */
const FIELD_READERS = new Set(['get', 'getAll']);
const SENT =
  /^(?:form|formData|fd|body|query|params|search|searchParams|urlSearchParams|data|fields|values|input)$/i;
/** What libraries hand out that has such fields, and types of the platform that have. */
const FORM_PATH = /(?:\bformData|\bFormData|[sS]earchParams|\buseQueryParams)(?:\(\))?(?:\[0\]|\.0)?$/;
const FORM_TYPES = new Set(['FormData', 'URLSearchParams']);
/** `getUserEmail()` names its result. */
const NAMES_ITS_RESULT =
  /^(?:get|fetch|load|read|resolve|extract|parse|select|current|find|lookup|decrypt|generate|build|compute|use)(?=[A-Z_])_?/;

/** What is read from a yes or no that is promised, or from a count of several. */
const OF_PROMISES_AND_LISTS = new Set(['then', 'catch', 'finally', 'length', 'toString', 'valueOf']);

/** Kinds of values of which a declaration says next to nothing. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(['string', 'unknown', 'object']);

const MAKES_UP = /^(?:faker|chance|casual|falso)/i;

export class Calls {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  arguments(frame: Frame, node: CallNode): Arguments {
    const values: Lazy[] = [];
    for (const [i, arg] of node.args.entries()) {
      if (arg.spread) return { values, spread: { from: i, value: { frame, node: arg.value } } };
      values.push({ frame, node: arg.value, under: node });
    }
    return { values, spread: undefined };
  }

  argument(args: Arguments, index: number): Value | undefined {
    const value = args.values[index];
    if (value !== undefined) return this.#evaluator.force(value);
    if (args.spread !== undefined && index >= args.spread.from) {
      return this.#evaluator.parts.element(
        this.#evaluator.force(args.spread.value),
        index - args.spread.from,
      );
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
      const builtin = evaluator.builtins.method(base, calleeNode.name, args, frame);
      if (builtin !== undefined) {
        results.push(builtin.value);
        if (builtin.whole) return builtin.value;
      }
    }
    const piped = evaluator.pipes.through(frame, node);
    if (piped !== undefined) return piped;
    const field = this.#namedField(frame, id, node);
    if (field !== undefined) return field;
    const callee = evaluator.evaluate(frame, node.callee);
    const name = this.calleeName(frame, node.callee);
    if (
      !node.isNew &&
      evaluator.sanitizers.size > 0 &&
      (evaluator.sanitizers.has(name) ||
        evaluator.sanitizers.has(
          `${evaluator.naming.namesAt(frame, node.callee).slice(0, 2).reverse().join('.')}`,
        ))
    ) {
      return clean(`${name} is a configured sanitizer`);
    }
    const taken = this.#toldByArgument(frame, node, callee);
    if (taken !== undefined) return evaluator.libraries.results.of(taken, args, frame, id, node, name);
    for (const atom of callee.atoms) {
      switch (atom.a) {
        case 'fn':
          results.push(
            this.#declaredOnly(
              atom,
              evaluator.activations.invoke(atom, args, { frame, node: id }, node.typeArgs),
              frame,
              node,
              name,
            ),
          );
          break;
        case 'class':
          results.push(evaluator.activations.construct(atom, args, { frame, node: id }, node.typeArgs));
          break;
        case 'lib':
          results.push(evaluator.libraries.results.of(atom, args, frame, id, node, name));
          break;
        case 'open':
          results.push(this.#unknown(frame, id, node, atom, name));
          break;
        case 'holder':
          results.push(evaluator.holders.call(atom, args, frame));
          break;
        // `const result = await next()`, where what comes next fails.
        case 'error':
          if (atom.isAnswer === true) results.push(this.#failed(atom, evaluator.place(frame.file, node)));
          break;
        // `tokens.accessToken()`: a getter that is called.
        case 'data':
          if (calleeNode.k === 'prop' && node.args.length === 0 && !this.#makesUp(frame, calleeNode.base))
            results.push({ atoms: [atom] });
          break;
        default:
          break;
      }
    }
    // Every alternative was something that can't be called: a method of a value of which only the data is known.
    if (callee.atoms.length === 0 && results.length === 0)
      results.push(this.#unknown(frame, id, node, undefined, name));
    return join(results);
  }

  /**
   * `ctx.db.insert(visitors)` on something nobody knows: what a library made and only its own objects take says what the
   * object is. The method of what is known is that of whatever it is.
   */
  #toldByArgument(frame: Frame, node: CallNode, callee: Value): LibraryAtom | undefined {
    const evaluator = this.#evaluator;
    const written = evaluator.node(frame.file, node.callee);
    const [first] = node.args;
    if (written.k !== 'prop' || node.isNew || first === undefined || first.spread) return undefined;
    const types = evaluator.catalog.typesTaking(written.name);
    if (types.length === 0 || callee.atoms.some(({ a }) => a === 'fn' || a === 'class')) return undefined;
    const handed = evaluator.evaluate(frame, first.value).atoms;
    const type = types.find(({ integration, paths }) =>
      handed.some((atom) => atom.a === 'lib' && atom.integration === integration && paths.has(atom.path)),
    );
    if (type === undefined) return undefined;
    if (callee.atoms.some((atom) => atom.a === 'lib' && atom.integration === type.integration))
      return undefined;
    return evaluator.libraries.atom(type.integration, `${type.type}.${written.name}`, {
      names: [],
      origin: evaluator.place(frame.file, written),
      typeArgs: [],
      receiver: evaluator.evaluate(frame, written.base),
    });
  }

  /** What a function gives back that says whether it failed, and with which error. */
  #failed(error: Atom, origin: Place): Value {
    const entries = [
      { key: 'ok', value: { value: constant(false) } },
      { key: 'error', value: { value: valueWith(error) } },
    ];
    return valueWith({ a: 'object', entries, names: [], origin });
  }

  /** `faker.internet.email()`: nobody's. */
  #makesUp(frame: Frame, base: NodeId): boolean {
    return this.#evaluator.naming.namesAt(frame, base).some((name) => MAKES_UP.test(name));
  }

  /** `formData.get('email')`: a field of what somebody sent, read by a method. */
  #namedField(frame: Frame, id: NodeId, node: CallNode): Value | undefined {
    const evaluator = this.#evaluator;
    const callee = evaluator.node(frame.file, node.callee);
    const [first] = node.args;
    if (callee.k !== 'prop' || !FIELD_READERS.has(callee.name) || first === undefined) return undefined;
    const owners = evaluator.naming.namesAt(frame, callee.base);
    if (!owners.slice(0, 1).some((owner) => SENT.test(owner)) && !this.#isForm(frame, callee.base))
      return undefined;
    const name = evaluator.parts.constantString(evaluator.evaluate(frame, first.value));
    if (name === undefined) return undefined;
    const place = evaluator.place(frame.file, node);
    const value = valueWith(evaluator.open(frame, node, []));
    const found = evaluator.naming.named(
      value,
      name,
      owners,
      place,
      evaluator.naming.label(frame.file, node),
      { file: frame.file, node: id },
    );
    return found.atoms.some((atom) => atom.a === 'data') ? found : undefined;
  }

  /** Whether a value is what somebody sent, whatever it is called: `const q = useSearchParams()`. */
  #isForm(frame: Frame, base: NodeId): boolean {
    return this.#evaluator.evaluate(frame, base).atoms.some((atom) => {
      if (atom.a === 'lib') return FORM_PATH.test(atom.path);
      const type = atom.a === 'open' ? atom.type?.type : undefined;
      return type?.t === 'ref' && type.to.in === 'global' && FORM_TYPES.has(type.name);
    });
  }

  /** Last name of a callee as written. */
  calleeName(frame: Frame, callee: NodeId): string {
    return this.#evaluator.naming.namesAt(frame, callee)[0] ?? '';
  }

  /** `const { accessToken } = await validateCode(code)`: what has fields is no yes or no, whatever its function is called. */
  givesRecord(file: string, call: NodeId, name: string): boolean {
    const { classifier, usage } = this.#evaluator;
    if (!classifier.yesNoName(name)) return false;
    return usage.fieldsRead(file, call).some((field) => !OF_PROMISES_AND_LISTS.has(field));
  }

  #unknown(
    frame: Frame,
    id: NodeId,
    node: CallNode,
    atom: (Atom & { a: 'open' }) | undefined,
    name: string,
  ): Value {
    const evaluator = this.#evaluator;
    const instances = this.#handedOut(frame, node, name);
    if (instances !== undefined) return instances;
    const callee = evaluator.node(frame.file, node.callee);
    // `user.toJSON()`: what is written of it, as all agree that `JSON.stringify` calls it.
    if (name === 'toJSON' && callee.k === 'prop' && node.args.length === 0)
      return valueWith({
        a: 'object',
        entries: [{ spread: { frame, node: callee.base } }],
        names: [],
        origin: evaluator.place(frame.file, node),
      });
    const isRecord = this.givesRecord(frame.file, id, name);
    const cleaned = isRecord ? undefined : evaluator.classifier.sanitizerName(name);
    if (cleaned === 'none') return evaluator.naming.cleaned(name, 'its code is not known');
    const parts = node.args.map((arg): Lazy => ({ frame, node: arg.value }));
    if (cleaned !== undefined)
      return valueWith({
        a: 'text',
        texts: [],
        parts: parts.map((part): Lazy => ({ value: remaining(evaluator.force(part), cleaned) })),
        deep: true,
        remains: cleaned,
      });
    const origin = evaluator.place(frame.file, node);
    if (atom?.type !== undefined) {
      const structure = evaluator.types.resolved(atom.type);
      if (structure.s === 'function') {
        const handedBack =
          node.typeArgs.length > 0
            ? undefined
            : this.#handedBack(structure, this.arguments(frame, node), frame);
        if (handedBack !== undefined) return handedBack;
        const env = this.#inferTypeArguments(structure.returns, node, frame);
        const context = { names: [name], param: undefined, origin, input: undefined };
        return this.#byName(evaluator.typed.valueOfType(env, context, 0), frame, node, name);
      }
    }
    const types = node.typeArgs.map((type): TypeRef => ({ file: frame.file, type, env: frame.typeEnv }));
    const holder = evaluator.typed.holder(types, name === '' ? [] : [name], origin);
    if (holder !== undefined) return holder;
    const made: OpenAtom = {
      a: 'open',
      shape: 'unknown',
      names: name === '' ? [] : [name],
      origin,
      param:
        atom?.param === undefined
          ? undefined
          : { ...atom.param, path: [...atom.param.path.slice(0, 6), '()'] },
    };
    if (evaluator.classifier.keepsValueName(name) && parts.length > 0)
      return valueWith({ a: 'text', texts: [], parts, deep: true, made });
    const open = valueWith(made);
    const [typeArg] = node.typeArgs;
    if (typeArg !== undefined)
      return evaluator.typed.refine(open, { file: frame.file, type: typeArg, env: frame.typeEnv });
    return this.#namedByCall(open, name, frame, node) ?? open;
  }

  #declaredOnly(atom: Atom & { a: 'fn' }, result: Value, frame: Frame, node: CallNode, name: string): Value {
    const { bodyStart, bodyEnd, returnType } = this.#evaluator.fn(atom.file, atom.fn);
    return bodyStart === bodyEnd && returnType !== undefined
      ? this.#byName(result, frame, node, name)
      : result;
  }

  /**
   * What a function gives back that is declared and whose code is not there, where the type is a text or says nothing: names say
   * as much as of a function of which not even the type is known.
   */
  #byName(result: Value, frame: Frame, node: CallNode, name: string): Value {
    const evaluator = this.#evaluator;
    const open = result.atoms.filter((atom) => atom.a === 'open');
    const [made] = open;
    const isOpen = open.every(
      (atom) => SAYS_LITTLE.has(atom.shape) && (atom.shape === 'string' || !evaluator.typed.isTyped(atom)),
    );
    if (made === undefined || open.length < result.atoms.length || !isOpen) return result;
    if (evaluator.classifier.keepsValueName(name) && node.args.length > 0) {
      const parts = node.args.map((arg): Lazy => ({ frame, node: arg.value }));
      return valueWith({ a: 'text', texts: [], parts, deep: true, made });
    }
    const callee = evaluator.node(frame.file, node.callee);
    // `tokens.accessToken()`: a getter that is called.
    if (callee.k === 'prop' && node.args.length === 0 && !this.#makesUp(frame, callee.base)) {
      const owners = evaluator.naming.namesAt(frame, callee.base);
      const named = this.#named(result, name, frame, callee, owners, callee.base);
      if (named.atoms.some((atom) => atom.a === 'data')) return named;
    }
    return this.#namedByCall(result, name, frame, node) ?? result;
  }

  /** `getUserEmail(id)` gives what it is called after. */
  #namedByCall(result: Value, name: string, frame: Frame, node: CallNode): Value | undefined {
    const said = name.replace(NAMES_ITS_RESULT, '');
    if (said === '' || said === name) return undefined;
    const owners = this.#evaluator.naming.namesAt(frame, node.callee).slice(1);
    const { atoms } = this.#named(result, said, frame, node, owners);
    return { atoms: atoms.map((found) => (found.a === 'open' ? { ...found, names: [name] } : found)) };
  }

  #named(
    result: Value,
    name: string,
    frame: Frame,
    at: ValueNode,
    owners: readonly string[],
    owner?: NodeId,
  ): Value {
    const { naming } = this.#evaluator;
    const { file } = frame;
    const ref = owner === undefined ? undefined : { file, node: owner };
    return naming.named(result, name, owners, this.#evaluator.place(file, at), naming.label(file, at), ref);
  }

  /** `container.get(Mailer)`: what a container gives for a class of the project. */
  #handedOut(frame: Frame, node: CallNode, name: string): Value | undefined {
    const evaluator = this.#evaluator;
    const [first] = node.args;
    if (node.isNew || first === undefined || first.spread || !evaluator.catalog.containers.has(name))
      return undefined;
    const instances = evaluator
      .evaluate(frame, first.value)
      .atoms.flatMap((atom) =>
        atom.a === 'class' ? [evaluator.leaves.instance(atom.file, atom.cls, undefined)] : [],
      );
    return instances.length === 0 ? undefined : { atoms: instances };
  }

  /** A declared function gives back what its type parameters stand for at this call. */
  #handedBack(
    { params, returns }: Structure & { s: 'function' },
    args: Arguments,
    frame: Frame,
  ): Value | undefined {
    const isOpen = (name: string): boolean => returns.env?.has(name) !== true;
    const types = params.map((param) => ({ type: param?.type }));
    return this.#evaluator.generics.result(
      returns.type,
      { params: types, isOpen, known: returns.env, file: returns.file },
      args,
      frame,
    );
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
        const ctor = this.#evaluator.activations.constructorOf(atom);
        if (ctor !== undefined) found.push(ctor);
      }
    }
    return found;
  }
}
