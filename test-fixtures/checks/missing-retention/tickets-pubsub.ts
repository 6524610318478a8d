//- src/subscriber.ts
// Tickets that were sold, from Pub/Sub.
import { PubSub, type Message } from '@google-cloud/pubsub';
import { BigQuery } from '@google-cloud/bigquery';
import { Storage } from '@google-cloud/storage';
import { Firestore, Timestamp } from '@google-cloud/firestore';
import bunyan from 'bunyan';
const log = bunyan.createLogger({ name: 'tickets' });
const bigquery = new BigQuery();
const firestore = new Firestore();
const bucket = new Storage().bucket('exports');
interface TicketSold { orderNo: string; buyer: { firstName: string; surname: string; mail: string }; seats: string[]; soldAt: string }
const parse = (message: Message): TicketSold => JSON.parse(message.data.toString());

async function onMessage(message: Message) {
  const sale = parse(message);
  log.info({ orderNo: sale.orderNo, seats: sale.seats.length }, 'sold');
  log.info({ buyer: sale.buyer }, 'sold');
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name.first, user.name.last -> bunyan
  await bigquery.dataset('sales').table('tickets').insert([{ order_no: sale.orderNo, seats: sale.seats.length }]);
  await bigquery.dataset('sales').table('buyers').insert([{ order_no: sale.orderNo, mail: sale.buyer.mail }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> BigQuery
  await firestore.collection('orders').doc(sale.orderNo).set({ soldAt: Timestamp.now(), seats: sale.seats });
  await firestore.collection('orders').doc(sale.orderNo).collection('people').add({ ...sale.buyer });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.first, user.name.last -> Firestore
  await firestore.doc(`tmp/${sale.orderNo}`).set({ ...sale.buyer, expireAt: Timestamp.fromMillis(Date.now() + 3600e3) });
  message.ack();
}
export function listen() {
  const subscription = new PubSub().subscription('ticket-sold', { flowControl: { maxMessages: 10 } });
  subscription.on('message', (m: Message) => onMessage(m).catch((e) => { log.error(e, m.id); m.nack(); }));
  subscription.on('error', (e) => log.error(e));
}
export async function nightly(sales: TicketSold[]) {
  const lines = sales.map((s) => [s.orderNo, s.buyer.surname, s.buyer.mail].join(','));
  await bucket.file(`sales-${Date.now()}.csv`).save(lines.join('\n'));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email, user.name.last -> Google Cloud Storage
  await bucket.file('count.txt').save(String(lines.length));
  log.info('exported %d lines', lines.length);
}
