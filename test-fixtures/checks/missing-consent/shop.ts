// A web shop as shops are: services, listeners and jobs, with and without consent.
//- src/users.ts
export interface User {
  id: string;
  email: string;
  firstName: string;
  phone: string | null;
  locale: string;
  preferences: { marketingOptIn: boolean; smsOptIn: boolean; darkMode: boolean };
}

//- src/events.ts
import { EventEmitter } from 'node:events';
import type { User } from './users.ts';

export interface OrderPlaced {
  orderId: string;
  cents: number;
  user: User;
}
export const bus = new EventEmitter();
export function placed(event: OrderPlaced): void {
  bus.emit('order.placed', event);
}

//- src/listeners/analytics.ts
import Analytics from 'analytics-node';
import { bus, type OrderPlaced } from '../events.ts';

const analytics = new Analytics('key');

bus.on('order.placed', (event: OrderPlaced) => {
  analytics.track({ userId: event.user.id, event: 'Order Placed', properties: { cents: event.cents } });
});
bus.on('order.placed', (event: OrderPlaced) => {
  analytics.identify({ userId: event.user.id, traits: { email: event.user.email, locale: event.user.locale } });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Segment
});

//- src/listeners/mail.ts
import sgMail from '@sendgrid/mail';
import { bus, type OrderPlaced } from '../events.ts';
import type { User } from '../users.ts';

function greeting(user: User): string {
  return `Dear ${user.firstName}`;
}

bus.on('order.placed', async ({ user, orderId }: OrderPlaced) => {
  await sgMail.send({ to: user.email, from: 'shop@lamps.example', subject: orderId, text: greeting(user) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name.first -> SendGrid
});

export async function campaign(users: User[]): Promise<void> {
  const audience = users.filter((user) => user.preferences.marketingOptIn);
  await Promise.all(
    audience.map((user) =>
      sgMail.send({ to: user.email, from: 'shop@lamps.example', subject: 'New lamps', text: greeting(user) }),
    ),
  );
}

export async function everybody(users: User[]): Promise<void> {
  await sgMail.sendMultiple({
//      ^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
    to: users.map((user) => user.email),
    from: 'shop@lamps.example',
    subject: 'New lamps',
    text: 'Have a look',
  });
}

//- src/listeners/sms.ts
import twilio from 'twilio';
import type { User } from '../users.ts';

const client = twilio('sid', 'token');

export async function shipped(user: User): Promise<void> {
  if (!user.phone || !user.preferences.smsOptIn) return;
  await client.messages.create({ to: user.phone, from: '+15550144', body: 'Shipped' });
}

export async function delayed(user: User): Promise<void> {
  if (!user.phone || !user.preferences.darkMode) return;
  await client.messages.create({ to: user.phone, from: '+15550144', body: 'Delayed' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Twilio
}

//- src/stores/cart.ts
import type { User } from '../users.ts';

class CartStore {
  private items: string[] = [];
  add(sku: string): void {
    this.items.push(sku);
  }
  async save(user: User): Promise<void> {
    await fetch('/api/cart', { method: 'POST', body: JSON.stringify({ items: this.items, email: user.email }) });
  }
  async share(user: User): Promise<string> {
    const link = `/carts/${user.id}`;
    return link;
  }
}
export const cart = new CartStore();
