/**
 * `list.forEach(console.log)` does what `list.forEach((...given) => console.log(...given))` does. So where a function that may
 * be a library's is handed on by its name, such a literal is put beside the name, and everything that is known of literals
 * (what they are given, who calls them, what is around them) is known of it. It counts only where the name turns out to be
 * a library's function that logs, stores or sends.
 *
 * Which names may be such functions is asked by their last word. A function of the project needs no literal: its own body
 * says what it does.
 */
import type {
  CallNode,
  CastNode,
  FunctionId,
  FunctionIr,
  ModuleIr,
  NodeId,
  ObjectNode,
  PlacedIn,
  ValueNode,
} from '../../ir.ts';

/** Values that are passed on to the function: most callbacks are given no more, and of a list the rest are not personal. */
const GIVEN = 3;

/** Names, casts and branches that are looked through. */
const MAXIMUM_DEPTH = 8;

/** Objects in objects in which functions are handed on. */
const MAXIMUM_PATH = 3;

/** The same module where nothing like it is handed on. */
export function withHandedOn(module: ModuleIr, words: ReadonlySet<string>): ModuleIr {
  const handing = new Handing(module, words);
  for (const [fn, { calls }] of module.functions.entries()) for (const id of calls) handing.at(fn, id);
  return handing.done();
}

/** Modules of a program as they are linked; the same for the same. */
export function handingOn(
  module: (file: string) => ModuleIr | undefined,
  words: ReadonlySet<string>,
): (file: string) => ModuleIr | undefined {
  const known = new WeakMap<ModuleIr, ModuleIr>();
  return (file) => {
    const plain = module(file);
    if (plain === undefined) return undefined;
    let made = known.get(plain);
    if (made === undefined) {
      made = withHandedOn(plain, words);
      known.set(plain, made);
    }
    return made;
  };
}

class Handing {
  readonly #module: ModuleIr;
  readonly #words: ReadonlySet<string>;
  #nodes: ValueNode[] | undefined;
  #functions: FunctionIr[] | undefined;

  constructor(module: ModuleIr, words: ReadonlySet<string>) {
    this.#module = module;
    this.#words = words;
  }

  done(): ModuleIr {
    const [nodes, functions] = [this.#nodes, this.#functions];
    return nodes === undefined || functions === undefined
      ? this.#module
      : { ...this.#module, nodes, functions };
  }

  at(fn: FunctionId, id: NodeId): void {
    const node = this.#module.nodes[id];
    if (node?.k === 'jsx') this.#object(fn, node.props, { call: id, arg: 0, path: [] });
    if (node?.k !== 'call') return;
    for (const [arg, { value, spread }] of node.args.entries()) {
      if (spread) continue;
      const place: PlacedIn = { call: id, arg, path: [] };
      if (this.#module.nodes[value]?.k === 'object') this.#object(fn, value, place);
      else if (this.#mayBeFunction(value, 0)) {
        const handed = this.#literal(fn, value, place);
        const call = this.#node(id);
        if (call?.k !== 'call') continue;
        const args = call.args.map((each, i) => (i === arg ? { ...each, value: handed } : each));
        this.#replace(id, { ...call, args });
      }
    }
  }

  /** `subscribe({ next: console.log })` */
  #object(fn: FunctionId, id: NodeId, place: PlacedIn): void {
    const node = this.#module.nodes[id];
    if (node?.k !== 'object' || place.path.length === MAXIMUM_PATH) return;
    for (const [i, prop] of node.props.entries()) {
      if (prop.p !== 'value') continue;
      const inside: PlacedIn = { ...place, path: [...place.path, prop.key] };
      if (this.#module.nodes[prop.value]?.k === 'object') this.#object(fn, prop.value, inside);
      else if (this.#mayBeFunction(prop.value, 0)) {
        const handed = this.#literal(fn, prop.value, inside);
        const object = this.#node(id);
        if (object?.k !== 'object') continue;
        const props: ObjectNode['props'] = object.props.map((each, at) =>
          at === i ? { ...prop, value: handed } : each,
        );
        this.#replace(id, { ...object, props });
      }
    }
  }

  #node(id: NodeId): ValueNode | undefined {
    return (this.#nodes ?? this.#module.nodes)[id];
  }

  #replace(id: NodeId, node: ValueNode): void {
    this.#nodes ??= [...this.#module.nodes];
    this.#nodes[id] = node;
  }

  #add(node: ValueNode): NodeId {
    this.#nodes ??= [...this.#module.nodes];
    return this.#nodes.push(node) - 1;
  }

  /** By its words, and by those of what a variable or a branch stands for. */
  #mayBeFunction(id: NodeId, depth: number): boolean {
    const { cells, imports, nodes } = this.#module;
    const node = depth > MAXIMUM_DEPTH ? undefined : nodes[id];
    const may = (next: NodeId): boolean => this.#mayBeFunction(next, depth + 1);
    switch (node?.k) {
      case 'prop':
        return this.#words.has(node.name);
      case 'global':
        return this.#words.has(node.name);
      case 'import': {
        const { name = '', specifier = '', typeOnly = true } = imports[node.index] ?? {};
        return !typeOnly && (this.#words.has(name) || this.#words.has(specifier.split('/').at(-1) ?? ''));
      }
      case 'binding':
        return node.value !== undefined && may(node.value);
      case 'cast':
        return may(node.operand);
      case 'conditional':
        return may(node.then) || may(node.else);
      case 'logical':
        return may(node.left) || may(node.right);
      case 'phi':
        return node.inputs.some(may);
      case 'cell':
        return (cells[node.cell]?.definitions ?? []).some(may);
      case 'call': {
        const bound = this.#boundOf(node);
        return bound !== undefined && may(bound);
      }
      default:
        return false;
    }
  }

  /** The function of `send.bind(client, 'invoice')`. */
  #boundOf({ callee, isNew }: CallNode): NodeId | undefined {
    const method = this.#module.nodes[callee];
    return !isNew && method?.k === 'prop' && method.name === 'bind' ? method.base : undefined;
  }

  /** What is called with what: a variable that holds a bound function stands for its function and what is bound. */
  #plain(id: NodeId): { readonly callee: NodeId; readonly bound: CallNode['args'] } {
    let at = id;
    for (let depth = 0; depth < MAXIMUM_DEPTH; depth += 1) {
      const node = this.#module.nodes[at];
      const next: NodeId | undefined =
        node?.k === 'binding' ? node.value : node?.k === 'cast' ? node.operand : undefined;
      if (node?.k === 'call') {
        const callee = this.#boundOf(node);
        if (callee === undefined || node.args.some(({ spread }) => spread)) break;
        return { callee, bound: node.args.slice(1) };
      }
      if (next === undefined) break;
      at = next;
    }
    return { callee: id, bound: [] };
  }

  /** The name, with a literal beside it that calls what it names. */
  #literal(parent: FunctionId, name: NodeId, { call, arg, path }: PlacedIn): NodeId {
    const functions = [...(this.#functions ?? this.#module.functions)];
    const target = functions.length;
    const around = this.#module.nodes[call];
    const written = this.#module.nodes[name];
    const place = around?.k === 'call' ? (around.args[arg] ?? written) : written;
    const { start = 0, end = 0 } = place ?? {};
    const given = Array.from({ length: GIVEN }, (_, index) =>
      this.#add({ k: 'param', start, end, fn: target, index }),
    );
    const { callee, bound } = this.#plain(name);
    const made = this.#add({
      k: 'call',
      start: around?.start ?? start,
      end: around?.end ?? end,
      fn: target,
      callee,
      args: [...bound, ...given.map((value) => ({ value, spread: false }))],
      isNew: false,
      optional: false,
      typeArgs: [],
      cond: -1,
      used: true,
      order: 0,
      calleeEnd: around?.k === 'call' ? around.calleeEnd : end,
    });
    const [prop, ...deeper] = path;
    const isPlaced = deeper.length > 0;
    functions.push({
      kind: 'arrow',
      start,
      end,
      bodyStart: start,
      bodyEnd: end,
      parent,
      cond: around !== undefined && 'cond' in around ? around.cond : -1,
      isStatic: false,
      isAsync: false,
      isGenerator: false,
      typeParams: [],
      params: given.map((node) => ({
        start,
        end,
        node,
        optional: false,
        rest: false,
        decorators: [],
        annotations: [],
      })),
      returns: [made],
      returnConditions: [-1],
      yields: [],
      throws: [],
      calls: [made],
      writes: [],
      conditions: [],
      decorators: [],
      annotations: [],
      directives: [],
      ...(isPlaced
        ? { placedIn: { call, arg, path } }
        : { passedTo: { call, arg, ...(prop !== undefined && { prop }) } }),
      handsOn: true,
    });
    this.#functions = functions;
    const literal = this.#add({ k: 'function', start, end, fn: parent, target });
    const { start: from = start, end: to = end } = written ?? {};
    const cast: CastNode = { k: 'cast', start: from, end: to, fn: parent, operand: name, how: 'as', literal };
    return this.#add(cast);
  }
}
