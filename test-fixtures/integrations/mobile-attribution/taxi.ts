// A taxi app finds out which campaign brought a rider.
import { Adjust, AdjustEvent } from 'react-native-adjust';
import appsFlyer from 'react-native-appsflyer';
import branch from 'react-native-branch';

export async function signedUp(rider: { id: string; email: string }): Promise<void> {
  await appsFlyer.logEvent('signed-up', { email: rider.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> AppsFlyer
  await appsFlyer.logEvent('signed-up', { city: 'Graz' });
  branch.setIdentity(rider.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Branch
  branch.setIdentity(rider.id);
  const event = new AdjustEvent('token');
  event.addCallbackParameter('email', rider.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Adjust
  Adjust.trackEvent(event);
}
