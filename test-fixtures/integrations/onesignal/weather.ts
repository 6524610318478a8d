// Storm warnings through OneSignal.
import { createConfiguration, DefaultApi, type User } from '@onesignal/node-onesignal';
import OneSignal from 'react-onesignal';

const client = new DefaultApi(createConfiguration({}));

export async function follow(walker: { id: string; email: string }, user: User): Promise<void> {
  await client.createUser('app', { ...user, properties: { tags: { email: walker.email } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OneSignal
  await client.getUser('app', 'external_id', walker.id);
  OneSignal.User.addEmail(walker.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> OneSignal
  OneSignal.User.addTag('region', 'coast');
}
