/**
 * Which declared fields hold other records of a database: `@ManyToOne(() => Hut) hut`, also through a decorator of the
 * project that calls a library's, and the same field of an interface that such a class implements. A type names everything
 * that a graph of records can be asked for; a record holds of it what a query loads, what is read along always, and what
 * the code sets.
 *
 * Deliberately absent: what a store writes of related records (`collect/related.ts`).
 */
import type { RelationsRow } from '../../catalog/row.ts';
import { argument, behind, constantAt, nameOf, objectAt, property } from '../../program/schemas/read.ts';
import type { FunctionId, ModuleIr, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Member } from './types/structure.ts';
import type { Atom, TypeRef } from './values.ts';

/** The decorator that says so; of a field of an interface that the entity behind it has no column for, there is none. */
export interface Relation {
  readonly file: string;
  readonly node: NodeId | undefined;
}

/** Decorators that are made of each other, and types that extend each other. */
const MAXIMUM_DEPTH = 4;
const MAXIMUM_HEIRS = 200;

export class Relations {
  readonly #evaluator: Evaluator;
  readonly #rows: readonly RelationsRow[];
  readonly #names: ReadonlySet<string>;
  /** By the place of a decorator, a function, an interface's field. */
  readonly #decorators = new Map<string, boolean>();
  readonly #functions = new Map<string, boolean>();
  readonly #fields = new Map<string, Relation | undefined>();
  readonly #records = new Map<string, boolean>();
  /** Of a file: names of the fields that are read through, by the value that has them. */
  readonly #readThrough = new Map<string, ReadonlyMap<NodeId, ReadonlySet<string>>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#rows = evaluator.catalog.integrations().flatMap(({ relations }) => relations ?? []);
    this.#names = new Set(this.#rows.flatMap(({ decorators }) => decorators));
  }

  /** What says that a field holds other records. */
  of(field: Member): Relation | undefined {
    if (field.method || field.type === undefined) return undefined;
    return field.decorators === undefined
      ? this.#ofInterface(field)
      : this.#decorated(field.place.file, field.decorators);
  }

  /** Whether they are read along with every record. */
  isEager({ file, node }: Relation): boolean {
    if (node === undefined) return false;
    const module = this.#evaluator.module(file);
    const call = this.#evaluator.node(file, node);
    if (call.k !== 'call') return false;
    return this.#rows.some(
      ({ eager }) =>
        eager !== undefined &&
        call.args.some(
          (_, at) =>
            constantAt(module, property(module, objectAt(module, argument(module, call, at)), eager)) ===
            true,
        ),
    );
  }

  /** Fields of a value through which the code around reads: `guest` for `stay.guest.email` where `stay` is logged. */
  readThrough(file: string, value: NodeId): ReadonlySet<string> | undefined {
    let known = this.#readThrough.get(file);
    if (known === undefined) {
      known = readThrough(this.#evaluator.module(file));
      this.#readThrough.set(file, known);
    }
    return known.get(behind(this.#evaluator.module(file), value));
  }

  #decorated(file: string, decorators: readonly NodeId[]): Relation | undefined {
    const node = decorators.find((decorator) => this.#isRelation(file, decorator));
    return node === undefined ? undefined : { file, node };
  }

  /** A field of an interface is what the classes say that stand behind it. */
  #ofInterface({ name, owner, type }: Member): Relation | undefined {
    const isRecord = type?.type.t === 'ref' || type?.type.t === 'array' || type?.type.t === 'union';
    if (owner === '' || !isRecord) return undefined;
    const key = `${owner}.${name}`;
    if (!this.#fields.has(key))
      this.#fields.set(key, this.#behind(owner, name) ?? this.#missing(owner, name, type));
    return this.#fields.get(key);
  }

  /** Whether a class that relates to other records says that it implements an interface of this name. */
  isRecord(name: string): boolean {
    let known = this.#records.get(name);
    if (known === undefined) {
      const { program, types } = this.#evaluator;
      known = program.heirs(name).some((heir) => {
        return heir.e === 'class' && this.isRelated(types.classMembers(heir.file, heir.cls, undefined));
      });
      this.#records.set(name, known);
    }
    return known;
  }

  /** Whether a class relates to other records. */
  isRelated(members: ReadonlyMap<string, Member>): boolean {
    return [...members.values()].some((member) => this.of(member) !== undefined);
  }

  #behind(owner: string, name: string): Relation | undefined {
    const { program, types } = this.#evaluator;
    const asked = new Set([owner]);
    for (const above of asked) {
      if (asked.size > MAXIMUM_HEIRS) return undefined;
      for (const heir of program.heirs(above)) {
        if (heir.e === 'type') asked.add(heir.name);
        else {
          const field = types.classMembers(heir.file, heir.cls, undefined).get(name);
          const found = field?.decorators && this.#decorated(field.place.file, field.decorators);
          if (found !== undefined) return found;
        }
      }
    }
    return undefined;
  }

  /** `employee?: IEmployee` of a user whose entity has no such field: somebody puts it there, sometimes. */
  #missing(owner: string, name: string, type: TypeRef): Relation | undefined {
    const { program, types } = this.#evaluator;
    const held = types.resolved(type);
    const element = held.s === 'list' && held.element !== undefined ? types.resolved(held.element) : held;
    if (element.s !== 'object' || element.name === undefined || !this.isRecord(element.name))
      return undefined;
    const entities = program.heirs(owner).flatMap((heir) => {
      const members = heir.e === 'class' ? types.classMembers(heir.file, heir.cls, undefined) : undefined;
      return heir.e === 'class' && members !== undefined && this.isRelated(members)
        ? [{ heir, members }]
        : [];
    });
    const [first] = entities;
    if (first === undefined || entities.some(({ members }) => members.has(name))) return undefined;
    return { file: first.heir.file, node: undefined };
  }

  #isRelation(file: string, decorator: NodeId): boolean {
    const key = `${file}#${decorator}`;
    let known = this.#decorators.get(key);
    if (known === undefined) {
      const node = this.#evaluator.node(file, decorator);
      known = this.#relates(file, node.k === 'call' ? node.callee : decorator, 0);
      this.#decorators.set(key, known);
    }
    return known;
  }

  /** Whether what is called makes a relation: a decorator of a row, or a function of the project that calls one. */
  #relates(file: string, callee: NodeId, depth: number): boolean {
    const evaluator = this.#evaluator;
    const { fn } = evaluator.node(file, callee);
    return evaluator
      .evaluate(evaluator.rootFrame(file, fn), callee)
      .atoms.some((atom) => this.#isMaker(atom, file, callee, depth));
  }

  #isMaker(atom: Atom, file: string, callee: NodeId, depth: number): boolean {
    if (atom.a === 'lib')
      return (
        this.#evaluator.catalog.integration(atom.integration)?.relations?.decorators.includes(atom.path) ===
        true
      );
    if (atom.a === 'fn') return depth < MAXIMUM_DEPTH && this.#callsMaker(atom.file, atom.fn, depth + 1);
    // From a module that is not at hand.
    return atom.a === 'open' && this.#names.has(nameOf(this.#evaluator.module(file), callee) ?? '');
  }

  #callsMaker(file: string, fn: FunctionId, depth: number): boolean {
    const key = `${file}#${fn}`;
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    this.#functions.set(key, false);
    const { functions } = this.#evaluator.module(file);
    const isWithin = (at: FunctionId): boolean => {
      for (let inner = at; inner > 0; inner = functions[inner]?.parent ?? 0) if (inner === fn) return true;
      return false;
    };
    const calls = functions.flatMap(({ calls: own }, at) => (isWithin(at) ? own : []));
    const found = calls.some((id) => {
      const node = this.#evaluator.node(file, id);
      return node.k === 'call' && this.#relates(file, node.callee, depth);
    });
    this.#functions.set(key, found);
    return found;
  }
}

function readThrough(module: ModuleIr): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const found = new Map<NodeId, Set<string>>();
  for (const outer of module.nodes) {
    const id = outer.k === 'prop' ? behind(module, outer.base) : undefined;
    const inner = id === undefined ? undefined : module.nodes[id];
    if (inner?.k !== 'prop') continue;
    const holder = behind(module, inner.base);
    const names = found.get(holder);
    if (names === undefined) found.set(holder, new Set([inner.name]));
    else names.add(inner.name);
  }
  return found;
}
