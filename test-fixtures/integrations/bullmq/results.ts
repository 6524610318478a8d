// What a worker gives back arrives at those who hear that it is done.
import { Worker } from 'bullmq';

interface Parcel {
  number: number;
  addresseeEmail: string;
}

const worker = new Worker<Parcel>('parcels', async ({ data }) => {
  return { number: data.number, to: data.addresseeEmail };
});

worker.on('completed', (job, result) => {
  console.log('done', job.id, result.number);
  console.log('done', result.to);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
});
worker.on('progress', (job, progress) => {
  console.log('on the way', job.id, progress);
});
