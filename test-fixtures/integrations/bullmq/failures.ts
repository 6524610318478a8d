// What a worker throws arrives where failures do.
import { Worker } from 'bullmq';

interface Parcel {
  id: string;
  email: string;
  address: string;
}

async function deliver(parcel: Parcel): Promise<void> {
  if (parcel.address === '') throw new Error(`nowhere to send the parcel of ${parcel.email}`);
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
}

export const worker = new Worker<Parcel>('parcels', async (job) => {
  if (job.data.id === '') throw new Error(`parcel ${job.data.id} is unknown`);
  await deliver(job.data);
});

worker.on('failed', (job, error) => {
  console.error(`parcel ${job?.id} failed: ${error.message}`);
});
worker.on('completed', (job) => {
  console.info(`parcel ${job.id} is delivered`);
});
