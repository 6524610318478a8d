/**
 * Functions of a module that are used other than by calling them (in a table, under another name, given back), so that who
 * calls them is not seen. By the words alone; gathered once for each module.
 */
import type { FunctionId, ModuleIr, NodeId, ValueNode } from '../../ir.ts';

export interface UsedValues {
  readonly functions: ReadonlySet<FunctionId>;
  /** Indices of imports, which may be functions of other modules. */
  readonly imports: ReadonlySet<number>;
}

const known = new WeakMap<ModuleIr, UsedValues>();

export function usedValues(module: ModuleIr): UsedValues {
  let used = known.get(module);
  if (used === undefined) {
    used = gather(module);
    known.set(module, used);
  }
  return used;
}

function gather({ functions, nodes }: ModuleIr): UsedValues {
  const found = { functions: new Set<FunctionId>(), imports: new Set<number>() };
  const add = (id: NodeId): void => {
    let node = nodes[id];
    while (node?.k === 'binding' || node?.k === 'cast') {
      const next: NodeId | undefined = node.k === 'cast' ? node.operand : node.value;
      node = next === undefined ? undefined : nodes[next];
    }
    if (node?.k === 'function') found.functions.add(node.target);
    else if (node?.k === 'import') found.imports.add(node.index);
  };
  for (const node of nodes) for (const id of usedBy(node)) add(id);
  for (const { returns } of functions) for (const id of returns) add(id);
  return found;
}

/** What a node makes a value of, or hands on, other than by calling it. */
function usedBy(node: ValueNode): readonly NodeId[] {
  switch (node.k) {
    case 'object':
      return node.props.flatMap((prop) => ('value' in prop ? [prop.value] : []));
    case 'array':
      return node.items.map(({ value }) => value);
    case 'conditional':
      return [node.then, node.else];
    case 'logical':
      return [node.left, node.right];
    case 'write':
      return [node.value];
    case 'update':
      return node.value === undefined ? [] : [node.value];
    case 'prop':
      return [node.base];
    default:
      return [];
  }
}
