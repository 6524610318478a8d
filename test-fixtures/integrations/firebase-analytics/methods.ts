// The same with methods.
import { getAnalytics } from '@react-native-firebase/analytics';

export async function planted(gardener: { email: string }): Promise<void> {
  await getAnalytics().logEvent('planted', { plants: 3 });
  await getAnalytics().logEvent('planted', { email: gardener.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
}
