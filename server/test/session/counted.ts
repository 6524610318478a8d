/** Work as a number of calls, which is the same on every machine. */

/** What `run` gives, and how often it called a method; more than `most` calls end it, since it might have no end. */
export async function counted<T, K extends string>(
  prototype: Readonly<Record<K, (...args: never[]) => unknown>>,
  name: K,
  most: number,
  run: () => Promise<T>,
): Promise<{ result: T; count: number }> {
  const original = prototype[name];
  let count = 0;
  const counting = function (this: unknown, ...args: never[]): unknown {
    count += 1;
    if (count > most) throw new Error(`${name} is called more than ${most} times`);
    return original.apply(this, args);
  };
  Object.assign(prototype, { [name]: counting });
  try {
    return { result: await run(), count };
  } finally {
    Object.assign(prototype, { [name]: original });
  }
}
