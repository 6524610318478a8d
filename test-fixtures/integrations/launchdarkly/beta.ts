// Who sees a new booking form.
import { init } from '@launchdarkly/node-server-sdk';
import { initialize } from 'launchdarkly-js-client-sdk';

const client = init('key');

export async function sees(member: { id: string; email: string }): Promise<boolean> {
  await client.variation('form', { kind: 'user', key: member.id, email: member.email }, false);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LaunchDarkly
  client.identify({ kind: 'user', key: member.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LaunchDarkly
  const page = initialize('key', { kind: 'user', key: member.id, email: member.email });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> LaunchDarkly
  await page.waitForInitialization(5);
  return client.variation('form', { kind: 'user', key: member.id }, false);
}
