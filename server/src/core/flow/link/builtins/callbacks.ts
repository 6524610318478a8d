/**
 * What methods of lists and promises hand to their callbacks.
 */
import type { CallNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { singular } from '../names.ts';
import { type LibraryAtom, scalar, type Value } from '../values.ts';

/** Methods whose callback gets elements; the value is the position of the element among its parameters. */
const ELEMENT_CALLBACK: Readonly<Record<string, number>> = {
  map: 0,
  forEach: 0,
  filter: 0,
  find: 0,
  findLast: 0,
  findIndex: 0,
  findLastIndex: 0,
  some: 0,
  every: 0,
  flatMap: 0,
  reduce: 1,
  reduceRight: 1,
  sort: 0,
  toSorted: 0,
  partition: 0,
  groupBy: 0,
  mapAsync: 0,
  each: 0,
};

/** Global functions that run what they are given with arguments of the call; the value is where these begin. */
const RUNS_WITH: Readonly<Record<string, number>> = {
  'global:setTimeout': 2,
  'global:setInterval': 2,
  'global:setImmediate': 1,
  'global:process.nextTick': 1,
};

export class BuiltinCallbacks {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What timers hand on: `setTimeout(notify, 1000, guest)`. */
  ofGlobal({ path }: LibraryAtom, index: number, frame: Frame, call: CallNode): Value | undefined {
    const from = RUNS_WITH[path];
    if (from === undefined) return undefined;
    const { calls } = this.#evaluator;
    return calls.argument(calls.arguments(frame, call), from + index);
  }

  /** What built-in methods hand to their callbacks. */
  argument(base: Value, name: string, index: number, frame: Frame, call: CallNode): Value | undefined {
    const evaluator = this.#evaluator;
    if (name === 'subscribe') return index === 0 ? arriving(base) : undefined;
    if (name === 'then') {
      if (index !== 0) return undefined;
      const known = { atoms: base.atoms.filter((atom) => atom.a !== 'lib' || atom.integration !== '') };
      return known.atoms.length === 0 ? undefined : known;
    }
    const position = ELEMENT_CALLBACK[name];
    if (position === undefined) return undefined;
    const map = evaluator.parts.mapOf(base);
    if (map !== undefined && name === 'forEach' && index === 1) return evaluator.parts.key(map);
    const lists = {
      atoms: base.atoms.filter(
        (atom) =>
          map !== undefined ||
          atom.a === 'list' ||
          atom.a === 'open' ||
          atom.a === 'data' ||
          atom.a === 'clean' ||
          (atom.a === 'lib' && atom.typeArgs.length > 0),
      ),
    };
    if (lists.atoms.length === 0) return undefined;
    if (name === 'reduce' || name === 'reduceRight') {
      const initial = call.args[1];
      if (index === 0)
        return initial === undefined
          ? evaluator.parts.element(lists)
          : evaluator.evaluate(frame, initial.value);
      return index === 1 ? evaluator.parts.element(lists) : undefined;
    }
    if (name === 'sort' || name === 'toSorted') return index < 2 ? evaluator.parts.element(lists) : undefined;
    if (index === 0) {
      const element = evaluator.parts.element(lists);
      const callee = evaluator.node(frame.file, call.callee);
      const names =
        callee.k === 'prop' ? evaluator.naming.namesAt(frame, callee.base).slice(0, 1).map(singular) : [];
      return {
        atoms: element.atoms.map((atom) =>
          atom.a === 'open' && atom.names.length === 0 ? { ...atom, names } : atom,
        ),
      };
    }
    return index === 2 ? lists : scalar('number');
  }
}

/** What a stream brings: streams are transparent, and so are results that hold a value. */
function arriving(base: Value): Value | undefined {
  const atoms = base.atoms.flatMap((atom) =>
    atom.a === 'holder' ? atom.held.atoms : atom.a === 'lib' || atom.a === 'instance' ? [] : [atom],
  );
  return atoms.length === 0 ? undefined : { atoms };
}
