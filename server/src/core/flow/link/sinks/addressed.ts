/**
 * Values that a message is sent to in the function of another sink: `log(request.to)` beside `mailer.send({ to: request.to })`.
 * What it is called says nothing of it; what is done with it does.
 */
import type { FunctionId } from '../../ir.ts';
import type { Around, Collector } from '../collect/index.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { DataAtom } from '../values.ts';
import type { SinkCall } from './calls.ts';
import type { Entering } from './entering.ts';

export class Addressed {
  readonly #evaluator: Evaluator;
  readonly #entering: Entering;
  readonly #collector: Collector;

  constructor(evaluator: Evaluator, entering: Entering, collector: Collector) {
    this.#evaluator = evaluator;
    this.#entering = entering;
    this.#collector = collector;
  }

  /** Undefined where nothing is sent. Worked out when somebody asks for a value. */
  of(frame: Frame, file: string, sink: SinkCall, calls: readonly SinkCall[]): Around['sentBeside'] {
    if (sink.row.addressee !== undefined) return undefined;
    const senders = calls.filter(
      ({ fn, row }) => row.addressee !== undefined && this.#isSameFunction(file, fn, sink.fn),
    );
    if (senders.length === 0) return undefined;
    let found: ReadonlyMap<string, DataAtom> | undefined;
    return (key) => {
      found ??= new Map(senders.flatMap((sender) => [...this.#addressedBy(frame, file, sender)]));
      return found.get(key);
    };
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
