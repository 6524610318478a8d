/**
 * What a query of a generated client gives back, as a type: `Prisma.StayGetPayload<{ include: { guest: true } }>` and
 * `Prisma.StayGetPayload<typeof withGuest>`.
 *
 * Deliberately absent: what queries themselves give back (`libraries/records.ts`).
 */
import type { Model, ModelField } from '../../../program/schemas/model.ts';
import type { TypeIr } from '../../ir.ts';
import type { TypeRef } from '../values.ts';
import type { TypeModel } from './index.ts';
import { MAXIMUM_DEPTH, type Member, type Structure } from './structure.ts';

const PAYLOAD = /(\w+?)GetPayload$/;

type Reference = TypeIr & { t: 'ref' };

export class Payloads {
  readonly #types: TypeModel;

  constructor(types: TypeModel) {
    this.#types = types;
  }

  /** The fields of the model that the argument asks for; undefined where the type is no such. */
  of(type: Reference, options: TypeRef | undefined, depth: number): Structure | undefined {
    const name = PAYLOAD.exec(type.name)?.[1];
    const model = name === undefined ? undefined : this.#types.models.prisma(name);
    if (model === undefined || options === undefined || depth > MAXIMUM_DEPTH) return undefined;
    const asked = this.#membersOf(options, depth);
    const select = asked?.get('select');
    const include = asked?.get('include');
    const omit = asked?.get('omit');
    if ((select ?? include ?? omit) === undefined) return this.#types.ofModel(model);
    const selected = this.#keysOf(options, 'select', depth);
    const related = select === undefined ? 'include' : 'select';
    const included = this.#keysOf(options, related, depth);
    const left = this.#keysOf(options, 'omit', depth);
    const members = new Map<string, Member>();
    for (const field of model.fields) {
      if (!isAskedFor(field, { selected, included, left })) continue;
      const member = this.#types.memberOfModel(model, field);
      const inner = field.model === undefined ? undefined : this.#types.models.prisma(field.model);
      const narrowed = inner && this.#related(type, options, related, field.name, inner);
      if (inner === undefined || narrowed === undefined) members.set(field.name, member);
      else {
        const list: TypeIr = field.type.t === 'array' ? { t: 'array', element: narrowed } : narrowed;
        members.set(field.name, { ...member, type: { file: options.file, type: list, env: options.env } });
      }
    }
    return { s: 'object', name: model.name, members, annotations: model.annotations };
  }

  /** The type of a related record, with what is asked for of it. */
  #related(
    type: Reference,
    options: TypeRef,
    related: string,
    field: string,
    { name }: Model,
  ): TypeIr | undefined {
    const inner = stepInto(stepInto(options, related, this.#types), field, this.#types);
    if (inner === undefined) return undefined;
    return { ...type, name: type.name.replace(PAYLOAD, `${name}GetPayload`), args: [inner.type] };
  }

  #keysOf(options: TypeRef, name: string, depth: number): ReadonlySet<string> | undefined {
    const inner = stepInto(options, name, this.#types);
    const members = inner === undefined ? undefined : this.#membersOf(inner, depth + 1);
    if (members === undefined) return undefined;
    const isFalse = ({ type }: Member): boolean => type?.type.t === 'literal' && type.type.value === false;
    return new Set([...members.values()].filter((member) => !isFalse(member)).map((member) => member.name));
  }

  #membersOf(options: TypeRef, depth: number): ReadonlyMap<string, Member> | undefined {
    const structure = this.#types.at(options, depth + 1);
    return this.#types.membersOf(
      structure.s === 'value' ? this.#types.hooks.structureOfValue(structure) : structure,
    );
  }
}

/** `{ include: ... }` or `typeof withGuest`, one name further in. */
function stepInto(ref: TypeRef | undefined, name: string, types: TypeModel): TypeRef | undefined {
  if (ref === undefined) return undefined;
  const { type, file } = ref;
  if (type.t === 'typeof') return { ...ref, type: { ...type, path: [...type.path, name] } };
  if (type.t === 'object') {
    const member = type.members.find((each) => each.name === name);
    return member === undefined ? undefined : { ...ref, type: member.type };
  }
  if (type.t !== 'ref') return undefined;
  const destination = types.graph.type(file, type.to, type.name);
  if (destination?.to !== 'type') return undefined;
  const declaration = types.graph.module(destination.file)?.types[destination.id];
  return declaration?.kind === 'alias'
    ? stepInto({ file: destination.file, type: declaration.type }, name, types)
    : undefined;
}

/** Names that the options of a query give; `left`: those that it leaves out. */
interface Asked {
  readonly selected: ReadonlySet<string> | undefined;
  readonly included: ReadonlySet<string> | undefined;
  readonly left: ReadonlySet<string> | undefined;
}

/** Whether a query gives a field of its model back: a column unless it is left out, a related record only when it is asked for. */
export function isAskedFor({ model, name }: ModelField, { included, left, selected }: Asked): boolean {
  if (model !== undefined) return included?.has(name) === true;
  return selected?.has(name) ?? left?.has(name) !== true;
}
