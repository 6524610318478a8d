// A ferry tells its passengers of delays. The types of the package are not among those of the fixtures.
// @ts-expect-error
import { AuthType, Infobip } from '@infobip-api/sdk';

const infobip = new Infobip({ baseUrl: 'https://a.api.infobip.com', apiKey: 'key', authType: AuthType.ApiKey });

interface Passenger {
  phone: string;
  email: string;
}

export async function delayed(passenger: Passenger): Promise<void> {
  await infobip.channels.sms.send({
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Infobip
    messages: [{ destinations: [{ to: passenger.phone }], from: 'Ferry', text: 'The ferry is late' }],
  });
  await infobip.channels.email.send({ to: passenger.email, from: 'a@ferry.example', subject: 'Late', text: 'Late' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Infobip
  await infobip.channels.email.send({ to: 'harbour@ferry.example', from: 'a@ferry.example', text: 'Late' });
  await infobip.channels.sms.get({ limit: 10 });
}
