// A marina sends its customers' webhooks through Svix.
import { Svix } from 'svix';

const svix = new Svix(process.env.SVIX_KEY ?? '');

export async function arrived(harbour: string, guest: { id: string; email: string; boatLength: number }): Promise<void> {
  await svix.message.create(harbour, { eventType: 'guest.arrived', payload: { id: guest.id, email: guest.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Svix
  await svix.message.create(harbour, { eventType: 'berth.taken', payload: { id: guest.id, metres: guest.boatLength } });
}
