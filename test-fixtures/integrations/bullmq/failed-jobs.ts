// What a worker was given is in what it says of a job that failed.
import { Worker } from 'bullmq';

interface Reminder {
  mobile: string;
  text: string;
}

interface Reading {
  meterId: string;
  litres: number;
}

export const reminders = new Worker<Reminder>('reminders', async (job) => {
  console.log(job.id, job.data.text.length);
  console.log(job.data);
// ^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
});
reminders.on('failed', (job, error) => {
  console.error(`reminder ${job?.id} failed: ${error.name}`);
  if (job && job.attemptsMade > 2) console.error('giving up on', job.data);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.phone_number -> console
});

export const readings = new Worker<Reading>('readings', async (job) => {
  console.log(job.data);
});
readings.on('failed', (job) => {
  console.error('giving up on', job?.data);
});
