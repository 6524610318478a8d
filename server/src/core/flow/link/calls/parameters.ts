/**
 * What a parameter receives: the argument of the call where there is one; else what its callback, decorator, type
 * or name says.
 */
import type { NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import type { TypeContext } from '../names.ts';
import { isGeneric, standsFor } from '../typed/generic.ts';
import type { Structure } from '../types/structure.ts';
import {
  type Atom,
  type Lazy,
  NOTHING,
  type ObjectEntry,
  type ParamPath,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';
import { withoutOthers } from './other-classes.ts';

type Items = (Atom & { a: 'list' })['items'];

export class Parameters {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  of(frame: Frame, index: number): Value {
    const evaluator = this.#evaluator;
    const fn = evaluator.fn(frame.file, frame.fn);
    const param = fn.params[index];
    if (param === undefined) return NOTHING;
    const written: TypeRef | undefined =
      param.type === undefined ? undefined : { file: frame.file, type: param.type, env: frame.typeEnv };
    const declared = written === undefined ? this.#declared(frame, index) : undefined;
    const type = written ?? (declared !== undefined && 'file' in declared ? declared : undefined);
    const place = { file: frame.file, start: param.start, end: param.end };
    const annotated = evaluator.naming.annotated(
      param.annotations,
      place,
      param.name ?? '',
      evaluator.types.shape(type),
    );
    if (annotated !== undefined) return annotated;
    if (frame.args !== undefined) {
      const handed = param.rest
        ? this.#restOf(frame.args, index)
        : (evaluator.calls.argument(frame.args, index) ?? NOTHING);
      const value = withoutOthers(evaluator, frame, handed);
      const known = type && this.#known(type);
      return known === undefined ? value : evaluator.typed.refine(value, known);
    }
    const handed =
      declared !== undefined && 'atoms' in declared
        ? declared
        : this.#saysMore(type)
          ? undefined
          : evaluator.callbacks.contextual(frame, index);
    const contextual =
      handed === undefined
        ? undefined
        : arriving(handed, { file: frame.file, fn: frame.fn, index, path: [] });
    if (contextual !== undefined && contextual.atoms.length > 0)
      return type === undefined ? contextual : evaluator.typed.refine(contextual, type);
    const names = param.name === undefined ? [] : [param.name];
    const symbolic = { file: frame.file, fn: frame.fn, index, path: [] };
    const context: TypeContext = { names, param: symbolic, origin: place, input: undefined };
    const stated = this.#statedByDecorator(frame, param.decorators);
    if (stated !== undefined) return stated;
    const decorated = this.#decorated(frame, param.decorators);
    if (type !== undefined && isGeneric(evaluator, type)) {
      const shape = evaluator.types.shape(type);
      return valueWith({
        a: 'open',
        type,
        shape,
        names,
        param: symbolic,
        origin: place,
        input: decorated,
        generic: true,
      });
    }
    if (type !== undefined) {
      const value = evaluator.typed.valueOfType(
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

  /** A type by which it is known what is handed over; of a type parameter, what it stands for by the object or the call. */
  #known(type: TypeRef): TypeRef | undefined {
    if (!isGeneric(this.#evaluator, type)) return type;
    return type.type.t === 'ref' && type.type.to.in === 'parameter'
      ? standsFor(this.#evaluator, type)
      : undefined;
  }

  /** `const notify: Notify = (guest) => ...`: what the type of the variable says of the parameter. */
  #declared(frame: Frame, index: number): TypeRef | Value | undefined {
    const { types, libraries } = this.#evaluator;
    const { declaredAs } = this.#evaluator.fn(frame.file, frame.fn);
    if (declaredAs === undefined) return undefined;
    let ref: TypeRef = { file: frame.file, type: declaredAs.type, env: frame.parent?.typeEnv };
    for (const step of declaredAs.path) {
      const structure = types.resolved(ref);
      // An object of handlers by a library's type (`Actions`): rows say what each of them gets.
      if (structure.s === 'package' || structure.s === 'global')
        return libraries.parameterOf(structure, index, frame, step);
      const next = structure.s === 'list' ? elementAt(structure, step) : this.#memberOf(structure, step);
      if (next === undefined) return undefined;
      ref = next;
    }
    const structure = types.resolved(ref);
    if (structure.s === 'function') return structure.params[index];
    return structure.s === 'package' || structure.s === 'global'
      ? libraries.parameterOf(structure, index, frame)
      : undefined;
  }

  #memberOf(structure: Structure, name: string): TypeRef | undefined {
    return (
      this.#evaluator.types.membersOf(structure)?.get(name)?.type ??
      (structure.s === 'object' ? structure.index : undefined)
    );
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
      const [name] = this.#evaluator.naming.namesAt(frame, decorator.node);
      if (
        name !== undefined &&
        /^(Body|Query|Param|Args|Payload|MessageBody|Headers|UploadedFile)$/.test(name)
      )
        return `@${name}()`;
    }
    return undefined;
  }

  #restOf(args: Arguments, index: number): Value {
    const items: Items = args.values.slice(index).map((value) => ({ value, spread: false }));
    if (args.spread === undefined) return valueWith({ a: 'list', items });
    const { from, value } = args.spread;
    return valueWith({
      a: 'list',
      items: [...items, ...this.#handedOnWhole(value, Math.max(0, index - from))],
    });
  }

  /** `tell(...args)`: what was handed over one by one stays in its places. */
  #handedOnWhole(value: Lazy, from: number): Items {
    const [only, ...others] = this.#evaluator.force(value).atoms;
    const isPlain =
      only?.a === 'list' &&
      others.length === 0 &&
      only.items.length > 0 &&
      only.each === undefined &&
      only.map === undefined &&
      only.changed === undefined &&
      only.items.every(({ spread }) => !spread);
    return isPlain ? only.items.slice(from) : [{ value, spread: true }];
  }
}

/** `[1]` of `const steps: [Load, Send] = [...]`, or of a list. */
function elementAt(list: Structure & { s: 'list' }, step: string): TypeRef | undefined {
  return list.elements?.[Number(step.slice(1, -1))] ?? list.element;
}

/** What a library hands to a callback may come from a sender elsewhere. */
function arriving(value: Value, param: ParamPath): Value {
  const [only] = value.atoms;
  if (only?.a === 'object' && value.atoms.length === 1) {
    // Of `({ event, logger }) => ...` a row may know the logger: the rest is for whoever sends it to say.
    const entries = only.entries.map((entry) => ('spread' in entry ? openTo(entry, param) : entry));
    return valueWith({ ...only, entries });
  }
  if (!value.atoms.some((atom) => atom.a === 'lib' && atom.integration !== '')) return value;
  return { atoms: value.atoms.map((atom) => (atom.a === 'lib' ? { ...atom, param } : atom)) };
}

function openTo(entry: ObjectEntry & { readonly spread: Lazy }, param: ParamPath): ObjectEntry {
  if (!('value' in entry.spread)) return entry;
  const atoms = entry.spread.value.atoms.map((atom) =>
    atom.a === 'open' && atom.param === undefined ? { ...atom, param } : atom,
  );
  return { ...entry, spread: { value: { atoms } } };
}

function withInput(value: Value, input: string | undefined): Value {
  return input === undefined
    ? value
    : {
        atoms: value.atoms.map((atom) =>
          atom.a === 'open' || atom.a === 'instance' ? { ...atom, input } : atom,
        ),
      };
}
