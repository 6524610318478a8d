// The same on the phone.
import { getAnalytics, logEvent } from '@react-native-firebase/analytics';

export async function planted(gardener: { email: string }): Promise<void> {
  await logEvent(getAnalytics(), 'planted', { plants: 3 });
  await logEvent(getAnalytics(), 'planted', { email: gardener.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
}
