// Ferry tickets are booked through a queue; workers log the jobs they take.
import { type Job, Queue, Worker } from 'bullmq';
import winston from 'winston';

const log = winston.createLogger({ transports: [new winston.transports.Console()] });

interface TicketJob {
  bookingId: string;
  route: string;
  passenger: { firstName: string; lastName: string; passportNumber: string };
}
interface ReceiptJob {
  to: string;
  bookingId: string;
  cents: number;
}

const tickets = new Queue<TicketJob>('tickets');
declare function printTicket(data: TicketJob): Promise<{ seat: string }>;

new Worker<TicketJob>('tickets', async (job: Job<TicketJob>) => {
  log.info('job started', { id: job.id, name: job.name, attempts: job.attemptsMade });
  log.info('job started', { id: job.id, data: job.data });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.passport_number, user.name.first, user.name.last -> winston
  const { seat } = await printTicket(job.data);
  log.info(`seat ${seat} on ${job.data.route}`);
  log.info(`seat ${seat} for ${job.data.passenger.lastName}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.last -> winston
});

new Worker<ReceiptJob>('receipts', async (job) => {
  log.info('receipt', { booking: job.data.bookingId, cents: job.data.cents });
});

export async function book(job: TicketJob): Promise<void> {
  const queued = await tickets.add('print', job);
  log.debug(`queued ${queued.id}`);
  log.debug(`queued ${queued.id} for passport ${job.passenger.passportNumber}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.government_id.passport_number -> winston
}

export async function retryFailed(jobs: Job<TicketJob>[]): Promise<void> {
  log.warn(`${jobs.length} jobs to retry`);
  for (const job of jobs) {
    log.warn(`retry ${job.id}: ${job.failedReason}`);
    await job.retry();
  }
  const names = jobs.map((job) => job.data.passenger.firstName);
  log.warn('retried', { names });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.name.first -> winston
  const ids = jobs.map((job) => job.id);
  log.warn('retried', { ids });
}

tickets.on('error', (error) => {
  log.error(error.message);
});
