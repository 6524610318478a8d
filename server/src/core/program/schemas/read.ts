/** Reading one module's representation: values behind names, inside one file only. */
import type { CallNode, ModuleIr, NodeId, ObjectNode, ValueNode } from '../../flow/ir.ts';

export function nodeOf(ir: ModuleIr, id: NodeId): ValueNode {
  const node = ir.nodes[id];
  if (!node) throw new Error(`node ${id} is not in ${ir.file}`);
  return node;
}

/** The node behind names, casts and awaits, as long as there is exactly one. */
export function behind(ir: ModuleIr, id: NodeId): NodeId {
  let current = id;
  for (let step = 0; step < 20; step += 1) {
    const node = nodeOf(ir, current);
    let next: NodeId | undefined;
    if (node.k === 'binding') next = node.value;
    else if (node.k === 'cast' || node.k === 'await') next = node.operand;
    else if (node.k === 'update') next = node.base;
    else if (node.k === 'cell') {
      const definitions = ir.cells[node.cell]?.definitions ?? [];
      next = definitions.length === 1 ? definitions[0] : undefined;
    }
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** Last name of a callee as written, or as exported by the module it comes from: `Entity`, `pgTable`. */
export function calleeName(ir: ModuleIr, call: CallNode): string | undefined {
  return nameOf(ir, call.callee);
}

export function nameOf(ir: ModuleIr, id: NodeId): string | undefined {
  const node = nodeOf(ir, id);
  switch (node.k) {
    case 'prop':
    case 'global':
      return node.name;
    case 'import': {
      const entry = ir.imports[node.index];
      return entry && (entry.name === 'default' || entry.name === '*' ? entry.local : entry.name);
    }
    case 'binding':
      if (node.value === undefined) return node.name;
      return nodeOf(ir, node.value).k === 'prop' ? nameOf(ir, node.value) : node.name;
    default:
      return undefined;
  }
}

export function argument(ir: ModuleIr, call: CallNode, index: number): NodeId | undefined {
  const argument = call.args[index];
  return argument && !argument.spread ? behind(ir, argument.value) : undefined;
}

export function objectAt(ir: ModuleIr, id: NodeId | undefined): ObjectNode | undefined {
  if (id === undefined) return undefined;
  const node = nodeOf(ir, behind(ir, id));
  return node.k === 'object' ? node : undefined;
}

/** Value of a property written in an object literal (spreads of local literals included). */
export function property(ir: ModuleIr, object: ObjectNode | undefined, key: string): NodeId | undefined {
  for (const prop of [...(object?.props ?? [])].reverse()) {
    if (prop.p === 'value' && prop.key === key) return prop.value;
    if (prop.p === 'spread') {
      const found = property(ir, objectAt(ir, prop.value), key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

export function constantAt(
  ir: ModuleIr,
  id: NodeId | undefined,
): string | number | boolean | null | undefined {
  if (id === undefined) return undefined;
  const node = nodeOf(ir, behind(ir, id));
  if (node.k === 'const') return node.value;
  if (node.k === 'template' && node.parts.length === 0) return node.texts[0];
  return undefined;
}

export function stringAt(ir: ModuleIr, id: NodeId | undefined): string | undefined {
  const value = constantAt(ir, id);
  return typeof value === 'string' ? value : undefined;
}

/** A number, looking through arithmetic on constants; `'30d'` in milliseconds is not known here. */
export function numberAt(ir: ModuleIr, id: NodeId | undefined): number | undefined {
  if (id === undefined) return undefined;
  const node = nodeOf(ir, behind(ir, id));
  if (node.k === 'const') return typeof node.value === 'number' ? node.value : undefined;
  if (node.k !== 'binary') return undefined;
  const left = numberAt(ir, node.left);
  const right = numberAt(ir, node.right);
  if (left === undefined || right === undefined) return undefined;
  if (node.op === '*') return left * right;
  if (node.op === '+') return left + right;
  if (node.op === '-') return left - right;
  return node.op === '/' ? left / right : undefined;
}
