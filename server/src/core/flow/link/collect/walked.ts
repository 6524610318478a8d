/**
 * Instances that were walked in vain: stores that hold each other through a root are many ways to the same fields, and each
 * needs to be gone once. Deliberately absent: what was found, which is told again at each slot it stands in.
 */
import type { Frame } from '../frame.ts';
import type { InstanceAtom } from '../values.ts';

/** Names that tell whose the fields of an instance are. */
const MAXIMUM_OWNERS = 3;

export class Walked {
  /** How deep they stood. */
  readonly #fruitless = new Map<string, number>();
  readonly #frames = new Map<Frame, number>();

  /** Instances of one class are as good as another if they are made in the same place and are called the same. */
  key({ file, cls, ctor, parent, env, names }: InstanceAtom): string {
    const types = [...(env ?? [])].map(
      ([name, ref]) => `${name}=${ref.file}:${ref.type.t}${'name' in ref.type ? ref.type.name : ''}`,
    );
    const owners = names.slice(0, MAXIMUM_OWNERS).join(' ');
    return [file, cls, owners, this.#numberOf(ctor), this.#numberOf(parent), ...types].join('|');
  }

  /** Nothing is in it as far as a walk from this depth sees. */
  isFruitless(key: string, depth: number): boolean {
    return (this.#fruitless.get(key) ?? Number.POSITIVE_INFINITY) <= depth;
  }

  inVain(key: string, depth: number): void {
    this.#fruitless.set(key, depth);
  }

  #numberOf(frame: Frame | undefined): number {
    if (frame === undefined) return 0;
    let number = this.#frames.get(frame);
    if (number === undefined) {
      number = this.#frames.size + 1;
      this.#frames.set(frame, number);
    }
    return number;
  }
}
