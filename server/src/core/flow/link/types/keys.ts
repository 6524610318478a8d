/**
 * Keys of types: literal unions, `keyof`, and the indexed and mapped types that are read by them.
 */
import type { TypeIr } from '../../ir.ts';
import type { TypeEnv, TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { MAXIMUM_DEPTH, type Member, type Structure, UNKNOWN } from './structure.ts';

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
    const { type, file, env } = ref;
    if (depth > MAXIMUM_DEPTH) return undefined;
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
    if (type.t === 'conditional') return this.#chosen(type, ref, depth);
    if (type.t === 'ref') {
      const destination = this.#types.graph.type(file, type.to, type.name);
      if (destination?.to === 'parameter') {
        const bound = env?.get(type.name);
        return bound === undefined ? undefined : this.of(bound, depth + 1);
      }
      if (destination?.to === 'type') {
        const declaration = this.#types.graph.module(destination.file)?.types[destination.id];
        if (declaration?.kind === 'alias')
          return this.of({ file: destination.file, type: declaration.type }, depth + 1);
      }
      if (
        destination?.to === 'global' &&
        (type.name === 'Exclude' || type.name === 'Extract') &&
        type.args[0] !== undefined &&
        type.args[1] !== undefined
      ) {
        const all = this.of({ file, type: type.args[0], env }, depth + 1);
        const some = this.of({ file, type: type.args[1], env }, depth + 1);
        if (all === undefined || some === undefined) return undefined;
        return new Set([...all].filter((key) => some.has(key) === (type.name === 'Extract')));
      }
    }
    return undefined;
  }

  /** `K extends 'a' | 'b' ? never : K`, for every key that K may be. */
  #chosen(type: TypeIr & { t: 'conditional' }, ref: TypeRef, depth: number): Set<string> | undefined {
    const { file, env } = ref;
    const checked = this.of({ file, type: type.check, env }, depth + 1);
    const among = this.of({ file, type: type.extends, env }, depth + 1);
    if (checked === undefined || among === undefined) return undefined;
    const keys = new Set<string>();
    for (const key of checked) {
      const inner = new Map(env ?? []);
      if (type.check.t === 'ref') inner.set(type.check.name, { file, type: { t: 'literal', value: key } });
      const some = this.of({ file, type: among.has(key) ? type.then : type.else, env: inner }, depth + 1);
      if (some === undefined) return undefined;
      for (const each of some) keys.add(each);
    }
    return keys;
  }

  indexed(object: TypeRef, index: TypeRef, depth: number): Structure {
    const base = this.#types.at(object, depth + 1);
    if (base.s === 'list')
      return base.element === undefined ? UNKNOWN : this.#types.at(base.element, depth + 1);
    const members = this.#types.membersOf(
      base.s === 'value' ? this.#types.hooks.structureOfValue(base) : base,
    );
    if (members === undefined) return UNKNOWN;
    const keys = this.of(index, depth + 1);
    if (keys === undefined) return UNKNOWN;
    const types: TypeRef[] = [];
    for (const key of keys) {
      const type = members.get(key)?.type;
      if (type !== undefined) types.push(type);
    }
    const [only] = types;
    if (only === undefined) return UNKNOWN;
    return types.length === 1 ? this.#types.at(only, depth + 1) : { s: 'union', types };
  }

  mapped(type: TypeIr & { t: 'mapped' }, file: string, env: TypeEnv | undefined, depth: number): Structure {
    const keys = this.of({ file, type: type.over, env }, depth + 1);
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
      const renamed =
        type.as === undefined ? undefined : this.of({ file, type: type.as, env: inner }, depth + 1);
      const [name = key] = renamed ?? [];
      if (renamed?.size === 0) continue;
      members.set(name, {
        name,
        type: { file, type: type.value, env: inner },
        annotations: original?.annotations ?? [],
        place: original?.place ?? { file, start: 0, end: 0 },
        owner: original?.owner ?? '',
        method: original?.method ?? false,
      });
    }
    return { s: 'object', name: undefined, members, annotations: [] };
  }
}
