/**
 * Streams: `people$.pipe(map(f), tap(log))`, and `pipe(people, map(f), filter(g))` of libraries of functions. The stream itself is transparent, like a promise: what counts is what passes
 * through it. Rows say which functions are stages of a pipe (callbacks that get `piped`) and which of them change what
 * passes (those with a row for what they give back); any other stage lets it through as it is.
 */
import type { CallNode, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import type { LibraryAtom, Value } from './values.ts';

/** A call of `pipe`: where the values come from, and from which argument on its stages stand. */
interface Form {
  readonly base: NodeId;
  readonly from: number;
}

export class Pipes {
  readonly #evaluator: Evaluator;
  readonly #staged = new Map<string, boolean>();
  readonly #pipes = new Map<string, Map<NodeId, CallNode>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What comes out of a call of `pipe`; undefined when its arguments are no stages. */
  through(frame: Frame, node: CallNode): Value | undefined {
    const form = this.#form(frame, node);
    if (form === undefined) return undefined;
    if (form.from === 0 && !node.args.some((arg) => this.#stage(frame, arg.value) !== undefined))
      return undefined;
    return this.#after(frame, node, node.args.length, form);
  }

  /** What arrives at a stage of a pipe: `id` is the call that makes the stage. */
  before(frame: Frame, id: NodeId): Value | undefined {
    const node = this.#pipesOf(frame.file).get(id);
    const form = node === undefined ? undefined : this.#form(frame, node);
    if (node === undefined || form === undefined) return undefined;
    const position = node.args.findIndex((arg) => arg.value === id);
    return position < form.from ? undefined : this.#after(frame, node, position, form);
  }

  /** The calls of `pipe` in a file, by what they are given. */
  #pipesOf(file: string): ReadonlyMap<NodeId, CallNode> {
    let pipes = this.#pipes.get(file);
    if (pipes === undefined) {
      pipes = new Map();
      for (const node of this.#evaluator.module(file).nodes) {
        if (node.k !== 'call' || !this.#isNamedPipe(file, node)) continue;
        for (const { value } of node.args) if (!pipes.has(value)) pipes.set(value, node);
      }
      this.#pipes.set(file, pipes);
    }
    return pipes;
  }

  #isNamedPipe(file: string, node: CallNode): boolean {
    const { pipes } = this.#evaluator.catalog;
    const callee = this.#evaluator.node(file, node.callee);
    if (callee.k === 'prop') return pipes.has(callee.name);
    return callee.k === 'import' && pipes.has(this.#evaluator.module(file).imports[callee.index]?.name ?? '');
  }

  /** `stream.pipe(...)`, or `pipe(list, ...)` of a library whose rows say so. */
  #form(frame: Frame, node: CallNode): Form | undefined {
    if (!this.#isNamedPipe(frame.file, node)) return undefined;
    const evaluator = this.#evaluator;
    const [first] = node.args;
    const isFunction = evaluator
      .evaluate(frame, node.callee)
      .atoms.some(
        (atom) =>
          atom.a === 'lib' &&
          evaluator.catalog.returnsFor(atom.integration, atom.path).some(({ row }) => row.value === 'piped'),
      );
    if (isFunction) return first === undefined ? undefined : { base: first.value, from: 1 };
    const callee = evaluator.node(frame.file, node.callee);
    return callee.k === 'prop' ? { base: callee.base, from: 0 } : undefined;
  }

  /** The last stage before a position that changes what passes decides. */
  #after(frame: Frame, node: CallNode, position: number, { base, from }: Form): Value {
    const evaluator = this.#evaluator;
    for (let at = position - 1; at >= from; at -= 1) {
      const id = node.args[at]?.value;
      if (id === undefined) continue;
      const stage = this.#stage(frame, id);
      if (stage !== undefined) {
        if (this.#changes(stage)) return evaluator.evaluate(frame, id);
        continue;
      }
      if (from === 0) continue;
      // A function of the project.
      const fn = evaluator.evaluate(frame, id);
      if (fn.atoms.some(({ a }) => a === 'fn'))
        return evaluator.activations.apply(fn, [this.#after(frame, node, at, { base, from })], {
          frame,
          node: -1,
        });
    }
    return evaluator.evaluate(frame, base);
  }

  #changes({ integration, path }: LibraryAtom): boolean {
    const { catalog } = this.#evaluator;
    return (
      catalog.returnsFor(integration, path).length > 0 ||
      catalog.propagatorsFor(integration, path).some(({ row }) => row.from.includes(PIPED))
    );
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
      has = callbacks.some(({ params }) => params.some((param) => param?.startsWith(PIPED)));
      this.#staged.set(integration, has);
    }
    return has;
  }
}

/** The slot that stands for what arrives at a stage. */
const PIPED = 'piped';
