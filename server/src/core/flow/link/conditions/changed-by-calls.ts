/**
 * Whether a field of what a function was handed is still what it was, where the function hands the whole on:
 * `record(options)` before `options.notify` is read.
 *
 * Deliberately absent: whoever keeps the object and changes it later.
 */
import type { FunctionId, ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import { callsOf, parameterOf, withinFunction } from './function-calls.ts';

/** Functions that hand on what they were handed. */
const MAXIMUM_DEPTH = 2;

interface Changes {
  /** Fields that are set or removed by their names, whatever they are fields of. */
  readonly names: ReadonlySet<string>;
  /** Parameters that get or lose fields of any name. */
  readonly wholes: ReadonlySet<number>;
}

const known = new WeakMap<ModuleIr, Map<FunctionId, Changes>>();

export class ChangedByCalls {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Whether a function that `fn` calls may set one of these fields of what the parameter holds. */
  may(file: string, fn: FunctionId, parameter: number, names: readonly string[], depth = 0): boolean {
    const { handedOn } = callsOf(this.#evaluator.module(file), fn);
    return (handedOn.get(parameter) ?? []).some(
      ({ call, position }) =>
        position === undefined || depth >= MAXIMUM_DEPTH || this.#mayCall(file, call, position, names, depth),
    );
  }

  #mayCall(file: string, call: NodeId, position: number, names: readonly string[], depth: number): boolean {
    const evaluator = this.#evaluator;
    const frame = evaluator.rootFrame(file, evaluator.node(file, call).fn);
    const functions = evaluator.calls.functionsOf({ file, node: call }, frame);
    // What a library does with it, nobody sees.
    if (functions.length === 0) return true;
    return functions.some((called) => {
      if (evaluator.fn(called.file, called.fn).params[position]?.rest === true) return true;
      const changes = changesOf(evaluator.module(called.file), called.fn);
      return (
        changes.wholes.has(position) ||
        names.some((name) => changes.names.has(name)) ||
        this.may(called.file, called.fn, position, names, depth + 1)
      );
    });
  }
}

function changesOf(module: ModuleIr, fn: FunctionId): Changes {
  let functions = known.get(module);
  if (functions === undefined) {
    functions = new Map();
    known.set(module, functions);
  }
  let changes = functions.get(fn);
  if (changes === undefined) {
    changes = gather(module, fn);
    functions.set(fn, changes);
  }
  return changes;
}

function gather(module: ModuleIr, fn: FunctionId): Changes {
  const names = new Set<string>();
  const wholes = new Set<number>();
  const inside = withinFunction(module, fn);
  for (const node of module.nodes) {
    if ((node.k !== 'update' && node.k !== 'write') || !inside.has(node.fn)) continue;
    if (node.key !== undefined) names.add(node.key);
    else {
      const whole = parameterOf(module, fn, node.base);
      if (whole !== undefined) wholes.add(whole);
    }
  }
  return { names, wholes };
}
