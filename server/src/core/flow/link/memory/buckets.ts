/**
 * What the files of a program contribute under common keys: the calls of a name, the reaches that stand in a file. After a
 * change only the contributions of files whose own memo came out different are exchanged, and only the keys that they
 * touch count as changed.
 *
 * What is gathered at one level is made from answers below it. So once everything up to a level is up to date, all changes
 * that can reach an answer of that level have been told.
 */
import { Dependents } from './dependents.ts';
import { type Families, nameOf } from './kept.ts';
import type { Clock, Dependency, Kept, Memo, Reads } from './memos.ts';

export type Contributions<T> = ReadonlyMap<string, readonly T[]>;

interface Bucket<T> {
  changedAt: number;
  readonly dependents: Dependents;
  readonly byFile: Map<string, readonly T[]>;
  /** All of them in the order of the files, until the next change. */
  all: readonly T[] | undefined;
}

export class Buckets<T> implements Dependency {
  /** When any key changed. */
  changedAt = 0;
  readonly name: string;
  readonly level: number;
  readonly dependents = new Dependents();
  readonly #kind: string;
  readonly #clock: Clock;
  readonly #files: () => readonly string[];
  readonly #contributions: (file: string) => Memo<Contributions<T>>;
  readonly #isSame: (before: T, after: T) => boolean;
  readonly #known = new Map<string, Contributions<T>>();
  readonly #buckets = new Map<string, Bucket<T>>();
  readonly #dependencies = new Map<string, Dependency>();
  #refreshedAt = -1;

  /** Those that an earlier run knew, until they are put back. */
  #restored: readonly string[] = [];

  constructor(options: {
    clock: Clock;
    /** What they are called from run to run. */
    kind: string;
    /** Above that of everything that contributions are made from, where that gathers by itself; from 1. */
    level: number;
    /** Sorted. */
    files: () => readonly string[];
    contributions: (file: string) => Memo<Contributions<T>>;
    isSame: (before: T, after: T) => boolean;
  }) {
    this.#clock = options.clock;
    this.#kind = options.kind;
    this.level = options.level;
    this.name = nameOf(`all ${options.kind}`, '');
    this.#files = options.files;
    this.#contributions = options.contributions;
    this.#isSame = options.isSame;
  }

  refresh(): void {
    const { now } = this.#clock;
    if (this.#refreshedAt === now) return;
    const files = this.#files();
    for (const file of files) {
      const next = this.#contributions(file).current();
      const known = this.#known.get(file);
      if (known === next) continue;
      this.#exchange(file, known, next, now);
      this.#known.set(file, next);
    }
    if (this.#known.size > files.length) {
      const present = new Set(files);
      for (const [file, known] of this.#known) {
        if (present.has(file)) continue;
        this.#exchange(file, known, undefined, now);
        this.#known.delete(file);
      }
    }
    this.#refreshedAt = now;
  }

  /** Everything under a key, in the order of the files. */
  read(key: string, reads: Reads | undefined): readonly T[] {
    this.refresh();
    reads?.add(this.dependency(key));
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return [];
    bucket.all ??= [...bucket.byFile].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, entries]) => entries);
    return bucket.all;
  }

  /** Files that contribute to a key, in order. */
  filesOf(key: string, reads: Reads): readonly string[] {
    this.refresh();
    reads.add(this.dependency(key));
    return [...(this.#buckets.get(key)?.byFile.keys() ?? [])].sort();
  }

  keys(reads: Reads): readonly string[] {
    this.refresh();
    reads.add(this);
    return [...this.#buckets].filter(([, { byFile }]) => byFile.size > 0).map(([key]) => key);
  }

  addTo(families: Families): void {
    families.set(this.#kind, (key) => this.dependency(key));
    families.set(`all ${this.#kind}`, () => this);
  }

  keep(): Kept | undefined {
    if (this.#refreshedAt !== this.#clock.now) return undefined;
    const files = [...this.#known.keys()];
    return {
      sources: [],
      answers: files.map((file) => this.#contributions(file)),
      value: JSON.stringify(files),
    };
  }

  restore({ value }: Kept): void {
    this.#restored = JSON.parse(value) as readonly string[];
  }

  /** Once everything is restored, and before the clock moves on. */
  putBack(): void {
    for (const file of this.#restored) {
      const contributions = this.#contributions(file).current();
      this.#exchange(file, undefined, contributions, this.#clock.now);
      this.#known.set(file, contributions);
    }
    this.#restored = [];
  }

  dependency(key: string): Dependency {
    let dependency = this.#dependencies.get(key);
    if (dependency === undefined) {
      const refresh = (): void => this.refresh();
      const bucket = this.#bucket(key);
      dependency = {
        name: nameOf(this.#kind, key),
        level: this.level,
        dependents: bucket.dependents,
        refresh,
        get changedAt() {
          return bucket.changedAt;
        },
        keep: () => ({ sources: [], answers: [this], value: '' }),
        restore: () => undefined,
      };
      this.#dependencies.set(key, dependency);
    }
    return dependency;
  }

  #bucket(key: string): Bucket<T> {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = {
        changedAt: this.#clock.now,
        dependents: new Dependents(),
        byFile: new Map(),
        all: undefined,
      };
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }

  #exchange(
    file: string,
    before: Contributions<T> | undefined,
    after: Contributions<T> | undefined,
    now: number,
  ): void {
    for (const key of before?.keys() ?? []) {
      if (after?.has(key) === true) continue;
      const bucket = this.#bucket(key);
      bucket.byFile.delete(file);
      this.#touch(bucket, now);
    }
    for (const [key, entries] of after ?? []) {
      const bucket = this.#bucket(key);
      const known = bucket.byFile.get(file);
      if (known !== undefined && this.#areSame(known, entries)) continue;
      bucket.byFile.set(file, entries);
      this.#touch(bucket, now);
    }
  }

  #touch(bucket: Bucket<T>, now: number): void {
    bucket.changedAt = now;
    bucket.all = undefined;
    this.changedAt = now;
    bucket.dependents.suspect();
    this.dependents.suspect();
  }

  #areSame(before: readonly T[], after: readonly T[]): boolean {
    return (
      before.length === after.length &&
      before.every((entry, index) => {
        const other = after[index];
        return other !== undefined && this.#isSame(entry, other);
      })
    );
  }
}
