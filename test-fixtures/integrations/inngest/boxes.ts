// A farm's boxes: functions of Inngest log through the logger that they are handed.
import { Inngest } from 'inngest';

const inngest = new Inngest({ id: 'boxes' });

export const ordered = inngest.createFunction(
  { id: 'ordered', triggers: [{ event: 'box/ordered' }] },
  async ({ event, logger }) => {
    const customer = event.data.customer as { id: string; email: string };
    logger.info('ordered', customer.id);
    logger.warn(`ordered by ${customer.email}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Inngest
  },
);
inngest.logger.error('no boxes left');
