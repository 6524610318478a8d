// A dance school reports to Amplitude.
import * as browser from '@amplitude/analytics-browser';
import { identify, Identify, track } from '@amplitude/analytics-node';

export function danced(dancer: { id: string; email: string; phone: string }): void {
  track('danced', { style: 'tango' }, { user_id: dancer.id });
  track('danced', { email: dancer.email }, { user_id: dancer.id });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
  browser.track('danced', { phone: dancer.phone });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amplitude
  browser.setUserId(dancer.email);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
  const identity = new Identify();
  identity.set('phone', dancer.phone);
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.phone_number -> Amplitude
  identify(identity, { user_id: dancer.id });
}
