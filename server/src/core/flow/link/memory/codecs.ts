/** How values of answers are written as JSON and read again. */
import type { Contributions } from './buckets.ts';
import type { Codec } from './memos.ts';

/** For plain data. */
export function plainCodec<T>(): Codec<T> {
  return { write: (value) => value, read: (plain) => plain as T };
}

/** For plain data that may be missing; it is never null. */
export function optionalCodec<T>(): Codec<T | undefined> {
  return { write: (value) => value, read: (plain) => (plain === null ? undefined : (plain as T)) };
}

/** For lists with gaps. */
export function withGaps<T>(plain: unknown): readonly (T | undefined)[] {
  return (plain as readonly (T | null)[]).map((each) => each ?? undefined);
}

export function contributionsCodec<T>(): Codec<Contributions<T>> {
  return {
    write: (value) => [...value],
    read: (plain) => new Map(plain as readonly (readonly [string, readonly T[]])[]),
  };
}
