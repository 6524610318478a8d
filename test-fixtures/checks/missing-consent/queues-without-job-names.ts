// A brewery writes to its guests through a queue of Bull: the class says which, and a job has no name.
//- package.json
{ "name": "brewery", "dependencies": { "@nestjs/bull": "11.0.3", "bull": "4.16.5", "resend": "4.0.0" } }

//- src/letters.processor.ts
import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';
import { Resend } from 'resend';

const client = new Resend(process.env.RESEND_KEY);

@Processor('letters')
export class LettersProcessor {
  @Process()
  async send(job: Job<{ to: string; text: string }>) {
    await client.emails.send({ from: 'tap@brewery.example', subject: 'News', to: job.data.to, html: job.data.text });
  }

  // No handler: nobody calls it with what the queue holds.
  async describe(job: Job<{ to: string; text: string }>) {
    await client.emails.send({ from: 'tap@brewery.example', subject: 'News', to: 'tap@brewery.example', html: job.data.text });
  }
}

//- src/kegs.processor.ts
import { Process, Processor } from '@nestjs/bull';
import type { Job } from 'bull';

@Processor('kegs')
export class KegsProcessor {
  @Process()
  async tap(job: Job<{ to: string }>) {
    await fetch('/api/taps', { method: 'POST', body: JSON.stringify({ to: job.data.to }) });
  }
}

//- src/letters.service.ts
import { InjectQueue } from '@nestjs/bull';
import type { Queue } from 'bull';

interface Guest {
  id: string;
  email: string;
}

export class LettersService {
  constructor(
    @InjectQueue('letters') private readonly letters: Queue,
    @InjectQueue('kegs') private readonly kegs: Queue,
  ) {}

  async invite(guest: Guest) {
    await this.write(guest.email, 'Come and taste');
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  }

  async pour(guest: Guest, cellar: string) {
    await this.kegs.add({ to: cellar, for: guest.id });
  }

  private async write(to: string, text: string) {
    await this.letters.add({ to, text }, { attempts: 3 });
  }
}
