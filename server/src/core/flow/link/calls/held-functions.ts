/**
 * What becomes of a function that a parameter holds: where the module calls it and where it hands it on, through variables,
 * fields of its class and variables of the module. By the words alone.
 */
import type { FunctionId, ModuleIr, NodeId } from '../../ir.ts';

/** A call of the function; with `argument`, one that it is handed to at that position. */
export interface HeldUse {
  readonly call: NodeId;
  readonly argument?: number;
  /** Another function than the one with the parameter calls it. */
  readonly isLater: boolean;
}

/** The parameter, or a property of what it holds. */
export interface HeldPlace {
  readonly fn: FunctionId;
  readonly position: number;
  readonly prop: string | undefined;
}

const MAXIMUM_DEPTH = 8;

const known = new WeakMap<ModuleIr, Map<string, readonly HeldUse[]>>();

export function usesOfHeld(module: ModuleIr, place: HeldPlace): readonly HeldUse[] {
  let uses = known.get(module);
  if (uses === undefined) {
    uses = new Map();
    known.set(module, uses);
  }
  const key = `${place.fn}#${place.position}#${place.prop ?? ''}`;
  let found = uses.get(key);
  if (found === undefined) {
    found = gather(module, place);
    uses.set(key, found);
  }
  return found;
}

function gather(module: ModuleIr, { fn, position, prop }: HeldPlace): readonly HeldUse[] {
  const { functions, nodes } = module;
  const param = functions[fn]?.params[position]?.node;
  if (param === undefined) return [];
  const found: HeldUse[] = [];
  const isKept = isKeptBy(module, fn, param);
  for (const [other, { calls }] of functions.entries()) {
    if (!isKept && !isInside(functions, other, fn)) continue;
    for (const id of calls) {
      const call = nodes[id];
      if (call?.k !== 'call') continue;
      const isLater = other !== fn;
      if (reads(module, call.callee, param, prop, 0)) found.push({ call: id, isLater });
      else
        for (const [argument, { value, spread }] of call.args.entries())
          if (!spread && reads(module, value, param, prop, 0)) found.push({ call: id, argument, isLater });
    }
  }
  return found;
}

/** Whether functions outside may read it: a constructor fills fields, `sink = next` a variable of the module. */
function isKeptBy(module: ModuleIr, fn: FunctionId, param: NodeId): boolean {
  return (
    module.functions[fn]?.kind === 'constructor' ||
    module.cells.some(({ definitions }) =>
      definitions.some((id) => module.nodes[id]?.k !== 'param' && reads(module, id, param, undefined, 0)),
    )
  );
}

/** Whether a node is the parameter (or its property), looking through variables, fields and casts. */
function reads(
  module: ModuleIr,
  id: NodeId,
  param: NodeId,
  prop: string | undefined,
  depth: number,
): boolean {
  if (depth > MAXIMUM_DEPTH) return false;
  const node = module.nodes[id];
  if (id === param) return prop === undefined;
  const next = (each: NodeId): boolean => reads(module, each, param, prop, depth + 1);
  switch (node?.k) {
    case 'binding':
      return node.value !== undefined && next(node.value);
    case 'cast':
      return next(node.operand);
    case 'cell':
      return (module.cells[node.cell]?.definitions ?? []).some(next);
    case 'prop':
      if (prop !== undefined && node.name === prop && reads(module, node.base, param, undefined, depth + 1))
        return true;
      return fieldOf(module, node.base, node.name).some(next);
    case 'logical':
      return next(node.left);
    default:
      return false;
  }
}

/** What a class puts into a field of its own: `this.send`. */
function fieldOf({ classes, functions, nodes }: ModuleIr, base: NodeId, name: string): readonly NodeId[] {
  const self = nodes[base];
  if (self?.k !== 'this') return [];
  const cls = functions[self.binder]?.class;
  const member = cls === undefined ? undefined : classes[cls]?.members.find((each) => each.name === name);
  return member === undefined
    ? []
    : [...(member.init === undefined ? [] : [member.init]), ...member.assigned];
}

function isInside(
  functions: readonly { readonly parent: FunctionId }[],
  inner: FunctionId,
  outer: FunctionId,
): boolean {
  for (let at = inner; at >= 0; at = functions[at]?.parent ?? -1) if (at === outer) return true;
  return false;
}
