/**
 * Functions that `JSON.stringify` runs on all that it writes. One that never asks under which key a value stands, and that
 * gives texts back as they are, is there for big numbers, circles or errors and takes nothing away. Of any other what is left
 * is taken to be no personal data.
 */
import type { FunctionId, NodeId, ValueNode } from '../../ir.ts';
import { conditionsAround } from '../conditions/around.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { type Atom, type OpenAtom, type Value, valueWith } from '../values.ts';

const MAXIMUM_DEPTH = 3;

/** Any text, known by nothing but itself. */
const TEXT: OpenAtom = { a: 'open', shape: 'string', names: [], origin: { file: '', start: 0, end: 0 } };
const KEY: OpenAtom = { a: 'open', shape: 'string', names: [], origin: { file: '', start: 1, end: 1 } };

export class Replacers {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Whether it leaves everything as it is, as far as data goes. */
  keepsAll(replacer: Value, frame: Frame): boolean {
    return replacer.atoms.every((atom) => atom.a !== 'fn' || this.#keeps(atom, frame));
  }

  #keeps(replacer: Atom & { a: 'fn' }, from: Frame): boolean {
    const { activations } = this.#evaluator;
    const args = { values: [{ value: valueWith(KEY) }, { value: valueWith(TEXT) }], spread: undefined };
    const frame = activations.of(replacer, args, { frame: from, node: -1 }, []);
    return !this.#asksFor(frame, replacer.fn, 0, 0) && this.#givesBack(frame, replacer.fn, 1, 0);
  }

  /** Whether a text that is handed over as a parameter comes back as it is, on each way that a text can go. */
  #givesBack(frame: Frame, fn: FunctionId, index: number, depth: number): boolean {
    const evaluator = this.#evaluator;
    const { name = '', params, returns, returnConditions } = evaluator.fn(frame.file, fn);
    const chain = evaluator.usage.chain(frame.file, params[index]?.node ?? -1);
    if (depth > MAXIMUM_DEPTH || chain === undefined || returns.length === 0) return false;
    if (evaluator.sanitizers.has(name) || evaluator.classifier.sanitizerName(name) !== undefined)
      return false;
    const { narrowing, settled } = evaluator;
    const may = (test: NodeId, when: boolean): boolean =>
      settled.holds(frame, test) !== !when && narrowing.mayBe(TEXT, chain, frame.file, test, when);
    const leaves = (id: NodeId): readonly NodeId[] => {
      const node = evaluator.node(frame.file, id);
      if (node.k === 'cast') return leaves(node.operand);
      if (node.k !== 'conditional') return [id];
      return [
        ...(may(node.test, true) ? leaves(node.then) : []),
        ...(may(node.test, false) ? leaves(node.else) : []),
      ];
    };
    const module = evaluator.module(frame.file);
    return returns.every((id, i) => {
      for (const { fn: inner, how, test, when } of conditionsAround(module, fn, returnConditions[i] ?? -1))
        if (inner === fn && how !== 'ran' && !may(test, when)) return true;
      return leaves(id).every((leaf) => {
        if (evaluator.usage.chain(frame.file, leaf) === chain) return true;
        const node = evaluator.node(frame.file, leaf);
        return node.k === 'call' && this.#isGivenBackBy(frame, node, chain, depth);
      });
    });
  }

  /** `inner(key, value)`, where whoever calls hands over another one, or none. */
  #isGivenBackBy(frame: Frame, call: ValueNode & { k: 'call' }, chain: string, depth: number): boolean {
    const { activations, calls, usage } = this.#evaluator;
    const index = call.args.findIndex(({ value }) => usage.chain(frame.file, value) === chain);
    if (index < 0) return false;
    return this.#evaluator.evaluate(frame, call.callee).atoms.every((atom) => {
      if (atom.a !== 'fn') return atom.a === 'const' || (atom.a === 'open' && atom.param !== undefined);
      const inner = activations.of(atom, calls.arguments(frame, call), { frame, node: -1 }, []);
      return this.#givesBack(inner, atom.fn, index, depth + 1);
    });
  }

  /** Whether a parameter is used other than by handing it to functions that do not use it. */
  #asksFor(frame: Frame, fn: FunctionId, index: number, depth: number): boolean {
    const module = this.#evaluator.module(frame.file);
    const param = module.functions[fn]?.params[index]?.node;
    if (param === undefined) return false;
    const names = new Set([param]);
    module.nodes.forEach((node, id) => {
      if (node.k === 'binding' && node.value === param) names.add(id);
    });
    return module.nodes.some((node) => {
      if (node.k === 'binding' || !uses(node).some((id) => names.has(id))) return false;
      return node.k !== 'call' || names.has(node.callee) || this.#passesOn(frame, node, names, depth);
    });
  }

  /** Whether a call that gets the parameter asks for it. Who is handed over by callers is for them to say. */
  #passesOn(
    frame: Frame,
    call: ValueNode & { k: 'call' },
    names: ReadonlySet<NodeId>,
    depth: number,
  ): boolean {
    const { activations, calls, settled } = this.#evaluator;
    const at = this.#evaluator.frameFor(frame, call.fn);
    if (depth === MAXIMUM_DEPTH) return true;
    if (settled.rulesOut(at, call.fn, call.cond)) return false;
    const index = call.args.findIndex(({ value }) => names.has(value));
    const { atoms } = this.#evaluator.evaluate(at, call.callee);
    // A method of something: `HIDDEN.has(key)`.
    if (atoms.length === 0) return this.#evaluator.node(frame.file, call.callee).k === 'prop';
    return atoms.some((atom) => {
      if (atom.a === 'fn') {
        const inner = activations.of(atom, calls.arguments(at, call), { frame: at, node: -1 }, []);
        return this.#asksFor(inner, atom.fn, index, depth + 1);
      }
      return atom.a !== 'const' && !(atom.a === 'open' && atom.param !== undefined);
    });
  }
}

/** The nodes that a node is made of, as far as a text can be used in it. */
function uses(node: ValueNode): readonly NodeId[] {
  switch (node.k) {
    case 'template':
      return node.parts;
    case 'binary':
    case 'logical':
      return [node.left, node.right];
    case 'unary':
    case 'await':
    case 'cast':
      return [node.operand];
    case 'conditional':
      return [node.test, node.then, node.else];
    case 'phi':
      return node.inputs;
    case 'prop':
      return [node.base];
    case 'index':
      return [node.base, node.index];
    case 'element':
      return [node.base];
    case 'object':
      return node.props.flatMap((prop) => ('value' in prop ? [prop.value] : []));
    case 'array':
      return node.items.map(({ value }) => value);
    case 'call':
      return [node.callee, ...node.args.map(({ value }) => value)];
    case 'update':
    case 'write':
      return node.computed === undefined ? [] : [node.computed];
    default:
      return [];
  }
}
