// A cheese shop's app on the phone.
import { AppEventsLogger } from 'react-native-fbsdk-next';

export function registered(pushToken: string, buyer: { email: string }): void {
  AppEventsLogger.setPushNotificationsDeviceToken(pushToken);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.device.device_id -> Meta App Events
  AppEventsLogger.logEvent('tasted', { by: buyer.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Meta App Events
  AppEventsLogger.logEvent('tasted', { cheese: 'gouda' });
}
