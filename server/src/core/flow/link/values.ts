/**
 * Abstract values: what a node may stand for when the program runs. A value is a small set of atoms (alternatives).
 * Structure is lazy: an object's fields are evaluated only when somebody asks for them.
 *
 * The empty value means "nothing" (`undefined`, or a path that never returns); not to be mixed up with an open atom,
 * which means "something we know little about".
 */
import type { Confidence, ValueShape } from '../../classify/model.ts';
import type { Place } from '../../text/range.ts';
import type { ClassId, ConditionId, FunctionId, NodeId, TypeIr } from '../ir.ts';
import type { FlowStep, NodeRef } from '../model.ts';
import type { Frame } from './frame.ts';

/** A type together with the file whose names it uses and what its type parameters stand for. */
export interface TypeRef {
  readonly file: string;
  readonly type: TypeIr;
  readonly env?: TypeEnv | undefined;
}
export type TypeEnv = ReadonlyMap<string, TypeRef>;

/** A parameter of a function that is looked at without a caller, and the fields read from it. */
export interface ParamPath {
  readonly file: string;
  readonly fn: FunctionId;
  readonly index: number;
  readonly path: readonly string[];
}

/** A pseudonym is fine in logs and stores and still data when it is shared; a ciphertext is still data that is stored. */
export type Remains = 'pseudonym' | 'ciphertext';

/** Personal data, recognised at `origin`. */
export interface DataAtom {
  readonly a: 'data';
  readonly category: string;
  readonly label: string;
  readonly confidence: Confidence;
  readonly evidence: string;
  readonly origin: Place;
  readonly steps: readonly FlowStep[];
  readonly owner?: NodeRef | undefined;
  readonly shape: ValueShape;
  /** Its declared type, where there is one. */
  readonly type?: TypeRef | undefined;
  /** The parameter it is by its declaration alone, where nobody is seen to hand it over. */
  readonly param?: ParamPath | undefined;
  /** Recognised at the declaration of a member; a read of it moves it to the place of the read. */
  readonly declared?: boolean | undefined;
  /** What is left of it after a digest or a cipher; see `SanitizerRow`. */
  readonly remains?: Remains | undefined;
  /** What stands beside it where it is declared makes it a possibility. */
  readonly isDoubted?: true | undefined;
  /** It is what stands before the `@` of an address. */
  readonly beforeAt?: boolean | undefined;
}

/** A value of which a type, names or an origin may be known, but no structure. */
export interface OpenAtom {
  readonly a: 'open';
  readonly type?: TypeRef | undefined;
  readonly shape: ValueShape;
  /** Names it went by, nearest first: variable, property, callee, type. */
  readonly names: readonly string[];
  readonly param?: ParamPath | undefined;
  readonly origin: Place;
  /** Where an external input came from, such as the body of a request: evidence that the fields are somebody's data. */
  readonly input?: string | undefined;
  /** Of a record as it was read: the related records that were read along, and `*` where nobody sees which. */
  readonly loaded?: ReadonlySet<string> | undefined;
  /** A parameter that takes whatever a type parameter stands for: its type is the least that callers hand over. */
  readonly generic?: true | undefined;
  /** All that a module exports that is not at hand. */
  readonly isModule?: true;
}

/** Where a value goes on: at a call, or on the way of a test that comes out so. */
export type Under =
  | { readonly fn: FunctionId; readonly cond: ConditionId }
  | { readonly test: NodeId; readonly when: boolean };

/** Worked out when it is asked for. */
export type Lazy =
  | {
      readonly frame: Frame;
      readonly node: NodeId;
      /** Of a union it is what is left there. */
      readonly under?: Under;
    }
  | { readonly value: Value };

export type ObjectEntry =
  | {
      readonly key: string;
      readonly value: Lazy;
      readonly place?: Place;
      readonly getter?: boolean;
      readonly clean?: boolean;
      readonly data?: DataAtom;
    }
  /** `name`: what the key is, where it may be somebody's data: `{ [user.email]: count }`. */
  | { readonly key: undefined; readonly value: Lazy; readonly name?: Lazy | undefined }
  | { readonly spread: Lazy; readonly omit?: readonly string[]; readonly pick?: readonly string[] }
  | { readonly removed: string };

export type Atom =
  | { readonly a: 'const'; readonly value: string | number | boolean | null | undefined }
  /** A scalar that is nobody's data: a count, a comparison, a date of now. */
  | { readonly a: 'scalar'; readonly shape: ValueShape }
  /** Personal data that was cleaned, or something that never is personal (configuration). */
  | {
      readonly a: 'clean';
      readonly why: string;
      /** Of configuration: the name of the setting, or '' for all of it. */
      readonly setting?: string;
      /** Made at random: a secret where it is kept under the name of one. */
      readonly random?: true;
    }
  | {
      readonly a: 'object';
      readonly entries: readonly ObjectEntry[];
      readonly names: readonly string[];
      readonly origin: Place;
      /** Written as a literal, and so of no class, whatever was set in it later. */
      readonly literal?: boolean;
      /** What it was before the last change in place. */
      readonly changed?: Lazy;
    }
  | {
      readonly a: 'list';
      readonly items: readonly { readonly value: Lazy; readonly spread: boolean }[];
      /** Parts of one text. `dotted`: what it was cut at. */
      readonly pieces?: 'dotted' | 'other';
      /** Its elements, where each of them is known by itself; `items` holds them together. */
      readonly each?: readonly Value[];
      /** Made empty: what will be in it is known by this type, as far as nobody sees it filled. */
      readonly holds?: TypeRef | undefined;
      /** A map: iterating gives pairs. `keys`: what it was made with. */
      readonly map?: { readonly key: TypeRef | undefined; readonly keys?: Lazy };
      /** What it was before the last change in place. */
      readonly changed?: Lazy;
    }
  /** Text made of parts. `deep`: objects inside are written out (`JSON.stringify`), not as `[object Object]`. */
  | {
      readonly a: 'text';
      readonly texts: readonly string[];
      readonly parts: readonly Lazy[];
      readonly deep: boolean;
      /** The part is written as JSON, and of that no more than `most` characters are left. */
      readonly json?: { readonly most?: number | undefined };
      /** A digest or ciphertext of whatever the parts hold. */
      readonly remains?: Remains;
      /** What an unknown function made of the parts, which need not be text: what is known of it by itself. */
      readonly made?: OpenAtom;
    }
  | {
      readonly a: 'fn';
      readonly file: string;
      readonly fn: FunctionId;
      readonly parent: Frame | undefined;
      readonly self?: Value | undefined;
    }
  | { readonly a: 'class'; readonly file: string; readonly cls: ClassId; readonly parent: Frame | undefined }
  | InstanceAtom
  | LibraryAtom
  /** An error that was caught: what its message holds, what it is besides, and where it was built. */
  | {
      readonly a: 'error';
      readonly file: string;
      readonly node: NodeId;
      readonly fn: FunctionId;
      readonly message: Value;
      readonly value: Value;
      /** It is in what the call gives back, which does not throw: `const result = await next()` of tRPC. */
      readonly isAnswer?: true;
    }
  /**
   * What a library's or an unknown function gave back where the code says which types are in it: `query<Row>()`. Somewhere
   * in it, behind `data`, `rows` or nothing, are the held values.
   */
  | { readonly a: 'holder'; readonly held: Value; readonly names: readonly string[]; readonly origin: Place }
  /** Namespace of a project module. */
  | { readonly a: 'module'; readonly file: string }
  | DataAtom
  | OpenAtom;

export interface InstanceAtom {
  readonly a: 'instance';
  readonly file: string;
  readonly cls: ClassId;
  readonly env?: TypeEnv | undefined;
  /** The constructor's frame, when the `new` is known. */
  readonly ctor?: Frame | undefined;
  /** The `new`, when it is known and no class of the project on the way up has a constructor. */
  readonly made?: { readonly frame: Frame; readonly node: NodeId } | undefined;
  readonly parent?: Frame | undefined;
  /** Of a record as it was read: the related records that were read along. */
  readonly loaded?: ReadonlySet<string> | undefined;
  /** The parameter it arrives in, by its declaration alone. */
  readonly param?: ParamPath | undefined;
  /** Where an external input came from, such as the body of a request: no query has read it. */
  readonly input?: string | undefined;
  readonly names: readonly string[];
  readonly origin: Place;
}

/** A value of a library, by its canonical access path (see `catalog/row.ts`). */
export interface LibraryAtom {
  readonly a: 'lib';
  readonly integration: string;
  readonly path: string;
  readonly captures: Readonly<Record<string, string>>;
  /** Type arguments: `Repository<User>`. */
  readonly typeArgs: readonly TypeRef[];
  /** The call that made it: for `receiver().arg0`. */
  readonly made?: { readonly node: NodeId; readonly frame: Frame } | undefined;
  /** The value the member was read from. */
  readonly receiver?: Value | undefined;
  /** The parameter it arrives in: `job` of a queue's handler. */
  readonly param?: ParamPath | undefined;
  readonly names: readonly string[];
  readonly origin: Place;
}

export interface Value {
  readonly atoms: readonly Atom[];
}

export const NOTHING: Value = { atoms: [] };

/** More alternatives than this are cut: a deterministic bound that real code does not meet. */
const MAXIMUM_ATOMS = 24;

export function valueWith(...atoms: Atom[]): Value {
  return { atoms };
}

/** Data that a declaration is, as it is seen from where it is used: there it stands, and the declaration is a step before it. */
export function seenFrom(
  value: Value,
  /** Asked only where there is such data: hardly any value that is read is. */
  from: () => Pick<DataAtom, 'origin' | 'owner'> & { readonly label: string | undefined },
): Value {
  if (!value.atoms.some((atom) => atom.a === 'data' && atom.declared === true)) return value;
  const { label, origin, owner } = from();
  return {
    atoms: value.atoms.map((atom) =>
      atom.a === 'data' && atom.declared === true
        ? {
            ...atom,
            declared: false,
            label: label ?? atom.label,
            origin,
            steps: [{ ...atom.origin, text: 'declared here' }],
            ...(owner !== undefined && { owner }),
          }
        : atom,
    ),
  };
}

export function constant(value: string | number | boolean | null | undefined): Value {
  return valueWith({ a: 'const', value });
}

export function scalar(shape: ValueShape): Value {
  return valueWith({ a: 'scalar', shape });
}

export function clean(why: string): Value {
  return valueWith({ a: 'clean', why });
}

/** A setting, by what it is called. */
export function configuredBy(setting: string): Atom {
  return { a: 'clean', why: 'configuration of the process', setting };
}

/** The alternatives of all; equal atoms once. */
export function join(values: readonly Value[]): Value {
  const [first, second] = values;
  if (first === undefined) return NOTHING;
  if (second === undefined) return first;
  const atoms: Atom[] = [];
  for (const value of values) {
    for (const atom of value.atoms) {
      if (atoms.length === MAXIMUM_ATOMS) return { atoms };
      const at = atoms.findIndex((other) => isSame(other, atom));
      if (at < 0) atoms.push(atom);
      else if (isSurer(atom, atoms[at])) atoms[at] = atom;
    }
  }
  return { atoms };
}

/** Of the same data, once by its name and once by its declaration, the better evidence counts. */
function isSurer(one: Atom, other: Atom | undefined): boolean {
  return (
    one.a === 'data' &&
    other?.a === 'data' &&
    other.confidence === 'possible' &&
    one.confidence !== 'possible'
  );
}

/** Equality of atoms where it is cheap to tell; of the others each is only the same as itself. */
function isSame(one: Atom, other: Atom): boolean {
  if (one === other) return true;
  switch (one.a) {
    case 'const':
      return other.a === 'const' && Object.is(one.value, other.value);
    case 'scalar':
      return other.a === 'scalar' && one.shape === other.shape;
    case 'clean':
      return other.a === 'clean' && one.setting === other.setting && one.random === other.random;
    case 'data':
      return (
        other.a === 'data' &&
        one.category === other.category &&
        one.origin.start === other.origin.start &&
        one.origin.file === other.origin.file &&
        one.label === other.label &&
        one.remains === other.remains &&
        one.beforeAt === other.beforeAt
      );
    case 'open':
      return (
        other.a === 'open' &&
        one.origin.start === other.origin.start &&
        one.origin.end === other.origin.end &&
        one.shape === other.shape &&
        one.origin.file === other.origin.file &&
        one.loaded === other.loaded &&
        isSameList(one.names, other.names) &&
        isSameParameter(one.param, other.param) &&
        // Alternatives of a union differ by their types alone.
        one.type?.type === other.type?.type &&
        isSameBinding(one.type, other.type)
      );
    case 'module':
      return other.a === 'module' && one.file === other.file;
    case 'error':
      return (
        other.a === 'error' &&
        one.node === other.node &&
        one.file === other.file &&
        one.value === other.value &&
        one.isAnswer === other.isAnswer
      );
    default:
      return false;
  }
}

/** Of a type parameter by itself, what it stands for: of `T` and another `T` only that tells them apart. */
function isSameBinding(one: TypeRef | undefined, other: TypeRef | undefined): boolean {
  if (one?.type.t !== 'ref' || one.type.to.in !== 'parameter') return true;
  const { name } = one.type;
  return one.env?.get(name)?.type === other?.env?.get(name)?.type;
}

function isSameParameter(one: ParamPath | undefined, other: ParamPath | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.fn === other.fn &&
    one.index === other.index &&
    one.file === other.file &&
    isSameList(one.path, other.path)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((name, index) => name === other[index]));
}

export function paramKey(param: ParamPath | undefined): string {
  return param === undefined ? '' : `${param.file}#${param.fn}#${param.index}#${param.path.join('.')}`;
}

/** The same value after a digest or a cipher. */
export function remaining(value: Value, remains: Remains): Value {
  return { atoms: value.atoms.map((atom) => (atom.a === 'data' ? { ...atom, remains } : atom)) };
}

/** What stands before the `@` of an address. */
export function beforeAt(value: Value): Value {
  return { atoms: value.atoms.map((atom) => (atom.a === 'data' ? { ...atom, beforeAt: true } : atom)) };
}
