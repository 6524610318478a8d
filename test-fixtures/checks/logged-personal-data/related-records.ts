// A workshop's plans: a declared type names the whole graph of records, and what is read of it is one step at most.
//- src/graph.ts
export type Maybe<T> = T | null;

export type Account = { id: string; email: string; firstName: string };
export type Joiner = { id: string; account?: Maybe<Account>; nickname: string };
export type Workbench = { id: string; title: string; lockedBy?: Maybe<Joiner> };
export type Plan = { id: string; title: string; bench?: Maybe<Workbench>; author?: Maybe<Account> };
export type Board = { id: string; title: string; bench?: Maybe<Workbench> };
/** What a request brings has no keys yet, and comes whole. */
export type Order = { lines: { label: string; recipient?: { postal?: { email: string } } }[] };
/** What is always there is there. */
export type Delivery = { id: string; driver: Joined };
export type Joined = { id: string; account: Account };

//- src/plans.ts
import type { Board, Delivery, Order, Plan, Workbench } from './graph.ts';

export function drop(board: Board, bench: Workbench): void {
  console.log('dropped', board);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ possible logged-personal-data: user.contact.email, user.name, user.name.first -> console
  console.log('onto', bench);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
}

export function show(plan: Plan): void {
  console.log('plan', plan);
// ^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
  console.log('plan of', plan.bench?.lockedBy?.account);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
}

export function take(order: Order): void {
  console.log('order %j', order);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export function send(delivery: Delivery): void {
  console.log('delivery %j', delivery);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first -> console
}
