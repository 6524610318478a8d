/**
 * What a type is once it is read: members, elements, alternatives; and type parameters bound to arguments.
 */
import type { ValueShape } from '../../../classify/model.ts';
import type { Place } from '../../../text/range.ts';
import type { AnnotationIr, ClassId, NodeId, TypeParameterIr } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { TypeEnv, TypeRef } from '../values.ts';

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
  readonly optional?: boolean | undefined;
  /** Of a class, in the file of its place. */
  readonly decorators?: readonly NodeId[] | undefined;
}

export type Structure =
  | {
      readonly s: 'object';
      readonly name: string | undefined;
      /** Of an interface of the project, the file that declares it. */
      readonly declaredIn?: string;
      readonly members: ReadonlyMap<string, Member>;
      /** Members under members of enums: `[Queue.Letters]: Letter`. */
      readonly keyed?: ReadonlyMap<string, Member> | undefined;
      readonly index?: TypeRef | undefined;
      /** Types of libraries that it extends, of which no members are known here. */
      readonly bases?: readonly TypeRef[];
      readonly annotations: readonly AnnotationIr[];
      /** A generated type of everything that may be written: most of it is left out by whoever hands a value over. */
      readonly partial?: true;
    }
  | { readonly s: 'class'; readonly file: string; readonly cls: ClassId; readonly env: TypeEnv | undefined }
  | {
      readonly s: 'list';
      readonly element: TypeRef | undefined;
      /** Of a tuple, each by itself. */
      readonly elements?: readonly TypeRef[] | undefined;
    }
  /** `least`: how many characters a schema asks of it; `asks`: what else it asks. */
  | {
      readonly s: 'scalar';
      readonly shape: ValueShape;
      readonly least?: number | undefined;
      readonly asks?: readonly string[] | undefined;
    }
  | { readonly s: 'const'; readonly value: string | number | boolean | null }
  /** `undecided`: the ways of a conditional type. */
  | { readonly s: 'union'; readonly types: readonly TypeRef[]; readonly undecided?: true }
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

export const UNKNOWN: Structure = { s: 'unknown' };

export const MAXIMUM_DEPTH = 24;

/** Type parameters bound to arguments, defaults and constraints. */
export function bind(
  params: readonly TypeParameterIr[],
  args: readonly (TypeRef | undefined)[],
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

/** The type of a member; of what is written out, each member is a value: `(typeof events)['opened']`. */
export function typeOfMember(member: Member | undefined): TypeRef | undefined {
  if (member?.type !== undefined || member?.value === undefined) return member?.type;
  const { file, node } = member.value;
  return { file, type: { t: 'typeof', value: node, path: [] } };
}

/** One of several types, which may be of several files. */
export function eitherOf(types: readonly TypeRef[], file: string): TypeRef {
  const [only] = types;
  if (only !== undefined && types.length === 1) return only;
  const names = types.map((_, i) => `#${i}`);
  return {
    file,
    type: {
      t: 'union',
      types: names.map((name) => ({ t: 'ref', name, to: { in: 'parameter' }, args: [] })),
    },
    env: new Map(names.flatMap((name, i) => (types[i] === undefined ? [] : [[name, types[i]] as const]))),
  };
}

export function named(members: ReadonlyMap<string, Member>, owner: string): Map<string, Member> {
  const copy = new Map<string, Member>();
  for (const [name, member] of members) copy.set(name, member.owner === '' ? { ...member, owner } : member);
  return copy;
}

/** The type itself if it is of a library, and those that it extends. */
export function basesOf(structure: Structure, type: TypeRef): readonly TypeRef[] {
  if (structure.s === 'package' || structure.s === 'global') return [type];
  return structure.s === 'object' ? (structure.bases ?? []) : [];
}

/** What tells an object type from others: its name, or where its first member is written. */
export function identityOf(structure: Structure): string | undefined {
  if (structure.s !== 'object') return undefined;
  if (structure.name !== undefined) return structure.name;
  for (const { place } of structure.members.values()) return `${place.file}:${place.start}`;
  return undefined;
}
