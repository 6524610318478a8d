//- src/activities.ts
// A workflow that bills subscribers.
import { log } from '@temporalio/activity';
import Stripe from 'stripe';
import { prisma } from './prisma';
export interface Subscriber { id: string; billingName: string; billingEmail: string; vatId?: string }
const stripe = new Stripe(process.env.STRIPE!);
export async function loadSubscriber(id: string): Promise<Subscriber> {
  const row = await prisma.subscriber.findUniqueOrThrow({ where: { id } });
  log.info('loaded', { id: row.id });
  return { id, billingName: row.billingName, billingEmail: row.billingEmail };
}
export async function charge(subscriber: Subscriber, cents: number) {
  log.info('charging', { subscriber });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> the logger
  log.info('charging', { cents });
  const customer = await stripe.customers.create({ email: subscriber.billingEmail, name: subscriber.billingName });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email, user.name -> Stripe
  await stripe.invoiceItems.create({ customer: customer.id, amount: cents, currency: 'eur' });
  await prisma.charge.create({ data: { subscriberId: subscriber.id, cents } });
  return customer.id;
}
//- src/workflows.ts
import { proxyActivities, log, sleep, setHandler, defineSignal } from '@temporalio/workflow';
import type * as activities from './activities';
const { loadSubscriber, charge } = proxyActivities<typeof activities>({ startToCloseTimeout: '1m' });
export const cancel = defineSignal<[{ reason: string; requestedBy: { email: string } }]>('cancel');
export async function billing(id: string): Promise<void> {
  let cancelled = false;
  setHandler(cancel, ({ reason, requestedBy }) => {
    cancelled = true;
    log.info('cancel', { reason: reason.length });
    log.info('cancel', { by: requestedBy.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> the logger
  });
  const subscriber = await loadSubscriber(id);
  log.info(`billing ${subscriber.billingName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name -> the logger
  log.info(`billing ${subscriber.id}`);
  while (!cancelled) {
    await charge(subscriber, 900);
    await sleep('30d');
  }
}
