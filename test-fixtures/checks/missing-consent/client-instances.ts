// A shop that sends parcels: instances of HTTP clients that are called themselves, and texts that a schema says are addresses.
//- src/clients.ts
import ky from 'ky';
import { ofetch } from 'ofetch';

export const courier = ofetch.create({ baseURL: 'https://api.parcel.example' });
export const stock = ofetch.create({ baseURL: 'http://stock.default.svc.cluster.local' });
export const own = ky.create({ prefixUrl: '/api' });

//- src/send.ts
import { z } from 'zod';
import { courier, own, stock } from './clients';

const Order = z.object({ sku: z.string(), contact: z.email(), reach: z.string().email(), note: z.url() });

export async function ship(raw: unknown) {
  const order = Order.parse(raw);
  await courier('/labels', { method: 'POST', body: { sku: order.sku } });
  await courier('/labels', { method: 'POST', body: { to: order.contact } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await stock('/reserve', { method: 'POST', body: { to: order.contact } });
  await own.post('orders', { json: order });
  await ky(order);
}

async function ky(order: z.infer<typeof Order>) {
  await fetch('https://hooks.example/orders', { method: 'POST', body: JSON.stringify({ at: order.note }) });
  await fetch('https://hooks.example/orders', { method: 'POST', body: JSON.stringify({ by: order.reach }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
}
