// Bids of an auction house, live.
import Ably from 'ably';
import Pusher from 'pusher';

const pusher = new Pusher({ appId: '1', key: 'key', secret: 'secret', cluster: 'eu' });
const ably = new Ably.Realtime('key');

export async function bid(bidder: { id: string; email: string }, cents: number): Promise<void> {
  await pusher.trigger('auction', 'bid', { bidder: bidder.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Pusher
  await pusher.trigger('auction', 'bid', { bidder: bidder.id, cents });
  await ably.channels.get('auction').publish('bid', { bidder: bidder.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Ably
}
