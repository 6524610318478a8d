import type { FunctionId, NodeId } from '../ir.ts';
import type { Lazy, TypeEnv, Value } from './values.ts';

/** Arguments of one call. From `spread.from` on, the elements of the spread value arrive. */
export interface Arguments {
  readonly values: readonly Lazy[];
  readonly spread: { readonly from: number; readonly value: Lazy } | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One activation of a function: its arguments, its `this`, and the frame it was created in. Without arguments the
 * parameters are symbolic; that frame is shared by everyone who looks at the function by itself.
 */
export class Frame {
  readonly file: string;
  readonly fn: FunctionId;
  /** Undefined: symbolic parameters. */
  readonly args: Arguments | undefined;
  readonly self: Value | undefined;
  /** Frame of the lexically enclosing function. */
  readonly parent: Frame | undefined;
  /** The call that made this activation, in the frame of the caller. */
  readonly call: { readonly frame: Frame; readonly node: NodeId } | undefined;
  /** Number of calls on the way here. */
  readonly depth: number;
  readonly typeEnv: TypeEnv | undefined;
  /** One turn of a loop: what stands outside the loop is what it is in the frame `of`. */
  readonly turn: { readonly of: Frame; readonly loop: Span } | undefined;
  readonly memo = new Map<NodeId, Value>();
  // Most frames need neither of the two, and there are a hundred thousand frames.
  #children: Map<FunctionId, Frame> | undefined;
  #callees: Map<NodeId, Frame[]> | undefined;

  constructor(options: {
    file: string;
    fn: FunctionId;
    args: Arguments | undefined;
    self: Value | undefined;
    parent: Frame | undefined;
    call: { readonly frame: Frame; readonly node: NodeId } | undefined;
    typeEnv: TypeEnv | undefined;
    turn?: { readonly of: Frame; readonly loop: Span } | undefined;
  }) {
    this.file = options.file;
    this.fn = options.fn;
    this.args = options.args;
    this.self = options.self;
    this.parent = options.parent;
    this.call = options.call;
    this.depth = options.call === undefined ? (options.parent?.depth ?? 0) : options.call.frame.depth + 1;
    this.typeEnv = options.typeEnv;
    this.turn = options.turn;
  }

  /** The same activation in one turn of a loop. */
  turnOf({ start, end }: Span): Frame {
    return new Frame({ ...this, turn: { of: this, loop: { start, end } } });
  }

  /** Whether this is one turn of a loop, or made in one. */
  isTurn(): boolean {
    for (let at: Frame | undefined = this; at !== undefined; at = at.parent)
      if (at.turn !== undefined) return true;
    return false;
  }

  /** Whether a known call made this activation, or the one that this closure was created in. */
  isCalled(): boolean {
    for (let at: Frame | undefined = this; at !== undefined; at = at.parent)
      if (at.args !== undefined) return true;
    return false;
  }

  /** Frames of closures created in this one, looked at by themselves. */
  child(fn: FunctionId, make: () => Frame): Frame {
    this.#children ??= new Map();
    let child = this.#children.get(fn);
    if (child === undefined) {
      child = make();
      this.#children.set(fn, child);
    }
    return child;
  }

  /** The activation made by the call at `node` of this function. */
  callee(node: NodeId, file: string, fn: FunctionId): Frame | undefined {
    return this.#callees?.get(node)?.find((frame) => frame.fn === fn && frame.file === file);
  }

  /** Takes the place of an earlier one of the same function. */
  setCallee(node: NodeId, frame: Frame): void {
    this.#callees ??= new Map();
    const known = this.#callees.get(node);
    if (known === undefined) {
      this.#callees.set(node, [frame]);
      return;
    }
    const at = known.findIndex(({ fn, file }) => fn === frame.fn && file === frame.file);
    if (at < 0) known.push(frame);
    else known[at] = frame;
  }
}
