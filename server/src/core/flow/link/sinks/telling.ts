/**
 * What reached a sink, as checks see it: where the finding stands, the chain of calls, and for each piece of data the steps
 * on which it came.
 */
import type { CallLink, DataReach, FunctionRef, NodeRef, Reach } from '../../model.ts';
import type { CallSite } from '../callers/call-sites.ts';
import type { CollectedItem } from '../collect/found.ts';
import type { Evaluator } from '../evaluate.ts';
import { onePerLabel } from '../reaches.ts';
import type { SinkCall } from './calls.ts';
import type { Destination, Destinations } from './destinations.ts';

/** A call on the way to the sink, and the function it runs. */
export interface Link {
  readonly site: CallSite;
  readonly target: FunctionRef;
}

/** The sink is handed on by its name: a call that runs it, in the function that it is handed to. */
export interface Running extends NodeRef {
  /** The data is that function's own, and told there. */
  readonly isThere: boolean;
}

export class Telling {
  readonly #evaluator: Evaluator;
  readonly #destinations: Destinations;

  constructor(evaluator: Evaluator, destinations: Destinations) {
    this.#evaluator = evaluator;
    this.#destinations = destinations;
  }

  /** Data in the message of an error is reported where the error is built, and only for logs. */
  of(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    destination: Destination | undefined,
    runs?: Running,
  ): readonly Reach[] {
    const reaches: Reach[] = [];
    const plain = items.filter((item) => item.built === undefined);
    if (plain.length > 0) reaches.push(this.#reach(file, sink, chain, plain, destination, runs));
    if (sink.row.kind !== 'log') return reaches;
    const built = new Map<string, CollectedItem[]>();
    for (const item of items) {
      if (item.built === undefined) continue;
      const key = `${item.built.file}#${item.built.node}`;
      built.set(key, [...(built.get(key) ?? []), item]);
    }
    for (const group of built.values()) {
      const at = group[0]?.built;
      if (at === undefined) continue;
      const reach = this.#reach(file, sink, [], group, destination, undefined);
      const place = this.#evaluator.place(at.file, this.#evaluator.node(at.file, at.node));
      const built = { ...place, text: 'in the message of an error that is made here' };
      reaches.push({
        ...reach,
        ...at,
        place,
        chain: [{ file: at.file, node: at.node, fn: at.fn }, ...reach.chain],
        data: reach.data.map((data) => ({
          ...data,
          steps: [...data.steps.slice(0, -1), built, ...data.steps.slice(-1)],
        })),
        isInError: true,
      });
    }
    return reaches;
  }

  #reach(
    file: string,
    sink: SinkCall,
    chain: readonly Link[],
    items: readonly CollectedItem[],
    destination: Destination | undefined,
    runs: Running | undefined,
  ): Reach {
    const evaluator = this.#evaluator;
    const [outer] = chain;
    const inner = runs && evaluator.node(runs.file, runs.node);
    const running = runs && inner && { file: runs.file, node: runs.node, fn: inner.fn };
    const at =
      outer !== undefined
        ? { file: outer.site.file, node: outer.site.node, fn: outer.site.fn }
        : running !== undefined && runs?.isThere === true
          ? running
          : { file, node: sink.node, fn: sink.fn };
    const links: CallLink[] = [
      ...(running !== undefined && runs?.isThere === true ? [running] : []),
      ...chain.map((link): CallLink => ({ file: link.site.file, node: link.site.node, fn: link.site.fn })),
      { file, node: sink.node, fn: sink.fn },
    ];
    const passed = chain.map((link) => {
      const name = evaluator.fn(link.target.file, link.target.fn).name ?? 'a function';
      return {
        ...evaluator.place(link.site.file, evaluator.node(link.site.file, link.site.node)),
        text: `passed to ${name}`,
      };
    });
    const sinkPlace = {
      ...evaluator.place(file, evaluator.node(file, sink.node)),
      text: `reaches ${sink.row.label}`,
    };
    const calling =
      runs && inner ? [{ ...evaluator.place(runs.file, inner), text: 'calls what it was given' }] : [];
    const recipient = this.#destinations.recipient(sink, destination);
    const data = items.map(
      ({ atom, slot }): DataReach => ({
        category: atom.category,
        label: atom.label,
        confidence:
          destination?.to === 'unknown' && atom.confidence !== 'possible' ? 'possible' : atom.confidence,
        evidence: atom.evidence,
        origin: atom.origin,
        steps: [
          { ...atom.origin, text: `recognised: ${atom.evidence}` },
          ...atom.steps,
          ...passed,
          ...calling,
          sinkPlace,
        ],
        slot,
        ...(atom.remains !== undefined && { remains: atom.remains }),
        ...(atom.owner !== undefined && { owner: atom.owner }),
      }),
    );
    return {
      ...at,
      place: evaluator.place(at.file, evaluator.node(at.file, at.node)),
      row: sink.row,
      integration: sink.integration,
      path: sink.path,
      captures: sink.captures,
      ...(recipient !== undefined && { recipient }),
      ...(destination?.to === 'host' && { host: destination.host }),
      ...(destination?.to === 'recipient' && { host: destination.host }),
      ...(destination?.to === 'webhook' && { webhook: destination.named }),
      chain: links,
      data: onePerLabel(data),
    };
  }
}
