// A job's data is that of the call that queued it, and a check made there counts.
//- src/queues.ts
import { Queue } from 'bullmq';

export const reminders = new Queue('reminders');
export const offers = new Queue('offers');

//- src/schedule.ts
import { offers, reminders } from './queues.ts';

interface Diner {
  id: string;
  email: string;
  marketingOptIn: boolean;
}

export async function remind(diner: Diner, table: number): Promise<void> {
  await reminders.add('tonight', { to: diner.email, table });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
  await reminders.add('tonight', { to: 'kitchen@bistro.example', table });
}

export async function offer(diner: Diner): Promise<void> {
  if (!diner.marketingOptIn) return;
  await offers.add('menu', { to: diner.email });
}

//- src/workers.ts
import sendgrid from '@sendgrid/mail';
import { Worker } from 'bullmq';

new Worker('reminders', async (job) => {
  await sendgrid.send({ to: job.data.to, from: 'desk@bistro.example', subject: 'Tonight', text: 'See you' });
});
new Worker('offers', async (job) => {
  await sendgrid.send({ to: job.data.to, from: 'desk@bistro.example', subject: 'Menu', text: 'Truffles' });
});

//- src/nest.ts
import { InjectQueue, Processor, WorkerHost } from '@nestjs/bullmq';
import sendgrid from '@sendgrid/mail';
import type { Job, Queue } from 'bullmq';

export class Bookings {
  constructor(@InjectQueue('bookings') private readonly bookings: Queue) {}

  async book(guest: { email: string; seats: number }): Promise<void> {
    await this.bookings.add('confirm', { to: guest.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> SendGrid
    await this.bookings.add('confirm', { seats: guest.seats });
  }
}

@Processor('bookings')
export class Confirmations extends WorkerHost {
  async process(job: Job): Promise<void> {
    await sendgrid.send({ to: job.data.to, from: 'desk@bistro.example', subject: 'Booked', text: 'Yes' });
  }
}
