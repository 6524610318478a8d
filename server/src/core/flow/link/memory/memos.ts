/**
 * Answers that are kept until something they were made from changes. A memo writes down what it read; after a change it
 * is verified against that list, and made anew only if something in the list did change. An answer that comes out the
 * same as before leaves everything that read it as it is.
 *
 * Nothing is pushed: a change only moves the clock on, and whoever asks has his memo verified. So memos need no list of
 * those who read them, and what nobody asks about costs nothing.
 *
 * Deliberately absent: memos that read themselves. Questions that may come round in a circle belong inside one memo.
 */

/** Moves on with every change of the program. */
export interface Clock {
  now: number;
}

export interface Dependency {
  /** When it last came out different, as far as is known since `refresh`. */
  readonly changedAt: number;
  /** Brings `changedAt` up to the clock. */
  refresh(): void;
}

/** Something outside that is told about by whoever changes it. */
export class Source implements Dependency {
  changedAt: number;

  constructor(clock: Clock) {
    this.changedAt = clock.now;
  }

  refresh(): void {}
}

/** What a memo was made from, each thing once. */
export class Reads {
  readonly #found = new Set<Dependency>();

  add(dependency: Dependency): void {
    this.#found.add(dependency);
  }

  /** Sources, and answers in the order in which they were read. */
  list(): { readonly sources: readonly Source[]; readonly answers: readonly Dependency[] } {
    const sources: Source[] = [];
    const answers: Dependency[] = [];
    for (const found of this.#found) {
      if (found instanceof Source) sources.push(found);
      else answers.push(found);
    }
    return { sources, answers };
  }
}

const NEVER = -1;

export class Memo<T> implements Dependency {
  readonly #clock: Clock;
  readonly #make: (reads: Reads) => T;
  readonly #isSame: (before: T, after: T) => boolean;
  #value: { readonly value: T } | undefined;
  #sources: readonly Source[] = [];
  #answers: readonly Dependency[] = [];
  #verifiedAt = NEVER;
  #changedAt = NEVER;

  constructor(clock: Clock, make: (reads: Reads) => T, isSame: (before: T, after: T) => boolean) {
    this.#clock = clock;
    this.#make = make;
    this.#isSame = isSame;
  }

  get changedAt(): number {
    return this.#changedAt;
  }

  refresh(): void {
    this.current();
  }

  /** The answer as of now. */
  current(): T {
    const { now } = this.#clock;
    if (this.#value !== undefined) {
      if (this.#verifiedAt === now) return this.#value.value;
      if (this.#holds()) {
        this.#verifiedAt = now;
        return this.#value.value;
      }
    }
    const reads = new Reads();
    const value = this.#make(reads);
    const { sources, answers } = reads.list();
    this.#sources = sources;
    this.#answers = answers;
    this.#verifiedAt = now;
    if (this.#value === undefined || !this.#isSame(this.#value.value, value)) {
      this.#value = { value };
      this.#changedAt = now;
    }
    return this.#value.value;
  }

  /** The same, noted as read. */
  read(reads: Reads): T {
    const value = this.current();
    reads.add(this);
    return value;
  }

  /** For what was changed by the very work that goes on now: verified again on the next question. */
  distrust(): void {
    this.#verifiedAt = NEVER;
  }

  /**
   * Sources first: they are most of the list and cost next to nothing. Answers in the order in which they were read: what
   * was read later may be senseless after a change of what came before.
   */
  #holds(): boolean {
    const verifiedAt = this.#verifiedAt;
    for (const source of this.#sources) if (source.changedAt > verifiedAt) return false;
    for (const answer of this.#answers) {
      answer.refresh();
      if (answer.changedAt > verifiedAt) return false;
    }
    return true;
  }
}

/** Memos by name, made when first asked for. */
export class Memos<T> {
  readonly #memos = new Map<string, Memo<T>>();
  readonly #create: (name: string) => Memo<T>;

  constructor(create: (name: string) => Memo<T>) {
    this.#create = create;
  }

  of(name: string): Memo<T> {
    let memo = this.#memos.get(name);
    if (memo === undefined) {
      memo = this.#create(name);
      this.#memos.set(name, memo);
    }
    return memo;
  }

  /** Forgets those that are not asked for any more. */
  keepOnly(isKept: (name: string) => boolean): void {
    for (const name of this.#memos.keys()) if (!isKept(name)) this.#memos.delete(name);
  }
}
