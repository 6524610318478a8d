/**
 * Types that say "what this function gives back" (`Awaited<ReturnType<typeof findGuest>>`), "what this class makes" or "what
 * this value is", and parts of such (`Resend['emails']`): as values, because a list, a query or a client of a library is more
 * than a written type can say.
 *
 * Deliberately absent: functions whose result a type says well enough (`type-of-value.ts`).
 */
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { TypeDestination } from '../modules/index.ts';
import { SAME_VALUE } from '../types/utilities.ts';
import { type Atom, join, type LibraryAtom, type TypeRef, type Value } from '../values.ts';

const MAXIMUM_DEPTH = 8;

interface Found {
  readonly value: Value;
  readonly part: 'whole' | 'inner';
  /** Of a router that has not been read to one of its procedures yet: what of that is meant. */
  readonly answers?: readonly string[] | undefined;
  /** Of a library's type: its parts are types of it, too, and count where rows know them. */
  readonly isLibrarys?: boolean;
}

export class ReturnedTypes {
  readonly #evaluator: Evaluator;
  /** Functions whose result is being asked for: a type that is made of itself says nothing. */
  readonly #open = new Set<string>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Undefined where the type is none of these, or where reading it as a type is enough. */
  of(ref: TypeRef): Value | undefined {
    const value = this.#value(ref, 0);
    if (value === undefined || value.value.atoms.length === 0 || value.answers !== undefined)
      return undefined;
    return value.part === 'inner' || value.value.atoms.some((atom) => saysMore(atom) || this.#isKnown(atom))
      ? value.value
      : undefined;
  }

  /** A client of a library, a part of one, or a function of one of which rows say where it sends. */
  #isKnown(atom: Atom): boolean {
    return (
      atom.a === 'lib' &&
      (this.#isClient(atom) || this.#evaluator.catalog.sinksFor(atom.integration, atom.path).length > 0)
    );
  }

  #isClient({ integration, path }: LibraryAtom): boolean {
    const { catalog } = this.#evaluator;
    return catalog.typeOfPath(integration, path) !== undefined || catalog.leadsToSink(integration, path);
  }

  #value({ file, type }: TypeRef, depth: number): Found | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (type.t === 'indexed') {
      const whole = this.#value({ file, type: type.object }, depth + 1);
      return whole === undefined ? undefined : this.#inner(whole, type.index, file);
    }
    if (type.t === 'typeof' && (type.take ?? 'value') === 'value')
      return this.#made(file, type.value, type.path, (value) => this.#clientsIn(value));
    if (type.t !== 'ref') return undefined;
    const { types } = this.#evaluator;
    const destination = types.graph.type(file, type.to, type.name);
    if (destination?.to === 'type' && type.args.length === 0) {
      const declaration = types.graph.module(destination.file)?.types[destination.id];
      return declaration?.kind === 'alias'
        ? this.#value({ file: destination.file, type: declaration.type }, depth + 1)
        : undefined;
    }
    const [first] = type.args;
    if (destination?.to === 'package' && first === undefined && depth > 0)
      return this.#ofLibrary(destination, { file, type });
    if (destination?.to === 'package' && first !== undefined)
      return this.#ofRouter(destination, { file, type: first });
    if (destination?.to !== 'global' || first === undefined) return undefined;
    if (SAME_VALUE.has(type.name)) return this.#value({ file, type: first }, depth + 1);
    if (first.t !== 'typeof') return undefined;
    if (type.name === 'InstanceType')
      return this.#made(file, first.value, first.path, (value) => this.#instances(value));
    if (type.name !== 'ReturnType') return undefined;
    return this.#made(file, first.value, first.path, (value, frame) => this.#returned(value, frame));
  }

  /** What is made of a value that a type names. */
  #made(
    file: string,
    node: number,
    path: readonly string[],
    make: (value: Value, frame: Frame) => Found | undefined,
  ): Found | undefined {
    const key = `${file}#${node}#${path.join('.')}`;
    if (this.#open.has(key)) return undefined;
    this.#open.add(key);
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
    const value = path.reduce(
      (part, name) =>
        this.#evaluator.parts.property(part, name, { frame, node: this.#evaluator.node(file, node) }),
      this.#evaluator.evaluate(frame, node),
    );
    const made = make(value, frame);
    this.#open.delete(key);
    return made;
  }

  #returned(called: Value, frame: Frame): Found {
    // Rows have the reducers of a store stand for the state that they keep; nothing else that is called is an object.
    const states = { atoms: called.atoms.filter(({ a }) => a === 'object' || a === 'open') };
    const value = join([this.#evaluator.activations.applyAll(called, frame), this.#clients(called), states]);
    // A query is also an object of the library; its rows are what is meant.
    const rows = value.atoms.filter((atom) => atom.a !== 'lib');
    const isLibrarys = called.atoms.every((atom) => atom.a === 'lib');
    return {
      value: rows.length === 0 ? value : { atoms: rows },
      // What a library put together is written nowhere.
      part: isLibrarys && rows.length > 0 ? 'inner' : 'whole',
    };
  }

  /** Of a value that a type names, the clients: a function of that type may be any other, and the rest is read as a type. */
  #clientsIn({ atoms }: Value): Found {
    return {
      value: { atoms: atoms.filter((atom) => atom.a === 'lib' && this.#isClient(atom)) },
      part: 'whole',
    };
  }

  /** `ReturnType<typeof createTransport>`: what a function of a library makes. */
  #clients({ atoms }: Value): Value {
    const { catalog, libraries } = this.#evaluator;
    return {
      atoms: atoms.flatMap((atom): readonly Atom[] => {
        const path = atom.a === 'lib' ? `${atom.path}()` : '';
        return atom.a === 'lib' && catalog.typeOfPath(atom.integration, path) !== undefined
          ? [libraries.atom(atom.integration, path, { names: [], origin: atom.origin, typeArgs: [] })]
          : [];
      }),
    };
  }

  /** `InstanceType<typeof OpenAI>`: of classes of libraries; those of the project are types. */
  #instances({ atoms }: Value): Found {
    const made = atoms.flatMap((atom) =>
      atom.a === 'lib' ? this.#evaluator.libraries.instanceOf(atom, [], undefined).atoms : [],
    );
    return { value: { atoms: made }, part: 'whole' };
  }

  /** A type of a library that a part is read from. */
  #ofLibrary(destination: TypeDestination & { to: 'package' }, { file, type }: TypeRef): Found | undefined {
    const structure = {
      s: 'package',
      specifier: destination.specifier,
      name: destination.name,
      args: [],
    } as const;
    if (this.#evaluator.catalog.typeNamed(structure.specifier, structure.name) === undefined)
      return undefined;
    const origin = { file, start: 0, end: 0 };
    const names = 'name' in type ? [String(type.name)] : [];
    const value = this.#evaluator.libraries.typed(structure, {
      names,
      param: undefined,
      origin,
      input: undefined,
    });
    return value && { value, part: 'whole', isLibrarys: true };
  }

  /** `inferRouterOutputs<AppRouter>`: rows say what of a procedure is meant. */
  #ofRouter(destination: TypeDestination & { to: 'package' }, router: TypeRef): Found | undefined {
    const { catalog, libraries } = this.#evaluator;
    const named = catalog.typeNamed(destination.specifier, destination.name);
    const answers = named && catalog.integration(named.integration)?.types?.[named.type]?.answers;
    const value = answers && libraries.routers.value(router);
    return value && { value, part: 'whole', answers };
  }

  #inner({ answers, isLibrarys, value }: Found, index: TypeIr, file: string): Found | undefined {
    const { libraries, parts } = this.#evaluator;
    if (index.t === 'keyword' && index.name === 'number')
      return { value: parts.element(value), part: 'inner' };
    if (index.t !== 'literal' || index.value === null) return undefined;
    if (typeof index.value === 'number') return { value: parts.element(value, index.value), part: 'inner' };
    const inner = libraries.routers.member(value, String(index.value), file);
    if (isLibrarys === true) return { value: inner, part: 'whole', isLibrarys };
    if (answers === undefined) return { value: inner, part: 'inner' };
    const answer = libraries.routers.answer(inner, answers);
    return answer === undefined ? { value: inner, part: 'whole', answers } : { value: answer, part: 'inner' };
  }
}

/** A list, or a record that a library put together: no type is written of either. */
function saysMore(atom: Atom): boolean {
  return (
    atom.a === 'list' ||
    (atom.a === 'object' &&
      atom.entries.some((entry) => 'value' in entry && 'value' in entry.value && entry.key !== undefined))
  );
}
