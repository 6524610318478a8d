// A seed exchange: consent to hear of what is new is consent to nothing else.
import LogRocket from 'logrocket';
import { Resend } from 'resend';

interface Grower {
  id: string;
  email: string;
  consents: { productUpdates: boolean; analytics: boolean };
}

const resend = new Resend('key');

export function record(grower: Grower): void {
  if (grower.consents.productUpdates) LogRocket.identify(grower.id, { email: grower.email });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> LogRocket
  if (grower.consents.analytics) LogRocket.identify(grower.id, { email: grower.email });
}

export async function tell(grower: Grower): Promise<void> {
  if (!grower.consents.productUpdates) return;
  await resend.emails.send({ from: 'seeds@exchange.example', to: grower.email, subject: 'New', text: 'Beans' });
}
