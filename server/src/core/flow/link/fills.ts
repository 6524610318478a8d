/**
 * Objects that a function fills for its caller: `addContact(line, user)` leaves in `line` what its body puts there; and what
 * a function that is handed to a library sets on the record that it is given: `guests.create((guest) => { guest.email = mail; })`.
 *
 * Deliberately absent: changes made further down than one function that the filling one hands the object on to.
 */
import type { FunctionId, NodeId, UpdateNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './names.ts';
import { type Atom, join, type ObjectEntry, type Value, valueWith } from './values.ts';

type ListItems = (Atom & { a: 'list' })['items'];

interface Change extends UpdateNode {
  readonly id: NodeId;
}

const NO_CHANGES: readonly Change[] = [];

/** Functions that a filled record is handed on to, one in the other. */
const MAXIMUM_HANDED_ON = 2;

type FunctionAtom = Atom & { a: 'fn' };

/** What a function sets on a record, and its last change of it. */
interface Filled {
  readonly value: Value;
  readonly at?: { readonly frame: Frame; readonly node: NodeId };
}

export class Fills {
  readonly #evaluator: Evaluator;
  /** By function, for each of its parameters. */
  readonly #changes = new Map<string, ReadonlyMap<number, readonly Change[]>>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `base` as the call leaves it. */
  of(frame: Frame, node: UpdateNode, base: Value): Value {
    const evaluator = this.#evaluator;
    const call = node.value === undefined ? undefined : evaluator.node(frame.file, node.value);
    if (call?.k !== 'call' || node.value === undefined) return base;
    const at = { frame, node: node.value };
    const entries: ObjectEntry[] = [];
    const items: ListItems[number][] = [];
    for (const fn of evaluator.calls.functionsOf({ file: frame.file, node: node.value }, frame)) {
      const changes = this.#changesOf(fn.file, fn.fn).get(node.index ?? 0) ?? NO_CHANGES;
      if (changes.length === 0 || evaluator.activations.isTooDeep(frame, fn.file, fn.fn)) continue;
      const inner = evaluator.activations.of(fn, evaluator.calls.arguments(frame, call), at, call.typeArgs);
      for (const change of changes) {
        if (change.value === undefined) continue;
        const value = { frame: inner, node: change.value };
        if (change.mode === 'add') items.push({ value, spread: false });
        else if (change.mode === 'merge') entries.push({ spread: value });
        else if (change.mode === 'set') entries.push({ key: this.#key(inner, change), value } as ObjectEntry);
      }
    }
    if (entries.length === 0 && items.length === 0) return base;
    const origin = evaluator.place(frame.file, node);
    const lazyBase = { frame, node: node.base };
    return join([
      entries.length === 0
        ? { atoms: [] }
        : valueWith({
            a: 'object',
            entries: [{ spread: lazyBase }, ...entries],
            names: namesOf(base),
            origin,
            changed: lazyBase,
          }),
      items.length === 0
        ? { atoms: [] }
        : valueWith({
            a: 'list',
            items: [{ value: lazyBase, spread: true }, ...items],
            changed: lazyBase,
          }),
    ]);
  }

  /**
   * What functions set on their first parameter, each with the last change of it. `around`: how the record is called where they
   * stand, if they may set it there: `guest.update(() => { guest.email = mail; })`. A function that a caller hands over is asked
   * for there.
   */
  byFunctions({ atoms }: Value, around: string | undefined, names: readonly string[]): readonly Filled[] {
    return atoms.flatMap((atom): readonly Filled[] => {
      if (atom.a === 'open' && atom.param !== undefined)
        return [{ value: valueWith({ ...atom, shape: 'unknown', names: [] }) }];
      if (atom.a !== 'fn') return [];
      const { file, fn } = atom;
      const frame = this.#evaluator.frameFor(atom.parent ?? this.#evaluator.rootFrame(file, 0), fn);
      const entries = this.#setIn(atom, frame, 0, around, 0);
      if (entries.length === 0) return [];
      const { start, end } = this.#evaluator.fn(file, fn);
      const called = [...this.#parameterNames(file, fn), ...names];
      const value = valueWith({ a: 'object', entries, names: called, origin: { file, start, end } });
      const last = this.#changesOf(file, fn).get(0)?.at(-1);
      return [{ value, ...(last !== undefined && { at: { frame, node: last.id } }) }];
    });
  }

  /** What the first parameter is called, and its type. */
  #parameterNames(file: string, fn: FunctionId): readonly string[] {
    const [param] = this.#evaluator.fn(file, fn).params;
    const type = param?.type?.t === 'ref' ? [param.type.name] : [];
    return [...(param?.name === undefined ? [] : [param.name]), ...type];
  }

  #setIn(
    { file, fn }: FunctionAtom,
    frame: Frame,
    index: number,
    around: string | undefined,
    depth: number,
  ): readonly ObjectEntry[] {
    const evaluator = this.#evaluator;
    const { calls, writes } = evaluator.fn(file, fn);
    const own = (this.#changesOf(file, fn).get(index) ?? NO_CHANGES).flatMap((change): ObjectEntry[] => {
      if (change.value === undefined || change.mode === 'add') return [];
      const value = { frame, node: change.value };
      return change.mode === 'merge'
        ? [{ spread: value }]
        : [{ key: this.#key(frame, change), value } as ObjectEntry];
    });
    const isAround = (id: NodeId): boolean =>
      around !== undefined && evaluator.usage.chain(file, id) === around;
    const captured = writes.flatMap((id): ObjectEntry[] => {
      const node = evaluator.node(file, id);
      if (node.k !== 'write' || node.key === undefined || !isAround(node.base)) return [];
      return [{ key: node.key, value: { frame, node: node.value } }];
    });
    if (depth >= MAXIMUM_HANDED_ON) return [...own, ...captured];
    const further = calls.flatMap((id) => {
      const call = evaluator.node(file, id);
      if (call.k !== 'call') return [];
      const at = call.args.findIndex(
        ({ value }) => isAround(value) || this.#parameter(file, value, fn) === index,
      );
      if (at < 0) return [];
      const args = evaluator.calls.arguments(frame, call);
      return evaluator.calls.functionsOf({ file, node: id }, frame).flatMap((target) => {
        if (evaluator.activations.isTooDeep(frame, target.file, target.fn)) return [];
        const inner = evaluator.activations.of(target, args, { frame, node: id }, call.typeArgs);
        return this.#setIn(target, inner, at, undefined, depth + 1);
      });
    });
    return [...own, ...captured, ...further];
  }

  #key(frame: Frame, change: UpdateNode): string | undefined {
    if (change.key !== undefined || change.computed === undefined) return change.key;
    return this.#evaluator.parts.constantString(this.#evaluator.evaluate(frame, change.computed));
  }

  /** What the body of a function changes of the objects that its parameters hold, by parameter. */
  #changesOf(file: string, fn: FunctionId): ReadonlyMap<number, readonly Change[]> {
    const key = `${file}#${fn}`;
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    const found = new Map<number, Change[]>();
    for (const [id, node] of this.#evaluator.module(file).nodes.entries()) {
      if (node.k !== 'update' || node.fn !== fn || node.mode === 'fill' || node.mode === 'delete') continue;
      const index = this.#parameter(file, node.base, fn);
      if (index === undefined) continue;
      const list = found.get(index);
      if (list === undefined) found.set(index, [{ ...node, id }]);
      else list.push({ ...node, id });
    }
    this.#changes.set(key, found);
    return found;
  }

  /** The parameter whose object a changed value is, through the changes before. */
  #parameter(file: string, from: NodeId, fn: FunctionId): number | undefined {
    let id = from;
    for (let steps = 0; steps < 200; steps += 1) {
      const node = this.#evaluator.node(file, id);
      if (node.k === 'param') return node.fn === fn ? node.index : undefined;
      const next =
        node.k === 'update'
          ? node.base
          : node.k === 'binding'
            ? node.value
            : node.k === 'cast'
              ? node.operand
              : node.k === 'phi'
                ? node.inputs.find((input) => input < id)
                : undefined;
      if (next === undefined || next >= id) return undefined;
      id = next;
    }
    return undefined;
  }
}
