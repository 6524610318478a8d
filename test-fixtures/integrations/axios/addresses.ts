// Clients that are made for an address: it counts for every way to ask them.
import axios from 'axios';

const parcels = axios.create({ baseURL: 'https://parcels.example.com/v2' });
const house = axios.create({ baseURL: '/api' });

export async function ship(guest: { id: string; email: string; phone: string }): Promise<void> {
  await parcels.request({ method: 'POST', url: '/labels', data: { email: guest.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await parcels.request({ method: 'POST', data: { phone: guest.phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  await parcels({ method: 'post', url: '/labels', data: { email: guest.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await parcels('/labels', { method: 'post', data: { phone: guest.phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  await parcels.request({ method: 'POST', data: { id: guest.id } });
  await house.request({ method: 'POST', url: '/labels', data: { email: guest.email } });
  await house.request({ method: 'POST', data: { email: guest.email } });
  await house({ method: 'post', url: '/labels', data: { email: guest.email } });
  await house('/labels', { method: 'post', data: { phone: guest.phone } });
}
