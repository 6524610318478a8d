// The same with undici.
import { Client, request } from 'undici';

const workshop = new Client('https://workshop.example.com');

export async function order(buyer: { id: string; email: string }): Promise<void> {
  await request('https://workshop.example.com/orders', { method: 'POST', body: JSON.stringify({ email: buyer.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await workshop.request({ path: '/orders', method: 'POST', body: buyer.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await workshop.request({ path: '/orders', method: 'POST', body: buyer.id });
}
