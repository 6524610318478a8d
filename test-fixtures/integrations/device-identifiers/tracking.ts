// A pedometer that asks whether it may track: what the prompt gives back is there whatever was answered.
import { getTrackingPermissionsAsync, requestTrackingPermissionsAsync, useTrackingPermissions } from 'expo-tracking-transparency';
import { logEvent } from '@amplitude/analytics-node';

interface Walker {
  email: string;
}

export async function stepped(walker: Walker): Promise<void> {
  const permission = await getTrackingPermissionsAsync();
  if (permission) logEvent('stepped', { email: walker.email });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
  if (permission?.granted) logEvent('stepped', { email: walker.email });
  if (permission && permission.status === 'granted') logEvent('stepped', { email: walker.email });
  if (await requestTrackingPermissionsAsync()) logEvent('stepped', { email: walker.email });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
  if (!permission) return;
  logEvent('stepped', { email: walker.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
}

export function useSteps(walker: Walker): void {
  const [permission] = useTrackingPermissions();
  if (permission) logEvent('opened', { email: walker.email });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
  if (permission?.granted) logEvent('opened', { email: walker.email });
}
