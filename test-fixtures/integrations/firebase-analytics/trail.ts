// Trails walked with an app.
import { FirebaseAnalytics } from '@capacitor-firebase/analytics';

export async function walked(hiker: { id: string; email: string }, meters: number): Promise<void> {
  await FirebaseAnalytics.logEvent({ name: 'walked', params: { meters } });
  await FirebaseAnalytics.setUserProperty({ key: 'mail', value: hiker.email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics for Firebase
}
