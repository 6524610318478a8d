// The airline's server writes through Braze, too. The types of the package are not among those of the fixtures.
// @ts-expect-error
import { Braze } from 'braze-api';

interface Passenger {
  id: string;
  email: string;
  firstName: string;
}

export class Letters {
  private readonly braze: Braze;

  constructor(url: string, key: string) {
    this.braze = new Braze(url, key);
  }

  async upgraded(passenger: Passenger): Promise<void> {
    await this.braze.users.export.ids({ email_address: passenger.email });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Braze
    await this.braze.messages.send({
//        ^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.name.first -> Braze
      external_user_ids: [passenger.id],
      messages: { email: { subject: `An upgrade for ${passenger.firstName}`, body: 'You sit in front.' } },
    });
    await this.braze.users.track({ attributes: [{ external_id: passenger.id, email: passenger.email }] });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Braze
    await this.braze.messages.send({ broadcast: true, messages: { email: { subject: 'A sale' } } });
    await this.braze.campaigns.list();
  }
}
