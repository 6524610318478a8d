/**
 * Declared types as structure: what members a type has, across interfaces, classes, aliases, generics, utility types,
 * mapped and indexed types, Prisma models and inferred schema types. This replaces the compiler's checker on the main
 * path; where it does not know, it says `unknown`, never an error.
 */
import type { ValueShape } from '../../classify/model.ts';
import type { Model, ModelField, ModelTable } from '../../program/schemas/model.ts';
import type { Place } from '../../text/range.ts';
import type { AnnotationIr, ClassId, NodeId, TypeIr, TypeMemberIr, TypeParameterIr } from '../ir.ts';
import type { NodeRef } from '../model.ts';
import type { ModuleGraph } from './modules.ts';
import type { TypeEnv, TypeRef } from './values.ts';

export interface Member {
  readonly name: string;
  readonly type?: TypeRef | undefined;
  /** Initialiser, for members without a written type. */
  readonly value?: NodeRef | undefined;
  readonly annotations: readonly AnnotationIr[];
  readonly place: Place;
  /** Name of the type it was declared in. */
  readonly owner: string;
  readonly method: boolean;
}

export type Structure =
  | {
      readonly s: 'object';
      readonly name: string | undefined;
      readonly members: ReadonlyMap<string, Member>;
      readonly index?: TypeRef | undefined;
      readonly annotations: readonly AnnotationIr[];
    }
  | { readonly s: 'class'; readonly file: string; readonly cls: ClassId; readonly env: TypeEnv | undefined }
  | { readonly s: 'list'; readonly element: TypeRef | undefined }
  | { readonly s: 'scalar'; readonly shape: ValueShape }
  | { readonly s: 'const'; readonly value: string | number | boolean | null }
  | { readonly s: 'union'; readonly types: readonly TypeRef[] }
  | { readonly s: 'function'; readonly params: readonly (TypeRef | undefined)[]; readonly returns: TypeRef }
  | {
      readonly s: 'package';
      readonly specifier: string;
      readonly name: string;
      readonly args: readonly TypeRef[];
    }
  | { readonly s: 'global'; readonly name: string; readonly args: readonly TypeRef[] }
  | {
      readonly s: 'value';
      readonly file: string;
      readonly node: NodeId;
      readonly path: readonly string[];
      readonly take: 'value' | 'schema' | 'returns' | 'instance';
    }
  | { readonly s: 'nothing' }
  | { readonly s: 'unknown' };

export interface TypeHooks {
  /** The project class that an `extends` expression means. */
  classOf(file: string, node: NodeId): { readonly file: string; readonly cls: ClassId } | undefined;
  /** Structure of a value, for `typeof x`, `z.infer<typeof x>` and kin. */
  structureOfValue(structure: Structure & { s: 'value' }): Structure;
  /** Whether `name` of a package means "the type that this schema value describes" (`z.infer`). */
  infersSchema(specifier: string, name: string): boolean;
}

const UNKNOWN: Structure = { s: 'unknown' };
const MAXIMUM_DEPTH = 24;
const NO_ENVIRONMENT = {};
const KEYWORDS: Readonly<Record<string, ValueShape>> = {
  string: 'string',
  number: 'number',
  bigint: 'number',
  boolean: 'boolean',
};
const LISTS = new Set([
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
const MAPS = new Set(['Map', 'ReadonlyMap', 'WeakMap']);
const TRANSPARENT = new Set([
  'Promise',
  'PromiseLike',
  'Awaited',
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'DeepPartial',
  'DeepReadonly',
  'Exclude',
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
]);

export class TypeModel {
  readonly #graph: ModuleGraph;
  readonly #models: ModelTable;
  readonly #hooks: TypeHooks;
  readonly #structures = new WeakMap<object, WeakMap<TypeIr, Structure>>();
  readonly #modelTypes = new Map<Model, Structure>();

  constructor(graph: ModuleGraph, models: ModelTable, hooks: TypeHooks) {
    this.#graph = graph;
    this.#models = models;
    this.#hooks = hooks;
  }

  structure(ref: TypeRef): Structure {
    return this.#structure(ref, 0);
  }

  /** Structure with `typeof` values resolved. */
  resolved(ref: TypeRef): Structure {
    const structure = this.structure(ref);
    return structure.s === 'value' ? this.#hooks.structureOfValue(structure) : structure;
  }

  /** What matters of a type when its name is judged. */
  shape(ref: TypeRef | undefined): ValueShape {
    if (ref === undefined) return 'unknown';
    const structure = this.resolved(ref);
    switch (structure.s) {
      case 'scalar':
        return structure.shape;
      case 'const':
        return typeof structure.value === 'boolean' ? 'boolean' : 'enum';
      case 'object':
      case 'class':
        return 'object';
      case 'list':
        return 'array';
      case 'function':
        return 'function';
      case 'union': {
        const shapes = new Set(structure.types.map((type) => this.shape(type)));
        shapes.delete('unknown');
        const [only] = shapes;
        if (shapes.size === 1 && only !== undefined) return only;
        return shapes.has('string') ? 'string' : 'unknown';
      }
      default:
        return 'unknown';
    }
  }

  /** All members of an object or class type, inherited ones included; undefined when the type has no known members. */
  members(ref: TypeRef): ReadonlyMap<string, Member> | undefined {
    const structure = this.resolved(ref);
    return this.membersOf(structure);
  }

  membersOf(structure: Structure): ReadonlyMap<string, Member> | undefined {
    if (structure.s === 'object') return structure.members;
    if (structure.s === 'class') return this.classMembers(structure.file, structure.cls, structure.env, 0);
    return undefined;
  }

  classMembers(
    file: string,
    cls: ClassId,
    env: TypeEnv | undefined,
    depth: number,
  ): ReadonlyMap<string, Member> {
    const members = new Map<string, Member>();
    const declaration = this.#graph.module(file)?.classes[cls];
    if (declaration === undefined || depth > MAXIMUM_DEPTH) return members;
    if (declaration.extends !== undefined) {
      const base = this.#hooks.classOf(file, declaration.extends);
      if (base !== undefined) {
        const baseClass = this.#graph.module(base.file)?.classes[base.cls];
        const baseEnv =
          baseClass === undefined
            ? undefined
            : bind(
                baseClass.typeParams,
                declaration.extendsArgs.map((type) => ({ file, type, env })),
                base.file,
              );
        for (const [name, member] of this.classMembers(base.file, base.cls, baseEnv, depth + 1))
          members.set(name, member);
      }
    }
    const functions = this.#graph.module(file)?.functions;
    for (const member of declaration.members) {
      if (member.isStatic) continue;
      const accessor =
        member.kind === 'getter' && member.fn !== undefined ? functions?.[member.fn]?.returnType : undefined;
      const type = member.type ?? accessor;
      const inherited = members.get(member.name);
      members.set(member.name, {
        name: member.name,
        type: type === undefined ? inherited?.type : { file, type, env },
        value: member.init === undefined ? undefined : { file, node: member.init },
        annotations: member.annotations.length > 0 ? member.annotations : (inherited?.annotations ?? []),
        place: { file, start: member.nameStart, end: member.nameStart + member.name.length },
        owner: declaration.name ?? '',
        method: member.kind === 'method' || member.kind === 'setter',
      });
    }
    return members;
  }

  /** The columns of a data model as a type. Relations are no part of a record unless a query asks for them. */
  ofModel(model: Model): Structure {
    const known = this.#modelTypes.get(model);
    if (known !== undefined) return known;
    const members = new Map<string, Member>();
    const structure: Structure = { s: 'object', name: model.name, members, annotations: model.annotations };
    this.#modelTypes.set(model, structure);
    for (const field of model.fields)
      if (field.model === undefined) members.set(field.name, this.memberOfModel(model, field));
    return structure;
  }

  memberOfModel(model: Model, field: ModelField): Member {
    return {
      name: field.name,
      type: { file: model.place.file, type: field.type },
      annotations: field.annotations,
      place: field.place,
      owner: model.name,
      method: false,
    };
  }

  /** Kept for each written type and what its parameters stand for; a type too deep to follow is not kept. */
  #structure(ref: TypeRef, depth: number): Structure {
    if (depth > MAXIMUM_DEPTH) return UNKNOWN;
    const key = ref.env ?? NO_ENVIRONMENT;
    let kept = this.#structures.get(key);
    if (kept === undefined) {
      kept = new WeakMap();
      this.#structures.set(key, kept);
    }
    const known = kept.get(ref.type);
    if (known !== undefined) return known;
    const structure = this.#read(ref, depth);
    if (depth < MAXIMUM_DEPTH / 2) kept.set(ref.type, structure);
    return structure;
  }

  #read(ref: TypeRef, depth: number): Structure {
    const { type, file, env } = ref;
    const at = (inner: TypeIr): TypeRef => ({ file, type: inner, env });
    switch (type.t) {
      case 'keyword': {
        const shape = KEYWORDS[type.name];
        if (shape !== undefined) return { s: 'scalar', shape };
        return ['undefined', 'null', 'void', 'never'].includes(type.name) ? { s: 'nothing' } : UNKNOWN;
      }
      case 'literal':
        return type.value === null ? { s: 'nothing' } : { s: 'const', value: type.value };
      case 'template':
        return { s: 'scalar', shape: 'string' };
      case 'keyof':
        return { s: 'scalar', shape: 'enum' };
      case 'predicate':
        return { s: 'scalar', shape: 'boolean' };
      case 'array':
        return { s: 'list', element: at(type.element) };
      case 'tuple':
        return { s: 'list', element: at({ t: 'union', types: type.elements }) };
      case 'union':
        return this.#union(type.types.map(at), depth);
      case 'intersection':
        return this.#intersection(type.types.map(at), depth);
      case 'object': {
        if (type.call !== undefined && type.members.length === 0)
          return this.#structure(at(type.call), depth + 1);
        return {
          s: 'object',
          name: undefined,
          members: this.#memberMap(type.members, file, env, ''),
          index: type.index === undefined ? undefined : at(type.index),
          annotations: [],
        };
      }
      case 'function':
        return {
          s: 'function',
          params: type.params.map((param) => (param.type === undefined ? undefined : at(param.type))),
          returns: at(type.returns),
        };
      case 'typeof':
        return { s: 'value', file, node: type.value, path: type.path, take: 'value' };
      case 'indexed':
        return this.#indexed(at(type.object), at(type.index), depth);
      case 'mapped':
        return this.#mapped(type, file, env, depth);
      case 'conditional':
        return this.#union([at(type.then), at(type.else)], depth);
      case 'ref':
        return this.#reference(ref, type, depth);
      default:
        return UNKNOWN;
    }
  }

  #reference(ref: TypeRef, type: TypeIr & { t: 'ref' }, depth: number): Structure {
    const { file, env } = ref;
    const args = type.args.map((arg): TypeRef => ({ file, type: arg, env }));
    const destination = this.#graph.type(file, type.to, type.name);
    if (destination === undefined) {
      // Generated clients are often missing from a checkout: the model of that name is the next best thing.
      const model = this.#prismaModel(type.name);
      return model === undefined ? UNKNOWN : this.ofModel(model);
    }
    switch (destination.to) {
      case 'parameter': {
        const bound = env?.get(type.name);
        return bound === undefined ? UNKNOWN : this.#structure(bound, depth + 1);
      }
      case 'type': {
        const declaration = this.#graph.module(destination.file)?.types[destination.id];
        if (declaration === undefined) return UNKNOWN;
        if (declaration.kind === 'enum') return { s: 'scalar', shape: 'enum' };
        const inner = bind(declaration.typeParams, args, destination.file);
        const body = this.#structure(
          { file: destination.file, type: declaration.type, env: inner },
          depth + 1,
        );
        if (declaration.kind === 'alias') {
          if (body.s === 'object' && body.name === undefined) {
            return {
              ...body,
              name: declaration.name,
              members: named(body.members, declaration.name),
              annotations: declaration.annotations,
            };
          }
          return body;
        }
        const members = new Map<string, Member>();
        let index: TypeRef | undefined;
        for (const base of declaration.extends) {
          const structure = this.#structure({ file: destination.file, type: base, env: inner }, depth + 1);
          for (const [name, member] of this.membersOf(structure) ?? []) members.set(name, member);
          if (structure.s === 'object') index ??= structure.index;
        }
        if (body.s === 'object') {
          for (const [name, member] of named(body.members, declaration.name)) members.set(name, member);
          index = body.index ?? index;
        } else if (body.s === 'function' && members.size === 0) return body;
        return { s: 'object', name: declaration.name, members, index, annotations: declaration.annotations };
      }
      case 'class': {
        const declaration = this.#graph.module(destination.file)?.classes[destination.id];
        const inner =
          declaration === undefined ? undefined : bind(declaration.typeParams, args, destination.file);
        return { s: 'class', file: destination.file, cls: destination.id, env: inner };
      }
      case 'global':
        return this.#global(destination.name, args, depth);
      case 'package': {
        const last = destination.name.split('.').at(-1) ?? destination.name;
        const [schema] = args;
        if (schema !== undefined && this.#hooks.infersSchema(destination.specifier, destination.name)) {
          if (schema.type.t === 'typeof') {
            return this.#hooks.structureOfValue({
              s: 'value',
              file: schema.file,
              node: schema.type.value,
              path: schema.type.path,
              take: 'schema',
            });
          }
          return UNKNOWN;
        }
        const model = /prisma/.test(destination.specifier) ? this.#prismaModel(destination.name) : undefined;
        if (model !== undefined) return this.ofModel(model);
        if (args.length > 0 && (TRANSPARENT.has(last) || LISTS.has(last)))
          return this.#global(last, args, depth);
        return { s: 'package', specifier: destination.specifier, name: destination.name, args };
      }
    }
  }

  /** `User`, `Prisma.UserCreateInput`, `Prisma.UserGetPayload`: the model behind a name of a generated client. */
  #prismaModel(name: string): Model | undefined {
    const direct = this.#models.prisma(name);
    if (direct !== undefined && !name.includes('.')) return direct;
    const match =
      /^(?:Prisma\.)?([A-Z]\w*?)(?:Unchecked)?(?:Create|Update|Upsert|GetPayload|Where|Default)\w*$/.exec(
        name,
      );
    return match?.[1] === undefined ? undefined : this.#models.prisma(match[1]);
  }

  #global(name: string, args: readonly TypeRef[], depth: number): Structure {
    const [first, second] = args;
    if (TRANSPARENT.has(name)) return first === undefined ? UNKNOWN : this.#structure(first, depth + 1);
    if (LISTS.has(name)) return { s: 'list', element: first };
    if (MAPS.has(name)) return { s: 'list', element: second };
    switch (name) {
      case 'Pick':
      case 'Omit':
      case 'StrictOmit':
      case 'Except': {
        if (first === undefined || second === undefined) return UNKNOWN;
        const base = this.#structure(first, depth + 1);
        const members = this.membersOf(base);
        if (members === undefined) return base;
        const keys = this.#keys(second, depth + 1);
        if (keys === undefined) return base;
        const keep = (key: string) => (name === 'Pick' ? keys.has(key) : !keys.has(key));
        return {
          s: 'object',
          name: this.#nameOf(base),
          members: new Map([...members].filter(([key]) => keep(key))),
          annotations: [],
        };
      }
      case 'Record': {
        if (second === undefined) return UNKNOWN;
        const keys = first === undefined ? undefined : this.#keys(first, depth + 1);
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
        return second === undefined ? UNKNOWN : this.#structure(first ?? second, depth + 1);
      case 'ReturnType':
        return first?.type.t === 'typeof'
          ? this.#hooks.structureOfValue({
              s: 'value',
              file: first.file,
              node: first.type.value,
              path: first.type.path,
              take: 'returns',
            })
          : UNKNOWN;
      case 'InstanceType':
        return first?.type.t === 'typeof'
          ? this.#hooks.structureOfValue({
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
        const model = this.#models.prisma(name);
        return model === undefined ? { s: 'global', name, args } : this.ofModel(model);
      }
    }
  }

  #nameOf(structure: Structure): string | undefined {
    if (structure.s === 'object') return structure.name;
    if (structure.s === 'class') return this.#graph.module(structure.file)?.classes[structure.cls]?.name;
    return undefined;
  }

  /** The strings of a literal type or a union of them; undefined when they are not all known. */
  literals(ref: TypeRef): readonly string[] | undefined {
    const keys = this.#keys(ref, 0);
    return keys === undefined ? undefined : [...keys];
  }

  /** Literal keys of a union of literals or of `keyof T`; undefined when they are not all known. */
  #keys(ref: TypeRef, depth: number): Set<string> | undefined {
    const { type, file, env } = ref;
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (type.t === 'keyof') {
      const members = this.membersOf(this.#structure({ file, type: type.type, env }, depth + 1));
      return members === undefined ? undefined : new Set(members.keys());
    }
    if (type.t === 'union') {
      const keys = new Set<string>();
      for (const inner of type.types) {
        const some = this.#keys({ file, type: inner, env }, depth + 1);
        if (some === undefined) return undefined;
        for (const key of some) keys.add(key);
      }
      return keys;
    }
    if (type.t === 'literal') return new Set([String(type.value)]);
    if (type.t === 'ref') {
      const destination = this.#graph.type(file, type.to, type.name);
      if (destination?.to === 'parameter') {
        const bound = env?.get(type.name);
        return bound === undefined ? undefined : this.#keys(bound, depth + 1);
      }
      if (destination?.to === 'type') {
        const declaration = this.#graph.module(destination.file)?.types[destination.id];
        if (declaration?.kind === 'alias')
          return this.#keys({ file: destination.file, type: declaration.type }, depth + 1);
      }
      if (
        destination?.to === 'global' &&
        (type.name === 'Exclude' || type.name === 'Extract') &&
        type.args[0] !== undefined &&
        type.args[1] !== undefined
      ) {
        const all = this.#keys({ file, type: type.args[0], env }, depth + 1);
        const some = this.#keys({ file, type: type.args[1], env }, depth + 1);
        if (all === undefined || some === undefined) return undefined;
        return new Set([...all].filter((key) => some.has(key) === (type.name === 'Extract')));
      }
    }
    return undefined;
  }

  #union(types: readonly TypeRef[], depth: number): Structure {
    const parts = types
      .map((type) => ({ type, structure: this.#structure(type, depth + 1) }))
      .filter((part) => part.structure.s !== 'nothing');
    const [only] = parts;
    if (only === undefined) return { s: 'nothing' };
    if (parts.length === 1) return only.structure;
    if (parts.every((part) => part.structure.s === 'const')) {
      const allBoolean = parts.every(
        (part) => part.structure.s === 'const' && typeof part.structure.value === 'boolean',
      );
      return { s: 'scalar', shape: allBoolean ? 'boolean' : 'enum' };
    }
    return { s: 'union', types: parts.map((part) => part.type) };
  }

  #intersection(types: readonly TypeRef[], depth: number): Structure {
    const members = new Map<string, Member>();
    let name: string | undefined;
    let index: TypeRef | undefined;
    let found = false;
    for (const type of types) {
      const structure = this.#structure(type, depth + 1);
      // A branded string is a string.
      if (structure.s === 'scalar' || structure.s === 'list') return structure;
      const own = this.membersOf(structure);
      if (own === undefined) continue;
      found = true;
      name ??= this.#nameOf(structure);
      if (structure.s === 'object') index ??= structure.index;
      for (const [key, member] of own) members.set(key, member);
    }
    return found ? { s: 'object', name, members, index, annotations: [] } : UNKNOWN;
  }

  #indexed(object: TypeRef, index: TypeRef, depth: number): Structure {
    const base = this.#structure(object, depth + 1);
    if (base.s === 'list')
      return base.element === undefined ? UNKNOWN : this.#structure(base.element, depth + 1);
    const members = this.membersOf(base.s === 'value' ? this.#hooks.structureOfValue(base) : base);
    if (members === undefined) return UNKNOWN;
    const keys = this.#keys(index, depth + 1);
    if (keys === undefined) return UNKNOWN;
    const types: TypeRef[] = [];
    for (const key of keys) {
      const type = members.get(key)?.type;
      if (type !== undefined) types.push(type);
    }
    const [only] = types;
    if (only === undefined) return UNKNOWN;
    return types.length === 1 ? this.#structure(only, depth + 1) : { s: 'union', types };
  }

  #mapped(type: TypeIr & { t: 'mapped' }, file: string, env: TypeEnv | undefined, depth: number): Structure {
    const keys = this.#keys({ file, type: type.over, env }, depth + 1);
    if (keys === undefined)
      return {
        s: 'object',
        name: undefined,
        members: new Map(),
        index: { file, type: type.value, env },
        annotations: [],
      };
    const source = type.over.t === 'keyof' ? this.members({ file, type: type.over.type, env }) : undefined;
    const members = new Map<string, Member>();
    for (const key of keys) {
      const inner = new Map(env ?? []);
      inner.set(type.param, { file, type: { t: 'literal', value: key } });
      const original = source?.get(key);
      members.set(key, {
        name: key,
        type: { file, type: type.value, env: inner },
        annotations: original?.annotations ?? [],
        place: original?.place ?? { file, start: 0, end: 0 },
        owner: original?.owner ?? '',
        method: original?.method ?? false,
      });
    }
    return { s: 'object', name: undefined, members, annotations: [] };
  }

  #memberMap(
    list: readonly TypeMemberIr[],
    file: string,
    env: TypeEnv | undefined,
    owner: string,
  ): Map<string, Member> {
    const members = new Map<string, Member>();
    for (const member of list) {
      members.set(member.name, {
        name: member.name,
        type: { file, type: member.type, env },
        annotations: member.annotations,
        place: { file, start: member.start, end: member.end },
        owner,
        method: member.method,
      });
    }
    return members;
  }
}

/** Type parameters bound to arguments, defaults and constraints. */
export function bind(
  params: readonly TypeParameterIr[],
  args: readonly TypeRef[],
  file: string,
): TypeEnv | undefined {
  if (params.length === 0) return undefined;
  const env = new Map<string, TypeRef>();
  for (const [i, param] of params.entries()) {
    const type = args[i] ?? param.fallback ?? param.constraint;
    if (type === undefined) continue;
    env.set(param.name, 't' in type ? { file, type, env } : type);
  }
  return env;
}

function named(members: ReadonlyMap<string, Member>, owner: string): Map<string, Member> {
  const copy = new Map<string, Member>();
  for (const [name, member] of members) copy.set(name, member.owner === '' ? { ...member, owner } : member);
  return copy;
}
