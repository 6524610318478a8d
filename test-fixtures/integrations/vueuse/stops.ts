// Deliveries of a florist, in the browser.
import { createFetch, useFetch, useGeolocation } from '@vueuse/core';

interface Recipient {
  id: string;
  email: string;
  phone: string;
}

const useCourier = createFetch({ baseUrl: 'https://api.courier.example' });

export async function nearest(recipient: Recipient): Promise<void> {
  const { coords } = useGeolocation();
  const { latitude, longitude } = coords.value;
  await useFetch(`https://maps.shops.example/nearest?lat=${latitude}&lon=${longitude}`).json();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> HTTP request
  await useFetch('https://maps.shops.example/shops').post({ id: recipient.id }).json();
  await useFetch('https://maps.shops.example/calls').post({ phone: recipient.phone }).json();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> HTTP request
  await useFetch('/api/calls').post({ phone: recipient.phone }).json();
  await useCourier('stops', { method: 'POST', body: JSON.stringify({ email: recipient.email }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await useCourier(`stops/${recipient.id}`);
}
