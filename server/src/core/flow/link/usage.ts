/** What the code of a file reads from a value, whatever its type: `const { email } = req.body` says what is in `req.body`. */
import type { ModuleIr, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';

const NOTHING_READ: readonly string[] = [];

/** By module: a pure reading of its representation. */
const indexes = new WeakMap<ModuleIr, ReadonlyMap<string, readonly string[]>>();

export class Usage {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /**
   * Names of the fields that the code of the same function reads from what this expression reads: `const { email } =
   * req.body` says what is in `req.body`. Sorted; the same list for the same question.
   */
  fieldsRead(file: string, id: NodeId): readonly string[] {
    const module = this.#evaluator.module(file);
    let index = indexes.get(module);
    if (index === undefined) {
      const made = new Map<string, Set<string>>();
      for (const node of module.nodes) {
        if (node.k !== 'prop') continue;
        const key = this.chain(file, node.base);
        if (key === undefined) continue;
        let names = made.get(key);
        if (names === undefined) {
          names = new Set();
          made.set(key, names);
        }
        names.add(node.name);
      }
      index = new Map([...made].map(([chain, names]) => [chain, [...names].sort()]));
      indexes.set(module, index);
    }
    const key = this.chain(file, id);
    return (key === undefined ? undefined : index.get(key)) ?? NOTHING_READ;
  }

  /** A variable and the fields read from it, as a key: `b12.body`. */
  chain(file: string, id: NodeId): string | undefined {
    const node = this.#evaluator.node(file, id);
    switch (node.k) {
      case 'binding':
        if (node.value !== undefined) {
          const value = this.#evaluator.node(file, node.value);
          // `const body = req.body` is the same thing under another name.
          if (value.k === 'prop' || value.k === 'binding') return this.chain(file, node.value);
          if (value.k === 'cast' || value.k === 'await') return this.chain(file, value.operand) ?? `b${id}`;
        }
        return `b${id}`;
      case 'param':
        return `p${node.fn}.${node.index}`;
      case 'cast':
      case 'await':
        return this.chain(file, node.operand);
      case 'prop': {
        const base = this.chain(file, node.base);
        return base === undefined ? undefined : `${base}.${node.name}`;
      }
      case 'element': {
        const base = this.chain(file, node.base);
        return base === undefined ? undefined : `${base}[]`;
      }
      case 'this':
        return `t${node.binder}`;
      case 'call':
        return `n${id}`;
      case 'phi':
        return `n${id}`;
      case 'cell': {
        const definitions = this.#evaluator.module(file).cells[node.cell]?.definitions ?? [];
        return definitions.length === 1 && definitions[0] !== undefined
          ? this.chain(file, definitions[0])
          : `c${node.cell}`;
      }
      default:
        return undefined;
    }
  }
}
