// Answers over changes, apart from what they are about: made-up sources, answers made of them, and a gathering in between. However
// changes and questions follow each other, an answer is what would come out if everything were made anew.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Buckets, type Contributions } from '../../src/core/flow/link/memory/buckets.ts';
import { Memo, newClock, type Reads, Source } from '../../src/core/flow/link/memory/memos.ts';

const sourceCount = 4;
const files = ['a', 'b', 'c'];
const keys = ['even', 'odd'];

/** What an answer is made of: of the first always, of the second only where the first says so. */
interface Recipe {
  readonly first: number;
  readonly second: number;
}

interface Plan {
  readonly below: readonly Recipe[];
  readonly above: readonly Recipe[];
}

type Step =
  | { readonly do: 'change'; readonly source: number; readonly value: number }
  | { readonly do: 'ask'; readonly answer: number }
  | { readonly do: 'gather' };

const recipe = fc.record({ first: fc.nat(30), second: fc.nat(30) });
const plan: fc.Arbitrary<Plan> = fc.record({
  below: fc.array(recipe, { minLength: files.length, maxLength: 6 }),
  above: fc.array(recipe, { minLength: 1, maxLength: 6 }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('change' as const), source: fc.nat(sourceCount - 1), value: fc.nat(3) }),
  fc.record({ do: fc.constant('ask' as const), answer: fc.nat(20) }),
  fc.record({ do: fc.constant('gather' as const) }),
);

/** Reads what has a number, and what goes by a key. */
interface Reader {
  source(index: number): number;
  below(index: number): number;
  above(index: number): number;
  gathered(key: string): readonly number[];
}

function makeBelow({ first, second }: Recipe, at: number, read: Reader): number {
  const one = read.source(first % sourceCount);
  if (one % 2 === 0) return one;
  return (one + (at === 0 ? read.source(second % sourceCount) : read.below(second % at))) % 3;
}

function makeAbove({ first, second }: Recipe, at: number, count: number, read: Reader): number {
  const gathered = read.gathered(keys[first % keys.length] ?? '').reduce((sum, each) => sum + each, 0);
  if (gathered % 2 === 0) return gathered;
  return gathered + (at > 0 && second % 2 === 0 ? read.above(second % at) : read.below(second % count));
}

const keyOf = (value: number): string => keys[value % 2] ?? '';

class Kept {
  readonly #clock = newClock();
  readonly #values: number[] = Array.from({ length: sourceCount }, () => 0);
  readonly #sources: readonly Source[];
  readonly #below: readonly Memo<number>[];
  readonly #above: readonly Memo<number>[];
  readonly #gathering: Buckets<number>;
  /** How many answers were made so far. */
  get made(): number {
    return this.#clock.made;
  }

  constructor({ below, above }: Plan) {
    const clock = this.#clock;
    const state = { write: () => undefined, read: () => undefined };
    this.#sources = this.#values.map((_, index) => new Source(clock, `source\n${index}`, state));
    const isSame = (before: number, after: number): boolean => before === after;
    this.#below = below.map(
      (each, at) => new Memo({ clock, isSame, make: (reads) => makeBelow(each, at, this.#reader(reads)) }),
    );
    const contributions = files.map(
      (_, index) =>
        new Memo<Contributions<number>>({
          clock,
          isSame: () => false,
          make: (reads) => {
            const value = this.#reader(reads).below(index);
            return new Map([[keyOf(value), [value]]]);
          },
        }),
    );
    const nothing = new Memo<Contributions<number>>({ clock, isSame: () => false, make: () => new Map() });
    this.#gathering = new Buckets({
      clock,
      kind: 'gathered',
      level: 1,
      files: () => files,
      contributions: (file) => contributions[files.indexOf(file)] ?? nothing,
      isSame,
    });
    this.#above = above.map(
      (each, at) =>
        new Memo({
          clock,
          isSame,
          make: (reads) => makeAbove(each, at, below.length, this.#reader(reads)),
        }),
    );
  }

  #reader(reads: Reads): Reader {
    return {
      source: (index) => {
        const source = this.#sources[index];
        if (source !== undefined) reads.add(source);
        return this.#values[index] ?? 0;
      },
      below: (index) => this.#below[index]?.read(reads) ?? 0,
      above: (index) => this.#above[index]?.read(reads) ?? 0,
      gathered: (key) => this.#gathering.read(key, reads),
    };
  }

  change(index: number, value: number): void {
    this.#clock.now += 1;
    this.#clock.tells = true;
    if (this.#values[index] === value) return;
    this.#values[index] = value;
    this.#sources[index]?.changed(this.#clock.now);
  }

  gather(): void {
    const { now, settled } = this.#clock;
    settled.at = now;
    settled.level = 0;
    this.#gathering.refresh();
    settled.level = 1;
  }

  ask(index: number): number {
    return this.#above[index % this.#above.length]?.current() ?? 0;
  }
}

function fresh({ below, above }: Plan, values: readonly number[], index: number): number {
  const read: Reader = {
    source: (at) => values[at] ?? 0,
    below: (at) => makeBelow(below[at] ?? { first: 0, second: 0 }, at, read),
    above: (at) => makeAbove(above[at] ?? { first: 0, second: 0 }, at, below.length, read),
    gathered: (key) => files.map((_, at) => read.below(at)).filter((value) => keyOf(value) === key),
  };
  return read.above(index % above.length);
}

describe('answers over changes', () => {
  it('are those of a fresh program, whether or not everything was gathered before', () => {
    const property = fc.property(plan, fc.array(step, { maxLength: 40 }), (made, steps) => {
      const kept = new Kept(made);
      const values = Array.from({ length: sourceCount }, () => 0);
      for (const each of steps) {
        if (each.do === 'gather') kept.gather();
        else if (each.do === 'change') {
          values[each.source] = each.value;
          kept.change(each.source, each.value);
        } else assert.equal(kept.ask(each.answer), fresh(made, values, each.answer));
      }
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('leave nothing behind when nobody asks any more', () => {
    const clock = newClock();
    clock.tells = true;
    const source = new Source(clock, 'source', { write: () => undefined, read: () => undefined });
    const memo = new Memo({ clock, isSame: () => false, make: (reads) => reads.add(source) });
    memo.current();
    assert.ok(!source.dependents.isEmpty);
    memo.forget();
    assert.ok(source.dependents.isEmpty);
    clock.now += 1;
    source.changed(clock.now);
    memo.current();
    assert.ok(!source.dependents.isEmpty, 'who asks all the same has it made again');
  });

  it('are not made again where the same came out below', () => {
    const kept = new Kept({
      below: files.map((_, at) => ({ first: at, second: 0 })),
      above: [{ first: 0, second: 0 }],
    });
    assert.equal(kept.ask(0), 0);
    kept.change(3, 2);
    kept.gather();
    const before = kept.made;
    assert.equal(kept.ask(0), 0);
    assert.equal(kept.made, before);
    kept.change(0, 2);
    kept.gather();
    assert.equal(kept.ask(0), 2);
  });
});
