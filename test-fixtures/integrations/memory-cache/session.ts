// What ends with the process is bounded by it.
import { LRUCache } from 'lru-cache';
import NodeCache from 'node-cache';

const recent = new LRUCache<string, string>({ max: 100 });
const others = new NodeCache();

export function seen(id: string, email: string): void {
  recent.set(id, email);
  others.set(id, email);
}
