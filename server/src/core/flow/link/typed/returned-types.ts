/**
 * Types that say "what this function gives back" (`Awaited<ReturnType<typeof findGuest>>`), and parts of such: as values,
 * because a list or a query of a library is more than a written type can say.
 *
 * Deliberately absent: functions whose result a type says well enough (`type-of-value.ts`).
 */
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { TypeDestination } from '../modules/index.ts';
import { SAME_VALUE } from '../types/utilities.ts';
import type { Atom, TypeRef, Value } from '../values.ts';

const MAXIMUM_DEPTH = 8;

interface Found {
  readonly value: Value;
  readonly part: 'whole' | 'inner';
  /** Of a router that has not been read to one of its procedures yet: what of that is meant. */
  readonly answers?: readonly string[] | undefined;
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
    return value.part === 'inner' || value.value.atoms.some(saysMore) ? value.value : undefined;
  }

  #value({ file, type }: TypeRef, depth: number): Found | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (type.t === 'indexed') {
      const whole = this.#value({ file, type: type.object }, depth + 1);
      return whole === undefined ? undefined : this.#inner(whole, type.index, file);
    }
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
    if (destination?.to === 'package' && first !== undefined)
      return this.#ofRouter(destination, { file, type: first });
    if (destination?.to !== 'global' || first === undefined) return undefined;
    if (SAME_VALUE.has(type.name)) return this.#value({ file, type: first }, depth + 1);
    if (type.name !== 'ReturnType' || first.t !== 'typeof') return undefined;
    return this.#returned(file, first.value, first.path);
  }

  #returned(file: string, node: number, path: readonly string[]): Found | undefined {
    const key = `${file}#${node}#${path.join('.')}`;
    if (this.#open.has(key)) return undefined;
    this.#open.add(key);
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
    const called = path.reduce(
      (value, name) =>
        this.#evaluator.parts.property(value, name, { frame, node: this.#evaluator.node(file, node) }),
      this.#evaluator.evaluate(frame, node),
    );
    const value = this.#evaluator.activations.applyAll(called, frame);
    this.#open.delete(key);
    // A query is also an object of the library; its rows are what is meant.
    const rows = value.atoms.filter((atom) => atom.a !== 'lib');
    const isLibrarys = called.atoms.every((atom) => atom.a === 'lib');
    return {
      value: rows.length === 0 ? value : { atoms: rows },
      // What a library put together is written nowhere.
      part: isLibrarys && rows.length > 0 ? 'inner' : 'whole',
    };
  }

  /** `inferRouterOutputs<AppRouter>`: rows say what of a procedure is meant. */
  #ofRouter(destination: TypeDestination & { to: 'package' }, router: TypeRef): Found | undefined {
    const { catalog, libraries } = this.#evaluator;
    const named = catalog.typeNamed(destination.specifier, destination.name);
    const answers = named && catalog.integration(named.integration)?.types?.[named.type]?.answers;
    const value = answers && libraries.routers.value(router);
    return value && { value, part: 'whole', answers };
  }

  #inner({ answers, value }: Found, index: TypeIr, file: string): Found | undefined {
    const { libraries, parts } = this.#evaluator;
    if (index.t === 'keyword' && index.name === 'number')
      return { value: parts.element(value), part: 'inner' };
    if (index.t !== 'literal' || index.value === null) return undefined;
    if (typeof index.value === 'number') return { value: parts.element(value, index.value), part: 'inner' };
    const inner = libraries.routers.member(value, String(index.value), file);
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
