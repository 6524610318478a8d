// A parcel locker: what the application is told when a request fails or leads nowhere.
import { Hono } from 'hono';

const app = new Hono();

app.onError((error, c) => {
  console.error(`${c.req.method} from ${c.req.header('cf-connecting-ip')}: ${error.message}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.error(`${c.req.method} ${c.req.header('content-type')}`);
  return c.text('failed', 500);
});

app.notFound((c) => {
  console.warn('nothing there', c.req.header('x-forwarded-for'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
  console.warn('nothing there', c.req.path);
  return c.text('nothing there', 404);
});
