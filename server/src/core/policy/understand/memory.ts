// What was worked out from a text, kept for the next reading: in the editor a policy is read again after every key, and all
// clauses but one are what they were.
// Deliberately absent: anything that depends on where the text stands.

import type { PolicyLanguage } from '../language.ts';

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

/** A memory for each compiled language, which goes when the language goes. */
export class LanguageMemory<T> {
  private readonly memories = new WeakMap<PolicyLanguage, Memory<T>>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  of(language: PolicyLanguage, key: string, work: () => T): T {
    let memory = this.memories.get(language);
    if (memory === undefined) {
      memory = new Memory(this.most);
      this.memories.set(language, memory);
    }
    return memory.of(key, work);
  }
}
