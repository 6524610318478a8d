// Crashes of a walking app.
import crashlytics from '@react-native-firebase/crashlytics';

export async function failed(walker: { id: string; email: string }): Promise<void> {
  await crashlytics().setAttribute('email', walker.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Firebase Crashlytics
  await crashlytics().setUserId(walker.id);
  crashlytics().log(`failed for ${walker.email}`);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.email -> Firebase Crashlytics
}
