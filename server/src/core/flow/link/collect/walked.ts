/**
 * What was walked: stores that hold each other through a root, objects that are changed under conditions (a URL whose
 * parameters are set one by one), and texts that are put together piece by piece, are many ways to the same fields, and each
 * needs to be gone once. Deliberately absent: what was found, which is told again at each slot it stands in.
 */
import type { Frame } from '../frame.ts';
import {
  type InstanceAtom,
  type Lazy,
  type ObjectEntry,
  paramKey,
  type Under,
  type Value,
} from '../values.ts';
import type { Filter } from './fields.ts';

/** Ways on which one object is walked at one slot: with each, others of its fields may be hidden. */
const MAXIMUM_WALKS = 32;

/** Names that tell whose the fields of an instance are. */
const MAXIMUM_OWNERS = 3;

export class Walked {
  /** How deep they stood. */
  readonly #fruitless = new Map<string, number>();
  readonly #frames = new Map<Frame, number>();
  readonly #entries = new Map<readonly ObjectEntry[], number>();
  readonly #walks = new Map<string, number>();
  readonly #values = new Map<Value, number>();
  /** How deep texts stood. */
  readonly #texts = new Map<string, number>();

  /**
   * Instances of one class are as good as another if they are made in the same place and are called the same. `counted`: the
   * related records that the code around counts on.
   */
  key(
    { file, cls, ctor, parent, env, names, loaded, param, input }: InstanceAtom,
    counted?: ReadonlySet<string>,
  ): string {
    const types = [...(env ?? [])].map(
      ([name, ref]) => `${name}=${ref.file}:${ref.type.t}${'name' in ref.type ? ref.type.name : ''}`,
    );
    const owners = names.slice(0, MAXIMUM_OWNERS).join(' ');
    const related = [...(loaded ?? []), '', ...(counted ?? [])].join(' ');
    const from = `${paramKey(param)} ${input ?? ''}`;
    return [file, cls, owners, related, from, this.#numberOf(ctor), this.#numberOf(parent), ...types].join(
      '|',
    );
  }

  /** The same entries are walked alike at the same slot, as far as the same of them count. */
  keyOfEntries(
    entries: readonly ObjectEntry[],
    names: readonly string[],
    slot: string,
    filter: Filter | undefined,
  ): string {
    const [hidden, only] = [filter?.hidden, filter?.only].map((set) => [...(set ?? [])].sort().join(' '));
    const limits = filter?.only === undefined ? hidden : `${hidden}/${only}`;
    return ['{}', numberIn(this.#entries, entries), slot, names.join(' '), limits].join('|');
  }

  /** Counts a walk of an object, unless it was walked on enough ways. */
  isEnough(entries: readonly ObjectEntry[], slot: string): boolean {
    const key = `${numberIn(this.#entries, entries)}|${slot}`;
    const walks = this.#walks.get(key) ?? 0;
    if (walks >= MAXIMUM_WALKS) return true;
    this.#walks.set(key, walks + 1);
    return false;
  }

  /**
   * Counts a walk of a text, unless it was walked before from no deeper down: `out += line` in a callback makes a text of each
   * line and of all the texts that there are. `told`: what is said of all that is found in it.
   */
  isWalkedText(parts: readonly Lazy[], told: string, depth: number): boolean {
    const key = `${parts.map((part) => this.#numberOfPart(part)).join(' ')}|${told}`;
    if ((this.#texts.get(key) ?? Number.POSITIVE_INFINITY) <= depth) return true;
    this.#texts.set(key, depth);
    return false;
  }

  #numberOfPart(part: Lazy): string {
    if ('value' in part) return `=${numberIn(this.#values, part.value)}`;
    return `${numberIn(this.#frames, part.frame)}.${part.node}${nameOf(part.under)}`;
  }

  /** Nothing is in it as far as a walk from this depth sees. */
  isFruitless(key: string, depth: number): boolean {
    return (this.#fruitless.get(key) ?? Number.POSITIVE_INFINITY) <= depth;
  }

  inVain(key: string, depth: number): void {
    this.#fruitless.set(key, depth);
  }

  #numberOf(frame: Frame | undefined): number {
    return frame === undefined ? 0 : numberIn(this.#frames, frame);
  }
}

function nameOf(under: Under | undefined): string {
  if (under === undefined) return '';
  return 'test' in under ? `?${under.when ? '' : '!'}${under.test}` : `?${under.fn}/${under.cond}`;
}

function numberIn<T>(numbers: Map<T, number>, thing: T): number {
  let number = numbers.get(thing);
  if (number === undefined) {
    number = numbers.size + 1;
    numbers.set(thing, number);
  }
  return number;
}
