//- src/env.ts
export interface Env {
  LISTENERS: KVNamespace;
  DB: D1Database;
  EVENTS: Queue<ListenEvent>;
  EPISODES: R2Bucket;
  ROOM: DurableObjectNamespace;
  POSTMARK_TOKEN: string;
}
export interface ListenEvent {
  episodeId: string;
  seconds: number;
  email?: string;
  ip?: string | null;
}

//- src/index.ts
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { getCookie, setCookie } from 'hono/cookie';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';
import type { Env, ListenEvent } from './env.ts';

const app = new Hono<{ Bindings: Env }>();
app.use('*', cors());

const supporterSchema = z.object({
  displayName: z.string(),
  email: z.string().email(),
  amountCents: z.number(),
  episodeTitle: z.string(),
  newsletterOptIn: z.boolean(),
});

app.post('/supporters', zValidator('json', supporterSchema), async (c) => {
  const supporter = c.req.valid('json');
  const id = crypto.randomUUID();
  console.log('supporter', id, supporter.amountCents);
  console.log('supporter', id, supporter.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('supported episode', supporter.episodeTitle);

  await c.env.LISTENERS.put(`supporter:${id}`, JSON.stringify(supporter));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Workers KV
  await c.env.LISTENERS.put(`confirm:${id}`, supporter.email, { expirationTtl: 86_400 });
  await c.env.LISTENERS.put('supporters:count', String(supporter.amountCents));

  await c.env.DB.prepare('INSERT INTO supporters (id, name, email) VALUES (?1, ?2, ?3)')
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> D1
    .bind(id, supporter.displayName, supporter.email)
    .run();
  await c.env.DB.prepare('INSERT INTO pledges (supporter_id, cents) VALUES (?1, ?2)').bind(id, supporter.amountCents).run();
  await c.env.DB.prepare('UPDATE supporters SET confirmed = 1 WHERE email = ?').bind(supporter.email).run();

  await fetch('https://api.postmarkapp.com/email', {
//      ^^^^^ missing-consent: user.contact.email -> HTTP request
    method: 'POST',
    headers: { 'X-Postmark-Server-Token': c.env.POSTMARK_TOKEN, 'Content-Type': 'application/json' },
    body: JSON.stringify({ From: 'hi@earful.example', To: supporter.email, TemplateAlias: 'thanks' }),
  });

  if (supporter.newsletterOptIn === true) {
    await fetch('https://api.convertkit.com/v3/forms/1/subscribe', {
      method: 'POST',
      body: JSON.stringify({ email: supporter.email, first_name: supporter.displayName }),
    });
  }
  return c.json({ id, email: supporter.email });
});

app.get('/episodes/:id/audio', async (c) => {
  const ip = c.req.header('cf-connecting-ip') ?? null;
  const country = c.req.raw.cf?.country;
  const agent = c.req.header('user-agent');
  const object = await c.env.EPISODES.get(c.req.param('id'));
  if (!object) {
    console.warn('missing audio', c.req.param('id'), country);
    console.warn(`missing audio for ${ip}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    return c.notFound();
  }
  const visitor = getCookie(c, 'visitor') ?? crypto.randomUUID();
  setCookie(c, 'visitor', visitor, { maxAge: 60 * 60 * 24 * 30 });
  setCookie(c, 'theme', 'dark');

  const prefix = ip?.split('.').slice(0, 2).join('.');
  console.log('play', { prefix: `${prefix}.0.0` });
  const event: ListenEvent = { episodeId: c.req.param('id'), seconds: 0, ip };
  c.executionCtx.waitUntil(
    fetch('https://plausible.io/api/event', {
//  ^^^^^ missing-consent: user.device.ip_address, user.device.user_agent -> HTTP request
      method: 'POST',
      headers: { 'User-Agent': agent ?? '', 'X-Forwarded-For': ip ?? '' },
      body: JSON.stringify({ name: 'play', url: c.req.url, domain: 'earful.example' }),
    }),
  );
  c.executionCtx.waitUntil(c.env.EVENTS.send({ ...event, ip: undefined }));
  return new Response(object.body);
});

app.post('/sponsors/report', async (c) => {
  const { results } = await c.env.DB.prepare('SELECT count(*) AS plays, episode_id FROM plays GROUP BY 2').all();
  await fetch('https://reports.megaphone.example/v1/plays', { method: 'POST', body: JSON.stringify(results) });
  const { results: supporters } = await c.env.DB.prepare('SELECT email, name FROM supporters').all<{ email: string; name: string }>();
  const emails = supporters.map((row) => row.email);
  await fetch('https://ads.sponsorloop.example/v1/audiences', { method: 'POST', body: JSON.stringify({ emails }) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> HTTP request
  await fetch('http://reporting.internal/audiences', { method: 'POST', body: JSON.stringify({ emails }) });
  console.info(`reported ${emails.length} supporters`);
  return c.body(null, 204);
});

app.onError((error, c) => {
  console.error(error.message);
  return c.text('Sorry', 500);
});

export default {
  fetch: app.fetch,
  async queue(batch: MessageBatch<ListenEvent>, env: Env) {
    for (const message of batch.messages) {
      const { episodeId, seconds, email } = message.body;
      console.log('listened', episodeId, seconds);
      if (email) console.log('listened', email);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      message.ack();
    }
  },
};

//- src/room.ts
import { DurableObject } from 'cloudflare:workers';
import type { Env } from './env.ts';

interface Guest {
  nickname: string;
  email: string;
  joinedAt: number;
}
export class Room extends DurableObject<Env> {
  async join(guest: Guest) {
    await this.ctx.storage.put(`guest:${guest.joinedAt}`, guest);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name -> Durable Object storage
    await this.ctx.storage.put('last-join', guest.joinedAt);
    const all = await this.ctx.storage.list<Guest>({ prefix: 'guest:' });
    console.log('in the room', all.size);
    return all.size;
  }
  async leave(guest: Guest) {
    await this.ctx.storage.delete(`guest:${guest.joinedAt}`);
  }
}
