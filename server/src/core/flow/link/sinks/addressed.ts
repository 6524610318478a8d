/**
 * Values that a message is sent to in the function of another sink: `log(request.to)` beside `mailer.send({ to: request.to })`,
 * or beside a call of the project that hands it to such a send. What it is called says nothing of it; what is done with it
 * does.
 */
import type { FunctionId, NodeId } from '../../ir.ts';
import type { Around, Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { DataAtom } from '../values.ts';
import type { SinkCall } from './calls.ts';
import type { Entering } from './entering.ts';

/** Calls inside calls that are followed to a send. */
const MAXIMUM_CALLS = 2;
/** Functions that one call may run. */
const MAXIMUM_FUNCTIONS = 4;

export class Addressed {
  readonly #evaluator: Evaluator;
  readonly #entering: Entering;
  readonly #collector: Collector;
  readonly #callsIn: (file: string) => readonly SinkCall[];

  constructor(
    evaluator: Evaluator,
    entering: Entering,
    collector: Collector,
    callsIn: (file: string) => readonly SinkCall[],
  ) {
    this.#evaluator = evaluator;
    this.#entering = entering;
    this.#collector = collector;
    this.#callsIn = callsIn;
  }

  /** Worked out when somebody asks for a value. */
  of(frame: Frame, file: string, sink: SinkCall): Around['sentBeside'] {
    if (sink.row.addressee !== undefined) return undefined;
    let found: Map<string, DataAtom> | undefined;
    return (key) => {
      if (found === undefined) {
        found = new Map();
        this.#add(found, frame, file, sink.fn, 0);
      }
      return found.get(key);
    };
  }

  /** What messages are sent to in a function, and in those that it hands an address to. */
  #add(found: Map<string, DataAtom>, frame: Frame, file: string, fn: FunctionId, depth: number): void {
    for (const sender of this.#callsIn(file))
      if (sender.row.addressee !== undefined && this.#isSameFunction(file, sender.fn, fn))
        for (const [key, data] of this.#addressedBy(frame, file, sender)) found.set(key, data);
    if (depth === MAXIMUM_CALLS) return;
    for (const [each, { calls }] of this.#evaluator.module(file).functions.entries())
      if (this.#isSameFunction(file, each, fn))
        for (const node of calls)
          this.#addHandedOn(found, this.#evaluator.frameFor(frame, each), node, depth);
  }

  /** `this.sender.deliver(to, subject)`: what the function that runs sends it to. */
  #addHandedOn(found: Map<string, DataAtom>, frame: Frame, call: NodeId, depth: number): void {
    const evaluator = this.#evaluator;
    const node = evaluator.node(frame.file, call);
    if (node.k !== 'call' || !node.args.some(({ value }) => this.#isCalledSo(frame, value))) return;
    const functions = evaluator.calls.functionsOf({ file: frame.file, node: call }, frame);
    for (const atom of functions.slice(0, MAXIMUM_FUNCTIONS)) {
      const args = evaluator.calls.arguments(frame, node);
      const inner = evaluator.activations.of(atom, args, { frame, node: call }, node.typeArgs);
      this.#add(found, inner, atom.file, atom.fn, depth + 1);
    }
  }

  /** Whether the name of an argument says that it may be an address, and no more. */
  #isCalledSo(frame: Frame, node: NodeId): boolean {
    const [name] = this.#evaluator.naming.namesAt(frame, node);
    return name !== undefined && this.#evaluator.classifier.namesAddressee(name);
  }

  #addressedBy(frame: Frame, file: string, sender: SinkCall): ReadonlyMap<string, DataAtom> {
    const at = this.#evaluator.frameFor(frame, sender.fn);
    const around = this.#entering.around(file, sender, at);
    const values = this.#entering.values(at, sender);
    return new Map(
      values.flatMap(({ value, slot, at: where }) => [
        ...this.#collector.collect(value, slot, where, around).addressed,
      ]),
    );
  }

  /** One stands in the other, or they are the same: what is sent in a callback is sent by the function around it. */
  #isSameFunction(file: string, one: FunctionId, other: FunctionId): boolean {
    const { functions } = this.#evaluator.module(file);
    const isIn = (inner: FunctionId, outer: FunctionId): boolean => {
      for (let fn = inner; fn > 0; fn = functions[fn]?.parent ?? -1) if (fn === outer) return true;
      return false;
    };
    return isIn(one, other) || isIn(other, one);
  }
}
