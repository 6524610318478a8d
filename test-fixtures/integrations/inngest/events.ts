// A farm tells its customers of events: who sends one says what is in it, and has asked or not.
import { Inngest } from 'inngest';
import { Resend } from 'resend';

const inngest = new Inngest({ id: 'farm' });
const resend = new Resend('key');
const from = 'farm@boxes.example';

interface Customer {
  id: string;
  email: string;
  newsletterConsent: boolean;
}
declare function load(id: string): Promise<Customer>;

export const seasons = inngest.createFunction(
  { id: 'seasons', triggers: [{ event: 'farm/season' }] },
  async ({ event, step }) => {
    const customer = await load(event.data.customerId);
    await step.run('mail', async () => {
      await resend.emails.send({ from, to: customer.email, subject: 'Spring', text: 'Asparagus' });
    });
  },
);

export const surpluses = inngest.createFunction(
  { id: 'surpluses', triggers: [{ event: 'farm/surplus' }] },
  async ({ event, step }) => {
    const customer = await load(event.data.customerId);
    await step.sendEvent('told', { name: 'farm/told', data: { who: customer.email } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Inngest
    await resend.emails.send({ from, to: customer.email, subject: 'Apples', text: 'Too many' });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  },
);

export const told = inngest.createFunction(
  { id: 'told', triggers: [{ event: 'farm/told' }] },
  async ({ event, logger }) => {
    logger.info('told', event.data.who);
  },
);

export async function season(customers: Customer[]): Promise<void> {
  const willing = customers.filter((customer) => customer.newsletterConsent);
  await inngest.send(willing.map(({ id }) => ({ name: 'farm/season', data: { customerId: id } })));
}

export async function surplus(customer: Customer): Promise<void> {
  await inngest.send({ name: 'farm/surplus', data: { customerId: customer.id } });
  await inngest.send({ name: 'farm/told', data: { who: customer.email } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Inngest
  await inngest.send({ name: 'farm/told', data: { who: customer.id } });
}

export const delivered = inngest.createFunction(
  { id: 'delivered', triggers: [{ event: 'farm/delivered' }] },
  async ({ event, step, logger }) => {
    const customer = await step.run('load', () => load(event.data.customerId));
    const boxes = await step.run('count', () => [1, 2].length);
    logger.info('delivered', { customer });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Inngest
    logger.info('delivered', { boxes, to: customer.id });
  },
);
