// A worker behind a newsletter form.
import type { AnalyticsEngineDataset, D1Database, DurableObjectState, KVNamespace, R2Bucket } from '@cloudflare/workers-types';

interface Env {
  PENDING: KVNamespace;
  DB: D1Database;
  EXPORTS: R2Bucket;
  METRICS: AnalyticsEngineDataset;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { email } = (await request.json()) as { email: string };
    await env.PENDING.put(`token:${crypto.randomUUID()}`, email);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Workers KV
    await env.PENDING.put(`token:${crypto.randomUUID()}`, email, { expirationTtl: 86_400 });
    await env.DB.prepare('INSERT INTO readers (email) VALUES (?)').bind(email).run();
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> D1
    await env.DB.prepare('SELECT id FROM readers WHERE email = ?').bind(email).first();
    await env.EXPORTS.put('reader.json', JSON.stringify({ email }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> R2
    env.METRICS.writeDataPoint({ blobs: [email] });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Workers Analytics Engine
    env.METRICS.writeDataPoint({ doubles: [1] });
    return new Response('ok');
  },
};

export class Reader {
  constructor(private readonly state: DurableObjectState) {}
  async keep(email: string, count: number): Promise<void> {
    await this.state.storage.put('email', email);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Durable Object storage
    await this.state.storage.put('count', count);
  }
}
