// Who asks, by the connection and by what the request names.
import { Hono } from 'hono';
import { getConnInfo } from 'hono/cloudflare-workers';
import { getCookie } from 'hono/cookie';

const app = new Hono();

app.get('/tickets/:email', (c) => {
  const { remote } = getConnInfo(c);
  console.log(c.req.method, remote.addressType, remote.port);
  console.log(remote.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(getConnInfo(c).remote.address);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  const buyer = c.req.param('email');
  console.log(buyer);
// ^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const caller = c.req.query('phone');
  console.log(caller);
// ^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
  const last = getCookie(c, 'last.email');
  console.log(last);
// ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  const sort = c.req.query('sort');
  const page = c.req.param('page');
  const seat = getCookie(c, 'seat');
  console.log(sort, page, seat);
  return c.text('ok');
});
