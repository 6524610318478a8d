// The same with Ky.
import ky from 'ky';

const own = ky.create({ timeout: 1000 });

export async function order(client: { id: string; email: string }): Promise<void> {
  await ky.post('https://workshop.example.com/orders', { json: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await own.post('/api/orders', { json: { email: client.email } });
  await own.put('https://workshop.example.com/orders', { json: { order: client.id } });
}
