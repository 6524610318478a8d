/**
 * What the type parameters of a declared function stand for, by what a call hands over: `first<T>(rows: readonly T[]): T`,
 * `wrap<T>(key: string, load: () => Promise<T>): Promise<T>`. Values, not types: what goes in comes out, data and all.
 */
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { LISTS, MAPS, SAME_VALUE } from '../types/utilities.ts';
import {
  join,
  type Lazy,
  type ObjectEntry,
  type TypeEnv,
  type TypeRef,
  type Value,
  valueWith,
} from '../values.ts';

export interface Signature {
  readonly params: readonly { readonly type?: TypeIr | undefined; readonly rest?: boolean }[];
  /** Whether the call says what this type parameter stands for, and not the object that a method belongs to. */
  readonly isOpen: (name: string) => boolean;
  /** What the others stand for. */
  readonly known?: TypeEnv | undefined;
  /** Where it is written: what types of the project mean there. */
  readonly file?: string | undefined;
}

interface Search {
  readonly name: string;
  readonly frame: Frame;
  /** What the other type parameters stand for. */
  readonly others: (name: string) => Value | undefined;
}

const MAXIMUM_DEPTH = 6;
export class Generics {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What a call gives back, as far as type parameters say; undefined where none of them is known. */
  result(returns: TypeIr, signature: Signature, args: Arguments, frame: Frame): Value | undefined {
    return this.#given(returns, (name) => this.bound(name, signature, args, frame), 0);
  }

  /** What the arguments say that a type parameter stands for. */
  bound(
    name: string,
    signature: Signature,
    args: Arguments,
    frame: Frame,
    pending: readonly string[] = [],
  ): Value | undefined {
    if (pending.includes(name)) return undefined;
    if (!signature.isOpen(name)) return this.#known(signature.known?.get(name));
    const others = (other: string): Value | undefined =>
      this.bound(other, signature, args, frame, [...pending, name]);
    const search: Search = { name, frame, others };
    for (const [index, { rest, type }] of signature.params.entries()) {
      if (type === undefined) continue;
      const values =
        rest === true ? args.values.slice(index).map((value) => this.#evaluator.force(value)) : [];
      const value =
        rest === true && values.length > 0
          ? listOf(join(values))
          : this.#evaluator.calls.argument(args, index);
      const found = value && this.#matched(type, value, search, signature.file, 0);
      if (found !== undefined && found.atoms.length > 0) return found;
    }
    return undefined;
  }

  #known(type: TypeRef | undefined): Value | undefined {
    if (type === undefined) return undefined;
    const origin = { file: type.file, start: 0, end: 0 };
    return this.#evaluator.typed.valueOfType(
      type,
      { names: [], param: undefined, origin, input: undefined },
      0,
    );
  }

  /** The part of `value` that stands where the parameter stands in `type`. */
  #matched(
    type: TypeIr,
    value: Value,
    search: Search,
    file: string | undefined,
    depth: number,
  ): Value | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    const { frame, name, others } = search;
    const inner = (part: TypeIr, of: Value): Value | undefined =>
      this.#matched(part, of, search, file, depth + 1);
    const { activations, parts } = this.#evaluator;
    switch (type.t) {
      case 'ref': {
        if (type.to.in === 'parameter') return type.name === name ? value : undefined;
        const [first, second] = type.args;
        if (first !== undefined && type.to.in !== 'global' && file !== undefined)
          return this.#declared(type, value, search, file, depth);
        if (first === undefined || type.to.in !== 'global') return undefined;
        if (LISTS.has(type.name)) return inner(first, parts.element(value));
        if (SAME_VALUE.has(type.name) || type.name === 'Partial') return inner(first, value);
        return (MAPS.has(type.name) || type.name === 'Record') && second !== undefined
          ? inner(second, parts.element(value))
          : undefined;
      }
      case 'array':
        return inner(type.element, parts.element(value));
      case 'union':
      case 'intersection':
        return firstOf(type.types, (part) => inner(part, value));
      case 'function': {
        if (!mentions(type.returns, name, 0)) return undefined;
        const handed = type.params.map((param) => param.type && this.#given(param.type, others, depth + 1));
        const args = handed.map((arg) => arg ?? NOBODYS);
        return inner(type.returns, activations.apply(value, args, { frame, node: -1 }));
      }
      case 'object':
        return firstOf(type.members, (member) =>
          mentions(member.type, name, 0)
            ? inner(member.type, parts.property(value, member.name, { frame, node: { start: 0, end: 0 } }))
            : undefined,
        );
      default:
        return undefined;
    }
  }

  /** `props: TableProps<T>`: by the declaration of that type, in its own file and with its own type parameter. */
  #declared(
    type: TypeIr & { t: 'ref' },
    value: Value,
    search: Search,
    file: string,
    depth: number,
  ): Value | undefined {
    const { graph } = this.#evaluator.types;
    const destination = graph.type(file, type.to, type.name);
    const declaration =
      destination?.to === 'type' ? graph.module(destination.file)?.types[destination.id] : undefined;
    if (destination?.to !== 'type' || declaration === undefined || declaration.kind === 'enum')
      return undefined;
    const index = type.args.findIndex(
      (arg) => arg.t === 'ref' && arg.to.in === 'parameter' && arg.name === search.name,
    );
    const own = declaration.typeParams[index]?.name;
    if (own === undefined) return undefined;
    const within = { ...search, name: own, others: () => undefined };
    return firstOf(
      [declaration.type, ...(declaration.kind === 'interface' ? declaration.extends : [])],
      (part) => this.#matched(part, value, within, destination.file, depth + 1),
    );
  }

  #given(type: TypeIr, bound: (name: string) => Value | undefined, depth: number): Value | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    const inner = (part: TypeIr): Value | undefined => this.#given(part, bound, depth + 1);
    switch (type.t) {
      case 'ref': {
        if (type.to.in === 'parameter') return bound(type.name);
        const [first, second] = type.args;
        if (first === undefined || type.to.in !== 'global') return undefined;
        if (SAME_VALUE.has(type.name)) return inner(first);
        if (LISTS.has(type.name)) return mapped(inner(first), listOf);
        return type.name === 'Record' && second !== undefined
          ? mapped(inner(second), (value) => objectOf([{ key: undefined, value: { value } }]))
          : undefined;
      }
      case 'array':
        return mapped(inner(type.element), listOf);
      case 'tuple': {
        const items = type.elements.map(inner);
        if (items.every((item) => item === undefined)) return undefined;
        return valueWith({
          a: 'list',
          items: items.map((item) => ({ value: { value: item ?? NOBODYS }, spread: false })),
        });
      }
      case 'union': {
        const found = type.types.map(inner).filter((value) => value !== undefined);
        return found.length === 0 ? undefined : join(found);
      }
      case 'object': {
        const entries = type.members.flatMap((member): readonly ObjectEntry[] => {
          const value = member.method ? undefined : inner(member.type);
          return value === undefined ? [] : [{ key: member.name, value: { value } }];
        });
        return entries.length === 0 ? undefined : objectOf(entries);
      }
      default:
        return undefined;
    }
  }
}

/** A part of a result that no type parameter speaks of. */
const NOBODYS: Value = valueWith({ a: 'scalar', shape: 'unknown' });

function mapped(value: Value | undefined, wrap: (value: Value) => Value): Value | undefined {
  return value === undefined ? undefined : wrap(value);
}

function listOf(value: Value): Value {
  const item: Lazy = { value };
  return valueWith({ a: 'list', items: [{ value: item, spread: false }] });
}

function objectOf(entries: readonly ObjectEntry[]): Value {
  return valueWith({ a: 'object', entries, names: [], origin: { file: '', start: 0, end: 0 } });
}

function firstOf<T>(all: readonly T[], look: (each: T) => Value | undefined): Value | undefined {
  for (const each of all) {
    const found = look(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

function mentions(type: TypeIr, name: string, depth: number): boolean {
  if (depth > MAXIMUM_DEPTH) return false;
  const inner = (part: TypeIr): boolean => mentions(part, name, depth + 1);
  switch (type.t) {
    case 'ref':
      return type.to.in === 'parameter' ? type.name === name : type.args.some(inner);
    case 'array':
      return inner(type.element);
    case 'tuple':
      return type.elements.some(inner);
    case 'union':
    case 'intersection':
      return type.types.some(inner);
    case 'function':
      return inner(type.returns);
    case 'object':
      return type.members.some((member) => inner(member.type));
    default:
      return false;
  }
}
