// Letters of a guild of clockmakers.
import Email from 'email-templates';

interface Clockmaker {
  email: string;
  fullName: string;
  workshopId: string;
}

const letters = new Email({ message: { from: 'guild@clocks.example' }, transport: {} });

export class Post {
  constructor(private readonly mail: Email) {}

  async welcome(maker: Clockmaker): Promise<void> {
    await this.mail.send({ template: 'welcome', message: { to: maker.email }, locals: { workshop: maker.workshopId } });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> e-mail through email-templates
  }
}

export async function remind(maker: Clockmaker): Promise<void> {
  await letters.send({ template: 'fee', message: { to: 'office@clocks.example' }, locals: { name: maker.fullName } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name -> e-mail through email-templates
  await letters.send({ template: 'fee', message: { to: 'office@clocks.example' }, locals: { id: maker.workshopId } });
  await letters.render('fee/html', { name: maker.fullName });
}
