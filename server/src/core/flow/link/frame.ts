import type { FunctionId, NodeId } from '../ir.ts';
import type { Lazy, TypeEnv, Value } from './values.ts';

/** Arguments of one call. From `spread.from` on, the elements of the spread value arrive. */
export interface Arguments {
  readonly values: readonly Lazy[];
  readonly spread: { readonly from: number; readonly value: Lazy } | undefined;
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
  readonly memo = new Map<NodeId, Value>();
  /** Nodes being evaluated. */
  readonly pending = new Set<NodeId>();
  /** Frames of closures created in this one, looked at by themselves. */
  readonly children = new Map<FunctionId, Frame>();
  /** Activations made by calls of this frame: by call node, then by function. */
  readonly callees = new Map<NodeId, Map<string, Frame>>();

  constructor(options: {
    file: string;
    fn: FunctionId;
    args: Arguments | undefined;
    self: Value | undefined;
    parent: Frame | undefined;
    call: { readonly frame: Frame; readonly node: NodeId } | undefined;
    typeEnv: TypeEnv | undefined;
  }) {
    this.file = options.file;
    this.fn = options.fn;
    this.args = options.args;
    this.self = options.self;
    this.parent = options.parent;
    this.call = options.call;
    this.depth = options.call === undefined ? (options.parent?.depth ?? 0) : options.call.frame.depth + 1;
    this.typeEnv = options.typeEnv;
  }
}
