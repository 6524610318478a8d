/**
 * Types that the language brings along (`Promise`, `Array`, `Pick`, `Record`, `ReturnType`), and those that projects
 * add in their manner.
 */
import type { TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { type Member, type Structure, UNKNOWN } from './structure.ts';

export const LISTS = new Set([
  'Array',
  'ReadonlyArray',
  'Set',
  'ReadonlySet',
  'WeakSet',
  'Iterable',
  'AsyncIterable',
  'Iterator',
  'AsyncIterator',
  'IterableIterator',
  'AsyncIterableIterator',
  'Generator',
  'AsyncGenerator',
  'ArrayLike',
  'ReadableStream',
]);

const PARTIAL = new Set(['Partial', 'DeepPartial', 'Updateable']);

export const MAPS = new Set(['Map', 'ReadonlyMap', 'WeakMap']);

/** Of these, a value is one of the first argument, whole. */
export const SAME_VALUE: ReadonlySet<string> = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Required',
  'Readonly',
  'NonNullable',
]);

export const TRANSPARENT = new Set([
  ...SAME_VALUE,
  'Partial',
  'DeepPartial',
  'DeepReadonly',
  'NoInfer',
  'ThisType',
  'WeakRef',
  'Mutable',
  'Writable',
  'Simplify',
  'Prettify',
  'Nullable',
  'Maybe',
  'Optional',
  // A row of a table, and what of a column is read.
  'Selectable',
  'Insertable',
  'Updateable',
  'Generated',
  'CreationOptional',
  'ColumnType',
  // A document of a schema, and what a driver adds to one.
  'InferSchemaType',
  'LeanDocument',
  'FlattenMaps',
  'WithId',
]);

export class Utilities {
  readonly #types: TypeModel;

  constructor(types: TypeModel) {
    this.#types = types;
  }

  of(name: string, args: readonly TypeRef[], depth: number): Structure {
    const [first, second] = args;
    if (first !== undefined && PARTIAL.has(name)) return optional(this.#types.at(first, depth + 1));
    if (TRANSPARENT.has(name)) return first === undefined ? UNKNOWN : this.#types.at(first, depth + 1);
    if (LISTS.has(name)) return { s: 'list', element: first };
    if (MAPS.has(name)) return { s: 'list', element: second };
    switch (name) {
      case 'Pick':
      case 'Omit':
      case 'StrictOmit':
      case 'Except': {
        if (first === undefined || second === undefined) return UNKNOWN;
        const written = this.#types.at(first, depth + 1);
        const base = written.s === 'value' ? this.#types.hooks.structureOfValue(written) : written;
        const members = this.#types.membersOf(base);
        if (members === undefined) return base;
        const keys = this.#types.keys.of(second, depth + 1);
        if (keys === undefined) return base;
        const keep = (key: string) => (name === 'Pick' ? keys.has(key) : !keys.has(key));
        return {
          s: 'object',
          name: this.#types.nameOf(base),
          members: new Map([...members].filter(([key]) => keep(key))),
          annotations: [],
        };
      }
      case 'Record': {
        if (second === undefined) return UNKNOWN;
        const keys = first === undefined ? undefined : this.#types.keys.of(first, depth + 1);
        const members = new Map<string, Member>();
        for (const key of keys ?? []) {
          members.set(key, {
            name: key,
            type: second,
            annotations: [],
            place: { file: second.file, start: 0, end: 0 },
            owner: '',
            method: false,
          });
        }
        return {
          s: 'object',
          name: undefined,
          members,
          index: keys === undefined ? second : undefined,
          annotations: [],
        };
      }
      case 'Extract':
      case 'Exclude':
        return this.#alternatives(name, first, second, depth);
      case 'Parameters':
      case 'ConstructorParameters': {
        const taken = first === undefined ? UNKNOWN : this.#types.at(first, depth + 1);
        const fn = taken.s === 'value' ? this.#types.hooks.structureOfValue(taken) : taken;
        if (fn.s !== 'function') return UNKNOWN;
        const unknown: TypeRef = { file: '', type: { t: 'unknown' } };
        return { s: 'list', element: undefined, elements: fn.params.map((param) => param ?? unknown) };
      }
      case 'ReturnType':
        return first?.type.t === 'typeof'
          ? this.#types.hooks.structureOfValue({
              s: 'value',
              file: first.file,
              node: first.type.value,
              path: first.type.path,
              take: 'returns',
            })
          : UNKNOWN;
      case 'InstanceType':
        return first?.type.t === 'typeof'
          ? this.#types.hooks.structureOfValue({
              s: 'value',
              file: first.file,
              node: first.type.value,
              path: first.type.path,
              take: 'instance',
            })
          : UNKNOWN;
      case 'Date':
        return { s: 'scalar', shape: 'date' };
      case 'String':
      case 'Uppercase':
      case 'Lowercase':
      case 'Capitalize':
        return { s: 'scalar', shape: 'string' };
      case 'Number':
        return { s: 'scalar', shape: 'number' };
      case 'Boolean':
        return { s: 'scalar', shape: 'boolean' };
      case 'Function':
      case 'CallableFunction':
        return { s: 'function', params: [], returns: { file: '', type: { t: 'unknown' } } };
      default: {
        const model = this.#types.models.prisma(name);
        return model === undefined ? { s: 'global', name, args } : this.#types.ofModel(model);
      }
    }
  }

  #alternatives(
    name: 'Extract' | 'Exclude',
    first: TypeRef | undefined,
    second: TypeRef | undefined,
    depth: number,
  ): Structure {
    if (first === undefined || second === undefined) return UNKNOWN;
    const whole = this.#types.at(first, depth + 1);
    if (whole.s !== 'union') return whole;
    const left = whole.types.filter((type) => {
      const passes = this.#types.conditions.extends(type, second, depth + 1);
      return passes === undefined || passes === (name === 'Extract');
    });
    const [only] = left;
    if (only === undefined) return whole;
    return left.length === 1 ? this.#types.at(only, depth + 1) : { s: 'union', types: left };
  }
}

function optional(structure: Structure): Structure {
  if (structure.s !== 'object') return structure;
  const members = new Map(
    [...structure.members].map(([name, member]) => [name, { ...member, optional: true }]),
  );
  return { ...structure, members };
}
