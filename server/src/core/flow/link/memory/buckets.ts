/**
 * What the files of a program contribute under common keys: the calls of a name, the reaches that stand in a file. After a
 * change only the contributions of files whose own memo came out different are exchanged, and only the keys that they
 * touch count as changed.
 */
import type { Clock, Dependency, Memo, Reads } from './memos.ts';

export type Contributions<T> = ReadonlyMap<string, readonly T[]>;

interface Bucket<T> {
  changedAt: number;
  readonly byFile: Map<string, readonly T[]>;
  /** All of them in the order of the files, until the next change. */
  all: readonly T[] | undefined;
}

export class Buckets<T> implements Dependency {
  /** When any key changed. */
  changedAt = 0;
  readonly #clock: Clock;
  readonly #files: () => readonly string[];
  readonly #contributions: (file: string) => Memo<Contributions<T>>;
  readonly #isSame: (before: T, after: T) => boolean;
  readonly #known = new Map<string, Contributions<T>>();
  readonly #buckets = new Map<string, Bucket<T>>();
  readonly #dependencies = new Map<string, Dependency>();
  #refreshedAt = -1;

  constructor(options: {
    clock: Clock;
    /** Sorted. */
    files: () => readonly string[];
    contributions: (file: string) => Memo<Contributions<T>>;
    isSame: (before: T, after: T) => boolean;
  }) {
    this.#clock = options.clock;
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

  dependency(key: string): Dependency {
    let dependency = this.#dependencies.get(key);
    if (dependency === undefined) {
      const refresh = (): void => this.refresh();
      const bucket = this.#bucket(key);
      dependency = {
        refresh,
        get changedAt() {
          return bucket.changedAt;
        },
      };
      this.#dependencies.set(key, dependency);
    }
    return dependency;
  }

  #bucket(key: string): Bucket<T> {
    let bucket = this.#buckets.get(key);
    if (bucket === undefined) {
      bucket = { changedAt: this.#clock.now, byFile: new Map(), all: undefined };
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
