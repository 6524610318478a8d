/**
 * Keys of types: literal unions, `keyof`, and the indexed and mapped types that are read by them.
 */
import type { TypeIr } from '../../ir.ts';
import type { TypeEnv, TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { bind, MAXIMUM_DEPTH, type Member, type Structure, typeOfMember, UNKNOWN } from './structure.ts';
import { SAME_VALUE } from './utilities.ts';

export class Keys {
  readonly #types: TypeModel;

  constructor(types: TypeModel) {
    this.#types = types;
  }

  /** The strings of a literal type or a union of them; undefined when they are not all known. */
  literals(ref: TypeRef): readonly string[] | undefined {
    const keys = this.of(ref, 0);
    return keys === undefined ? undefined : [...keys];
  }

  /** Literal keys of a union of literals or of `keyof T`; undefined when they are not all known. */
  of(ref: TypeRef, depth: number): Set<string> | undefined {
    if (depth > MAXIMUM_DEPTH || !this.#types.enter()) return undefined;
    try {
      return this.#of(ref, depth);
    } finally {
      this.#types.leave();
    }
  }

  #of(ref: TypeRef, depth: number): Set<string> | undefined {
    const { type, file, env } = ref;
    if (type.t === 'keyof') {
      const members = this.#types.members({ file, type: type.type, env });
      return members === undefined ? undefined : new Set(members.keys());
    }
    if (type.t === 'union') {
      const keys = new Set<string>();
      for (const inner of type.types) {
        const some = this.of({ file, type: inner, env }, depth + 1);
        if (some === undefined) return undefined;
        for (const key of some) keys.add(key);
      }
      return keys;
    }
    if (type.t === 'literal') return new Set([String(type.value)]);
    if (type.t === 'keyword' && type.name === 'never') return new Set();
    if (type.t === 'conditional') return this.#conditional(type, ref, depth);
    if (type.t === 'intersection') return this.#common(type.types, ref, depth);
    if (type.t === 'indexed') return this.#read(type, ref, depth);
    if (type.t === 'ref') {
      const destination = this.#types.graph.type(file, type.to, type.name);
      if (destination?.to === 'parameter') {
        const bound = env?.get(type.name);
        return bound === undefined ? undefined : this.of(bound, depth + 1);
      }
      if (destination?.to === 'type') {
        const declaration = this.#types.graph.module(destination.file)?.types[destination.id];
        if (declaration?.kind === 'alias') {
          const args = type.args.map((arg): TypeRef => ({ file, type: arg, env }));
          const inner = bind(declaration.typeParams, args, destination.file);
          return this.of({ file: destination.file, type: declaration.type, env: inner }, depth + 1);
        }
      }
      if (
        destination?.to === 'global' &&
        (type.name === 'Exclude' || type.name === 'Extract') &&
        type.args[0] !== undefined &&
        type.args[1] !== undefined
      ) {
        const all = this.of({ file, type: type.args[0], env }, depth + 1);
        const allows = this.#types.conditions.allowed({ file, type: type.args[1], env }, depth + 1);
        if (all === undefined || allows === undefined) return undefined;
        return new Set([...all].filter((key) => allows(key) === (type.name === 'Extract')));
      }
    }
    return undefined;
  }

  /** `Message['type']`: what the member may be, in each alternative. */
  #read(type: TypeIr & { t: 'indexed' }, { file, env }: TypeRef, depth: number): Set<string> | undefined {
    const names = this.of({ file, type: type.index, env }, depth + 1);
    if (names === undefined) return undefined;
    const whole = this.#types.at({ file, type: type.object, env }, depth + 1);
    const keys = new Set<string>();
    for (const each of whole.s === 'union'
      ? whole.types.map((inner) => this.#types.at(inner, depth + 1))
      : [whole])
      for (const name of names) {
        const member = this.#types.membersOf(each)?.get(name)?.type;
        const some = member === undefined ? undefined : this.of(member, depth + 1);
        if (some === undefined) return undefined;
        for (const key of some) keys.add(key);
      }
    return keys;
  }

  /** The member that a type is read from: `Person['email']`, under whatever name. */
  member(ref: TypeRef, depth = 0): Member | undefined {
    const { type, file, env } = ref;
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (type.t === 'indexed') {
      const [key, ...more] = this.of({ file, type: type.index, env }, depth + 1) ?? [];
      if (key === undefined || more.length > 0) return undefined;
      return this.#types.members({ file, type: type.object, env })?.get(key);
    }
    if (type.t === 'union') {
      const [only, ...others] = type.types.filter((part) => !isNothing(part));
      return only === undefined || others.length > 0
        ? undefined
        : this.member({ file, type: only, env }, depth + 1);
    }
    if (type.t !== 'ref') return undefined;
    const [first] = type.args;
    if (first !== undefined)
      return type.to.in === 'global' && (SAME_VALUE.has(type.name) || SOME_OF.has(type.name))
        ? this.member({ file, type: first, env }, depth + 1)
        : undefined;
    const destination = this.#types.graph.type(file, type.to, type.name);
    if (destination?.to !== 'type') return undefined;
    const declaration = this.#types.graph.module(destination.file)?.types[destination.id];
    return declaration?.kind === 'alias'
      ? this.member({ file: destination.file, type: declaration.type }, depth + 1)
      : undefined;
  }

  /** Of each key apart: `K extends 'email' ? never : K` leaves the others. */
  #conditional(type: TypeIr & { t: 'conditional' }, ref: TypeRef, depth: number): Set<string> | undefined {
    const { file, env } = ref;
    const keys = this.of({ file, type: type.check, env }, depth + 1);
    const whole = this.#types.conditions.holds(type, ref, depth + 1);
    if (whole !== undefined) return this.of({ file, type: whole ? type.then : type.else, env }, depth + 1);
    if (keys === undefined || type.check.t !== 'ref') return undefined;
    const left = new Set<string>();
    for (const key of keys) {
      const inner = new Map(env ?? []);
      inner.set(type.check.name, { file, type: { t: 'literal', value: key } });
      const each = { file, type, env: inner };
      const holds = this.#types.conditions.holds(type, each, depth + 1);
      if (holds === undefined) return undefined;
      const some = this.of({ file, type: holds ? type.then : type.else, env: inner }, depth + 1);
      if (some === undefined) return undefined;
      for (const name of some) left.add(name);
    }
    return left;
  }

  /** `keyof T & string`: the keys that each part that has any allows. */
  #common(types: readonly TypeIr[], { file, env }: TypeRef, depth: number): Set<string> | undefined {
    let common: Set<string> | undefined;
    for (const type of types) {
      const keys = this.of({ file, type, env }, depth + 1);
      if (keys === undefined) continue;
      common = common === undefined ? keys : new Set([...common].filter((key) => keys.has(key)));
    }
    return common;
  }

  indexed(object: TypeRef, index: TypeRef, depth: number): Structure {
    const base = this.#types.at(object, depth + 1);
    if (base.s === 'list' && index.type.t === 'literal' && base.elements !== undefined) {
      const element = base.elements[Number(index.type.value)];
      return element === undefined ? UNKNOWN : this.#types.at(element, depth + 1);
    }
    if (base.s === 'list')
      return base.element === undefined ? UNKNOWN : this.#types.at(base.element, depth + 1);
    const alternatives =
      base.s === 'union' ? base.types.map((each) => this.#types.at(each, depth + 1)) : [base];
    const keyed = alternatives.flatMap((each) => this.#underEnum(each, index) ?? []);
    const [one] = keyed;
    if (one !== undefined && keyed.length === alternatives.length)
      return keyed.length === 1 ? this.#types.at(one, depth + 1) : { s: 'union', types: keyed };
    const all = alternatives.map((each) =>
      this.#types.membersOf(each.s === 'value' ? this.#types.hooks.structureOfValue(each) : each),
    );
    if (all.includes(undefined)) return UNKNOWN;
    // `value: Events[K]`: which one it is only the caller says.
    if (this.#isAnyKey(index)) return UNKNOWN;
    const keys = this.of(index, depth + 1);
    if (keys === undefined) return UNKNOWN;
    const types = all.flatMap((members) => [...keys].flatMap((key) => typeOfMember(members?.get(key)) ?? []));
    const [only] = types;
    if (only === undefined) return UNKNOWN;
    return types.length === 1 ? this.#types.at(only, depth + 1) : { s: 'union', types };
  }

  /** `Jobs[Queue.Letters]`: what stands under a member of an enum. */
  #underEnum(structure: Structure, { type, env }: TypeRef): TypeRef | undefined {
    if (structure.s !== 'object' || structure.keyed === undefined || type.t !== 'ref') return undefined;
    const bound = env?.get(type.name)?.type ?? type;
    return bound.t === 'ref' ? typeOfMember(structure.keyed.get(bound.name)) : undefined;
  }

  /** A type parameter of which no more is known than that it is a key. */
  #isAnyKey({ file, type, env }: TypeRef): boolean {
    if (type.t !== 'ref' || this.#types.graph.type(file, type.to, type.name)?.to !== 'parameter')
      return false;
    const bound = env?.get(type.name);
    if (bound === undefined || bound.type === type) return false;
    const parts = bound.type.t === 'intersection' ? bound.type.types : [bound.type];
    return parts.some((part) => part.t === 'keyof') || this.#isAnyKey(bound);
  }

  mapped(type: TypeIr & { t: 'mapped' }, file: string, env: TypeEnv | undefined, depth: number): Structure {
    const keys = this.of({ file, type: type.over, env }, depth + 1);
    const byAlternative = keys === undefined ? this.#byAlternative(type, file, env, depth) : undefined;
    if (byAlternative !== undefined) return byAlternative;
    if (keys === undefined)
      return {
        s: 'object',
        name: undefined,
        members: new Map(),
        index: { file, type: type.value, env },
        annotations: [],
      };
    const source =
      type.over.t === 'keyof' ? this.#types.members({ file, type: type.over.type, env }) : undefined;
    const members = new Map<string, Member>();
    for (const key of keys) {
      const inner = new Map(env ?? []);
      inner.set(type.param, { file, type: { t: 'literal', value: key } });
      const original = source?.get(key);
      // A name that is put together from the key (`get${Capitalize<K>}`) still speaks of the same field.
      const names =
        type.as === undefined ? undefined : this.of({ file, type: type.as, env: inner }, depth + 1);
      for (const name of names ?? [key])
        members.set(name, {
          name,
          type: { file, type: type.value, env: inner },
          annotations: original?.annotations ?? [],
          place: original?.place ?? { file, start: 0, end: 0 },
          owner: original?.owner ?? '',
          method: original?.method ?? false,
          optional: original?.optional,
        });
    }
    return { s: 'object', name: undefined, members, annotations: [] };
  }

  /** `{ [E in Event as E['kind']]: (event: E) => void }`: a member for each alternative, under what it is called. */
  #byAlternative(
    type: TypeIr & { t: 'mapped' },
    file: string,
    env: TypeEnv | undefined,
    depth: number,
  ): Structure | undefined {
    if (type.as === undefined) return undefined;
    const whole = this.#types.at({ file, type: type.over, env }, depth + 1);
    if (whole.s !== 'union') return undefined;
    const members = new Map<string, Member>();
    for (const each of whole.types) {
      const inner = new Map(env ?? []);
      inner.set(type.param, each);
      const names = this.of({ file, type: type.as, env: inner }, depth + 1);
      if (names === undefined) return undefined;
      for (const name of names)
        members.set(name, {
          name,
          type: { file, type: type.value, env: inner },
          annotations: [],
          place: { file, start: 0, end: 0 },
          owner: '',
          method: false,
        });
    }
    return { s: 'object', name: undefined, members, annotations: [] };
  }
}

/** Of these, too, a value is one of the first argument: fewer of them. */
const SOME_OF = new Set(['Exclude', 'Extract']);

function isNothing(type: TypeIr): boolean {
  return type.t === 'literal'
    ? type.value === null
    : type.t === 'keyword' && ['undefined', 'null', 'void'].includes(type.name);
}
