// A tree of dotted keys (data categories, data uses) and how near two of them are.

export interface TaxonomyEntry {
  readonly key: string;
  readonly parent: string | null;
  readonly label: string;
}

export type Relation = 'same' | 'narrower' | 'broader' | 'none';

export class Taxonomy {
  private readonly entries = new Map<string, TaxonomyEntry>();

  constructor(entries: readonly TaxonomyEntry[]) {
    for (const entry of entries) this.entries.set(entry.key, entry);
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  keys(): IterableIterator<string> {
    return this.entries.keys();
  }

  /** The short everyday name; the last part of the key for one that is not listed. */
  label(key: string): string {
    return this.entries.get(key)?.label ?? key.slice(key.lastIndexOf('.') + 1).replaceAll('_', ' ');
  }

  /** How `found` stands to `asked`: `user.contact.email` is narrower than `user.contact`. */
  relation(asked: string, found: string): Relation {
    if (asked === found) return 'same';
    if (found.startsWith(`${asked}.`)) return 'narrower';
    if (asked.startsWith(`${found}.`)) return 'broader';
    return 'none';
  }

  depth(key: string): number {
    return key.split('.').length;
  }

  /** Removes keys that a more specific key of the list already says. */
  mostSpecific(keys: Iterable<string>): string[] {
    const list = [...new Set(keys)];
    return list.filter((key) => !list.some((other) => other.startsWith(`${key}.`)));
  }
}
