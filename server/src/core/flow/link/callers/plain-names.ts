/** The function that an expression names without being evaluated, across imports. */
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';

export class PlainNames {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `file#function`. */
  functionOf(module: ModuleIr, id: NodeId, depth = 0): string | undefined {
    if (depth > 10) return undefined;
    const node = module.nodes[id];
    switch (node?.k) {
      case 'function':
        return `${module.file}#${node.target}`;
      case 'binding':
        return node.value === undefined ? undefined : this.functionOf(module, node.value, depth + 1);
      case 'cast':
        return this.functionOf(module, node.operand, depth + 1);
      case 'cell': {
        const definitions = module.cells[node.cell]?.definitions ?? [];
        for (const definition of definitions) {
          const found = this.functionOf(module, definition, depth + 1);
          if (found !== undefined) return found;
        }
        return undefined;
      }
      case 'import': {
        const target = this.#evaluator.graph.imported(module.file, node.index);
        if (target?.to !== 'node') return undefined;
        const other = this.#evaluator.program.module(target.file);
        return other === undefined ? undefined : this.functionOf(other, target.node, depth + 1);
      }
      case 'prop':
        return this.#memberOf(module, node.base, node.name, depth);
      default:
        return undefined;
    }
  }

  /** `const { notify } = require('./mailer')`, `(await import('./mailer')).notify` */
  #memberOf(module: ModuleIr, base: NodeId, name: string, depth: number): string | undefined {
    const specifier = this.#specifierOf(module, base, depth);
    if (specifier === undefined) return undefined;
    const target = this.#evaluator.graph.named(module.file, specifier, name);
    if (target?.to !== 'node' && target?.to !== 'member') return undefined;
    const other = this.#evaluator.program.module(target.file);
    if (other === undefined) return undefined;
    if (target.to === 'node') return this.functionOf(other, target.node, depth + 1);
    const object = other.nodes[target.node];
    if (object?.k !== 'object') return undefined;
    const prop = object.props.find((each) => each.p === 'value' && each.key === name);
    return prop?.p === 'value' ? this.functionOf(other, prop.value, depth + 1) : undefined;
  }

  #specifierOf(module: ModuleIr, id: NodeId, depth: number): string | undefined {
    const node = depth > 10 ? undefined : module.nodes[id];
    if (node?.k === 'module') return node.specifier;
    if (node?.k === 'await' || node?.k === 'cast') return this.#specifierOf(module, node.operand, depth + 1);
    if (node?.k !== 'binding' || node.value === undefined) return undefined;
    return this.#specifierOf(module, node.value, depth + 1);
  }
}
