// A theatre's box office: what a validator in the route lets through is what its schema says.
import { sValidator } from '@hono/standard-validator';
import { vValidator } from '@hono/valibot-validator';
import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z as zo } from '@hono/zod-openapi';
import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { createFactory } from 'hono/factory';
import { validator } from 'hono/validator';
import * as v from 'valibot';
import { z } from 'zod';

const order = z.object({ emailAddress: z.email(), phone: z.string(), seats: z.number().int() });
const waiting = v.object({ phoneNumber: v.string(), places: v.number() });
const page = z.object({ page: z.coerce.number(), sort: z.enum(['asc', 'desc']) });
const play = z.object({ title: z.string(), acts: z.number() });

export const office = new Hono()
  .post('/orders', zValidator('json', order), async (c) => {
    const wanted = c.req.valid('json');
    console.log('ordered', wanted);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    console.log('seats', wanted.seats);
    const { seats, ...who } = c.req.valid('json');
    console.log(seats);
    console.log(who);
//  ^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    return c.json({ ok: true });
  })
  .post('/waiting', vValidator('json', waiting), (c) => {
    console.log(c.req.valid('json'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
    console.log(c.req.valid('json').places);
    return c.json({ ok: true });
  })
  .post('/desk', sValidator('form', order), (c) => {
    console.log(c.req.valid('form'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    return c.json({ ok: true });
  })
  .get('/plays', zValidator('query', page), (c) => {
    console.log(c.req.valid('query'));
    return c.json({ ok: true });
  });

// Each target by its own schema.
office.put('/plays/:id/guests', zValidator('query', page), zValidator('json', order), (c) => {
  console.log(c.req.valid('query'));
  console.log(c.req.valid('json'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  return c.json({ ok: true });
});

office.post('/plays', zValidator('json', play), (c) => {
  console.log('new play', c.req.valid('json'));
  return c.json({ ok: true });
});

// A validator of one's own gives what it returns.
office.post(
  '/guests',
  validator('json', (value, c) => {
    const parsed = order.safeParse(value);
    if (!parsed.success) return c.text('not an order', 400);
    return parsed.data;
  }),
  (c) => {
    console.log(c.req.valid('json'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
    return c.json({ ok: true });
  },
);

export const handlers = createFactory().createHandlers(zValidator('json', order), (c) => {
  console.log(c.req.valid('json'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.contact.phone_number -> console
  return c.json({ ok: true });
});

const refund = createRoute({
  method: 'post',
  path: '/refunds',
  request: {
    query: zo.object({ reason: zo.string() }),
    body: { content: { 'application/json': { schema: zo.object({ iban: zo.string(), amount: zo.number() }) } } },
  },
  responses: { 204: { description: 'paid back' } },
});
export const documented = new OpenAPIHono();
documented.openapi(refund, (c) => {
  console.log(c.req.valid('query'));
  console.log(c.req.valid('json'));
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.financial.bank_account -> console
  console.log(c.req.valid('json').amount);
  return c.body(null, 204);
});
