// The same with the module of Node.
import { request } from 'node:https';

export function order(buyer: { id: string; email: string }): void {
  const call = request({ hostname: 'workshop.example.com', path: '/orders', method: 'POST' });
  call.write(JSON.stringify({ email: buyer.email }));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  call.end();
  const other = request('https://workshop.example.com/orders', { method: 'POST' });
  other.end(buyer.email);
// ^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  request(`https://workshop.example.com/orders?email=${buyer.email}`).end();
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  const own = request({ hostname: 'localhost', path: '/orders', method: 'POST' });
  own.write(JSON.stringify({ email: buyer.email }));
  own.end();
}
