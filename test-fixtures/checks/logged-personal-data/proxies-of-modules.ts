// Functions of a module, called through what was made of its type.
//- src/acts.ts
export interface Supporter { id: number; full_name: string; email: string; cents: number }
export async function load(since: string): Promise<Supporter[]> { return fetch('/x' + since).then((r) => r.json()); }
export async function thank(s: Supporter): Promise<void> { console.log(s.email); }
//                                                         ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
export async function count(): Promise<number> { return 3; }

//- src/wf.ts
import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type * as acts from './acts';
declare function proxyOf<A>(o: object): A;
const { load } = proxyActivities<typeof acts>({ startToCloseTimeout: '1m' });
const p = proxyOf<typeof acts>({});
type Mapped = { [K in keyof typeof acts]: (typeof acts)[K] };
const q = proxyOf<Mapped>({});
const l = proxyLocalActivities<typeof acts>({});
const im: typeof import('./acts') = null as never;
export async function wf() {
  console.log(await load('x'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(await p.load('x'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(await q.load('x'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(await l.load('x'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  console.log(await q.count());
  const [first] = await q.load('y');
  if (first) console.log('first', first);
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
  if (first) console.log('first', first.id);
}
