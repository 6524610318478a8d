/**
 * Tests of alternatives as code writes them (`x.kind === 'a'`, `'email' in x`, `isGuest(x)`, `x instanceof Guest`,
 * `typeof x === 'string'`, `Array.isArray(x)`, `kindOf(x) === 'guest'`), and whether an alternative passes.
 *
 * Deliberately absent: which tests hold where (`narrowing.ts`).
 */
import type { CallNode, FunctionId, NodeId, ValueNode } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Structure } from '../types/structure.ts';
import type { Atom, TypeRef } from '../values.ts';
import { conditionsAround } from './around.ts';

/** What was tested of the variable (or of what was read from one) that `chain` stands for. */
export interface Test {
  readonly chain: string;
  readonly of: TestOf;
  /** Whether the test held. */
  readonly held: boolean;
}

export type TestOf =
  /** Field `name` is one of `values`. */
  | { readonly t: 'field'; readonly name: string; readonly values: ReadonlySet<string> }
  /** Field `name` is a number so: `x.status >= 500`. */
  | { readonly t: 'order'; readonly name: string; readonly holds: (value: number) => boolean }
  /** There is a field of this name: `'email' in x`. */
  | { readonly t: 'has'; readonly name: string }
  /** Something stands under this name: `if (x.token)`, `x.error !== undefined`. */
  | { readonly t: 'set'; readonly name: string }
  /** It passed a predicate or an assertion, or is an instance of the class. */
  | { readonly t: 'type'; readonly type: TypeRef }
  /** `typeof x === 'string'`, `Array.isArray(x)`. */
  | { readonly t: 'kind'; readonly kind: string }
  /** `x instanceof Error`, of the platform's own class. */
  | { readonly t: 'error' };

const MAXIMUM_BASES = 20;
/** Helpers that ask helpers. */
const MAXIMUM_HELPERS = 2;

const ORDERS: ReadonlyMap<string, (one: number, other: number) => boolean> = new Map([
  ['<', (one: number, other: number) => one < other],
  ['<=', (one: number, other: number) => one <= other],
  ['>', (one: number, other: number) => one > other],
  ['>=', (one: number, other: number) => one >= other],
]);
const TURNED: ReadonlyMap<string, string> = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);

type Constant = string | number | boolean | null | undefined;

export class TypeTests {
  readonly #evaluator: Evaluator;
  #depth = 0;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `assertUser(value);` as a statement that completed. */
  asserted(file: string, id: NodeId, found: Test[]): void {
    const node = this.#evaluator.node(file, id);
    if (node.k === 'await') this.asserted(file, node.operand, found);
    else if (node.k === 'call') this.#predicate(file, node, true, true, found);
  }

  read(file: string, id: NodeId, when: boolean, found: Test[]): void {
    const node = this.#evaluator.node(file, id);
    switch (node.k) {
      case 'unary':
        if (node.op === '!') this.read(file, node.operand, !when, found);
        return;
      case 'await':
        this.read(file, node.operand, when, found);
        return;
      case 'logical':
        this.#logical(file, node, when, found);
        return;
      case 'binary':
        this.#binary(file, node, when, found);
        return;
      case 'prop':
        this.#field(file, node, new Set(['false']), !when, found);
        this.#add(file, node.base, { t: 'set', name: node.name }, when, found);
        return;
      case 'call':
        this.#predicate(file, node, when, false, found);
        return;
      default:
    }
  }

  #logical(file: string, node: ValueNode & { k: 'logical' }, when: boolean, found: Test[]): void {
    if ((node.op === '&&') === when) {
      this.read(file, node.left, when, found);
      this.read(file, node.right, when, found);
      return;
    }
    if (node.op === '??') return;
    const [[left, ...moreLeft] = [], [right, ...moreRight] = []] = [node.left, node.right].map((side) => {
      const own: Test[] = [];
      this.read(file, side, when, own);
      return own;
    });
    // `a === 1 || a === 2`
    if (left === undefined || right === undefined || moreLeft.length + moreRight.length > 0) return;
    if (left.chain !== right.chain || !left.held || !right.held) return;
    if (left.of.t !== 'field' || right.of.t !== 'field' || left.of.name !== right.of.name) return;
    found.push({ ...left, of: { ...left.of, values: new Set([...left.of.values, ...right.of.values]) } });
  }

  #binary(file: string, node: ValueNode & { k: 'binary' }, when: boolean, found: Test[]): void {
    if (node.op === 'in') {
      const name = this.#constant(file, node.left);
      if (typeof name === 'string') this.#add(file, node.right, { t: 'has', name }, when, found);
    } else if (node.op === 'instanceof') {
      const right = this.#evaluator.node(file, node.right);
      if (right.k === 'global' && right.name === 'Error')
        this.#add(file, node.left, { t: 'error' }, when, found);
      const cls = this.#evaluator.classes.classOf(file, node.right);
      if (cls === undefined) return;
      const { name = '' } = this.#evaluator.module(cls.file).classes[cls.cls] ?? {};
      const type: TypeRef = {
        file: cls.file,
        type: { t: 'ref', name, to: { in: 'class', id: cls.cls }, args: [] },
      };
      this.#add(file, node.left, { t: 'type', type }, when, found);
    } else if (/^[=!]==?$/.test(node.op)) {
      const equal = node.op.startsWith('=') === when;
      this.#compare(file, node.left, node.right, equal, found);
      this.#compare(file, node.right, node.left, equal, found);
    } else {
      this.#order(file, node.left, node.right, ORDERS.get(node.op), when, found);
      this.#order(file, node.right, node.left, ORDERS.get(TURNED.get(node.op) ?? ''), when, found);
    }
  }

  #order(
    file: string,
    read: NodeId,
    other: NodeId,
    order: ((one: number, other: number) => boolean) | undefined,
    held: boolean,
    found: Test[],
  ): void {
    const node = this.#source(file, read);
    const than = order === undefined || node.k !== 'prop' ? undefined : this.#constant(file, other);
    if (order === undefined || node.k !== 'prop' || typeof than !== 'number') return;
    const holds = (value: number): boolean => order(value, than);
    this.#add(file, node.base, { t: 'order', name: node.name, holds }, held, found);
  }

  #compare(file: string, read: NodeId, other: NodeId, equal: boolean, found: Test[]): void {
    const node = this.#source(file, read);
    if (node.k === 'unary' && node.op === 'typeof') {
      const kind = this.#constant(file, other);
      if (typeof kind === 'string') this.#add(file, node.operand, { t: 'kind', kind }, equal, found);
    }
    if (node.k === 'call') this.#result(file, node, this.#constant(file, other), equal, found);
    if (node.k !== 'prop') return;
    const written = this.#evaluator.node(file, other);
    if (written.k === 'const' && (written.value === null || written.value === undefined))
      this.#add(file, node.base, { t: 'set', name: node.name }, !equal, found);
    const value = this.#constant(file, other);
    if (value !== undefined) this.#field(file, node, new Set([String(value)]), equal, found);
  }

  #constant(file: string, id: NodeId): Constant {
    const frame = this.#evaluator.rootFrame(file, this.#evaluator.node(file, id).fn);
    const { atoms } = this.#evaluator.evaluate(frame, id);
    const [only] = atoms;
    return atoms.length === 1 && only?.a === 'const' ? only.value : undefined;
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
    found: Test[],
  ): void {
    this.#add(file, node.base, { t: 'field', name: node.name, values }, equal, found);
  }

  #add(file: string, node: NodeId, of: TestOf, held: boolean, found: Test[]): void {
    const chain = this.#evaluator.usage.chain(file, node);
    if (chain !== undefined) found.push({ chain, of, held });
  }

  /** `isUser(value)`, `assertUser(value)`, `Array.isArray(value)`. */
  #predicate(
    file: string,
    node: ValueNode & { k: 'call' },
    held: boolean,
    asserts: boolean,
    found: Test[],
  ): void {
    const evaluator = this.#evaluator;
    const [first] = node.args;
    if (first === undefined || first.spread) return;
    const callee = evaluator.node(file, node.callee);
    if (callee.k === 'prop' && callee.name === 'isArray') {
      const base = evaluator.node(file, callee.base);
      if (base.k === 'global' && base.name === 'Array' && !asserts)
        this.#add(file, first.value, { t: 'kind', kind: 'array' }, held, found);
      return;
    }
    for (const atom of evaluator.evaluate(evaluator.rootFrame(file, node.fn), node.callee).atoms) {
      if (atom.a !== 'fn') continue;
      const { returnType, params } = evaluator.fn(atom.file, atom.fn);
      if (returnType?.t !== 'predicate' || returnType.type === undefined) continue;
      if (returnType.asserts !== asserts || returnType.param !== params[0]?.name) continue;
      this.#add(
        file,
        first.value,
        { t: 'type', type: { file: atom.file, type: returnType.type } },
        held,
        found,
      );
    }
  }

  /**
   * `kindOf(value) === 'unknown'`: what held of the parameter on the one way through the function that gives this back.
   */
  #result(file: string, node: CallNode, given: Constant, equal: boolean, found: Test[]): void {
    const [first] = node.args;
    if (!equal || given === undefined || first === undefined || first.spread) return;
    const chain = this.#evaluator.usage.chain(file, first.value);
    const [callee, ...others] = this.#evaluator.evaluate(
      this.#evaluator.rootFrame(file, node.fn),
      node.callee,
    ).atoms;
    if (chain === undefined || callee?.a !== 'fn' || others.length > 0) return;
    const { returns, returnConditions, isAsync, params } = this.#evaluator.fn(callee.file, callee.fn);
    const ways = returns.flatMap((id, i) => {
      const own = this.#evaluator.node(callee.file, id);
      // Whatever is no constant may be this one.
      return own.k === 'const' && own.value !== given ? [] : [{ id: own, cond: returnConditions[i] ?? -1 }];
    });
    const [way, ...more] = ways;
    const param = params[0]?.node;
    const isKnown = !isAsync && way?.id.k === 'const' && more.length === 0 && param !== undefined;
    if (!isKnown || this.#depth > MAXIMUM_HELPERS) return;
    const inside: Test[] = [];
    this.#depth += 1;
    for (const condition of conditionsAround(this.#evaluator.module(callee.file), callee.fn, way.cond)) {
      if (condition.fn !== callee.fn) break;
      if (condition.how !== 'ran') this.read(callee.file, condition.test, condition.when, inside);
    }
    this.#depth -= 1;
    const own = this.#evaluator.usage.chain(callee.file, param);
    if (own === undefined) return;
    for (const test of inside)
      if (test.chain === own || test.chain.startsWith(`${own}.`))
        found.push({ ...test, chain: `${chain}${test.chain.slice(own.length)}` });
  }

  /** What a function says itself that its first parameter is where it gives back true: `(event): event is Moved`. */
  stated(file: string, fn: FunctionId): TestOf | undefined {
    const { returnType, params } = this.#evaluator.fn(file, fn);
    if (returnType?.t !== 'predicate' || returnType.type === undefined || returnType.asserts)
      return undefined;
    if (returnType.param !== params[0]?.name) return undefined;
    return { t: 'type', type: { file, type: returnType.type } };
  }

  /** Whether an alternative is of the kind that `typeof` names (or a list); undefined when it may be either. */
  isKind(atom: Atom, kind: string): boolean | undefined {
    const own = kindOfAtom(atom);
    // What rows give a type has members, and is no text.
    if (atom.a === 'lib' && (kind === 'string' || kind === 'number'))
      return this.#evaluator.catalog.typeOfPath(atom.integration, atom.path) === undefined
        ? undefined
        : false;
    if (own === undefined) return undefined;
    if (kind === 'object') return own === 'object' || own === 'array';
    return own === kind;
  }

  /** Whether values of one type are values of the other: it itself or, of classes, one that extends it. */
  isType(structure: Structure, other: Structure): boolean | undefined {
    if (structure.s === 'class' && other.s === 'class') return this.#extends(structure, other);
    const own = this.#evaluator.types.membersOf(structure);
    const wanted = this.#evaluator.types.membersOf(other);
    if (own === undefined || wanted === undefined || own.size === 0 || wanted.size === 0) return undefined;
    // All fields of the one are fields of the other, declared at the same place.
    const has = [...wanted.values()].filter(
      ({ name, place }) =>
        own.get(name)?.place.start === place.start && own.get(name)?.place.file === place.file,
    ).length;
    if (has === wanted.size) return true;
    return has === 0 ? false : undefined;
  }

  #extends(cls: Structure & { s: 'class' }, base: Structure & { s: 'class' }): boolean {
    let at: { readonly file: string; readonly cls: number } | undefined = cls;
    for (let depth = 0; at !== undefined && depth < MAXIMUM_BASES; depth += 1) {
      if (at.file === base.file && at.cls === base.cls) return true;
      const declared: NodeId | undefined = this.#evaluator.module(at.file).classes[at.cls]?.extends;
      at = declared === undefined ? undefined : this.#evaluator.classes.classOf(at.file, declared);
    }
    return false;
  }
}

export function kindOfAtom(atom: Atom): string | undefined {
  switch (atom.a) {
    case 'open':
    case 'data':
    case 'scalar':
      if (atom.shape === 'unknown') return undefined;
      if (atom.shape === 'enum') return 'string';
      return atom.shape === 'date' ? 'object' : atom.shape;
    case 'const':
      return atom.value === null ? 'object' : typeof atom.value;
    case 'object':
    case 'instance':
      return 'object';
    case 'list':
      return 'array';
    case 'text':
      return 'string';
    case 'fn':
      return 'function';
    default:
      return undefined;
  }
}
