// A toy shop writes through Klaviyo.
import { ApiKeySession, ProfilesApi } from 'klaviyo-api';

const profiles = new ProfilesApi(new ApiKeySession('key'));

export async function bought(buyer: { id: string; email: string }): Promise<void> {
  await profiles.createProfile({ data: { type: 'profile', attributes: { email: buyer.email } } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Klaviyo
  await profiles.createProfile({ data: { type: 'profile', attributes: { externalId: buyer.id } } });
  klaviyo.identify({ $email: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Klaviyo
}
