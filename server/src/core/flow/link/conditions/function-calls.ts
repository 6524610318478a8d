/** What the calls in a function's body say of it, by the words alone: gathered once for each function of a module. */
import type { CallNode, FunctionId, ModuleIr, NodeId } from '../../ir.ts';

export interface FunctionCalls {
  /** By its name; the next turn may be handed something else. */
  readonly callsItself: boolean;
  /** Parameters that another call gets whole: an object among them may come back changed. */
  readonly handedOn: ReadonlySet<number>;
}

const known = new WeakMap<ModuleIr, Map<FunctionId, FunctionCalls>>();

export function callsOf(module: ModuleIr, fn: FunctionId): FunctionCalls {
  let functions = known.get(module);
  if (functions === undefined) {
    functions = new Map();
    known.set(module, functions);
  }
  let facts = functions.get(fn);
  if (facts === undefined) {
    facts = gather(module, fn);
    functions.set(fn, facts);
  }
  return facts;
}

function gather(module: ModuleIr, fn: FunctionId): FunctionCalls {
  const { nodes } = module;
  const name = module.functions[fn]?.name;
  const handedOn = new Set<number>();
  let callsItself = false;
  for (const { args, callee } of callsIn(module, fn)) {
    const called = nodes[callee];
    callsItself ||=
      (called !== undefined && 'name' in called && called.name === name) ||
      (called?.k === 'function' && called.target === fn);
    for (const { value } of args) {
      const index = parameterOf(module, fn, value);
      if (index !== undefined) handedOn.add(index);
    }
  }
  return { callsItself, handedOn };
}

/** Which of the function's parameters a node is, itself or by a variable. */
function parameterOf(module: ModuleIr, fn: FunctionId, id: NodeId): number | undefined {
  let node = module.nodes[id];
  while (node?.k === 'binding' && node.value !== undefined) node = module.nodes[node.value];
  return node?.k === 'param' && node.fn === fn ? node.index : undefined;
}

/** Calls in a function and in those that are written in it. */
function callsIn({ functions, nodes }: ModuleIr, fn: FunctionId): readonly CallNode[] {
  const inside = new Set([fn]);
  // A function stands behind the one that it is written in.
  functions.forEach(({ parent }, id) => {
    if (inside.has(parent)) inside.add(id);
  });
  return [...inside].flatMap((id) =>
    (functions[id]?.calls ?? []).flatMap((call) => {
      const node = nodes[call];
      return node?.k === 'call' ? [node] : [];
    }),
  );
}
