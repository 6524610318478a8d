// A podcast's queue and its listening rooms on Cloudflare.
import type { DurableObjectState, MessageBatch } from '@cloudflare/workers-types';

interface Listened {
  episode: string;
  email: string;
}
export default {
  async queue(batch: MessageBatch<Listened>): Promise<void> {
    for (const message of batch.messages) {
      console.log(message.id, message.body.episode);
      console.log(message.body);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
      message.ack();
    }
  },
};

export class Room {
  constructor(private readonly ctx: DurableObjectState) {}
  async join(guest: Listened): Promise<void> {
    await this.ctx.storage.put('guest', guest);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Durable Object storage
    await this.ctx.storage.put('joined', Date.now());
  }
}
