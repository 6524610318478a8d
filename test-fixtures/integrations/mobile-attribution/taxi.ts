// A taxi app finds out which campaign brought a rider.
import { Adjust, AdjustConfig, AdjustEvent, AdjustPlayStoreSubscription } from 'react-native-adjust';
import { getCurrentPositionAsync } from 'expo-location';
import appsFlyer from 'react-native-appsflyer';

export async function signedUp(rider: { id: string; email: string }): Promise<void> {
  await appsFlyer.logEvent('signed-up', { email: rider.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> AppsFlyer
  await appsFlyer.logEvent('signed-up', { city: 'Graz' });
  const event = new AdjustEvent('token');
  event.addCallbackParameter('email', rider.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Adjust
  Adjust.trackEvent(event);
}

export function ridden(rider: { id: string; email: string }, config: AdjustConfig, pass: AdjustPlayStoreSubscription): void {
  appsFlyer.setPartnerData('partner', { email: rider.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> AppsFlyer
  appsFlyer.setPartnerData('partner', { tier: 'gold' });
  pass.addPartnerParameter('email', rider.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Adjust
  config.setExternalDeviceId(rider.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Adjust
  config.setExternalDeviceId(rider.id);
}

export async function near(): Promise<void> {
  const { coords } = await getCurrentPositionAsync();
  appsFlyer.logLocation(coords.longitude, coords.latitude, () => undefined);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> AppsFlyer
}
