/**
 * State that a library keeps: what the function it hands out beside a value is called with.
 * `const [user, setUser] = useState(null); setUser(await load());`
 */
import type { ModuleIr, NodeId, ValueNode } from '../../ir.ts';
import type { NodeRef } from '../../model.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import { join, type Value, valueWith } from '../values.ts';

/** What a call gives back at a position of its tuple, under a name, and where that is called. */
interface Part {
  readonly position: number;
  readonly calls: readonly NodeId[];
}

// By module: pure readings of its representation, which every answer about its state asks for.
const calledParts = new WeakMap<ModuleIr, ReadonlyMap<NodeId, readonly Part[]>>();
const passedParts = new WeakMap<ModuleIr, ReadonlyMap<NodeId, ReadonlySet<number>>>();

export class Setters {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Values that are given as an argument to the function at this position of the tuple that a call gives back. */
  given(frame: Frame, call: NodeId, position: number, argument: number): Value | undefined {
    const evaluator = this.#evaluator;
    const module = evaluator.module(frame.file);
    const { nodes } = module;
    const values: Value[] = [];
    for (const part of calledPartsOf(module).get(call) ?? []) {
      if (part.position !== position) continue;
      for (const id of part.calls) {
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
    if (passedPartsOf(module).get(call)?.has(position) === true)
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
      const element = elementOf(module, id);
      return element?.base === call && element.index === position;
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
}

/** Parts that stand in an object, in the properties of an element or among arguments; a list of dependencies hands nothing on. */
function passedPartsOf(module: ModuleIr): ReadonlyMap<NodeId, ReadonlySet<number>> {
  const known = passedParts.get(module);
  if (known !== undefined) return known;
  const { nodes, cells } = module;
  const passed = new Map<NodeId, Set<number>>();
  const pass = (id: NodeId): void => {
    const node = nodes[id];
    const bindings =
      node?.k === 'binding' ? [id] : node?.k === 'cell' ? (cells[node.cell]?.definitions ?? []) : [];
    for (const binding of bindings) {
      const element = elementOf(module, binding);
      if (element?.index === undefined) continue;
      const positions = passed.get(element.base);
      if (positions === undefined) passed.set(element.base, new Set([element.index]));
      else positions.add(element.index);
    }
  };
  for (const node of nodes) {
    if (node.k === 'object') for (const prop of node.props) if (prop.p === 'value') pass(prop.value);
    if (node.k === 'call') for (const arg of node.args) pass(arg.value);
  }
  passedParts.set(module, passed);
  return passed;
}

function calledPartsOf(module: ModuleIr): ReadonlyMap<NodeId, readonly Part[]> {
  const known = calledParts.get(module);
  if (known !== undefined) return known;
  const { nodes, cells } = module;
  const calls = new Map<NodeId, NodeId[]>();
  for (let id = 0; id < nodes.length; id += 1) {
    const node = nodes[id];
    if (node?.k !== 'call') continue;
    const callee = nodes[node.callee];
    const bindings =
      callee?.k === 'binding'
        ? [node.callee]
        : callee?.k === 'cell'
          ? (cells[callee.cell]?.definitions ?? [])
          : [];
    for (const binding of bindings) {
      const list = calls.get(binding);
      if (list === undefined) calls.set(binding, [id]);
      else list.push(id);
    }
  }
  const found = new Map<NodeId, Part[]>();
  for (const [binding, ids] of calls) {
    const element = elementOf(module, binding);
    if (element?.index === undefined) continue;
    const part = { position: element.index, calls: ids };
    const parts = found.get(element.base);
    if (parts === undefined) found.set(element.base, [part]);
    else parts.push(part);
  }
  calledParts.set(module, found);
  return found;
}

function elementOf({ nodes }: ModuleIr, binding: NodeId): (ValueNode & { k: 'element' }) | undefined {
  const named = nodes[binding];
  const element = named?.k === 'binding' && named.value !== undefined ? nodes[named.value] : undefined;
  return element?.k === 'element' ? element : undefined;
}
