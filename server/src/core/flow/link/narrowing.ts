/**
 * What the conditions around a call say of a union: under `case 'moved'` an event is the alternative whose `type` is
 * `moved`, and its fields are those of that alternative.
 *
 * Deliberately absent: narrowing of what was read from a union before (`event.to` exists in one alternative only).
 */
import type { ConditionId, FunctionId, NodeId, ValueNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Atom, TypeRef, Value } from './values.ts';

/** Field `name` of the variable is one of `values`, or none of them. */
interface Discriminant {
  readonly chain: string;
  readonly name: string;
  readonly values: ReadonlySet<string>;
  readonly equal: boolean;
}

/** The variable passed a type predicate, or an assertion. */
interface Asserted {
  readonly chain: string;
  readonly type: TypeRef;
}

export type Narrowed = readonly (Discriminant | Asserted)[];

const NOTHING_NARROWED: Narrowed = [];

export class Narrowing {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** What holds where a call runs, by the conditions of its function and of those around it. */
  at(file: string, fn: FunctionId, cond: ConditionId): Narrowed {
    const found: (Discriminant | Asserted)[] = [];
    const module = this.#evaluator.module(file);
    let inner = fn;
    let id = cond;
    while (inner >= 0) {
      while (id >= 0) {
        const condition = module.conditions[id];
        if (condition === undefined) break;
        if (condition.how !== 'ran') this.#read(file, condition.test, condition.when, found);
        if (condition.when) this.#predicate(file, condition.test, condition.how === 'ran', found);
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
    if (narrowed.length === 0) return value;
    const chain = this.#evaluator.usage.chain(file, node);
    if (chain === undefined) return value;
    const asserted = narrowed.find((test): test is Asserted => test.chain === chain && 'type' in test);
    if (asserted !== undefined) return this.#evaluator.typed.refine(value, asserted.type);
    const tests = narrowed.filter((test): test is Discriminant => test.chain === chain && 'name' in test);
    if (tests.length === 0 || value.atoms.length < 2) return value;
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

  /** `if (isUser(value))`, `assertUser(value);` */
  #predicate(file: string, id: NodeId, asserts: boolean, found: (Discriminant | Asserted)[]): void {
    const evaluator = this.#evaluator;
    let node = evaluator.node(file, id);
    if (node.k === 'await') node = evaluator.node(file, node.operand);
    if (node.k === 'logical' && node.op === '&&') {
      this.#predicate(file, node.left, asserts, found);
      this.#predicate(file, node.right, asserts, found);
      return;
    }
    const [first] = node.k === 'call' ? node.args : [];
    if (node.k !== 'call' || first === undefined || first.spread) return;
    const chain = evaluator.usage.chain(file, first.value);
    if (chain === undefined) return;
    const frame = evaluator.rootFrame(file, node.fn);
    for (const atom of evaluator.evaluate(frame, node.callee).atoms) {
      if (atom.a !== 'fn') continue;
      const { returnType, params } = evaluator.fn(atom.file, atom.fn);
      if (returnType?.t !== 'predicate' || returnType.type === undefined) continue;
      if (returnType.asserts === asserts && returnType.param === params[0]?.name)
        found.push({ chain, type: { file: atom.file, type: returnType.type } });
    }
  }

  #read(file: string, id: NodeId, when: boolean, found: (Discriminant | Asserted)[]): void {
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
          const own: (Discriminant | Asserted)[] = [];
          this.#read(file, side, when, own);
          return own.filter((test): test is Discriminant => 'name' in test);
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

  #compare(
    file: string,
    read: NodeId,
    other: NodeId,
    equal: boolean,
    found: (Discriminant | Asserted)[],
  ): void {
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
    found: (Discriminant | Asserted)[],
  ): void {
    const chain = this.#evaluator.usage.chain(file, node.base);
    if (chain !== undefined) found.push({ chain, name: node.name, values, equal });
  }
}
