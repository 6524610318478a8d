// A kiosk's worker.
import { Hono } from 'hono';
import { getCookie, getSignedCookie, setCookie } from 'hono/cookie';

const app = new Hono();

app.post('/orders', async (c) => {
  const { email, count } = await c.req.json();
  console.log(c.req.header('cf-connecting-ip'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.log(c.req.header('accept'), count);
  console.log(c.req.header('user-agent'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.user_agent -> console
  setCookie(c, 'customer', email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> cookie
  setCookie(c, 'customer', email, { maxAge: 60 });
  return c.json({ ok: true });
});

app.get('/me', async (c) => {
  console.log(getCookie(c, 'session'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(await getSignedCookie(c, 'salt', 'kiosk_token'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.authorization.credentials -> console
  console.log(getCookie(c, 'theme'), getCookie(c, 'oauth_state'));
  return c.json({ ok: true });
});
