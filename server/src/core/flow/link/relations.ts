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
import type { ClassId, FunctionId, ModuleIr, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import { type Declaration, declaredAbove, type Heir } from './modules/heirs.ts';
import type { Member, Structure } from './types/structure.ts';
import type { Atom, TypeRef } from './values.ts';

/** The decorator that says so; of a field of an interface that the entity behind it has no column for, there is none. */
export interface Relation {
  readonly file: string;
  readonly node: NodeId | undefined;
}

/** Decorators that are made of each other, and types that extend each other. */
const MAXIMUM_DEPTH = 4;
/** Shapes of what is no record. */
const PLAIN: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'date']);
/** What is looked at of all that stands under one interface: one that more implement is that of services or events. */
const MAXIMUM_HEIRS = 100;

export class Relations {
  readonly #evaluator: Evaluator;
  readonly #rows: readonly RelationsRow[];
  /** By the place of a decorator, a function, an interface's field. */
  readonly #decorators = new Map<string, boolean>();
  readonly #functions = new Map<string, boolean>();
  readonly #fields = new Map<string, Relation | undefined>();
  readonly #records = new Map<string, boolean>();
  readonly #faces = new Map<string, readonly string[]>();
  readonly #whole = new Map<string, boolean>();
  /** Of a file: names of the fields that are read through, by the value that has them. */
  readonly #readThrough = new Map<string, ReadonlyMap<NodeId, ReadonlySet<string>>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
    this.#rows = evaluator.catalog.relations();
  }

  /** What says that a field holds other records. */
  of(field: Member): Relation | undefined {
    if (field.method || field.type === undefined || !this.#holdsRecords(field.type)) return undefined;
    return field.decorators === undefined
      ? this.#ofInterface(field)
      : this.#decorated(field.place.file, field.decorators);
  }

  /** A decorator that makes columns and relations, by what it is told, makes a column of a text. */
  #holdsRecords(type: TypeRef): boolean {
    return !PLAIN.has(this.#evaluator.types.shape(type));
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
  #ofInterface({ name, owner, place, type }: Member): Relation | undefined {
    const isRecord = type?.type.t === 'ref' || type?.type.t === 'array' || type?.type.t === 'union';
    if (owner === '' || !isRecord) return undefined;
    const declared = { file: place.file, name: owner };
    const key = `${keyOf(declared)}.${name}`;
    if (!this.#fields.has(key))
      this.#fields.set(key, this.#behind(declared, name) ?? this.#missing(declared, name, type));
    return this.#fields.get(key);
  }

  /** Whether a class that relates to other records says that it implements this interface. */
  isRecord(structure: Structure): boolean {
    const declared = declarationOf(structure);
    if (declared === undefined) return false;
    const key = keyOf(declared);
    let known = this.#records.get(key);
    if (known === undefined) {
      const [first] = this.#entities(declared);
      known = first !== undefined;
      this.#records.set(key, known);
    }
    return known;
  }

  /** Whether a class relates to other records. */
  isRelated(members: ReadonlyMap<string, Member>): boolean {
    return [...members.values()].some((member) => this.of(member) !== undefined);
  }

  /** The interfaces that a class says it implements, by what `faceOf` says of them. */
  facesOf(file: string, cls: ClassId): readonly string[] {
    const key = `${file}#${cls}`;
    let known = this.#faces.get(key);
    if (known === undefined) {
      known = declaredAbove(this.#evaluator.graph, { e: 'class', file, cls }).map(keyOf);
      this.#faces.set(key, known);
    }
    return known;
  }

  /** The interface that a value is of. */
  faceOf(structure: Structure): string | undefined {
    const declared = declarationOf(structure);
    return declared && keyOf(declared);
  }

  /**
   * Whether all columns of the records of a class are known: it extends no class that is not at hand, and none extends it
   * whose records are written as its own.
   */
  isWhole(file: string, cls: ClassId): boolean {
    const key = `${file}#${cls}`;
    let known = this.#whole.get(key);
    if (known === undefined) {
      known = this.#hasAllBases(file, cls, 0) && !this.#isExtended(file, cls);
      this.#whole.set(key, known);
    }
    return known;
  }

  #hasAllBases(file: string, cls: ClassId, depth: number): boolean {
    const evaluator = this.#evaluator;
    const base = evaluator.module(file).classes[cls]?.extends;
    if (base === undefined) return true;
    const bases = evaluator.classes.basesOf(file, base);
    if (bases.length > 0)
      return (
        depth < MAXIMUM_DEPTH * 2 && bases.every((each) => this.#hasAllBases(each.file, each.cls, depth + 1))
      );
    const { fn } = evaluator.node(file, base);
    return evaluator
      .evaluate(evaluator.rootFrame(file, fn), base)
      .atoms.some((atom) => atom.a === 'lib' && atom.integration !== '');
  }

  #isExtended(file: string, cls: ClassId): boolean {
    const { classes, program } = this.#evaluator;
    const { name } = this.#evaluator.module(file).classes[cls] ?? {};
    if (name === undefined) return false;
    return program.heirs(name).some((heir) => {
      const base =
        heir.e === 'class' ? this.#evaluator.module(heir.file).classes[heir.cls]?.extends : undefined;
      return (
        base !== undefined &&
        classes.basesOf(heir.file, base).some((above) => above.file === file && above.cls === cls)
      );
    });
  }

  #behind(owner: Declaration, name: string): Relation | undefined {
    for (const { file, cls } of this.#implementing(owner)) {
      const found = this.#evaluator.classes.findMember(file, cls, name);
      const decorators = (found?.members ?? []).flatMap((member) =>
        member.decorators.map(({ node }) => node),
      );
      const relation = found && this.#decorated(found.file, decorators);
      if (relation !== undefined) return relation;
    }
    return undefined;
  }

  /** Classes that implement an interface, or one that extends it, nearest first, as far as somebody asks for them. */
  *#implementing(owner: Declaration): Iterable<Heir & { readonly e: 'class' }> {
    const { graph, program } = this.#evaluator;
    const asked = new Map([[keyOf(owner), owner]]);
    let looked = 0;
    for (const [key, above] of asked)
      for (const heir of program.heirs(above.name)) {
        looked += 1;
        if (looked > MAXIMUM_HEIRS) return;
        // Not of another declaration of that name.
        if (!declaredAbove(graph, heir).some((declared) => keyOf(declared) === key)) continue;
        if (heir.e === 'class') yield heir;
        else {
          const under = { file: heir.file, name: graph.module(heir.file)?.types[heir.id]?.name ?? '' };
          asked.set(keyOf(under), under);
        }
      }
  }

  /** What the entities have that implement an interface, or one that extends it. */
  *#entities(owner: Declaration): Iterable<ReadonlyMap<string, Member>> {
    for (const { file, cls } of this.#implementing(owner)) {
      const members = this.#evaluator.types.classMembers(file, cls, undefined);
      if (this.isRelated(members)) yield members;
    }
  }

  /** `employee?: IEmployee` of a user whose entity has no such field: somebody puts it there, sometimes. */
  #missing(owner: Declaration, name: string, type: TypeRef): Relation | undefined {
    const { types } = this.#evaluator;
    const held = types.resolved(type);
    const element = held.s === 'list' && held.element !== undefined ? types.resolved(held.element) : held;
    if (!this.isRecord(element)) return undefined;
    const entities = [...this.#entities(owner)];
    return entities.length === 0 || entities.some((members) => members.has(name))
      ? undefined
      : { file: owner.file, node: undefined };
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
    const name = nameOf(this.#evaluator.module(file), callee) ?? '';
    return atom.a === 'open' && this.#rows.some(({ decorators }) => decorators.includes(name));
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

function keyOf({ file, name }: Declaration): string {
  return `${file}#${name}`;
}

function declarationOf(structure: Structure): Declaration | undefined {
  if (structure.s !== 'object' || structure.name === undefined || structure.declaredIn === undefined)
    return undefined;
  return { file: structure.declaredIn, name: structure.name };
}

/** Fields of which the code does more than to look whether they are there, by the value that has them. */
function readThrough(module: ModuleIr): ReadonlyMap<NodeId, ReadonlySet<string>> {
  const found = new Map<NodeId, Set<string>>();
  const add = (used: NodeId): void => {
    const inner = module.nodes[behind(module, used)];
    if (inner?.k !== 'prop') return;
    const holder = behind(module, inner.base);
    const names = found.get(holder);
    if (names === undefined) found.set(holder, new Set([inner.name]));
    else names.add(inner.name);
  };
  for (const node of module.nodes) {
    // How many there are says nothing of who they are.
    if (node.k === 'prop' && node.name !== 'length') add(node.base);
    else if (node.k === 'element') add(node.base);
    // Handed on whole.
    else if (node.k === 'call') for (const { value } of node.args) add(value);
  }
  return found;
}
