/**
 * Runs of project functions: the frame of one activation, what it gives back, and instances that constructors make.
 *
 * Deliberately absent: what a parameter receives (`parameters.ts`).
 */
import { splitWords } from '../../../text/words.ts';
import type { ClassIr, FunctionId, FunctionIr, JsxNode, NodeId, TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { type Arguments, Frame } from '../frame.ts';
import type { TypeContext } from '../names.ts';
import { bind } from '../types/structure.ts';
import { LISTS } from '../types/utilities.ts';
import {
  type Atom,
  clean,
  join,
  NOTHING,
  remaining,
  scalar,
  type TypeEnv,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import type { Signature } from './generics.ts';
import { dropsSome, recordsIn } from './left-fields.ts';
import { givesTextBack } from './left-texts.ts';
import { leftOfText } from './masked-texts.ts';
import { goesThroughKeys } from './walkers.ts';

/** Calls inside calls that are looked into, counted from where a question starts. */
const MAXIMUM_CALLS = 9;

/**
 * Activations that one answer looks into. Classes that hold each other and call each other's methods (a compiler, an
 * evaluator) have more ways through nine calls than anybody can follow. Of the applications in docs/accuracy.md all stay
 * under 5,000 but one, whose models and stores hold each other and which has the same findings with the bound and without.
 * Beyond it a call gives what its declared type says, as one that lies too deep.
 */
const MAXIMUM_ACTIVATIONS = 10_000;

/**
 * Objects in objects that a function walks that calls itself, and how many of its activations one answer looks into: more
 * would use up the work for all ways to a logger that redacts in this way.
 */
const MAXIMUM_LEVELS = 3;
const MAXIMUM_UNROLLED = 40;
/** Of texts in texts, to see what stands in them. */
const MOST_TEXTS = 4;

/** Kinds of values that hold named fields. */
const HAS_FIELDS: ReadonlySet<string> = new Set(['open', 'object', 'instance']);

export class Activations {
  readonly #evaluator: Evaluator;
  #made = 0;
  #unrolled = 0;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Calls without arguments of every function among the alternatives: getters, `ReturnType`. */
  applyAll(value: Value, frame: Frame): Value {
    return join(
      value.atoms.map((atom) =>
        atom.a === 'fn'
          ? this.invoke(atom, { values: [], spread: undefined }, { frame, node: -1 }, [])
          : atom.a === 'lib'
            ? (this.#evaluator.libraries.results.unseen(atom) ?? NOTHING)
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
      else if (atom.a === 'lib') results.push(this.#evaluator.builtins.globals.applied(atom, args));
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
  of(
    atom: Atom & { a: 'fn' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
    ofClass?: TypeEnv,
  ): Frame {
    const cached = at.node < 0 ? undefined : at.frame.callee(at.node, atom.file, atom.fn);
    if (
      cached !== undefined &&
      cached.self === atom.self &&
      cached.parent === this.#parentOf(atom) &&
      sameArguments(cached.args, args)
    )
      return cached;
    const frame = new Frame({
      file: atom.file,
      fn: atom.fn,
      args,
      self: atom.self,
      parent: this.#parentOf(atom),
      call: at,
      typeEnv: ofClass ?? this.#environment(atom, at, typeArgs),
    });
    at.frame.setCallee(at.node, frame);
    this.#made += 1;
    if (this.#runs(at.frame, atom.file, atom.fn) > 0) this.#unrolled += 1;
    return frame;
  }

  /** What type parameters stand for: those of the class by the instance, those of the function by the call. */
  #environment(
    atom: Atom & { a: 'fn' },
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): TypeEnv | undefined {
    const fn = this.#evaluator.fn(atom.file, atom.fn);
    const args = typeArgs.map((type): TypeRef => ({ file: at.frame.file, type, env: at.frame.typeEnv }));
    const stated = args.length > 0 ? args : this.#inferred(fn, atom.file, at);
    const own = bind(fn.typeParams, stated, atom.file);
    const self = atom.self?.atoms.find((each) => each.a === 'instance');
    if (self?.a !== 'instance' || fn.class === undefined) return own;
    const ofClass = this.#evaluator.types.environmentOf(self.file, self.cls, self.env, {
      file: atom.file,
      cls: fn.class,
    });
    if (ofClass === undefined) return own;
    return own === undefined ? ofClass : new Map([...ofClass, ...own]);
  }

  /**
   * What the arguments say of type parameters: `on<K extends keyof Events>(name: K, ...)` of a literal, `keys: K[]` of a
   * list of them, `value: T` of a value with a type.
   */
  #inferred(
    fn: FunctionIr,
    file: string,
    at: { readonly frame: Frame; readonly node: NodeId },
  ): readonly (TypeRef | undefined)[] {
    const call =
      at.node < 0 || fn.typeParams.length === 0 ? undefined : this.#evaluator.node(at.frame.file, at.node);
    if (call?.k !== 'call') return [];
    return this.#typesBy(fn, file, this.#evaluator.calls.arguments(at.frame, call), at.frame);
  }

  #typesBy(fn: FunctionIr, file: string, args: Arguments, frame: Frame): readonly (TypeRef | undefined)[] {
    return fn.typeParams.map(({ name }) => {
      const value = this.#evaluator.generics.bound(name, signatureOf(fn, file), args, frame);
      if (value === undefined) return undefined;
      return this.#typeOf(value, frame) ?? literals(frame.file, this.#evaluator.parts.constants(value));
    });
  }

  /** What the type parameters of a component stand for in an element of it: `<Table rows={guests} />`, `<Table<Guest> />`. */
  ofElement(atom: Atom & { a: 'fn' }, element: JsxNode, at: Frame): TypeEnv | undefined {
    const fn = this.#evaluator.fn(atom.file, atom.fn);
    if (fn.typeParams.length === 0) return undefined;
    const stated = element.typeArgs?.map((type): TypeRef => ({ file: at.file, type, env: at.typeEnv }));
    const props: Arguments = { values: [{ frame: at, node: element.props }], spread: undefined };
    return bind(fn.typeParams, stated ?? this.#typesBy(fn, atom.file, props, at), atom.file);
  }

  /** The one type that a value is known to have. */
  #typeOf(value: Value | undefined, frame: Frame): TypeRef | undefined {
    const [only] = value?.atoms ?? [];
    if (only === undefined || value?.atoms.length !== 1) return undefined;
    if (only.a === 'const' && typeof only.value === 'string')
      return { file: frame.file, type: { t: 'literal', value: only.value } };
    if (only.a === 'open' && this.#evaluator.typed.isTyped(only)) return only.type;
    return undefined;
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
    if (evaluator.sanitizers.has(name))
      return clean(`${name} removes it: it stands in the configuration's "sanitizers"`);
    const cleaned = evaluator.classifier.sanitizerName(name);
    // `checkAuth` and `validateSession` give back what they found as often as a yes or no: a body that is there says which. Of
    // one that takes any number of values and gives back a list of them it would be said which, and not where.
    const isTold =
      evaluator.classifier.yesNoName(name) && fn.returns.length > 0 && fn.params.every(({ rest }) => !rest);
    if (cleaned === 'none' && !isTold && !this.#isInItself(at.frame, atom))
      return (
        this.#masked(args) ??
        this.#left(atom, args, at, typeArgs) ??
        evaluator.naming.cleaned(name, 'what its body leaves of it was not looked at')
      );
    if (cleaned === 'ciphertext')
      return valueWith({ a: 'text', texts: [], parts: args.values, deep: true, remains: cleaned });
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
    const tooDeep = this.isTooDeep(at.frame, atom.file, atom.fn);
    if (tooDeep || (results.length === 0 && returnType !== undefined)) {
      return returnType === undefined
        ? valueWith({ a: 'open', shape: 'unknown', names: context.names, origin })
        : (evaluator.generics.result(returnType.type, signatureOf(fn, atom.file), args, at.frame) ??
            evaluator.typed.valueOfType(
              { ...returnType, env: this.#environment(atom, at, typeArgs) },
              context,
              0,
            ));
    }
    const frame = this.of(atom, args, at, typeArgs);
    let value = fn.isGenerator
      ? join(
          results.map((id) => {
            const given = evaluator.evaluate(frame, id);
            return this.#isDelegated(atom.file, id) ? evaluator.parts.element(given) : given;
          }),
        )
      : this.#given(frame, fn);
    const given = fn.isGenerator ? yieldedType(returnType) : returnType;
    if (given !== undefined) value = evaluator.typed.refine(value, { ...given, env: frame.typeEnv });
    if (cleaned === 'pseudonym') value = digested(evaluator, value, args);
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

  /** `out[key] = HIDDEN.has(key) ? '***' : redact(inner)`: what it does to what is inside is what its body does. */
  #isInItself(frame: Frame, { file, fn }: Atom & { a: 'fn' }): boolean {
    return (
      this.#runs(frame, file, fn) > 0 &&
      goesThroughKeys(this.#evaluator.module(file), fn) &&
      !this.isTooDeep(frame, file, fn)
    );
  }

  /** What an activation gives back on the ways that it may go. */
  #given(frame: Frame, { returns, returnConditions }: FunctionIr): Value {
    const { narrowing, settled } = this.#evaluator;
    return join(
      returns.flatMap((id, i) => {
        const cond = returnConditions[i] ?? -1;
        if (settled.rulesOut(frame, frame.fn, cond) || narrowing.isOfOtherKind(frame, frame.fn, cond))
          return [];
        return [narrowing.returned(this.#evaluator.evaluate(frame, id), frame, frame.fn, cond, id)];
      }),
    );
  }

  /** `yield* pages`: each of what it holds is handed on. */
  #isDelegated(file: string, operand: NodeId): boolean {
    return this.#evaluator
      .module(file)
      .nodes.some((node) => node.k === 'yield' && node.operand === operand && node.delegate);
  }

  #isRarelyRemoved(name: string): boolean {
    const { endings, names } = this.#evaluator.catalog.rarelyRemoved;
    const words = splitWords(name);
    return names.has(words.join(' ')) || (words.length > 1 && endings.has(words.at(-1) ?? ''));
  }

  /** `maskFields(order, ['email'])` removes what is listed, `sanitize(order, ['id', 'email'])` keeps it. */
  #masked(args: Arguments): Value | undefined {
    const [first, ...others] = args.values.map((value) => this.#evaluator.force(value));
    if (first === undefined || !first.atoms.some((atom) => HAS_FIELDS.has(atom.a))) return undefined;
    const names = others
      .filter((value) => value.atoms.length > 0 && value.atoms.every((atom) => atom.a === 'list'))
      .map((value) => this.#evaluator.parts.constants(value));
    const [omit] = names;
    if (names.length !== 1 || omit === undefined || omit.length === 0) return undefined;
    const origin = { file: '', start: 0, end: 0 };
    const filter = omit.some((name) => this.#isRarelyRemoved(name)) ? { pick: omit } : { omit };
    return valueWith({ a: 'object', entries: [{ spread: { value: first }, ...filter }], names: [], origin });
  }

  /**
   * `scrub(context)`, whose body drops the fields of a list and keeps the others; texts that come back as they were, or of which
   * only some kinds of data are masked.
   */
  #left(
    atom: Atom & { a: 'fn' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): Value | undefined {
    const evaluator = this.#evaluator;
    const [first] = args.values;
    if (first === undefined || this.isTooDeep(at.frame, atom.file, atom.fn)) return undefined;
    const given = recordsIn(evaluator, evaluator.force(first));
    const frame = this.of(atom, args, at, typeArgs);
    const isText = givesTextBack(evaluator, atom.file, atom.fn);
    const text = isText ? undefined : leftOfText(evaluator, frame);
    if (text !== undefined) return text;
    if (!isText && !given.atoms.some(({ a }) => HAS_FIELDS.has(a))) return undefined;
    const left = this.#given(frame, evaluator.fn(atom.file, atom.fn));
    if (isText) return left;
    return dropsSome(evaluator, given, recordsIn(evaluator, left), frame) ? left : undefined;
  }

  /** What functions give back that a library calls: their parameters receive what the library hands over. */
  returnedBy(value: Value): Value {
    const evaluator = this.#evaluator;
    return join(
      value.atoms.flatMap((atom) => {
        // A selector that was made from others is known by what it selects.
        if (atom.a === 'data' || atom.a === 'text') return [valueWith(atom)];
        if (atom.a === 'lib') return evaluator.libraries.results.unseen(atom) ?? [];
        if (atom.a !== 'fn') return [];
        const { returns, returnType } = evaluator.fn(atom.file, atom.fn);
        const frame = evaluator.frameFor(this.#parentOf(atom) ?? evaluator.rootFrame(atom.file, 0), atom.fn);
        const value = join(returns.map((result) => evaluator.evaluate(frame, result)));
        return returnType === undefined
          ? [value]
          : [evaluator.typed.refine(value, { file: atom.file, type: returnType, env: frame.typeEnv })];
      }),
    );
  }

  /** Whether a call in `frame` is one too many to look into: too deep, too many before it, or of a function that is running. */
  isTooDeep(frame: Frame, file: string, fn: FunctionId): boolean {
    return (
      frame.depth >= MAXIMUM_CALLS || this.#made >= MAXIMUM_ACTIVATIONS || this.#isRecursive(frame, file, fn)
    );
  }

  /** A function that walks a value by its keys is looked into for the values in it, too. */
  #isRecursive(frame: Frame, file: string, fn: FunctionId): boolean {
    const runs = this.#runs(frame, file, fn);
    if (runs === 0) return false;
    return (
      runs > MAXIMUM_LEVELS ||
      this.#unrolled >= MAXIMUM_UNROLLED ||
      !goesThroughKeys(this.#evaluator.module(file), fn)
    );
  }

  /** How many activations of a function a call stands in. */
  #runs(frame: Frame, file: string, fn: FunctionId): number {
    let runs = 0;
    for (let at: Frame | undefined = frame; at !== undefined; at = at.call?.frame)
      if (at.fn === fn && at.file === file && at.args !== undefined) runs += 1;
    return runs;
  }

  construct(
    atom: Atom & { a: 'class' },
    args: Arguments,
    at: { readonly frame: Frame; readonly node: NodeId },
    typeArgs: readonly TypeIr[],
  ): Value {
    const evaluator = this.#evaluator;
    const declaration = evaluator.module(atom.file).classes[atom.cls];
    if (declaration === undefined) return NOTHING;
    const instance = evaluator.leaves.instance(atom.file, atom.cls, atom.parent);
    const origin = evaluator.place(at.frame.file, evaluator.node(at.frame.file, at.node));
    const env = bind(
      declaration.typeParams,
      typeArgs.map((type): TypeRef => ({ file: at.frame.file, type, env: at.frame.typeEnv })),
      atom.file,
    );
    let owner: { file: string; cls: number } | undefined = { file: atom.file, cls: atom.cls };
    for (let depth = 0; owner !== undefined && depth < 20; depth += 1) {
      const cls: ClassIr | undefined = evaluator.module(owner.file).classes[owner.cls];
      if (cls === undefined) break;
      if (cls.ctor !== undefined) {
        const ctor = this.of(
          { a: 'fn', file: owner.file, fn: cls.ctor, parent: evaluator.rootFrame(owner.file, cls.fn) },
          args,
          at,
          [],
          evaluator.types.environmentOf(atom.file, atom.cls, env, owner),
        );
        return valueWith({ ...instance, ctor, env, origin });
      }
      owner = cls.extends === undefined ? undefined : evaluator.classes.classOf(owner.file, cls.extends);
    }
    return valueWith({ ...instance, made: at, env, origin });
  }

  constructorOf(atom: Atom & { a: 'class' }): (Atom & { a: 'fn' }) | undefined {
    const declaration = this.#evaluator.module(atom.file).classes[atom.cls];
    return declaration?.ctor === undefined
      ? undefined
      : { a: 'fn', file: atom.file, fn: declaration.ctor, parent: atom.parent };
  }
}

/** The call says what type parameters of the function stand for, and the object what those of its class do. */
function signatureOf({ params, typeParams }: FunctionIr, file: string): Signature {
  return { params, file, isOpen: (name) => typeParams.some((own) => own.name === name) };
}

/** A union of all these strings, where they are all known. */
function literals(file: string, values: readonly string[] | undefined): TypeRef | undefined {
  if (values === undefined || values.length === 0) return undefined;
  return { file, type: { t: 'union', types: values.map((value): TypeIr => ({ t: 'literal', value })) } };
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

/** What a generator gives one after the other: `AsyncGenerator<Visit>`. */
function yieldedType(returnType: TypeRef | undefined): TypeRef | undefined {
  if (returnType?.type.t !== 'ref' || !LISTS.has(returnType.type.name)) return undefined;
  const [each] = returnType.type.args;
  return each === undefined ? undefined : { ...returnType, type: each };
}

/**
 * What `hashPassword(password)` gives back: a digest, also where nobody can see how its body comes to it. A body that is seen to
 * write the value down (`${email}:profile`) makes none, whatever it is called: `hashKey`.
 */
function digested(evaluator: Evaluator, value: Value, args: Arguments): Value {
  const remains = 'pseudonym';
  return {
    atoms: remaining(value, remains).atoms.map((atom) => {
      if (atom.a === 'text')
        return isWrittenDown(evaluator, atom, 0) ? atom : { ...atom, remains: atom.remains ?? remains };
      const isUnseen = atom.a === 'open' && (atom.shape === 'string' || atom.shape === 'unknown');
      return isUnseen ? { a: 'text', texts: [], parts: args.values, deep: true, remains } : atom;
    }),
  };
}

/** Whether data stands in a text as it is. */
function isWrittenDown(evaluator: Evaluator, text: Atom & { a: 'text' }, depth: number): boolean {
  if (text.deep || text.made !== undefined || text.remains !== undefined) return false;
  return text.parts.some((part) =>
    evaluator
      .force(part)
      .atoms.some(
        (atom) =>
          (atom.a === 'data' && atom.remains === undefined) ||
          (atom.a === 'text' && depth < MOST_TEXTS && isWrittenDown(evaluator, atom, depth + 1)),
      ),
  );
}
