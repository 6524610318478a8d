/**
 * What a value was made of, backwards within one file: through variables, loops, what it was read from, what was called for
 * it, and the call that a callback was handed to (`old.docs.forEach((entry) => entry.ref.delete())`).
 */
import type { CallNode, FunctionId, ModuleIr, NodeId, ValueNode } from '../flow/ir.ts';

const MOST = 200;

export class Sources {
  readonly #ir: ModuleIr;
  readonly #isBeginning: (call: CallNode) => boolean;
  readonly #handedTo = new Map<FunctionId, NodeId>();

  /** `isBeginning`: calls behind which nothing is looked for. */
  constructor(ir: ModuleIr, isBeginning: (call: CallNode) => boolean = () => false) {
    this.#ir = ir;
    this.#isBeginning = isBeginning;
    ir.nodes.forEach((node, id) => {
      if (node.k !== 'call') return;
      for (const { value } of node.args) {
        const handed = ir.nodes[value];
        if (handed?.k === 'function') this.#handedTo.set(handed.target, id);
      }
    });
  }

  /** The call that a function expression is handed to. */
  handedTo(fn: FunctionId): NodeId | undefined {
    return this.#handedTo.get(fn);
  }

  of(from: NodeId): ReadonlySet<NodeId> {
    const seen = new Set<NodeId>([from]);
    for (const id of seen) {
      const node = this.#ir.nodes[id];
      if (node === undefined || seen.size > MOST) continue;
      for (const before of this.#before(node)) seen.add(before);
    }
    return seen;
  }

  /** What a variable or a cast stands for. */
  plain(id: NodeId): NodeId {
    const node = this.#ir.nodes[id];
    const before =
      node?.k === 'binding' || node?.k === 'cast' || node?.k === 'cell' ? this.#before(node) : [];
    const [only] = before;
    return only === undefined || before.length > 1 || only >= id ? id : this.plain(only);
  }

  #before(node: ValueNode): readonly NodeId[] {
    switch (node.k) {
      case 'binding':
        return node.value === undefined ? [] : [node.value];
      case 'await':
      case 'cast':
        return [node.operand];
      case 'prop':
      case 'index':
      case 'element':
      case 'update':
        return [node.base];
      case 'phi':
        return node.inputs;
      case 'cell':
        return this.#ir.cells[node.cell]?.definitions ?? [];
      case 'call':
        if (this.#isBeginning(node)) return [];
        // What a method gives comes from what it is called on, whatever else it is told.
        return this.#ir.nodes[node.callee]?.k === 'prop'
          ? [node.callee]
          : node.args.map(({ value }) => value);
      case 'param': {
        const call = this.handedTo(node.fn);
        return call === undefined ? [] : [call];
      }
      default:
        return [];
    }
  }
}

/** The last name of a callee or a value. */
export function lastName(ir: ModuleIr, id: NodeId): string | undefined {
  const node = ir.nodes[id];
  if (node?.k === 'prop' || node?.k === 'global') return node.name;
  return node?.k === 'import' ? ir.imports[node.index]?.name : undefined;
}
