/**
 * Types by name: declarations of the project, type parameters, types of packages, models of a generated client.
 */
import type { Model } from '../../../program/schemas/model.ts';
import type { TypeIr } from '../../ir.ts';
import type { TypeDestination } from '../modules/index.ts';
import type { TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { Payloads } from './payloads.ts';
import { basesOf, bind, type Member, named, type Structure, UNKNOWN } from './structure.ts';
import { LISTS, TRANSPARENT } from './utilities.ts';

/** What a generated client takes to write: `UserCreateInput`, `UserUncheckedUpdateInput`. */
const WRITTEN = /(?:Create|Update|Upsert)\w*Input$/;

/** Stands for one of several schemas. */
const ONE_SCHEMA = '#schema';

/** Stands for the module of a type that is not at hand. */
const UNSEEN = './unseen';

export class References {
  readonly #types: TypeModel;
  readonly #payloads: Payloads;

  constructor(types: TypeModel) {
    this.#types = types;
    this.#payloads = new Payloads(types);
  }

  of(ref: TypeRef, type: TypeIr & { t: 'ref' }, depth: number): Structure {
    const { file, env } = ref;
    const args = type.args.map((arg): TypeRef => ({ file, type: arg, env }));
    return this.#at(this.#types.graph.type(file, type.to, type.name), ref, type, args, depth);
  }

  /**
   * What the project declares itself as part of a type of a module, or of a global type (with an empty scope). The files
   * nearest to the one that asks count first.
   */
  ambient(
    scope: string,
    name: string,
    from: string,
    args: readonly TypeRef[],
    depth: number,
  ): Structure | undefined {
    let found: Structure | undefined;
    for (const destination of this.#types.graph.ambientTypes(scope, name, from)) {
      if (destination.to !== 'type' && destination.to !== 'class') continue;
      const own: TypeIr & { t: 'ref' } = { t: 'ref', name, to: { in: 'global' }, args: [] };
      const part = this.#at(destination, { file: from, type: own }, own, args, depth + 1);
      if (found === undefined) found = part;
      else if (found.s === 'object' && part.s === 'object')
        found = { ...found, members: new Map([...part.members, ...found.members]) };
    }
    return found;
  }

  #at(
    destination: TypeDestination | undefined,
    ref: TypeRef,
    type: TypeIr & { t: 'ref' },
    args: readonly TypeRef[],
    depth: number,
  ): Structure {
    const { env } = ref;
    const payload =
      destination === undefined || destination.to === 'package'
        ? this.#payloads.of(type, args[0], depth)
        : undefined;
    if (payload !== undefined) return payload;
    if (destination === undefined) {
      // Generated clients are often missing from a checkout: the model of that name is the next best thing.
      const model = this.#ofPrisma(type.name);
      if (model !== undefined || !this.#types.hooks.isUnseenType(type.name)) return model ?? UNKNOWN;
      return { s: 'package', specifier: UNSEEN, name: type.name, args };
    }
    switch (destination.to) {
      case 'parameter': {
        const bound = env?.get(type.name);
        return bound === undefined ? UNKNOWN : this.#types.at(bound, depth + 1);
      }
      case 'type': {
        const declaration = this.#types.graph.module(destination.file)?.types[destination.id];
        if (declaration === undefined) return UNKNOWN;
        if (declaration.kind === 'enum') return { s: 'scalar', shape: 'enum' };
        const inner = bind(declaration.typeParams, args, destination.file);
        const body = this.#types.at(
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
        const bases: TypeRef[] = [];
        for (const base of declaration.extends) {
          const written = { file: destination.file, type: base, env: inner };
          const structure = this.#types.resolvedAt(written, depth + 1);
          bases.push(...basesOf(structure, written));
          for (const [name, member] of this.#types.membersOf(structure) ?? []) members.set(name, member);
          if (structure.s === 'object') index ??= structure.index;
        }
        if (body.s === 'object') {
          for (const [name, member] of named(body.members, declaration.name)) members.set(name, member);
          index = body.index ?? index;
        } else if (body.s === 'function' && members.size === 0) return body;
        return {
          s: 'object',
          name: declaration.name,
          declaredIn: destination.file,
          members,
          keyed: body.s === 'object' ? body.keyed : undefined,
          index,
          annotations: declaration.annotations,
          ...(bases.length > 0 && { bases }),
        };
      }
      case 'class': {
        const declaration = this.#types.graph.module(destination.file)?.classes[destination.id];
        const inner =
          declaration === undefined ? undefined : bind(declaration.typeParams, args, destination.file);
        return { s: 'class', file: destination.file, cls: destination.id, env: inner };
      }
      case 'global': {
        const known = this.#types.utilities.of(destination.name, args, depth);
        if (known.s !== 'global' || this.#types.hooks.isTypeOfRow('', destination.name)) return known;
        return this.ambient('', destination.name, ref.file, args, depth) ?? known;
      }
      case 'package': {
        const last = destination.name.split('.').at(-1) ?? destination.name;
        if (this.#types.hooks.isCode(destination.specifier, last)) return { s: 'scalar', shape: 'number' };
        const [schema] = args;
        if (schema !== undefined && this.#types.hooks.infersSchema(destination.specifier, destination.name))
          return this.#inferred(schema, type, ref.file, depth);
        const ofPrisma = /prisma/.test(destination.specifier) ? this.#ofPrisma(destination.name) : undefined;
        if (ofPrisma !== undefined) return ofPrisma;
        if (args.length > 0 && (TRANSPARENT.has(last) || LISTS.has(last)))
          return this.#types.utilities.of(last, args, depth);
        if (!this.#types.hooks.isTypeOfRow(destination.specifier, destination.name)) {
          const declared = this.#types.graph.declaredType(destination);
          if (declared !== undefined) return this.#at(declared, ref, type, args, depth);
          const added = this.ambient(destination.specifier, destination.name, ref.file, args, depth);
          if (added !== undefined) return added;
        }
        return { s: 'package', specifier: destination.specifier, name: destination.name, args };
      }
    }
  }

  /** `z.infer<typeof Guest>`, and of schemas that stand in an object: `z.infer<(typeof events)[Event]['schema']>`. */
  #inferred(schema: TypeRef, type: TypeIr & { t: 'ref' }, file: string, depth: number): Structure {
    const written = this.#types.at(schema, depth + 1);
    if (written.s === 'value' && written.take === 'value')
      return this.#types.hooks.structureOfValue({ ...written, take: 'schema' });
    // `z.infer<ZodType<Guest>>`
    const [described] = written.s === 'package' ? written.args : [];
    if (described !== undefined) return this.#types.at(described, depth + 1);
    if (written.s !== 'union') return UNKNOWN;
    const types = written.types.map((each): TypeRef => {
      const args: TypeIr[] = [{ t: 'ref', name: ONE_SCHEMA, to: { in: 'parameter' }, args: [] }];
      return { file, type: { ...type, args }, env: new Map([[ONE_SCHEMA, each]]) };
    });
    return { s: 'union', types };
  }

  #ofPrisma(name: string): Structure | undefined {
    const model = this.#prismaModel(name);
    if (model === undefined) return undefined;
    const structure = this.#types.ofModel(model);
    return structure.s === 'object' && WRITTEN.test(name) ? { ...structure, partial: true } : structure;
  }

  /** `User`, `Prisma.UserCreateInput`, `Prisma.UserGetPayload`: the model behind a name of a generated client. */
  #prismaModel(name: string): Model | undefined {
    const direct = this.#types.models.prisma(name);
    if (direct !== undefined && !name.includes('.')) return direct;
    const match =
      /^(?:Prisma\.)?([A-Z]\w*?)(?:Unchecked)?(?:Create|Update|Upsert|GetPayload|Where|Default)\w*$/.exec(
        name,
      );
    return match?.[1] === undefined ? undefined : this.#types.models.prisma(match[1]);
  }
}
