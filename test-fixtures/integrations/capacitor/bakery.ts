// A bakery's app sends orders to whoever delivers them.
import { CapacitorHttp } from '@capacitor/core';

export async function order(customer: { id: string; email: string }): Promise<void> {
  await CapacitorHttp.post({ url: 'https://api.breadbikes.com/v1/orders', data: { email: customer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await CapacitorHttp.get({ url: 'https://api.breadbikes.com/v1/slots', params: { email: customer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await CapacitorHttp.request({ method: 'PUT', url: 'https://api.breadbikes.com/v1/orders/1', data: customer });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await CapacitorHttp.post({ url: 'https://api.breadbikes.com/v1/orders', data: { customer: customer.id } });
  await CapacitorHttp.post({ url: '/api/orders', data: { email: customer.email } });
}
