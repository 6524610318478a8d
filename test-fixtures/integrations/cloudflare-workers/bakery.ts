// A bakery's orders on Cloudflare: the type of the handler says what its functions are given.
import type { ExportedHandler, KVNamespace } from '@cloudflare/workers-types';

interface Order {
  loaf: string;
  customerName: string;
}
interface Env {
  ORDERS: KVNamespace;
}

export default {
  async fetch(request, env) {
    const order = (await request.json()) as Order;
    await env.ORDERS.put('last', order.loaf);
    await env.ORDERS.put('last', order.customerName);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.name -> Workers KV
    await env.ORDERS.put('last', order.customerName, { expirationTtl: 3600 });
    console.log(request.headers.get('cf-connecting-ip'));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    console.log('asked', Object.fromEntries(request.headers));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.ip_address -> console
    return new Response('baked') as never;
  },
  async queue(batch): Promise<void> {
    for (const message of batch.messages) {
      console.log(message.id, message.attempts);
      console.log('baked', message.body.loaf);
      console.log('baked', message.body);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> console
    }
  },
  async scheduled(_controller, env): Promise<void> {
    await env.ORDERS.put('swept', new Date().toISOString());
  },
} satisfies ExportedHandler<Env, Order>;
