/**
 * Methods of lists, sets and maps, all of which are lists here.
 */
import type { Evaluator } from '../evaluate.ts';
import type { Arguments, Frame } from '../frame.ts';
import { listOfEach, MAXIMUM_ALTERNATIVES } from '../one-by-one.ts';
import { type Atom, clean, join, NOTHING, scalar, type Value, valueWith } from '../values.ts';
import { NUMBERS, TESTS } from './tables.ts';

const LIST_SAME = new Set([
  'slice',
  'reverse',
  'sort',
  'toSorted',
  'toReversed',
  'concat',
  'splice',
  'toSpliced',
  'fill',
  'flat',
  'values',
  'toArray',
  'with',
  'take',
  'drop',
]);

const LIST_ELEMENT = new Set(['pop', 'shift', 'at', 'get']);

export class Lists {
  readonly #evaluator: Evaluator;

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** `map.entries()`, `map.get(key)`: a map that was filled is known by all its alternatives together. */
  ofMap(self: Value, map: Atom & { a: 'list' }, name: string): Value | undefined {
    const { parts } = this.#evaluator;
    const list = (value: Value): Value =>
      valueWith({ a: 'list', items: [{ value: { value }, spread: false }] });
    if (name === 'entries') return list(parts.iterated(self));
    if (name === 'values') return list(parts.element(self));
    if (name === 'keys') return list(parts.keys(self, map));
    return name === 'get' ? parts.element(self) : undefined;
  }

  method(
    self: Value,
    atom: Atom & { a: 'list' },
    name: string,
    args: Arguments,
    frame: Frame,
  ): Value | undefined {
    const evaluator = this.#evaluator;
    if (name === 'map' || name === 'flatMap' || name === 'mapAsync') {
      const callback = evaluator.calls.argument(args, 0);
      if (callback === undefined) return self;
      if (name === 'map' && atom.each !== undefined && self.atoms.length === 1)
        return valueWith(listOfEach(atom.each.map((each) => this.#applied(callback, each, frame))));
      const result = evaluator.activations.apply(
        callback,
        [evaluator.parts.element(self), scalar('number'), self],
        {
          frame,
          node: -1,
        },
      );
      // `fields.map((name) => [name, form.get(name)])`: pairs of which every name is known.
      const known = name === 'map' && isPair(result) ? evaluator.oneByOne.each(self) : undefined;
      if (known !== undefined)
        return valueWith(listOfEach(known.map((each) => this.#applied(callback, each, frame))));
      const element =
        name === 'flatMap'
          ? join([
              evaluator.parts.element(result),
              { atoms: result.atoms.filter((found) => found.a !== 'list') },
            ])
          : result;
      return valueWith({ a: 'list', items: [{ value: { value: element }, spread: false }] });
    }
    if (name === 'reduce' || name === 'reduceRight') {
      const callback = evaluator.calls.argument(args, 0);
      const initial = evaluator.calls.argument(args, 1);
      if (callback === undefined) return NOTHING;
      const whole = initial === undefined ? undefined : this.#folded(callback, self, initial, name, frame);
      if (whole !== undefined) return whole;
      const result = evaluator.activations.apply(
        callback,
        [initial ?? evaluator.parts.element(self), evaluator.parts.element(self), scalar('number')],
        { frame, node: -1 },
      );
      return initial === undefined ? result : join([initial, result]);
    }
    if (name === 'concat' || name === 'push' || name === 'unshift') {
      if (name !== 'concat') return scalar('number');
      return valueWith({
        a: 'list',
        items: [...atom.items, ...args.values.map((value) => ({ value, spread: true }))],
      });
    }
    if (name === 'flat') {
      const element = evaluator.parts.element(self);
      return valueWith({
        a: 'list',
        items: [
          {
            value: {
              value: join([
                evaluator.parts.element(element),
                { atoms: element.atoms.filter((found) => found.a !== 'list') },
              ]),
            },
            spread: false,
          },
        ],
      });
    }
    // `ip.split('.').slice(0, 2)`: a part of the text.
    if (name === 'slice' && atom.pieces !== undefined && args.values.length > 1)
      return clean('a part cut out of it, which is taken to tell nobody who the person is');
    if (name === 'filter') {
      const some = self.atoms.length === 1 ? this.#passing(atom, args) : undefined;
      if (some !== undefined) return valueWith(some);
      const element = evaluator.parts.element(self);
      const left = evaluator.narrowing.passing(evaluator.calls.argument(args, 0), element);
      if (left === element) return self;
      return valueWith({ a: 'list', items: [{ value: { value: left }, spread: false }] });
    }
    if (name === 'find' || name === 'findLast')
      return evaluator.narrowing.passing(evaluator.calls.argument(args, 0), evaluator.parts.element(self));
    if (LIST_SAME.has(name)) {
      if (name === 'slice' && atom.items.length > 1) {
        const [from] = evaluator.calls.argument(args, 0)?.atoms ?? [];
        if (
          from?.a === 'const' &&
          typeof from.value === 'number' &&
          from.value > 0 &&
          !atom.items.some((item) => item.spread)
        ) {
          return valueWith({ a: 'list', items: atom.items.slice(from.value) });
        }
      }
      return self;
    }
    if (name === 'pop' && atom.items.length > 1 && !atom.items.some((item) => item.spread))
      return evaluator.parts.element(self, atom.items.length - 1);
    if (name === 'at' && atom.items.length > 1) {
      const [from] = evaluator.calls.argument(args, 0)?.atoms ?? [];
      if (from?.a === 'const' && from.value === 0) return evaluator.parts.element(self, 0);
      return evaluator.parts.element(self, atom.items.length - 1);
    }
    if (
      atom.pieces === 'dotted' &&
      (name === 'pop' || (name === 'at' && isLast(evaluator.calls.argument(args, 0))))
    )
      return evaluator.builtins.strings.lastOfDotted(evaluator.parts.element(self));
    if (LIST_ELEMENT.has(name)) return evaluator.parts.element(self);
    if (name === 'entries')
      return valueWith({
        a: 'list',
        items: [
          {
            value: {
              value: valueWith({
                a: 'list',
                items: [
                  { value: { value: scalar('number') }, spread: false },
                  { value: { value: evaluator.parts.element(self) }, spread: false },
                ],
              }),
            },
            spread: false,
          },
        ],
      });
    if (name === 'keys')
      return valueWith({ a: 'list', items: [{ value: { value: scalar('unknown') }, spread: false }] });
    if (name === 'join' || name === 'toString')
      return valueWith({
        a: 'text',
        texts: [],
        parts: [{ value: evaluator.parts.element(self) }],
        deep: false,
      });
    if (TESTS.has(name)) return scalar('boolean');
    if (NUMBERS.has(name)) return scalar('number');
    if (name === 'forEach' || name === 'add' || name === 'set' || name === 'append' || name === 'clear')
      return self;
    return undefined;
  }

  /** The elements taken in one after the other, where each is known. */
  #folded(callback: Value, self: Value, initial: Value, name: string, frame: Frame): Value | undefined {
    const each = this.#evaluator.oneByOne.each(self);
    if (each === undefined) return undefined;
    const order = name === 'reduce' ? each : [...each].reverse();
    let value = initial;
    for (const element of order) {
      const args = [value, element, scalar('number')];
      value = this.#evaluator.activations.apply(callback, args, { frame, node: -1 });
      if (value.atoms.length > MAXIMUM_ALTERNATIVES) return undefined;
    }
    return value;
  }

  #applied(callback: Value, element: Value, frame: Frame): Value {
    return this.#evaluator.activations.apply(callback, [element, scalar('number')], { frame, node: -1 });
  }

  /** The elements of a list that pass a test, where of each is known whether it does. */
  #passing(atom: Atom & { a: 'list' }, args: Arguments): Atom | undefined {
    const evaluator = this.#evaluator;
    const [test, ...others] = evaluator.calls.argument(args, 0)?.atoms ?? [];
    if (atom.each === undefined || test?.a !== 'fn' || others.length > 0) return undefined;
    const left: Value[] = [];
    for (const each of atom.each) {
      const passes = evaluator.settled.passes(test, each);
      if (passes === undefined) return undefined;
      if (passes) left.push(each);
    }
    return listOfEach(left);
  }
}

/** `at(-1)` */
function isLast(index: Value | undefined): boolean {
  const [only] = index?.atoms ?? [];
  return only?.a === 'const' && only.value === -1;
}

function isPair({ atoms: [only, ...others] }: Value): boolean {
  return (
    only?.a === 'list' &&
    others.length === 0 &&
    only.items.length === 2 &&
    only.items.every(({ spread }) => !spread)
  );
}
