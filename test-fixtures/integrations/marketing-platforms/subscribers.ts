// Subscribers, as the client of Novu describes them.
import { type ISubscriberPayload, Novu } from '@novu/node';

const novu = new Novu(process.env.NOVU_KEY ?? '');

export async function enrol(subscriberId: string, payload: ISubscriberPayload): Promise<void> {
  await novu.subscribers.identify(subscriberId, payload);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.contact.phone_number, user.name.first, user.name.last -> Novu
  await novu.subscribers.delete(subscriberId);
}
