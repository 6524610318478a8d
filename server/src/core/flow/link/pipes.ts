/**
 * Streams: `people$.pipe(map(f), tap(log))`. The stream itself is transparent, like a promise: what counts is what passes
 * through it. Rows say which functions are stages of a pipe (callbacks that get `piped`) and which of them change what
 * passes (those with a row for what they give back); any other stage lets it through as it is.
 */
import type { CallNode, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { LibraryAtom, Value } from './values.ts';

const PIPE = 'pipe';

export class Pipes {
  readonly #evaluator: Evaluator;
  readonly #staged = new Map<string, boolean>();
  readonly #pipes = new Map<string, Map<NodeId, CallNode>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What comes out of a call of `pipe` on a stream; undefined when its arguments are no stages. */
  through(frame: Frame, node: CallNode): Value | undefined {
    const base = this.#base(frame.file, node);
    if (base === undefined || !node.args.some((arg) => this.#stage(frame, arg.value) !== undefined))
      return undefined;
    return this.#after(frame, node, node.args.length, base);
  }

  /** What arrives at a stage of a pipe: `id` is the call that makes the stage. */
  before(frame: Frame, id: NodeId): Value | undefined {
    const node = this.#pipesOf(frame.file).get(id);
    const base = node === undefined ? undefined : this.#base(frame.file, node);
    if (node === undefined || base === undefined) return undefined;
    const position = node.args.findIndex((arg) => arg.value === id);
    return this.#after(frame, node, position, base);
  }

  /** The calls of `pipe` in a file, by what they are given. */
  #pipesOf(file: string): ReadonlyMap<NodeId, CallNode> {
    let pipes = this.#pipes.get(file);
    if (pipes === undefined) {
      pipes = new Map();
      for (const node of this.#evaluator.module(file).nodes) {
        if (node.k !== 'call' || this.#base(file, node) === undefined) continue;
        for (const { value } of node.args) if (!pipes.has(value)) pipes.set(value, node);
      }
      this.#pipes.set(file, pipes);
    }
    return pipes;
  }

  /** What `pipe` is called on. */
  #base(file: string, node: CallNode): NodeId | undefined {
    const callee = this.#evaluator.node(file, node.callee);
    return callee.k === 'prop' && callee.name === PIPE ? callee.base : undefined;
  }

  /** The last stage before a position that changes what passes decides. */
  #after(frame: Frame, node: CallNode, position: number, base: NodeId): Value {
    for (const { value } of node.args.slice(0, position).reverse()) {
      const stage = this.#stage(frame, value);
      if (stage !== undefined && this.#evaluator.catalog.returnsFor(stage.integration, stage.path).length > 0)
        return this.#evaluator.evaluate(frame, value);
    }
    return this.#evaluator.evaluate(frame, base);
  }

  /** The library function that makes a stage. */
  #stage(frame: Frame, id: NodeId): LibraryAtom | undefined {
    const node = this.#evaluator.node(frame.file, id);
    if (node.k !== 'call') return undefined;
    for (const atom of this.#evaluator.evaluate(frame, node.callee).atoms)
      if (atom.a === 'lib' && this.#hasStages(atom.integration)) return atom;
    return undefined;
  }

  #hasStages(integration: string): boolean {
    let has = this.#staged.get(integration);
    if (has === undefined) {
      const callbacks = this.#evaluator.catalog.integration(integration)?.callbacks ?? [];
      has = callbacks.some(({ params }) => params.includes('piped'));
      this.#staged.set(integration, has);
    }
    return has;
  }
}
