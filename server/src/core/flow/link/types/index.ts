/**
 * Declared types as structure: what members a type has, across interfaces, classes, aliases, generics, utility types,
 * mapped and indexed types, Prisma models and inferred schema types. This replaces the compiler's checker on the main
 * path; where it does not know, it says `unknown`, never an error.
 *
 * Deliberately absent: what a type says of a value (`../typed`).
 */
import type { ValueShape } from '../../../classify/model.ts';
import type { Model, ModelField, ModelTable } from '../../../program/schemas/model.ts';
import type { ClassId, NodeId, TypeIr, TypeMemberIr } from '../../ir.ts';
import type { ModuleGraph } from '../modules/index.ts';
import type { TypeEnv, TypeRef } from '../values.ts';
import { type ConditionalIr, Conditions } from './conditions.ts';
import { Keys } from './keys.ts';
import { References } from './references.ts';
import { basesOf, bind, MAXIMUM_DEPTH, type Member, named, type Structure, UNKNOWN } from './structure.ts';
import { Utilities } from './utilities.ts';

export interface TypeHooks {
  /** The project class that an `extends` expression means. */
  classOf(file: string, node: NodeId): { readonly file: string; readonly cls: ClassId } | undefined;
  /** All classes whose members it brings along, and which members. */
  basesOf(
    file: string,
    node: NodeId,
  ): readonly { readonly file: string; readonly cls: ClassId; keeps(member: string): boolean }[];
  /** What instances of an `extends` expression are, where a schema describes them. */
  describedBase(file: string, node: NodeId): TypeRef | undefined;
  /** Structure of a value, for `typeof x`, `z.infer<typeof x>` and kin. */
  structureOfValue(structure: Structure & { s: 'value' }): Structure;
  /** Whether `name` of a package means "the type that this schema value describes" (`z.infer`). */
  infersSchema(specifier: string, name: string): boolean;
  /** Whether the catalogue says what values of this type of a package do. */
  isTypeOfRow(specifier: string, name: string): boolean;
  /** Whether values of this type of a package are numbers or keys of machines. */
  isCode(specifier: string, name: string): boolean;
  /** Whether a text that begins so is one: `0x${string}`. */
  isCodeText(start: string): boolean;
  /** Whether the name stands by custom for a type of the catalogue where its module is not at hand. */
  isUnseenType(name: string): boolean;
}

/** Unknown for now: it leads back to where it is asked for. */
const ENDLESS: Structure = { s: 'unknown' };

const NO_ENVIRONMENT = {};

const KEYWORDS: Readonly<Record<string, ValueShape>> = {
  string: 'string',
  number: 'number',
  bigint: 'number',
  boolean: 'boolean',
};

/** Steps of one question that may be under way at once, and all that it may take. */
const MAXIMUM_OPEN = 200;
const MAXIMUM_STEPS = 5_000;
/** Words between which a field chooses: more are no kinds of who speaks. */
const MAXIMUM_KINDS = 8;

export class TypeModel {
  readonly graph: ModuleGraph;
  readonly models: ModelTable;
  readonly hooks: TypeHooks;
  readonly #structures = new WeakMap<object, WeakMap<TypeIr, Structure>>();
  /** Conditions of the question that is being answered, of which both ways are being followed. */
  readonly #undecided = new Set<ConditionalIr>();
  /** Steps of the question that is being answered: those that are under way, and all. */
  #open = 0;
  #steps = 0;
  /** The same object for the same class, so that what is kept by it is found again. */
  readonly #environments = new WeakMap<object, Map<string, TypeEnv | undefined>>();
  readonly #modelTypes = new Map<Model, Structure>();
  readonly #fieldNames = new WeakMap<ReadonlyMap<string, Member>, readonly string[]>();
  readonly #ownFirst = new WeakMap<ReadonlyMap<string, Member>, readonly Member[]>();
  readonly references: References;
  readonly utilities: Utilities;
  readonly keys: Keys;
  readonly conditions: Conditions;

  constructor(graph: ModuleGraph, models: ModelTable, hooks: TypeHooks) {
    this.graph = graph;
    this.models = models;
    this.hooks = hooks;
    this.references = new References(this);
    this.utilities = new Utilities(this);
    this.keys = new Keys(this);
    this.conditions = new Conditions(this);
  }

  structure(ref: TypeRef): Structure {
    return this.at(ref, 0);
  }

  /** Structure with `typeof` values resolved. */
  resolved(ref: TypeRef): Structure {
    return this.resolvedAt(ref, 0);
  }

  /** The same in the middle of reading a type: `InferSchemaType<typeof schema> & { _id: ObjectId }`. */
  resolvedAt(ref: TypeRef, depth: number): Structure {
    const structure = this.at(ref, depth);
    return structure.s === 'value' ? this.hooks.structureOfValue(structure) : structure;
  }

  /** What matters of a type when its name is judged. */
  shape(ref: TypeRef | undefined): ValueShape {
    if (ref === undefined || !this.enter()) return 'unknown';
    try {
      return this.#shape(ref);
    } finally {
      this.leave();
    }
  }

  #shape(ref: TypeRef): ValueShape {
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
    if (structure.s === 'class') return this.classMembers(structure.file, structure.cls, structure.env);
    return undefined;
  }

  /** Members that the project adds itself to a type of a module, or to a global one with an empty scope. */
  membersAdded(scope: string, name: string, from: string): ReadonlyMap<string, Member> | undefined {
    const structure = this.references.ambient(scope, name, from, [], 0);
    return structure === undefined ? undefined : this.membersOf(structure);
  }

  /**
   * Names of the fields that hold something: no methods, no settings of a field (`{ show, required }`), and of yes or no only
   * what speaks of another field (`requirePassword`).
   */
  fieldNames(members: ReadonlyMap<string, Member>): readonly string[] {
    let names = this.#fieldNames.get(members);
    if (names === undefined) {
      const fields = [...members.values()].filter((member) => this.#holds(member));
      const held = fields.flatMap((member) => [member.name, ...this.#kindsSaid(member)]);
      const switches = [...members.values()].filter(
        ({ name, method, type }) =>
          !method &&
          type !== undefined &&
          this.shape(type) === 'boolean' &&
          fields.some((field) => isCalledAfter(name, field.name)),
      );
      names = [...held, ...switches.map(({ name }) => name)];

      this.#fieldNames.set(members, names);
    }
    return names;
  }

  /** What a record holds itself before what is in other records. */
  ownFirst(members: ReadonlyMap<string, Member>): readonly Member[] {
    let sorted = this.#ownFirst.get(members);
    if (sorted === undefined) {
      const isFurther = ({ type }: Member): boolean => {
        const shape = this.shape(type);
        return shape === 'object' || shape === 'array';
      };
      const all = [...members.values()];
      const further = all.filter(isFurther);
      sorted = further.length === 0 ? all : [...all.filter((each) => !further.includes(each)), ...further];
      this.#ownFirst.set(members, sorted);
    }
    return sorted;
  }

  /** `role: 'user' | 'assistant'` says as much of what stands beside it as fields `roleUser` and `roleAssistant` would. */
  #kindsSaid({ name, type }: Member): readonly string[] {
    const found =
      type?.type.t === 'ref' ? this.graph.type(type.file, type.type.to, type.type.name) : undefined;
    const alias = found?.to === 'type' ? this.graph.module(found.file)?.types[found.id] : undefined;
    const written = alias?.kind === 'alias' ? alias.type : type?.type;
    if (written?.t !== 'union' || written.types.length > MAXIMUM_KINDS) return [];
    return written.types.flatMap((each) =>
      each.t === 'literal' && typeof each.value === 'string' ? [`${name}_${each.value}`] : [],
    );
  }

  #holds(member: Member): boolean {
    if (member.method) return false;
    if (member.type === undefined) return true;
    const shape = this.shape(member.type);
    if (shape === 'boolean' || shape === 'function') return false;
    if (shape !== 'object') return true;
    const inner = this.members(member.type);
    if (inner === undefined || inner.size === 0) return true;
    return ![...inner.values()].some(({ type }) => type !== undefined && this.shape(type) === 'boolean');
  }

  /** What the type parameters of a base class stand for in an instance of a class that extends it. */
  environmentOf(
    file: string,
    cls: ClassId,
    env: TypeEnv | undefined,
    base: { readonly file: string; readonly cls: ClassId },
  ): TypeEnv | undefined {
    const kept = this.#environments.get(env ?? NO_ENVIRONMENT) ?? new Map<string, TypeEnv | undefined>();
    this.#environments.set(env ?? NO_ENVIRONMENT, kept);
    const key = `${file}#${cls}#${base.file}#${base.cls}`;
    if (!kept.has(key)) kept.set(key, this.#environmentOf(file, cls, env, base));
    return kept.get(key);
  }

  #environmentOf(
    file: string,
    cls: ClassId,
    env: TypeEnv | undefined,
    base: { readonly file: string; readonly cls: ClassId },
  ): TypeEnv | undefined {
    let at = { file, cls, env };
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth += 1) {
      if (at.file === base.file && at.cls === base.cls) return at.env;
      const declaration = this.graph.module(at.file)?.classes[at.cls];
      const next =
        declaration?.extends === undefined ? undefined : this.hooks.classOf(at.file, declaration.extends);
      const target = next === undefined ? undefined : this.graph.module(next.file)?.classes[next.cls];
      if (declaration === undefined || next === undefined || target === undefined) return undefined;
      const inner = at;
      const args = declaration.extendsArgs.map(
        (type): TypeRef => ({ file: inner.file, type, env: inner.env }),
      );
      at = { ...next, env: bind(target.typeParams, args, next.file) };
    }
    return undefined;
  }

  classMembers(
    file: string,
    cls: ClassId,
    env: TypeEnv | undefined,
    within: readonly string[] = [],
  ): ReadonlyMap<string, Member> {
    const members = new Map<string, Member>();
    const declaration = this.graph.module(file)?.classes[cls];
    const key = `${file}#${cls}`;
    // A class that is, over others, made of itself adds nothing to itself.
    if (declaration === undefined || within.includes(key) || within.length > MAXIMUM_DEPTH) return members;
    if (declaration.extends !== undefined) {
      for (const base of this.hooks.basesOf(file, declaration.extends)) {
        const baseClass = this.graph.module(base.file)?.classes[base.cls];
        const baseEnv =
          baseClass === undefined
            ? undefined
            : bind(
                baseClass.typeParams,
                declaration.extendsArgs.map((type) => ({ file, type, env })),
                base.file,
              );
        for (const [name, member] of this.classMembers(base.file, base.cls, baseEnv, [...within, key]))
          if (base.keeps(name)) members.set(name, member);
      }
      const described = this.hooks.describedBase(file, declaration.extends);
      const fields = described === undefined ? undefined : this.members(described);
      for (const [name, member] of named(fields ?? new Map<string, Member>(), declaration.name ?? ''))
        members.set(name, member);
    }
    const functions = this.graph.module(file)?.functions;
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
        optional: member.optional,
        decorators: member.decorators.map(({ node }) => node),
      });
    }
    return members;
  }

  /** The columns of a data model as a type. Relations are no part of a record unless a query asks for them. */
  ofModel(model: Model): Structure {
    const known = this.#modelTypes.get(model);
    if (known !== undefined) return known;
    const members = new Map<string, Member>();
    const name = recordName(model);
    const structure: Structure = { s: 'object', name, members, annotations: model.annotations };
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
      owner: recordName(model),
      method: false,
    };
  }

  /** Kept for each written type and what its parameters stand for; a type too deep to follow is not kept. */
  at(ref: TypeRef, depth: number): Structure {
    if (depth > MAXIMUM_DEPTH) return UNKNOWN;
    const key = ref.env ?? NO_ENVIRONMENT;
    let kept = this.#structures.get(key);
    if (kept === undefined) {
      kept = new WeakMap();
      this.#structures.set(key, kept);
    }
    const known = kept.get(ref.type);
    if (known !== undefined) return known;
    if (!this.enter()) return UNKNOWN;
    let structure: Structure;
    try {
      structure = this.#read(ref, depth);
    } finally {
      this.leave();
    }
    // What has no end is unknown as a whole: each part of it would be as long a question again.
    if (this.#open === 0 && this.#steps >= MAXIMUM_STEPS) structure = UNKNOWN;
    if (depth < MAXIMUM_DEPTH / 2 && structure !== ENDLESS) kept.set(ref.type, structure);
    return structure;
  }

  /**
   * Begins a step of a question, with `leave` at its end. False when the question has taken too many: paths into a type that
   * leads to itself have no end, and each member is a way.
   */
  enter(): boolean {
    if (this.#open === 0) this.#steps = 0;
    if (this.#open >= MAXIMUM_OPEN || this.#steps >= MAXIMUM_STEPS) return false;
    this.#open += 1;
    this.#steps += 1;
    return true;
  }

  leave(): void {
    this.#open -= 1;
  }

  #read(ref: TypeRef, depth: number): Structure {
    const { type, file, env } = ref;
    const at = (inner: TypeIr): TypeRef => ({ file, type: inner, env });
    switch (type.t) {
      case 'keyword': {
        const shape = KEYWORDS[type.name];
        if (shape !== undefined)
          return type.least === undefined && type.asks === undefined
            ? { s: 'scalar', shape }
            : { s: 'scalar', shape, least: type.least, asks: type.asks };
        return ['undefined', 'null', 'void', 'never'].includes(type.name) ? { s: 'nothing' } : UNKNOWN;
      }
      case 'literal':
        return type.value === null ? { s: 'nothing' } : { s: 'const', value: type.value };
      case 'template':
        return { s: 'scalar', shape: this.hooks.isCodeText(type.texts[0] ?? '') ? 'number' : 'string' };
      case 'keyof':
        return { s: 'scalar', shape: 'enum' };
      case 'predicate':
        return { s: 'scalar', shape: 'boolean' };
      case 'array':
        return { s: 'list', element: at(type.element) };
      case 'tuple':
        return {
          s: 'list',
          element: at({ t: 'union', types: type.elements }),
          elements: type.elements.map(at),
        };
      case 'union':
        return this.#union(type.types.map(at), depth);
      case 'intersection':
        return this.#intersection(type.types.map(at), depth);
      case 'object': {
        if (type.call !== undefined && type.members.length === 0) return this.at(at(type.call), depth + 1);
        return {
          s: 'object',
          name: undefined,
          members: this.#memberMap(type.members, file, env, ''),
          keyed: type.keyed && this.#memberMap(type.keyed, file, env, ''),
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
        return { s: 'value', file, node: type.value, path: type.path, take: type.take ?? 'value' };
      case 'indexed':
        return this.keys.indexed(at(type.object), at(type.index), depth);
      case 'mapped':
        return this.keys.mapped(type, file, env, depth);
      case 'conditional': {
        const found = this.conditions.inferred(type, ref, depth + 1);
        if (found !== undefined) return this.at({ file, type: type.then, env: found }, depth + 1);
        const holds = this.conditions.holds(type, ref, depth + 1);
        if (holds !== undefined) return this.at(at(holds ? type.then : type.else), depth + 1);
        return this.#either(type, at, depth);
      }
      case 'ref':
        return this.references.of(ref, type, depth);
      default:
        return UNKNOWN;
    }
  }

  nameOf(structure: Structure): string | undefined {
    if (structure.s === 'object') return structure.name;
    if (structure.s === 'class') return this.graph.module(structure.file)?.classes[structure.cls]?.name;
    return undefined;
  }

  /**
   * A condition that nobody can decide: one or the other. Where that leads back to the condition, it would again, without end
   * (`Value<T[Key], Rest>` of a path nobody knows), so what stands there is unknown.
   */
  #either(type: ConditionalIr, at: (inner: TypeIr) => TypeRef, depth: number): Structure {
    if (this.#undecided.has(type)) return ENDLESS;
    this.#undecided.add(type);
    try {
      const structure = this.#union([at(type.then), at(type.else)], depth);
      return structure.s === 'union' ? { ...structure, undecided: true } : structure;
    } finally {
      this.#undecided.delete(type);
    }
  }

  /** What is undecided within what is undecided is one choice: asked for by itself, a part would be followed from there again. */
  #parts(type: TypeRef, depth: number): readonly { readonly type: TypeRef; readonly structure: Structure }[] {
    const structure = this.at(type, depth);
    if (structure === ENDLESS) return [{ type: { file: type.file, type: { t: 'unknown' } }, structure }];
    if (structure.s !== 'union' || structure.undecided !== true || this.keys.member(type) !== undefined)
      return [{ type, structure }];
    return structure.types.map((part) => ({ type: part, structure: this.at(part, depth) }));
  }

  #union(types: readonly TypeRef[], depth: number): Structure {
    const parts = types
      .flatMap((type) => this.#parts(type, depth + 1))
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
    const bases: TypeRef[] = [];
    for (const type of types) {
      const structure = this.resolvedAt(type, depth + 1);
      bases.push(...basesOf(structure, type));
      // A branded string is a string.
      if (structure.s === 'scalar' || structure.s === 'list') return structure;
      const own = this.membersOf(structure);
      if (own === undefined) continue;
      found = true;
      name ??= this.nameOf(structure);
      if (structure.s === 'object') index ??= structure.index;
      for (const [key, member] of own) members.set(key, member);
    }
    if (!found) return UNKNOWN;
    return { s: 'object', name, members, index, annotations: [], ...(bases.length > 0 && { bases }) };
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
        place: { file: member.file ?? file, start: member.start, end: member.end },
        owner,
        method: member.method,
        optional: member.optional,
      });
    }
    return members;
  }
}

/** What a record of a model is called: `guestSchema` is known by its variable alone, and describes guests. */
export function recordName(model: Model): string {
  return model.name.replace(/_?schema\d*$/i, '');
}

/** Whether a field is called after another: `requirePassword`, `passwordProtected`. */
function isCalledAfter(name: string, field: string): boolean {
  const head = `${field.slice(0, 1).toUpperCase()}${field.slice(1)}`;
  return name.endsWith(head) || (name.startsWith(field) && /^\p{Lu}/u.test(name.slice(field.length)));
}
