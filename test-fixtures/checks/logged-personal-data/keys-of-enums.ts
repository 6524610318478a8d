// The jobs of a sailing school by members of an enum: what is read under one is what stands there.
//- src/jobs.ts
export enum Queue {
  Letters = 'letters',
  Boats = 'boats',
}

export interface Sailor {
  email: string;
  fullName: string;
}

export type Jobs = {
  [Queue.Letters]: { at: Date; payload: { sailor: Sailor } };
  [Queue.Boats]: { at: Date; payload: { boat: string } };
};

export interface Batches {
  [Queue.Letters]: Sailor[];
  [Queue.Boats]: string[];
}

//- src/worker.ts
import type { Job } from 'bullmq';
import { type Batches, type Jobs, Queue } from './jobs';

export function letters(job: Job<Jobs[Queue.Letters]>): void {
  console.log(`letter ${JSON.stringify(job.data)}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

export function boats(job: Job<Jobs[Queue.Boats]>): void {
  console.log(`boat ${JSON.stringify(job.data)}`, Queue.Boats);
}

export function batch(sailors: Batches[Queue.Letters], names: Batches[Queue.Boats]): void {
  console.log(names);
  console.log(sailors);
// ^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email, user.name -> console
}

function handled<Q extends Queue>(_queue: Q, job: { data: Jobs[Q] }): void {
  console.log(job.data.at);
}

export const run = handled;
