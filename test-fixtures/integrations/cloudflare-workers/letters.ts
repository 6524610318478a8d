// A help desk's worker for letters that come in.
import type { ExportedHandler, ForwardableEmailMessage, KVNamespace } from '@cloudflare/workers-types';

interface Env {
  LETTERS: KVNamespace;
  DESK: string;
}

export default {
  async email(message, env) {
    console.log(`letter for ${message.to}, ${message.rawSize} bytes`);
    console.log(`letter from ${message.from}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    await env.LETTERS.put(crypto.randomUUID(), JSON.stringify({ from: message.from, size: message.rawSize }));
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Workers KV
    await message.forward(env.DESK);
  },
} satisfies ExportedHandler<Env>;

export async function keep(message: ForwardableEmailMessage, env: Env): Promise<void> {
  await env.LETTERS.put('last', new Date().toISOString());
  await env.LETTERS.put('letter', message.raw, { expirationTtl: 86_400 });
  await env.LETTERS.put('letter', message.raw);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.content.private -> Workers KV
}
