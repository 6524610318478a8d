// A processor that fails, and the method of the same queue that is told.
import { OnQueueFailed } from '@nestjs/bull';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';

interface Parcel {
  id: string;
  email: string;
}

@Processor('returns')
export class Returns extends WorkerHost {
  async process(job: Job<Parcel>): Promise<void> {
    throw new Error(`${job.data.email} sends nothing back`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  @OnWorkerEvent('failed')
  failed(_job: Job<Parcel>, error: Error): void {
    console.error(error);
  }

  @OnQueueFailed()
  queueFailed(_job: Job<Parcel>, error: Error): void {
    console.error(error.name);
  }
}
