/** What the calls in a function's body say of it, by the words alone: gathered once for each function of a module. */
import type { CallNode, CellNode, FunctionId, ModuleIr, NodeId } from '../../ir.ts';

export interface FunctionCalls {
  /** By its name; the next turn may be handed something else. */
  readonly callsItself: boolean;
  /** Calls that get a parameter whole, by parameter: an object may come back changed. */
  readonly handedOn: ReadonlyMap<number, readonly Handed[]>;
}

export interface Handed {
  readonly call: NodeId;
  /** Which of its arguments; undefined where others are spread before it. */
  readonly position: number | undefined;
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
  const handedOn = new Map<number, Handed[]>();
  let callsItself = false;
  for (const call of callsIn(module, fn)) {
    const { args, callee } = nodes[call] as CallNode;
    const called = nodes[callee];
    callsItself ||=
      (called !== undefined && 'name' in called && called.name === name) ||
      (called?.k === 'function' && called.target === fn);
    const spread = args.findIndex((each) => each.spread);
    args.forEach(({ value }, i) => {
      const index = parameterOf(module, fn, value);
      if (index === undefined) return;
      const list = handedOn.get(index) ?? [];
      list.push({ call, position: spread >= 0 && spread <= i ? undefined : i });
      handedOn.set(index, list);
    });
  }
  return { callsItself, handedOn };
}

/** Which of the function's parameters a node is, itself or by a variable, also one that a function inside reads. */
export function parameterOf(module: ModuleIr, fn: FunctionId, id: NodeId): number | undefined {
  let node = module.nodes[id];
  for (;;) {
    const next =
      node?.k === 'cell' ? onlyDefinition(module, node) : node?.k === 'binding' ? node.value : undefined;
    if (next === undefined) break;
    node = module.nodes[next];
  }
  return node?.k === 'param' && node.fn === fn ? node.index : undefined;
}

/** What a variable that a function inside reads was given, once and for all. */
export function onlyDefinition({ cells }: ModuleIr, { cell }: CellNode): NodeId | undefined {
  const [only, ...others] = cells[cell]?.definitions ?? [];
  return others.length === 0 ? only : undefined;
}

/** A function and those that are written in it. */
export function withinFunction({ functions }: ModuleIr, fn: FunctionId): ReadonlySet<FunctionId> {
  const inside = new Set([fn]);
  // A function stands behind the one that it is written in.
  functions.forEach(({ parent }, id) => {
    if (inside.has(parent)) inside.add(id);
  });
  return inside;
}

function callsIn(module: ModuleIr, fn: FunctionId): readonly NodeId[] {
  return [...withinFunction(module, fn)].flatMap((id) =>
    (module.functions[id]?.calls ?? []).filter((call) => module.nodes[call]?.k === 'call'),
  );
}
