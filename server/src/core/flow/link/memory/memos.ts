/**
 * Answers that are kept until something they were made from changes. A memo writes down what it read; after a change it
 * is verified against that list, and made anew only if something in the list did change. An answer that comes out the
 * same as before leaves everything that read it as it is.
 *
 * No answer is pushed: a change only moves the clock on, and whoever asks has his memo verified. What nobody asks about
 * costs nothing. From the first change on, memos also know who read them (`dependents.ts`): those that a change cannot have
 * reached hold without a look at their lists, which an edit in a large program would have to go through one and all.
 *
 * Deliberately absent: memos that read themselves. Questions that may come round in a circle belong inside one memo.
 */

import { Dependents } from './dependents.ts';
import { type Families, nameOf } from './kept.ts';

/** Moves on with every change of the program. */
export interface Clock {
  now: number;
  /** Answers that were made. */
  made: number;
  /** Whether memos tell those who read them that they may have changed: not before the first change. */
  tells: boolean;
  /** Up to which level everything that gathers has been brought up to `at`. */
  readonly settled: { at: number; level: number };
}

export function newClock(): Clock {
  return { now: 1, made: 0, tells: false, settled: { at: 0, level: 0 } };
}

export interface Dependency {
  /** What it goes by from run to run (`kept.ts`); without a name it is known in this run only. */
  readonly name: string | undefined;
  /** When it last came out different, as far as is known since `refresh`. */
  readonly changedAt: number;
  /** Of the highest gathering (`buckets.ts`) that it is made from; 0 without one. */
  readonly level: number;
  readonly dependents: Dependents;
  /** Brings `changedAt` up to the clock. */
  refresh(): void;
  /** What a later run needs to have it as it is now; undefined when that cannot be said. */
  keep(): Kept | undefined;
  /** As it was left by an earlier run, at this time. */
  restore(kept: Kept): void;
}

/** A dependency as it is kept. */
export interface Kept {
  readonly sources: readonly Dependency[];
  readonly answers: readonly Dependency[];
  /** JSON, or empty when only what it was made from is known. */
  readonly value: string;
}

/** What tells whether a source is what it was. */
export interface SourceState {
  write(): unknown;
  read(plain: unknown): void;
}

/** Something outside that is told about by whoever changes it. */
export class Source implements Dependency {
  readonly name: string;
  readonly level = 0;
  readonly dependents = new Dependents();
  readonly #state: SourceState;
  #changedAt: number;

  constructor(clock: Clock, name: string, state: SourceState) {
    this.#changedAt = clock.now;
    this.name = name;
    this.#state = state;
  }

  get changedAt(): number {
    return this.#changedAt;
  }

  changed(now: number): void {
    this.#changedAt = now;
    this.dependents.suspect();
  }

  keep(): Kept {
    return { sources: [], answers: [], value: JSON.stringify(this.#state.write()) };
  }

  restore({ value }: Kept): void {
    this.#state.read(JSON.parse(value));
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
  list(): { readonly sources: readonly Dependency[]; readonly answers: readonly Dependency[] } {
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

/** How a value is written down. */
export interface Codec<T> {
  write(value: T): unknown;
  read(plain: unknown): T;
}

export interface MemoOptions<T> {
  readonly clock: Clock;
  readonly make: (reads: Reads) => T;
  /** Whether what was made anew is what was there before. */
  readonly isSame: (before: T, after: T) => boolean;
  readonly name?: string;
  /** Without one a value is not kept from run to run: it is made again when somebody wants it. */
  readonly codec?: Codec<T>;
  /** False while what it is made from is known to others only: then it counts as changed until they ask. */
  readonly canMake?: () => boolean;
}

export class Memo<T> implements Dependency {
  readonly name: string | undefined;
  readonly dependents = new Dependents();
  readonly #clock: Clock;
  readonly #make: (reads: Reads) => T;
  readonly #isSame: (before: T, after: T) => boolean;
  readonly #codec: Codec<T> | undefined;
  readonly #canMake: (() => boolean) | undefined;
  #value: { readonly value: T } | undefined;
  /** From an earlier run, while nobody has wanted the value: what it was made from is known. */
  #kept: { readonly value: string } | undefined;
  #sources: readonly Dependency[] = [];
  #answers: readonly Dependency[] = [];
  #verifiedAt = NEVER;
  #changedAt = NEVER;
  #level = 0;
  /** Whether all that it was made from tells it of changes, and whether something did. */
  #isTold = false;
  #isSuspect = false;

  constructor({ clock, make, isSame, name, codec, canMake }: MemoOptions<T>) {
    this.#clock = clock;
    this.#make = make;
    this.#isSame = isSame;
    this.name = name;
    this.#codec = codec;
    this.#canMake = canMake;
  }

  get changedAt(): number {
    return this.#changedAt;
  }

  get level(): number {
    return this.#level;
  }

  /** When it was last looked whether it holds; where nobody depends on it, that is when somebody last wanted it. */
  get verifiedAt(): number {
    return this.#verifiedAt;
  }

  /** Something that it was made from may have changed. */
  suspect(): void {
    if (this.#isSuspect) return;
    this.#isSuspect = true;
    this.dependents.suspect();
  }

  /** Nobody wants it any more. */
  forget(): void {
    this.#leave();
    this.#isTold = false;
  }

  refresh(): void {
    if (this.#kept !== undefined && this.#isCurrent()) return;
    if (this.#canMake?.() === false) this.#changedAt = this.#clock.now;
    else this.current();
  }

  /** The answer as of now. */
  current(): T {
    if (this.#value !== undefined) return this.#isCurrent() ? this.#value.value : this.#renew(this.#value);
    if (this.#kept === undefined) return this.#renew(undefined);
    const before = this.#read(this.#kept);
    if (!this.#isCurrent()) return this.#renew(before);
    if (before === undefined) {
      // The same is made of the same.
      const changedAt = this.#changedAt;
      const value = this.#renew(undefined);
      this.#changedAt = changedAt;
      return value;
    }
    this.#value = before;
    this.#kept = undefined;
    return before.value;
  }

  restore({ sources, answers, value }: Kept): void {
    this.#leave();
    this.#sources = sources;
    this.#answers = answers;
    this.#isTold = false;
    this.#kept = { value };
    this.#verifiedAt = this.#clock.now;
    this.#changedAt = this.#clock.now;
  }

  /** Undefined when it was not verified since the last change. */
  keep(): Kept | undefined {
    if (this.#verifiedAt !== this.#clock.now && !this.#isUntouched()) return undefined;
    return { sources: this.#sources, answers: this.#answers, value: this.#written() };
  }

  #written(): string {
    if (this.#kept !== undefined) return this.#kept.value;
    if (this.#value === undefined || this.#codec === undefined) return '';
    return JSON.stringify([this.#codec.write(this.#value.value)]);
  }

  #read(kept: { readonly value: string }): { readonly value: T } | undefined {
    if (kept.value === '' || this.#codec === undefined) return undefined;
    const [plain] = JSON.parse(kept.value) as readonly unknown[];
    return { value: this.#codec.read(plain) };
  }

  #isCurrent(): boolean {
    const { now } = this.#clock;
    if (this.#verifiedAt === now) return true;
    if (!this.#isUntouched()) {
      if (!this.#holds()) return false;
      if (this.#clock.tells) this.#listen();
    }
    this.#verifiedAt = now;
    return true;
  }

  /** No change can have reached it: none was told, and there is none left that would be told later. */
  #isUntouched(): boolean {
    const { now, settled } = this.#clock;
    return this.#isTold && !this.#isSuspect && settled.at === now && this.#level <= settled.level;
  }

  /** It holds now, and hears when that may be over. */
  #listen(): void {
    this.#isSuspect = false;
    if (this.#isTold) return;
    this.#isTold = true;
    this.#level = 0;
    for (const list of [this.#sources, this.#answers])
      for (const dependency of list) {
        dependency.dependents.add(this);
        if (dependency.level > this.#level) this.#level = dependency.level;
      }
  }

  #leave(): void {
    if (!this.#isTold) return;
    for (const list of [this.#sources, this.#answers])
      for (const dependency of list) dependency.dependents.delete(this);
  }

  #renew(before: { readonly value: T } | undefined): T {
    const { now } = this.#clock;
    const reads = new Reads();
    const value = this.#make(reads);
    this.#clock.made += 1;
    const { sources, answers } = reads.list();
    this.#kept = undefined;
    this.#leave();
    this.#sources = sources;
    this.#answers = answers;
    this.#isTold = false;
    if (this.#clock.tells) this.#listen();
    this.#verifiedAt = now;
    if (before !== undefined && this.#isSame(before.value, value)) {
      this.#value = before;
      return before.value;
    }
    this.#value = { value };
    this.#changedAt = now;
    return value;
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
    this.suspect();
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

/** Memos by key, made when first asked for. */
export class Memos<T> {
  readonly #memos = new Map<string, Memo<T>>();
  readonly #kind: string;
  readonly #create: (key: string, name: string) => Memo<T>;

  /** The name that goes with a key is made of the kind. */
  constructor(kind: string, create: (key: string, name: string) => Memo<T>) {
    this.#kind = kind;
    this.#create = create;
  }

  of(key: string): Memo<T> {
    let memo = this.#memos.get(key);
    if (memo === undefined) {
      memo = this.#create(key, nameOf(this.#kind, key));
      this.#memos.set(key, memo);
    }
    return memo;
  }

  addTo(families: Families): void {
    families.set(this.#kind, (key) => this.of(key));
  }

  /** Forgets those that are not asked for any more. */
  keepOnly(isKept: (key: string) => boolean): void {
    for (const [key, memo] of this.#memos) {
      if (isKept(key)) continue;
      memo.forget();
      this.#memos.delete(key);
    }
  }
}
