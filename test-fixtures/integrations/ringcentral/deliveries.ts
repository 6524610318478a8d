// A greengrocer's deliveries are announced by text message.
import { SDK } from '@ringcentral/sdk';
import type Platform from '@ringcentral/sdk/lib/platform/Platform';

const sdk = new SDK({ server: SDK.server.production, clientId: 'grocer' });
const platform = sdk.platform();

interface Customer {
  id: string;
  phone: string;
}

export async function announce(customer: Customer): Promise<void> {
  await platform.login({ jwt: process.env.RINGCENTRAL_JWT ?? '' });
  await platform.post('/restapi/v1.0/account/~/extension/~/sms', {
//      ^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> RingCentral
    to: [{ phoneNumber: customer.phone }],
    text: 'Your box arrives at noon.',
  });
  await platform.post('/restapi/v1.0/account/~/extension/~/presence', { box: customer.id });
  await platform.get('/restapi/v1.0/account/~/extension/~');
  await sdk.send({ method: 'POST', url: '/restapi/v1.0/sms', body: { to: customer.phone } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> RingCentral
}

interface SmsOptions {
  to: string;
  content: string;
}

export class Texts {
  private readonly client: Platform;

  constructor(client: Platform) {
    this.client = client;
  }

  async send(options: SmsOptions): Promise<void> {
    await this.client.post('/restapi/v1.0/account/~/extension/~/sms', { number: options.to });
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> RingCentral
  }
}
