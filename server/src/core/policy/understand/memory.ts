// What was worked out from a text, kept for the next reading: in the editor a policy is read again after every key, and all
// clauses but one are what they were.
// Deliberately absent: anything that depends on where the text stands.

export class Memory<T> {
  private recent = new Map<string, T>();
  private earlier = new Map<string, T>();
  private readonly most: number;

  /** Keeps the last `most` values at least, and never more than twice as many. */
  constructor(most: number) {
    this.most = most;
  }

  of(key: string, work: () => T): T {
    const recent = this.recent.get(key);
    if (recent !== undefined) return recent;
    const value = this.earlier.get(key) ?? work();
    if (this.recent.size >= this.most) {
      this.earlier = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
    return value;
  }
}
