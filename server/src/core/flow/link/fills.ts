/**
 * Objects that a function fills for its caller: `addContact(line, user)` leaves in `line` what its body puts there.
 *
 * Deliberately absent: changes made further down, by functions that the filling one hands the object on to.
 */
import type { FunctionId, NodeId, UpdateNode } from '../ir.ts';
import type { Evaluator } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { namesOf } from './names.ts';
import { type Atom, join, type ObjectEntry, type Value, valueWith } from './values.ts';

type ListItems = (Atom & { a: 'list' })['items'];

const NO_CHANGES: readonly UpdateNode[] = [];

export class Fills {
  readonly #evaluator: Evaluator;
  /** By function, for each of its parameters. */
  readonly #changes = new Map<string, ReadonlyMap<number, readonly UpdateNode[]>>();

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

  #key(frame: Frame, change: UpdateNode): string | undefined {
    if (change.key !== undefined || change.computed === undefined) return change.key;
    return this.#evaluator.parts.constantString(this.#evaluator.evaluate(frame, change.computed));
  }

  /** What the body of a function changes of the objects that its parameters hold, by parameter. */
  #changesOf(file: string, fn: FunctionId): ReadonlyMap<number, readonly UpdateNode[]> {
    const key = `${file}#${fn}`;
    const known = this.#changes.get(key);
    if (known !== undefined) return known;
    const found = new Map<number, UpdateNode[]>();
    for (const node of this.#evaluator.module(file).nodes) {
      if (node.k !== 'update' || node.fn !== fn || node.mode === 'fill' || node.mode === 'delete') continue;
      const index = this.#parameter(file, node.base, fn);
      if (index === undefined) continue;
      const list = found.get(index);
      if (list === undefined) found.set(index, [node]);
      else list.push(node);
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
