/**
 * State that a library keeps: what the function it hands out beside a value is called with.
 * `const [user, setUser] = useState(null); setUser(await load());`
 */
import type { NodeId } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { join, type Value, valueWith } from '../values.ts';

export class Setters {
  readonly #evaluator: Evaluator;
  /** By file: calls by the binding that is called. */
  readonly #calls = new Map<string, ReadonlyMap<NodeId, readonly NodeId[]>>();
  /** By file: bindings that are handed to others. */
  readonly #passed = new Map<string, ReadonlySet<NodeId>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Values that are given as an argument to the function at this position of the tuple that a call gives back. */
  given(frame: Frame, call: NodeId, position: number, argument: number): Value | undefined {
    const evaluator = this.#evaluator;
    const { nodes } = evaluator.module(frame.file);
    const values: Value[] = [];
    for (const [binding, calls] of this.#callsOf(frame.file)) {
      const named = nodes[binding];
      const element = named?.k === 'binding' && named.value !== undefined ? nodes[named.value] : undefined;
      if (element?.k !== 'element' || element.base !== call || element.index !== position) continue;
      for (const id of calls) {
        const node = nodes[id];
        const arg = node?.k === 'call' ? node.args[argument] : undefined;
        if (arg === undefined || arg.spread) continue;
        const value = evaluator.evaluate(frame, arg.value);
        values.push({ atoms: value.atoms.filter(({ a }) => a !== 'fn') });
        // `setUser((before) => ({ ...before, name }))`
        values.push(evaluator.activations.applyAll(value, frame));
      }
    }
    // `onChangeText={setEmail}`: whoever was handed the function may give it anything.
    if (this.#isHandedOn(frame.file, call, position))
      values.push(
        valueWith({
          a: 'open',
          shape: 'unknown',
          names: [],
          origin: evaluator.place(frame.file, evaluator.node(frame.file, call)),
        }),
      );
    return values.length === 0 ? undefined : join(values);
  }

  /** The same as nodes; also what promises give to the setter itself: `load().then(setUser)`. */
  nodes(
    file: string,
    call: NodeId,
    position: number,
    argument: number,
  ): readonly { readonly ref: NodeRef; readonly awaited: boolean }[] {
    const module = this.#evaluator.module(file);
    const { nodes } = module;
    const isSetter = (id: NodeId): boolean => {
      const named = nodes[id];
      if (named?.k === 'cell')
        // Variables that are given one another would go round in a circle.
        return (module.cells[named.cell]?.definitions ?? []).some(
          (each) => nodes[each]?.k !== 'cell' && isSetter(each),
        );
      const element = named?.k === 'binding' && named.value !== undefined ? nodes[named.value] : undefined;
      return element?.k === 'element' && element.base === call && element.index === position;
    };
    const found: { ref: NodeRef; awaited: boolean }[] = [];
    for (const node of nodes) {
      if (node.k !== 'call') continue;
      const arg = node.args[argument];
      if (isSetter(node.callee) && arg !== undefined && !arg.spread)
        found.push({ ref: { file, node: arg.value }, awaited: false });
      const callee = nodes[node.callee];
      const handler = node.args[0];
      if (callee?.k === 'prop' && callee.name === 'then' && handler !== undefined && isSetter(handler.value))
        found.push({ ref: { file, node: callee.base }, awaited: true });
    }
    return found;
  }

  #isHandedOn(file: string, call: NodeId, position: number): boolean {
    const { nodes } = this.#evaluator.module(file);
    for (const binding of this.#handedOn(file)) {
      const named = nodes[binding];
      const element = named?.k === 'binding' && named.value !== undefined ? nodes[named.value] : undefined;
      if (element?.k === 'element' && element.base === call && element.index === position) return true;
    }
    return false;
  }

  /** Bindings that stand in an object, in the properties of an element or among arguments; a list of dependencies hands nothing on. */
  #handedOn(file: string): ReadonlySet<NodeId> {
    let found = this.#passed.get(file);
    if (found !== undefined) return found;
    const { nodes, cells } = this.#evaluator.module(file);
    const passed = new Set<NodeId>();
    const pass = (id: NodeId): void => {
      const node = nodes[id];
      if (node?.k === 'binding') passed.add(id);
      else if (node?.k === 'cell') for (const each of cells[node.cell]?.definitions ?? []) passed.add(each);
    };
    for (const node of nodes) {
      if (node.k === 'object') for (const prop of node.props) if (prop.p === 'value') pass(prop.value);
      if (node.k === 'call') for (const arg of node.args) pass(arg.value);
    }
    found = passed;
    this.#passed.set(file, found);
    return found;
  }

  #callsOf(file: string): ReadonlyMap<NodeId, readonly NodeId[]> {
    const known = this.#calls.get(file);
    if (known !== undefined) return known;
    const module = this.#evaluator.module(file);
    const found = new Map<NodeId, NodeId[]>();
    for (const [id, node] of module.nodes.entries()) {
      if (node.k !== 'call') continue;
      const callee = module.nodes[node.callee];
      const bindings =
        callee?.k === 'binding'
          ? [node.callee]
          : callee?.k === 'cell'
            ? (module.cells[callee.cell]?.definitions ?? [])
            : [];
      for (const binding of bindings) {
        const calls = found.get(binding);
        if (calls === undefined) found.set(binding, [id]);
        else calls.push(id);
      }
    }
    this.#calls.set(file, found);
    return found;
  }
}
