// A podcast's listening rooms: classes of the platform bring their storage along.
//- src/room.ts
import { DurableObject } from 'cloudflare:workers';

interface Guest {
  email: string;
  seat: number;
}
export class Room extends DurableObject<{ ROOMS: unknown }> {
  async join(guest: Guest): Promise<void> {
    await this.ctx.storage.put('guest', guest);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> Durable Object storage
    await this.ctx.storage.put('seat', guest.seat);
  }
}
