/**
 * What the conditions around a call say of a union: under `case 'moved'` an event is the alternative whose `type` is
 * `moved`, and its fields are those of that alternative.
 *
 * Deliberately absent: narrowing of what was read from a union before (`event.to` exists in one alternative only).
 */
import type { ConditionId, FunctionId, NodeId, ValueNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Atom, Value } from './values.ts';

/** Field `name` of the variable is one of `values`, or none of them. */
interface Discriminant {
  readonly chain: string;
  readonly name: string;
  readonly values: ReadonlySet<string>;
  readonly equal: boolean;
}

export type Narrowed = readonly Discriminant[];

const NOTHING_NARROWED: Narrowed = [];

export class Narrowing {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What holds where a call runs, by the conditions of its function and of those around it. */
  at(file: string, fn: FunctionId, cond: ConditionId): Narrowed {
    const found: Discriminant[] = [];
    const module = this.#evaluator.module(file);
    let inner = fn;
    let id = cond;
    while (inner >= 0) {
      while (id >= 0) {
        const condition = module.conditions[id];
        if (condition === undefined) break;
        if (condition.how !== 'ran') this.#read(file, condition.test, condition.when, found);
        id = condition.parent;
      }
      const declaration = module.functions[inner];
      if (declaration === undefined) break;
      inner = declaration.parent;
      id = declaration.cond;
    }
    return found.length === 0 ? NOTHING_NARROWED : found;
  }

  /** The alternatives that are left of what an expression holds. */
  apply(narrowed: Narrowed, value: Value, file: string, node: NodeId): Value {
    if (narrowed.length === 0 || value.atoms.length < 2) return value;
    const chain = this.#evaluator.usage.chain(file, node);
    const tests = narrowed.filter((test) => test.chain === chain);
    if (chain === undefined || tests.length === 0) return value;
    const left = value.atoms.filter((atom) => tests.every((test) => this.#allows(test, atom)));
    return left.length === 0 || left.length === value.atoms.length ? value : { atoms: left };
  }

  #allows(test: Discriminant, atom: Atom): boolean {
    if (atom.a !== 'open' || atom.type === undefined) return true;
    const { types } = this.#evaluator;
    const member = types.membersOf(types.resolved(atom.type))?.get(test.name);
    const literals = member?.type === undefined ? undefined : types.keys.literals(member.type);
    if (literals === undefined || literals.length === 0) return true;
    return test.equal
      ? literals.some((literal) => test.values.has(literal))
      : !literals.every((literal) => test.values.has(literal));
  }

  #read(file: string, id: NodeId, when: boolean, found: Discriminant[]): void {
    const node = this.#evaluator.node(file, id);
    switch (node.k) {
      case 'unary':
        if (node.op === '!') this.#read(file, node.operand, !when, found);
        return;
      case 'logical': {
        if ((node.op === '&&') === when) {
          this.#read(file, node.left, when, found);
          this.#read(file, node.right, when, found);
          return;
        }
        if (node.op === '??') return;
        const sides = [node.left, node.right].map((side) => {
          const own: Discriminant[] = [];
          this.#read(file, side, when, own);
          return own;
        });
        // `a === 1 || a === 2`
        const [[left, ...moreLeft] = [], [right, ...moreRight] = []] = sides;
        if (left === undefined || right === undefined || moreLeft.length + moreRight.length > 0) return;
        if (left.chain !== right.chain || left.name !== right.name || left.equal !== right.equal) return;
        if (left.equal) found.push({ ...left, values: new Set([...left.values, ...right.values]) });
        return;
      }
      case 'binary': {
        const isEquality = /^[=!]==?$/.test(node.op);
        if (!isEquality) return;
        const equal = node.op.startsWith('=') === when;
        this.#compare(file, node.left, node.right, equal, found);
        this.#compare(file, node.right, node.left, equal, found);
        return;
      }
      case 'prop':
        this.#field(file, node, new Set(['false']), !when, found);
        return;
      default:
    }
  }

  #compare(file: string, read: NodeId, other: NodeId, equal: boolean, found: Discriminant[]): void {
    const node = this.#source(file, read);
    if (node.k !== 'prop') return;
    const value = this.#evaluator.evaluate(
      this.#evaluator.rootFrame(file, this.#evaluator.node(file, other).fn),
      other,
    );
    const [only] = value.atoms;
    if (value.atoms.length !== 1 || only?.a !== 'const') return;
    this.#field(file, node, new Set([String(only.value)]), equal, found);
  }

  /** `const { kind } = event` is a read like `event.kind`. */
  #source(file: string, id: NodeId): ValueNode {
    const node = this.#evaluator.node(file, id);
    return node.k === 'binding' && node.value !== undefined ? this.#evaluator.node(file, node.value) : node;
  }

  #field(
    file: string,
    node: ValueNode & { k: 'prop' },
    values: ReadonlySet<string>,
    equal: boolean,
    found: Discriminant[],
  ): void {
    const chain = this.#evaluator.usage.chain(file, node.base);
    if (chain !== undefined) found.push({ chain, name: node.name, values, equal });
  }
}
