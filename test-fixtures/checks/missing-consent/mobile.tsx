// A running app: what the phone tells others.
import analytics from '@react-native-firebase/analytics';
import * as Amplitude from '@amplitude/analytics-react-native';
import { useEffect } from 'react';

interface Runner {
  id: string;
  email: string;
  gender: string;
  distanceKm: number;
}
interface Fix {
  coords: { latitude: number; longitude: number };
}

declare function trackingAllowed(): Promise<boolean>;
declare function useConsent(purpose: string): { granted: boolean };

export async function finished(runner: Runner, fix: Fix): Promise<void> {
  Amplitude.track('run finished', { km: runner.distanceKm });
  Amplitude.track('run finished', { km: runner.distanceKm, gender: runner.gender });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.demographic.gender -> Amplitude
  Amplitude.track('run finished', { at: [fix.coords.latitude, fix.coords.longitude] });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.location.precise -> Amplitude
  if (await trackingAllowed()) {
    Amplitude.track('run finished', { gender: runner.gender });
  }
  await analytics().logEvent('run_finished', { km: runner.distanceKm });
}

export function RunScreen({ runner }: { runner: Runner }) {
  const { granted } = useConsent('analytics');
  useEffect(() => {
    Amplitude.setUserId(runner.id);
    if (granted) Amplitude.track('screen', { email: runner.email });
  }, [runner, granted]);
  useEffect(() => {
    Amplitude.track('screen', { email: runner.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
  }, [runner]);
  return null;
}
