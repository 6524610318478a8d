/**
 * Which related records a query reads along that is built call by call: what its joins name and select, in the chain
 * (`orders.createQueryBuilder('o').leftJoinAndSelect('o.guest', 'g').getOne()`) and in statements of their own. Where
 * somebody else may have joined more, or nobody sees where the query began, it may be any.
 */
import type { JoinsRow } from '../../../catalog/row.ts';
import type { ModuleIr, NodeId } from '../../ir.ts';
import type { Evaluator } from '../evaluate.ts';
import type { Frame } from '../frame.ts';
import type { Value } from '../values.ts';
import { ANYTHING } from './loads.ts';

interface Call {
  readonly frame: Frame;
  readonly id: NodeId;
}

/** Calls of one chain, and ways to a builder. */
const MAXIMUM_CALLS = 40;
const MAXIMUM_DEPTH = 24;

export function namesJoined(
  evaluator: Evaluator,
  row: JoinsRow,
  frame: Frame,
  id: NodeId,
): ReadonlySet<string> {
  const query = new Query(evaluator, row);
  query.follow({ frame, id });
  return query.names();
}

class Query {
  readonly #evaluator: Evaluator;
  readonly #row: JoinsRow;
  readonly #calls: Call[] = [];
  #isWhole = true;

  constructor(evaluator: Evaluator, row: JoinsRow) {
    this.#evaluator = evaluator;
    this.#row = row;
  }

  names(): ReadonlySet<string> {
    if (!this.#isWhole) return new Set([ANYTHING]);
    const found = this.#named(this.#row.selected).map(([path]) => path);
    const selected = this.#selectedAliases();
    for (const [path, alias] of this.#named(this.#row.plain))
      if (selected === undefined || selected.has(alias)) found.push(path);
    return new Set(found);
  }

  /** Up the chain to where the builder was made, with what else is called on it. */
  follow(last: Call): void {
    let current: readonly Call[] = [last];
    for (let depth = 0; current.length > 0; depth += 1) {
      const next = current.flatMap((call) => this.#before(call));
      const fresh = next.filter((call) => !this.#has(call));
      if (depth > MAXIMUM_DEPTH || this.#calls.length > MAXIMUM_CALLS) this.#isWhole = false;
      if (!this.#isWhole) return;
      this.#calls.push(...fresh);
      current = fresh.filter(({ frame, id }) => !this.#row.starts.includes(this.#nameAt(frame.file, id)));
    }
    this.#addStatements(last);
  }

  /** The calls that made what a call is made on. */
  #before({ frame, id }: Call): readonly Call[] {
    const base = receiverOf(this.#evaluator.module(frame.file), id);
    const { atoms } = base === undefined ? { atoms: [] } : this.#evaluator.evaluate(frame, base);
    const makers = atoms.flatMap((atom) =>
      atom.a === 'lib' && atom.made !== undefined ? [{ frame: atom.made.frame, id: atom.made.node }] : [],
    );
    if (makers.length === 0 || makers.length < atoms.filter(({ a }) => a !== 'const').length)
      this.#isWhole = false;
    return makers;
  }

  #has({ frame, id }: Call): boolean {
    return this.#calls.some((call) => call.id === id && call.frame === frame);
  }

  /** `if (full) query.leftJoinAndSelect(...)`; and a builder that is handed to somebody, who may join what they like. */
  #addStatements(last: Call): void {
    for (const frame of new Set([last.frame, ...this.#calls.map((call) => call.frame)])) {
      const module = this.#evaluator.module(frame.file);
      const own = new Set(this.#calls.flatMap((call) => (call.frame === frame ? [call.id] : [])));
      for (const id of this.#evaluator.fn(frame.file, frame.fn).calls) {
        if (own.has(id) || (frame === last.frame && id === last.id)) continue;
        const node = module.nodes[id];
        if (node?.k !== 'call') continue;
        if (node.args.some(({ value }) => leadsTo(module, value, own, false, 0))) this.#isWhole = false;
        const base = receiverOf(module, id);
        if (base !== undefined && leadsTo(module, base, own, true, 0)) this.#calls.push({ frame, id });
      }
    }
  }

  #nameAt(file: string, id: NodeId): string {
    const { nodes } = this.#evaluator.module(file);
    const call = nodes[id];
    const callee = call?.k === 'call' ? nodes[call.callee] : undefined;
    return callee?.k === 'prop' ? callee.name : '';
  }

  /** What calls of these names join, and what it is called in the query. */
  #named(names: readonly string[]): readonly (readonly [path: string, alias: string])[] {
    return this.#calls.flatMap(({ frame, id }) => {
      const node = this.#evaluator.node(frame.file, id);
      if (node.k !== 'call' || !names.includes(this.#nameAt(frame.file, id))) return [];
      const [path, alias] = node.args;
      if (path === undefined) return [];
      const value = this.#evaluator.evaluate(frame, path.value);
      // `leftJoin(Guest, 'guest', ...)` of two tables that are not related.
      if (value.atoms.some(({ a }) => a === 'class')) return [];
      const as = alias === undefined ? undefined : textOf(this.#evaluator.evaluate(frame, alias.value));
      return [[lastOf(value), as ?? ''] as const];
    });
  }

  /** What is selected beside the joins that select by themselves; undefined: it may be anything. */
  #selectedAliases(): ReadonlySet<string> | undefined {
    const found = new Set<string>();
    for (const { frame, id } of this.#calls) {
      const node = this.#evaluator.node(frame.file, id);
      if (node.k !== 'call' || !this.#row.selects.includes(this.#nameAt(frame.file, id))) continue;
      const [columns] = node.args;
      if (columns === undefined) continue;
      const texts = this.#evaluator.parts.constants(this.#evaluator.evaluate(frame, columns.value));
      if (texts === undefined) return undefined;
      for (const text of texts) found.add(text.split('.')[0] ?? '');
    }
    return found;
  }
}

/** What a method is called on. */
function receiverOf({ nodes }: ModuleIr, id: NodeId): NodeId | undefined {
  const call = nodes[id];
  const callee = call?.k === 'call' ? nodes[call.callee] : undefined;
  return callee?.k === 'prop' ? callee.base : undefined;
}

/** Whether a value is one of these calls by another name, or with `isChained` what a method of such a one gave back. */
function leadsTo(
  module: ModuleIr,
  id: NodeId,
  calls: ReadonlySet<NodeId>,
  isChained: boolean,
  depth: number,
): boolean {
  if (calls.has(id)) return true;
  const node = module.nodes[id];
  if (node === undefined || depth > MAXIMUM_DEPTH) return false;
  const inner = (at: NodeId): boolean => leadsTo(module, at, calls, isChained, depth + 1);
  switch (node.k) {
    case 'binding':
      return node.value !== undefined && inner(node.value);
    case 'cast':
    case 'await':
      return inner(node.operand);
    case 'update':
      return inner(node.base);
    case 'phi':
      return node.inputs.some(inner);
    case 'cell':
      return (module.cells[node.cell]?.definitions ?? []).some(inner);
    case 'call': {
      const base = isChained ? receiverOf(module, id) : undefined;
      return base !== undefined && inner(base);
    }
    default:
      return false;
  }
}

/** `guest` of `'order.guest'` and of `${query.alias}.guest`. */
function lastOf(value: Value): string {
  return /(?:^|\.)(\w+)$/.exec(textOf(value) ?? '')?.[1] ?? ANYTHING;
}

function textOf({ atoms }: Value): string | undefined {
  const [only, ...others] = atoms;
  if (only === undefined || others.length > 0) return undefined;
  if (only.a === 'text') return `*${only.texts.at(-1) ?? ''}`;
  return only.a === 'const' && typeof only.value === 'string' ? only.value : undefined;
}
