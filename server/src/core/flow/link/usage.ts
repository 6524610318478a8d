/** What the code of a file reads from a value, whatever its type: `const { email } = req.body` says what is in `req.body`. */
import type { CallNode, FunctionId, ModuleIr, NodeId } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';

const NOTHING_READ: readonly string[] = [];

/** By module: a pure reading of its representation. */
const indexes = new WeakMap<ModuleIr, ReadonlyMap<string, readonly string[]>>();

/** By module: the schemas that something is read with, by its chain. */
const schemas = new WeakMap<ModuleIr, ReadonlyMap<string, readonly AskingSchema[]>>();

const SCHEMA_READERS: ReadonlySet<string> = new Set([
  'parse',
  'parseAsync',
  'safeParse',
  'safeParseAsync',
  'spa',
  'validate',
  'validateAsync',
  'validateSync',
]);

export interface AskingSchema {
  readonly schema: NodeId;
  /** The function in which it is asked. */
  readonly fn: FunctionId;
}

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
        const read = node.k === 'call' ? fieldGotten(module, node) : node.k === 'prop' ? node : undefined;
        const key = read === undefined ? undefined : this.chain(file, read.base);
        if (read === undefined || key === undefined) continue;
        let names = made.get(key);
        if (names === undefined) {
          names = new Set();
          made.set(key, names);
        }
        names.add(read.name);
      }
      index = new Map([...made].map(([chain, names]) => [chain, [...names].sort()]));
      indexes.set(module, index);
    }
    const key = this.chain(file, id);
    return (key === undefined ? undefined : index.get(key)) ?? NOTHING_READ;
  }

  /** The schemas that the code of the same function reads it with: `Guest.safeParse(req.body)`. */
  schemasOf(file: string, id: NodeId): readonly AskingSchema[] {
    const module = this.#evaluator.module(file);
    let index = schemas.get(module);
    if (index === undefined) {
      const made = new Map<string, AskingSchema[]>();
      for (const node of module.nodes) {
        const callee = node.k === 'call' ? module.nodes[node.callee] : undefined;
        const given = node.k === 'call' ? node.args[0]?.value : undefined;
        if (given === undefined || callee?.k !== 'prop' || !SCHEMA_READERS.has(callee.name)) continue;
        const key = this.chain(file, given);
        if (key !== undefined)
          made.set(key, [...(made.get(key) ?? []), { schema: callee.base, fn: callee.fn }]);
      }
      index = made;
      schemas.set(module, index);
    }
    const key = index.size === 0 ? undefined : this.chain(file, id);
    return (key === undefined ? undefined : index.get(key)) ?? [];
  }

  /**
   * Names that the code reads from an object that is filled under computed keys: `row[header] = cell`, and later `row.email`.
   * `id` is the change.
   */
  namesOfFilled(file: string, id: NodeId): readonly string[] {
    const module = this.#evaluator.module(file);
    let index = filled.get(module);
    if (index === undefined) {
      index = readByRoot(module);
      filled.set(module, index);
    }
    for (const root of rootsOf(module, id)) {
      const names = index.get(root);
      if (names !== undefined) return names;
    }
    return NOTHING_READ;
  }

  /** A variable and the fields read from it, as a key: `b12.body`. */
  chain(file: string, id: NodeId): string | undefined {
    const node = this.#evaluator.node(file, id);
    switch (node.k) {
      case 'binding':
        if (node.value !== undefined) {
          const value = this.#evaluator.node(file, node.value);
          // `const body = req.body` is the same thing under another name.
          if (value.k === 'prop' || value.k === 'binding' || value.k === 'param')
            return this.chain(file, node.value) ?? `b${id}`;
          if (value.k === 'call' && formBehind(this.#evaluator.module(file), value) !== undefined)
            return this.chain(file, node.value);
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
      case 'index': {
        const base = this.chain(file, node.base);
        const index = this.#evaluator.node(file, node.index);
        const isKnown = base !== undefined && index.k === 'const' && typeof index.value === 'number';
        return isKnown ? `${base}.[${index.value}]` : undefined;
      }
      case 'element': {
        const base = this.chain(file, node.base);
        return base === undefined ? undefined : `${base}[]`;
      }
      case 'this':
        return `t${node.binder}`;
      case 'call': {
        const form = formBehind(this.#evaluator.module(file), node);
        return (form === undefined ? undefined : this.chain(file, form)) ?? `n${id}`;
      }
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

/** `formData.get('email')` */
function fieldGotten(
  { nodes }: ModuleIr,
  call: CallNode,
): { readonly base: NodeId; readonly name: string } | undefined {
  const callee = nodes[call.callee];
  if (callee?.k !== 'prop' || (callee.name !== 'get' && callee.name !== 'getAll')) return undefined;
  const key = nodes[call.args[0]?.value ?? -1];
  return key?.k === 'const' && typeof key.value === 'string' && call.args.length === 1
    ? { base: callee.base, name: key.value }
    : undefined;
}

/** The form that `Object.fromEntries(form)` and `form.entries()` are another form of. */
function formBehind({ nodes }: ModuleIr, call: CallNode): NodeId | undefined {
  const callee = nodes[call.callee];
  if (callee?.k !== 'prop') return undefined;
  if (callee.name === 'entries' && call.args.length === 0) return callee.base;
  const base = nodes[callee.base];
  const isMade = callee.name === 'fromEntries' && base?.k === 'global' && base.name === 'Object';
  return isMade ? call.args[0]?.value : undefined;
}

/** By module: names read from each object literal that is changed under computed keys. */
const filled = new WeakMap<ModuleIr, ReadonlyMap<NodeId, readonly string[]>>();

function readByRoot(module: ModuleIr): ReadonlyMap<NodeId, readonly string[]> {
  const roots = new Set<NodeId>();
  for (const node of module.nodes)
    if (node.k === 'update' && node.mode === 'set' && node.computed !== undefined)
      for (const root of rootsOf(module, node.base)) roots.add(root);
  const names = new Map<NodeId, Set<string>>();
  if (roots.size > 0) {
    for (const node of module.nodes) {
      if (node.k !== 'prop') continue;
      for (const root of rootsOf(module, node.base)) {
        if (!roots.has(root)) continue;
        const known = names.get(root);
        if (known === undefined) names.set(root, new Set([node.name]));
        else known.add(node.name);
      }
    }
  }
  return new Map([...names].map(([root, read]) => [root, [...read].sort()]));
}

/** Changes that are looked back through. */
const MAXIMUM_CHANGES = 60;

/** The object literals that a variable was before it was changed. */
function rootsOf(module: ModuleIr, id: NodeId): readonly NodeId[] {
  const roots: NodeId[] = [];
  const seen = new Set<NodeId>();
  const open: NodeId[] = [id];
  for (let at = open.pop(); at !== undefined && seen.size < MAXIMUM_CHANGES; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const node = module.nodes[at];
    if (node?.k === 'object') roots.push(at);
    else if (node?.k === 'binding' && node.value !== undefined) open.push(node.value);
    else if (node?.k === 'update') open.push(node.base);
    else if (node?.k === 'cast') open.push(node.operand);
    else if (node?.k === 'phi') open.push(...node.inputs);
    else if (node?.k === 'cell') open.push(...(module.cells[node.cell]?.definitions ?? []));
  }
  return roots;
}
