// The same with methods.
import { getCrashlytics } from '@react-native-firebase/crashlytics';

export async function failed(walker: { id: string; email: string }): Promise<void> {
  await getCrashlytics().setAttribute('email', walker.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Firebase Crashlytics
  await getCrashlytics().setUserId(walker.id);
  getCrashlytics().log(`failed for ${walker.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Firebase Crashlytics
}
