// The same with Got.
import got from 'got';

const workshop = got.extend({ prefixUrl: 'https://workshop.example.com' });

export async function order(client: { id: string; email: string }): Promise<void> {
  await got.post('https://workshop.example.com/orders', { json: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await workshop.post('orders', { json: { email: client.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await workshop.post('orders', { json: { order: client.id } });
}
