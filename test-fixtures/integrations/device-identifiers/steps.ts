// A pedometer.
import { requestTrackingPermissionsAsync } from 'expo-tracking-transparency';
import { logEvent } from '@amplitude/analytics-node';
import { getUniqueId, getVersion } from 'react-native-device-info';

export async function walked(walker: { email: string }): Promise<void> {
  console.log(await getUniqueId());
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.device.device_id -> console
  console.log(getVersion());
  logEvent('walked', { email: walker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
  const permission = await requestTrackingPermissionsAsync();
  if (permission.granted) logEvent('walked', { email: walker.email });
  const { status } = permission;
  if (status === 'granted') logEvent('walked', { email: walker.email });
  if (status === 'denied') logEvent('walked', { email: walker.email });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
}
