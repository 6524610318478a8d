// What a worker is bound to is stated by a type argument of the app.
import type { D1Database, KVNamespace } from '@cloudflare/workers-types';
import { type Context, Hono } from 'hono';

type Bindings = { SEATS: KVNamespace; DB: D1Database };

const app = new Hono<{ Bindings: Bindings }>();

app.post('/seats', async (c) => {
  const { email } = await c.req.json<{ email: string }>();
  await c.env.SEATS.put('guest', email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Workers KV
  await c.env.SEATS.put('guest', email, { expirationTtl: 3600 });
  return c.json({ ok: true });
});

export async function keep(c: Context<{ Bindings: Bindings }>, email: string): Promise<void> {
  await c.env.DB.prepare('INSERT INTO seats (email) VALUES (?)').bind(email).run();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> D1
}
