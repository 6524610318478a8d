// Letters are written by a worker.
import { type Job, Queue, Worker } from 'bullmq';

interface Letter {
  email: string;
  pages: number;
}

export const letters = new Queue<Letter>('letters');

export const worker = new Worker<Letter>('letters', async (job) => {
  console.log(job.data.pages);
  console.log(job.data.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});

export async function write(job: Job<Letter>): Promise<void> {
  await job.log(`${job.data.pages} pages`);
  await job.log(`written to ${job.data.email}`);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> log of a BullMQ job
  console.log(job.data);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log(job.id);
  console.log(job.data.pages);
}
