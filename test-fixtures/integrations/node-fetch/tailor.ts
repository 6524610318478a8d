// The same with node-fetch.
import fetch from 'node-fetch';

export async function order(buyer: { id: string; email: string }): Promise<void> {
  await fetch('https://workshop.example.com/orders', { method: 'POST', body: JSON.stringify({ email: buyer.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('https://workshop.example.com/orders', { method: 'POST', body: JSON.stringify({ order: buyer.id }) });
}
