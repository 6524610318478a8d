/**
 * Things that are gone through one by one where all of them are known: the fields of a record by `Object.entries`, the
 * names in a list that a loop deletes or masks. Each turn of such a loop is looked at by itself, so that what it does to
 * one field is not taken for what it does to all.
 *
 * Deliberately absent: loops that change anything but one object under a key that is worked out.
 */
import type { CallNode, CellNode, NodeId, PhiNode } from '../ir.ts';
import { conditionsAround } from './conditions/around.ts';
import type { Evaluator, ReadAt } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { type Atom, constant, join, type Value, valueWith } from './values.ts';

/** More than this is gone through at once. */
const MAXIMUM_EACH = 40;
/** Alternatives after a turn; with more, what a turn does is not known well enough. */
export const MAXIMUM_ALTERNATIVES = 3;
const MAXIMUM_DEPTH = 12;

const NO_NODES: readonly NodeId[] = [];

const HAS_NO_FIELDS: ReadonlySet<unknown> = new Set([null, undefined, false]);

export class OneByOne {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** Names of all fields of a value; undefined where it may have others. */
  names(value: Value): readonly string[] | undefined {
    const names = new Set<string>();
    return this.#namesOf(value, names, 0) && names.size > 0 && names.size <= MAXIMUM_EACH
      ? [...names]
      : undefined;
  }

  /** `Object.entries(value)` as pairs. */
  pairs(value: Value, at: ReadAt): readonly Value[] | undefined {
    return this.names(value)?.map((name) => {
      const read = this.#evaluator.parts.property(value, name, at);
      const owners = value.atoms.flatMap((atom) => ('names' in atom ? atom.names : []));
      const place = this.#evaluator.place(at.frame.file, at.node);
      return pair(constant(name), this.#evaluator.naming.named(read, name, owners, place, name, undefined));
    });
  }

  #namesOf(value: Value, names: Set<string>, depth: number): boolean {
    const { types } = this.#evaluator;
    if (depth > MAXIMUM_DEPTH || value.atoms.length === 0) return false;
    return value.atoms.every((atom) => {
      // `null` before there is one, `...(known && contact)`: nothing is in it.
      if (atom.a === 'const' && HAS_NO_FIELDS.has(atom.value)) return true;
      if (atom.a === 'open' && atom.type !== undefined) {
        const structure = types.resolved(atom.type);
        const members = types.membersOf(structure);
        if (members === undefined || members.size === 0) return false;
        if (structure.s === 'object' && structure.index !== undefined) return false;
        for (const member of members.values()) if (!member.method) names.add(member.name);
        return true;
      }
      if (atom.a !== 'object') return false;
      return atom.entries.every((entry) => {
        if ('removed' in entry) {
          names.delete(entry.removed);
          return true;
        }
        if ('spread' in entry) {
          const inner = new Set<string>();
          if (!this.#namesOf(this.#evaluator.force(entry.spread), inner, depth + 1)) return false;
          for (const name of inner)
            if (entry.omit?.includes(name) !== true && entry.pick?.includes(name) !== false) names.add(name);
          return true;
        }
        if (entry.key !== undefined) names.add(entry.key);
        return entry.key !== undefined;
      });
    });
  }

  /** The elements of a list, each by itself, where all of them are known. */
  each(value: Value): readonly Value[] | undefined {
    const [only] = value.atoms;
    if (only?.a !== 'list' || value.atoms.length > 1) return undefined;
    if (only.each !== undefined) return only.each;
    if (only.items.some(({ spread }) => spread) || only.items.length > MAXIMUM_EACH) return undefined;
    const each = only.items.map((item) => this.#evaluator.force(item.value));
    return each.length > 0 && each.every((item) => this.#evaluator.parts.constantString(item) !== undefined)
      ? each
      : undefined;
  }

  /** `for (const key of keys) delete copy[key]`: what the object is after the loop. */
  afterLoop(frame: Frame, id: NodeId, node: PhiNode): Value | undefined {
    const evaluator = this.#evaluator;
    if (frame.turn?.loop.start === node.start && frame.turn.loop.end === node.end) return undefined;
    const closing = node.inputs.filter((input) => this.#changes(frame, input, id, 0));
    if (closing.length === 0) return undefined;
    const loop = this.#loopOf(frame, closing, id, node);
    if (loop === undefined) return undefined;
    const outer = node.inputs.filter((input) => !closing.includes(input));
    let value = join(outer.map((input) => evaluator.evaluate(frame, input)));
    for (const item of loop.each) {
      const turn = frame.turnOf(node);
      turn.memo.set(id, value);
      turn.memo.set(loop.element, item);
      value = join(closing.map((input) => evaluator.evaluate(turn, input)));
      if (value.atoms.length > MAXIMUM_ALTERNATIVES) return undefined;
    }
    return value;
  }

  /** `keys.forEach((key) => { delete copy[key]; })`, read further down. */
  afterEach(frame: Frame, node: CellNode): Value | undefined {
    const evaluator = this.#evaluator;
    const module = evaluator.module(frame.file);
    const definitions = module.cells[node.cell]?.definitions ?? NO_NODES;
    const changes = definitions.flatMap((id) => {
      const change = module.nodes[id];
      return change?.k === 'update' && change.computed !== undefined ? [{ id, change }] : [];
    });
    const [first, ...others] = changes;
    if (first === undefined || others.length > 0) return undefined;
    const base = evaluator.node(frame.file, first.change.base);
    const fn = evaluator.fn(frame.file, first.change.fn);
    const call = fn.passedTo === undefined ? undefined : evaluator.node(frame.file, fn.passedTo.call);
    const callee = call?.k === 'call' ? evaluator.node(frame.file, call.callee) : undefined;
    if (call?.k !== 'call' || callee?.k !== 'prop' || callee.name !== 'forEach') return undefined;
    if (fn.conditions.length > 0 || node.start < call.end || base.k !== 'cell') return undefined;
    if (this.#mayBeSkipped(frame.file, call, node)) return undefined;
    const at = evaluator.frameFor(frame, call.fn);
    const each = this.each(evaluator.evaluate(at, callee.base));
    if (each === undefined) return undefined;
    let value = join(definitions.filter((id) => id !== first.id).map((id) => evaluator.evaluate(frame, id)));
    for (const item of each) {
      const atom = { a: 'fn', file: frame.file, fn: first.change.fn, parent: at } as const;
      const args = { values: [{ value: item }], spread: undefined };
      const turn = evaluator.activations.of(atom, args, { frame: at, node: -1 }, []);
      turn.memo.set(first.change.base, value);
      value = evaluator.evaluate(turn, first.id);
    }
    return value;
  }

  /** `if (live) KEYS.forEach(...)`: whether the call that reads the object further down runs also where this one did not. */
  #mayBeSkipped(file: string, call: CallNode, read: CellNode): boolean {
    const module = this.#evaluator.module(file);
    const readers = this.#evaluator.fn(file, read.fn).calls.flatMap((id) => {
      const node = this.#evaluator.node(file, id);
      return node.k === 'call' && node.start <= read.start && node.end >= read.end ? [node] : [];
    });
    const known = readers.flatMap(({ fn, cond }) => [...conditionsAround(module, fn, cond)]);
    return (
      readers.length > 0 &&
      [...conditionsAround(module, call.fn, call.cond)].some(
        (condition) => condition.how === 'branch' && !known.includes(condition),
      )
    );
  }

  /** Whether a value is the object of the loop after changes under a key that is worked out. */
  #changes(frame: Frame, from: NodeId, phi: NodeId, depth: number): boolean {
    if (depth > MAXIMUM_DEPTH) return false;
    const node = this.#evaluator.node(frame.file, from);
    if (node.k === 'phi')
      return (
        from !== phi &&
        node.inputs.some((input) => this.#changes(frame, input, phi, depth + 1)) &&
        node.inputs.every((input) => input === phi || this.#changes(frame, input, phi, depth + 1))
      );
    if (node.k !== 'update' || node.computed === undefined) return false;
    if (node.mode !== 'delete' && node.mode !== 'set') return false;
    return node.base === phi || this.#changes(frame, node.base, phi, depth + 1);
  }

  #loopOf(
    frame: Frame,
    closing: readonly NodeId[],
    phi: NodeId,
    loop: PhiNode,
  ): { readonly element: NodeId; readonly each: readonly Value[] } | undefined {
    for (const input of closing) {
      const key = this.#keyOf(frame, input, phi, 0);
      const element = key === undefined ? undefined : this.#elementOf(frame, key, loop, 0);
      const node = element === undefined ? undefined : this.#evaluator.node(frame.file, element);
      if (element === undefined || node?.k !== 'element') continue;
      const value = this.#evaluator.evaluate(frame, node.base);
      const each = node.key === true ? this.names(value)?.map((name) => constant(name)) : this.each(value);
      if (each !== undefined) return { element, each };
    }
    return undefined;
  }

  /** The key of the first change. */
  #keyOf(frame: Frame, from: NodeId, phi: NodeId, depth: number): NodeId | undefined {
    if (depth > MAXIMUM_DEPTH || from === phi) return undefined;
    const node = this.#evaluator.node(frame.file, from);
    if (node.k === 'update') return node.computed;
    if (node.k !== 'phi') return undefined;
    for (const input of node.inputs) {
      const key = this.#keyOf(frame, input, phi, depth + 1);
      if (key !== undefined) return key;
    }
    return undefined;
  }

  /** What the loop goes through, behind the key or the part of it that the key is. */
  #elementOf(frame: Frame, from: NodeId, loop: PhiNode, depth: number): NodeId | undefined {
    if (depth > MAXIMUM_DEPTH) return undefined;
    const node = this.#evaluator.node(frame.file, from);
    if (node.start < loop.start || node.end > loop.end) return undefined;
    switch (node.k) {
      case 'binding':
        return node.value === undefined ? undefined : this.#elementOf(frame, node.value, loop, depth + 1);
      case 'cast':
        return this.#elementOf(frame, node.operand, loop, depth + 1);
      case 'element':
        return node.index === undefined ? from : this.#elementOf(frame, node.base, loop, depth + 1);
      default:
        return undefined;
    }
  }
}

/** A list of which each element is known by itself. */
export function listOfEach(each: readonly Value[]): Atom & { a: 'list' } {
  return { a: 'list', items: [{ value: { value: join(each) }, spread: false }], each };
}

/** The name and the value of a pair, where the name is known. */
export function namedPair(evaluator: Evaluator, value: Value): readonly [string, Value] | undefined {
  const [only] = value.atoms;
  if (only?.a !== 'list' || value.atoms.length > 1 || only.items.length !== 2) return undefined;
  const [key, held] = only.items;
  const name = key === undefined ? undefined : evaluator.parts.constantString(evaluator.force(key.value));
  return name === undefined || held === undefined ? undefined : [name, evaluator.force(held.value)];
}

function pair(key: Value, value: Value): Value {
  return valueWith({
    a: 'list',
    items: [key, value].map((item) => ({ value: { value: item }, spread: false })),
  });
}
