// A vineyard writes to its guests.
import Plunk from '@plunk/node';

interface Guest {
  id: string;
  email: string;
  firstName: string;
}

const plunk = new Plunk(process.env.PLUNK_KEY ?? '');

export async function invite(guest: Guest): Promise<void> {
  await plunk.emails.send({ to: guest.email, subject: 'Tasting', body: 'Come by.' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plunk
  await plunk.emails.send({ to: 'cellar@vineyard.example', subject: 'Guest', body: guest.id });
  await plunk.events.track({ event: 'invited', email: guest.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plunk
}

interface MailOptions {
  to: string[];
  subject: string;
  text: string;
}

export class Post {
  constructor(private readonly client: Plunk) {}

  async deliver(options: MailOptions): Promise<void> {
    await this.client.emails.send({ to: options.to, subject: options.subject, body: options.text });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plunk
  }

  async announce({ to, subject }: MailOptions): Promise<void> {
    await this.client.emails.send({ to, subject, body: subject });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Plunk
  }
}
