// Crashes of a walking app.
import { getCrashlytics, log, setAttribute, setUserId } from '@react-native-firebase/crashlytics';

export async function failed(walker: { id: string; email: string }): Promise<void> {
  await setAttribute(getCrashlytics(), 'email', walker.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Firebase Crashlytics
  await setUserId(getCrashlytics(), walker.id);
  log(getCrashlytics(), `failed for ${walker.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Firebase Crashlytics
}
