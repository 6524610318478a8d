// Nights in a lighthouse: a route of Nitro.
import { defineEventHandler, getCookie, getRequestIP, readBody, setCookie } from 'h3';
import { createStorage } from 'unstorage';

interface Guest {
  email: string;
  nights: number;
}

export default defineEventHandler(async (event) => {
  const guest = await readBody<Guest>(event);
  console.log(guest.nights);
  console.log(guest);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(getRequestIP(event));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(getCookie(event, 'session'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(getCookie(event, 'nights'));
  setCookie(event, 'nights', String(guest.nights));
  setCookie(event, 'guest', guest.email, { maxAge: 3600 });
  setCookie(event, 'guest', guest.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  const storage = createStorage();
  await storage.setItem('nights', guest.nights);
  await storage.setItem('guest', guest, { ttl: 600 });
  await storage.setItem('guest', guest);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Nitro storage
  return { nights: guest.nights };
});
