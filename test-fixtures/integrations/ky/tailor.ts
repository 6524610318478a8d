// The same with Ky.
import ky from 'ky';
import { ofetch } from 'ofetch';

const own = ky.create({ timeout: 1000 });
const workshop = ky.create({ prefixUrl: 'https://workshop.example.com' });
const couriers = ofetch.create({ baseURL: 'https://couriers.example.com' });
const stock = ofetch.create({ baseURL: 'http://stock.default.svc.cluster.local' });

export async function order(client: { id: string; email: string }): Promise<void> {
  await ky.post('https://workshop.example.com/orders', { json: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await own.post('/api/orders', { json: { email: client.email } });
  await own.put('https://workshop.example.com/orders', { json: { order: client.id } });
  await workshop('orders', { method: 'post', json: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await couriers('/labels', { method: 'POST', body: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await stock('/reserve', { method: 'POST', body: { email: client.email } });
}
