// A rowing school: what a message is sent to is an address, in whatever line of the function it stands.
//- package.json
{ "name": "rowing", "dependencies": { "resend": "4.0.0" } }

//- src/mailer.ts
import { Resend } from 'resend';

export class Mailer {
  readonly #client = new Resend(process.env.RESEND_KEY);

  async welcome(request: { to: string; boat: string }) {
    console.log(`welcoming ${request.to}`);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    try {
      await this.#client.emails.send({
//          ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
        from: 'Rowing <boats@rowing.example>',
        subject: 'Welcome',
        to: request.to,
        html: request.boat,
      });
      console.log(`welcomed for ${request.boat}`);
    } catch (error) {
      console.error(`no mail to ${request.to}`, error);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    }
  }

  async remind(request: { to: string[]; boat: string }) {
    await Promise.all(
      request.to.map(async (to) => {
        await this.#client.emails.send({ from: 'boats@rowing.example', subject: 'Soon', to, html: '' });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
      }),
    );
    console.log('reminded', request.to.length);
    console.log('reminded', request.to);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  }

  // Nothing is sent here: `to` is where somebody rows.
  async steer(request: { to: string; from: string }) {
    console.log(`from ${request.from} to ${request.to}`);
  }

  // The mail goes to the school itself, and `to` is a bridge.
  async report(request: { to: string; damage: string }) {
    console.log(`rowed to ${request.to}`);
    await this.#client.emails.send({
      from: 'boats@rowing.example',
      subject: 'Damage',
      to: 'harbour@rowing.example',
      html: request.damage,
    });
  }
}

//- src/postmen.ts
import { Resend } from 'resend';

interface Postman {
  deliver(to: string, subject: string): Promise<void>;
}
class ResendPostman implements Postman {
  readonly #client = new Resend(process.env.RESEND_KEY);

  async deliver(to: string, subject: string) {
    await this.#client.emails.send({ from: 'boats@rowing.example', subject, to, html: '' });
  }
}
class RiverPostman {
  async deliver(to: string, load: string) {
    await fetch('/api/rivers', { method: 'POST', body: JSON.stringify({ to, load }) });
  }
}

export class Office {
  readonly #postman: Postman = new ResendPostman();
  readonly #river = new RiverPostman();

  // The send stands in another function, and it is the same address.
  async invite(request: { to: string; boat: string }) {
    try {
      await this.#postman.deliver(request.to, 'Come and row');
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
    } catch {
      console.error(`nothing went to ${request.to}`);
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
    }
  }

  // Where boats are taken to is no address.
  async tow(request: { to: string; boat: string }) {
    await this.#river.deliver(request.to, request.boat);
    console.error(`towed to ${request.to}`);
  }
}

//- src/jobs.ts
import { Resend } from 'resend';
import { nextJob } from './unseen.ts';

const client = new Resend(process.env.RESEND_KEY);

export async function work() {
  const job = await nextJob();
  const { to } = job.data;
  await client.emails.send({ from: 'boats@rowing.example', subject: 'Hello', to, html: '' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Resend
  console.log('sent', to);
// ^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> console
  console.log('left', job.data.from);
}
