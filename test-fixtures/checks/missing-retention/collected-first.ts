// What is collected first and written or sent later is found where it is collected.
import { BigQuery } from '@google-cloud/bigquery';
import axios from 'axios';
const bigquery = new BigQuery({ projectId: 'grocer' });
interface Shopper { id: string; email: string; name: string }
export class A {
  private buffer: Record<string, unknown>[] = [];
  append(row: Record<string, unknown>): void { this.buffer.push(row); }
  async flush(table: string): Promise<number> {
    const rows = this.buffer.splice(0);
    if (rows.length > 0) await bigquery.dataset('retail').table(table).insert(rows);
    return rows.length;
  }
}
export class B {
  #rows: unknown[] = [];
  add(row: unknown): void { this.#rows.push(row); if (this.#rows.length > 50) void this.flush(); }
  async flush(): Promise<void> {
    await bigquery.dataset('retail').table('x').insert(this.#rows);
    this.#rows = [];
  }
}
const pending: object[] = [];
export function queue(row: object): void { pending.push(row); }
export async function flush(): Promise<void> {
  const batch = pending.splice(0, pending.length);
  await axios.post('https://collector.metrics.example.com/batch', { batch });
}
export class C {
  private readonly events: { name: string; props: Record<string, unknown> }[] = [];
  track(name: string, props: Record<string, unknown>): void { this.events.push({ name, props }); }
  async flush(): Promise<void> {
    const batch = this.events.splice(0);
    await axios.post('https://collector.metrics.example.com/batch', { batch });
  }
}
export class D {
  private readonly latest = new Map<string, unknown>();
  put(key: string, value: unknown): void { this.latest.set(key, value); }
  async flush(): Promise<void> {
    await axios.post('https://collector.metrics.example.com/batch', { batch: [...this.latest.values()] });
  }
}
export class E {
  private buffer: unknown[] = [];
  add(row: unknown): void { this.buffer = [...this.buffer, row]; }
  async flush(): Promise<void> { await axios.post('https://collector.metrics.example.com/batch', this.buffer); }
}
export class F {
  private seen: unknown[] = [];
  add(row: unknown): void { this.seen.push(row); }
  get size() { return this.seen.length; }
}
const a = new A(); const b = new B(); const c = new C(); const d = new D(); const e = new E(); const f = new F();
export function use(s: Shopper) {
  a.append({ mail: s.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> BigQuery
  a.append({ id: s.id });
  b.add({ mail: s.email });
// ^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> BigQuery
  queue({ mail: s.email });
// ^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  queue({ id: s.id });
  c.track('x', { mail: s.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  c.track('x', { id: s.id });
  d.put('x', s);
// ^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  e.add(s);
// ^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  f.add(s);
}

// What one object was made with is not what is read from another.
class Gone extends Error {
  constructor(readonly what: string, readonly id: string) {
    super(`${what} is gone`);
  }
}
export async function tell(load: () => Promise<void>): Promise<void> {
  try {
    await load();
  } catch (error) {
    if (error instanceof Gone) await axios.post('https://collector.metrics.example.com/errors', { id: error.id });
  }
}
export function forget(shopper: Shopper): never {
  throw new Gone('shopper', shopper.email);
}
