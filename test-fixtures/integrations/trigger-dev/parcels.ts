// A parcel service works through its tasks.
import { logger, schemaTask, task, tasks } from '@trigger.dev/sdk';
import { z } from 'zod';

interface Customer {
  id: string;
  email: string;
}

export const announce = task({
  id: 'announce',
  run: async (payload: { to: string; parcel: string }) => {
    logger.info('announced', { parcel: payload.parcel });
    console.log(payload);
  },
});
export const weigh = task({
  id: 'weigh',
  run: async (payload: { parcel: string; grams: number }) => {
    console.log(payload);
  },
});
export const deliver = schemaTask({
  id: 'deliver',
  schema: z.object({ parcel: z.string(), email: z.string() }),
  run: async (payload) => {
    logger.info('delivered', payload);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> log of a Trigger.dev run
  },
});

export async function book(customer: Customer, parcel: string): Promise<void> {
  await announce.trigger({ to: customer.email, parcel });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await weigh.trigger({ parcel, grams: 100 });
  await tasks.trigger<typeof announce>('announce', { to: customer.email, parcel });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await tasks.trigger<typeof weigh>('weigh', { parcel: customer.id, grams: 100 });
}

export async function bookAll(customers: Customer[], parcel: string): Promise<void> {
  await announce.batchTrigger(customers.map(({ email }) => ({ payload: { to: email, parcel } })));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await tasks.batchTrigger<typeof announce>('announce', [{ payload: { to: customers[0].email, parcel } }]);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  await weigh.batchTrigger(customers.map(({ id }) => ({ payload: { parcel: id, grams: 100 } })));
}
