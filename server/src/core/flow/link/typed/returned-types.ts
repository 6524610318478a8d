/**
 * Types that say "what this function gives back" (`Awaited<ReturnType<typeof findGuest>>`), and parts of such: as values,
 * because a list or a query of a library is more than a written type can say.
 *
 * Deliberately absent: functions whose result a type says well enough (`type-of-value.ts`).
 */
import type { TypeIr } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { SAME_VALUE } from '../types/utilities.ts';
import type { Atom, TypeRef, Value } from '../values.ts';

const MAXIMUM_DEPTH = 8;

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
    if (value === undefined || value.value.atoms.length === 0) return undefined;
    return value.part === 'inner' || value.value.atoms.some(saysMore) ? value.value : undefined;
  }

  #value(
    { file, type }: TypeRef,
    depth: number,
  ): { readonly value: Value; readonly part: 'whole' | 'inner' } | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    if (type.t === 'indexed') {
      const whole = this.#value({ file, type: type.object }, depth + 1);
      return whole === undefined ? undefined : this.#inner(whole.value, type.index);
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
    if (destination?.to !== 'global' || first === undefined) return undefined;
    if (SAME_VALUE.has(type.name)) return this.#value({ file, type: first }, depth + 1);
    if (type.name !== 'ReturnType' || first.t !== 'typeof' || first.path.length > 0) return undefined;
    return this.#returned(file, first.value);
  }

  #returned(file: string, node: number): { readonly value: Value; readonly part: 'whole' } | undefined {
    const key = `${file}#${node}`;
    if (this.#open.has(key)) return undefined;
    this.#open.add(key);
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, node).fn);
    const value = this.#evaluator.activations.applyAll(this.#evaluator.evaluate(frame, node), frame);
    this.#open.delete(key);
    // A query is also an object of the library; its rows are what is meant.
    const rows = value.atoms.filter((atom) => atom.a !== 'lib');
    return { value: rows.length === 0 ? value : { atoms: rows }, part: 'whole' };
  }

  #inner(whole: Value, index: TypeIr): { readonly value: Value; readonly part: 'inner' } | undefined {
    if (index.t === 'keyword' && index.name === 'number')
      return { value: this.#evaluator.parts.element(whole), part: 'inner' };
    if (index.t === 'literal' && typeof index.value === 'number')
      return { value: this.#evaluator.parts.element(whole, index.value), part: 'inner' };
    return undefined;
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
