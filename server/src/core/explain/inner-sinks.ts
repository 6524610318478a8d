/** The sinks that a function leads to by itself or through what it calls, and how a function is named in a map. */
import type { Flow, FunctionRef, NodeRef } from '../flow/model.ts';

const MAXIMUM_FUNCTIONS = 200;

/** Sink calls in a function and in what it calls. */
export interface InnerSinks {
  readonly sinks: readonly InnerSink[];
  /** Calls of what was given to one of these functions: what that does is not known by them. */
  readonly given: readonly NodeRef[];
  /** The functions that were looked at (`functionKey`). */
  readonly functions: readonly string[];
}

interface InnerSink {
  readonly ref: NodeRef;
  readonly label: string;
  readonly kind: 'log' | 'store' | 'share';
}

export function functionKey({ file, fn }: FunctionRef): string {
  return `${file}#${fn}`;
}

/** Nearest first. */
export function sinksInside(flow: Flow, start: FunctionRef): InnerSinks {
  const found: InnerSink[] = [];
  const given: NodeRef[] = [];
  const seen = new Set<string>();
  const queue: FunctionRef[] = [start];
  for (let at = queue.shift(); at !== undefined && seen.size < MAXIMUM_FUNCTIONS; at = queue.shift()) {
    const { file } = at;
    if (seen.has(functionKey(at))) continue;
    seen.add(functionKey(at));
    const ir = flow.module(file);
    if (ir === undefined) continue;
    for (const { node, row } of flow.sinkCalls(file))
      if (ir.nodes[node]?.fn === at.fn) found.push({ ref: { file, node }, label: row.label, kind: row.kind });
    for (const node of ir.functions[at.fn]?.calls ?? []) {
      const { functions, library } = flow.callee({ file, node });
      queue.push(...functions);
      if (functions.length + library.length === 0 && isGiven(flow, { file, node }))
        given.push({ file, node });
    }
    // Functions written inside it run, too, as far as anybody calls them.
    ir.functions.forEach((inner, fn) => {
      if (inner.parent === at?.fn) queue.push({ file, fn });
    });
  }
  return { sinks: found, given, functions: [...seen] };
}

/** `fn(value)` of a parameter, `this.log(value)` of what a constructor was handed. */
function isGiven(flow: Flow, { file, node }: NodeRef): boolean {
  const call = flow.node({ file, node });
  if (call.k !== 'call') return false;
  return flow.origins({ file, node: call.callee }).some((origin) => {
    const made = flow.node(origin);
    if (made.k === 'prop') return flow.node({ file: origin.file, node: made.base }).k === 'this';
    const value = made.k === 'binding' && made.value !== undefined ? made.value : origin.node;
    return flow.node({ file: origin.file, node: value }).k === 'param';
  });
}
