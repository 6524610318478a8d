// Wedding planner: types decide about stores and recipients, not only about logs.
//- src/types.ts
export interface Guest {
  id: string;
  name: string;
  email: string;
  mealChoice: string;
  plusOne: boolean;
  table: number;
}
export interface Vendor {
  id: string;
  name: string;
  category: 'flowers' | 'music' | 'food';
}
export type Seat = Pick<Guest, 'id' | 'table'>;
export type Seating = Record<Guest['id'], Seat>;
export type Reply = Required<Pick<Guest, 'name' | 'email'>> & { attending: boolean };
export type Expiring<T> = T & { expiresAt: Date };
export type Envelope<T> = { id: string; sentAt: Date; payload: T };
export type Sanitized<T> = { [K in keyof T as K extends 'name' | 'email' ? never : K]: T[K] };
export type OptIn<P extends string> = { [K in P]: boolean };
export interface Account extends Guest {
  permissions: OptIn<'analytics' | 'marketing'>;
}
export type Update = Partial<Omit<Guest, 'id'>>;
//- src/store.ts
import type { Collection, Db } from 'mongodb';
import type { Redis } from 'ioredis';
import type { Envelope, Expiring, Guest, Reply, Sanitized, Seat, Seating, Update, Vendor } from './types.ts';

export class Store {
  private readonly replies: Collection<Reply>;
  private readonly seats: Collection<Seat>;
  private readonly invitations: Collection<Expiring<Reply>>;
  private readonly vendors: Collection<Vendor>;

  constructor(
    db: Db,
    private readonly redis: Redis,
  ) {
    this.replies = db.collection<Reply>('replies');
    this.seats = db.collection<Seat>('seats');
    this.invitations = db.collection<Expiring<Reply>>('invitations');
    this.vendors = db.collection<Vendor>('vendors');
  }

  async replied(x: Reply) {
    await this.replies.insertOne(x);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> MongoDB
  }
  async seated(x: Seat) {
    await this.seats.insertOne(x);
  }
  async invited(x: Expiring<Reply>) {
    await this.invitations.insertOne(x);
  }
  async booked(x: Vendor) {
    await this.vendors.insertOne(x);
  }
  async changed(id: string, x: Update) {
    await this.redis.set(`change:${id}`, JSON.stringify(x));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Redis
    await this.redis.set(`change:${id}`, JSON.stringify(x), 'EX', 3600);
  }
  async plan(x: Seating) {
    await this.redis.set('plan', JSON.stringify(x));
  }
  async sanitized(x: Sanitized<Guest>) {
    await this.redis.set(`guest:${x.id}`, JSON.stringify(x));
  }
  async enveloped(x: Envelope<Guest>, y: Envelope<Vendor>) {
    await this.redis.lpush('outbox', JSON.stringify(x));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Redis
    await this.redis.lpush('outbox', JSON.stringify(y));
    await this.redis.lpush('outbox', JSON.stringify(x.sentAt));
  }
}
//- src/share.ts
import Mixpanel from 'mixpanel';
import { PostHog } from 'posthog-node';
import type { Account, Envelope, Guest, Reply, Sanitized, Seat, Vendor } from './types.ts';

const mixpanel = Mixpanel.init('token');
const posthog = new PostHog('key');

interface Tracker<E extends Record<string, object>> {
  emit<K extends keyof E & string>(event: K, value: E[K]): void;
}

interface Events extends Record<string, object> {
  seated: Seat;
  booked: Vendor;
  replied: Reply;
}

class MixpanelTracker implements Tracker<Events> {
  emit<K extends keyof Events & string>(event: K, value: Events[K]): void {
    mixpanel.track(event, { ...value });
  }
}

const tracker: Tracker<Events> = new MixpanelTracker();

export function seated(x: Seat, y: Reply) {
  tracker.emit('seated', x);
  tracker.emit('replied', y);
// ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mixpanel
}

export function people(x: Guest, y: Vendor, z: Sanitized<Guest>) {
  mixpanel.people.set(x.id, x);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Mixpanel
  mixpanel.people.set(y.id, y);
  mixpanel.people.set(z.id, z);
  mixpanel.people.set(x.id, { plusOne: x.plusOne, table: x.table });
}

export function guarded(x: Account) {
  if (x.permissions.analytics) {
    posthog.identify({ distinctId: x.id, properties: x });
  }
  if (x.permissions.marketing) {
    posthog.identify({ distinctId: x.id, properties: { email: x.email } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  }
  if (x.plusOne) {
    posthog.identify({ distinctId: x.id, properties: { name: x.name } });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> PostHog
  }
}

export async function forwarded(x: Envelope<Guest>, y: Envelope<Seat>) {
  await fetch('https://partner.example.com/hook', { method: 'POST', body: JSON.stringify(x) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> HTTP request
  await fetch('https://partner.example.com/hook', { method: 'POST', body: JSON.stringify(y) });
  const { payload, ...head } = x;
  await fetch('https://partner.example.com/hook', { method: 'POST', body: JSON.stringify(head) });
  await fetch('/api/hook', { method: 'POST', body: JSON.stringify(payload) });
}

export function isGuest(x: Guest | Vendor): x is Guest {
  return 'email' in x;
}

export function narrowed(x: Guest | Vendor) {
  if (!isGuest(x)) {
    posthog.capture({ distinctId: x.id, event: 'vendor', properties: { name: x.name } });
    return;
  }
  posthog.capture({ distinctId: x.id, event: 'guest', properties: { name: x.name } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> PostHog
}

export function kinds(x: Vendor | Guest) {
  if ('category' in x) {
    posthog.capture({ distinctId: x.id, event: 'kind', properties: x });
  } else {
    posthog.capture({ distinctId: x.id, event: 'kind', properties: x });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> PostHog
  }
}

export function mapped(xs: ReadonlyMap<string, Guest>, ys: Map<string, Vendor>) {
  posthog.capture({ distinctId: 'system', event: 'sizes', properties: { guests: xs.size, vendors: [...ys.values()].map((y) => y.name) } });
  posthog.capture({ distinctId: 'system', event: 'guests', properties: { guests: [...xs.values()].map((x) => x.name) } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> PostHog
  for (const [id, x] of xs) posthog.capture({ distinctId: id, event: 'meal', properties: { meal: x.table } });
}
