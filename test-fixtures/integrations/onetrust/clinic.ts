// The banner says what was chosen.
import mixpanel from 'mixpanel-browser';

declare const OneTrust: { OnConsentChanged(listener: (choice: { detail: string[] }) => void): void };

export function watch(email: string): void {
  OneTrust.OnConsentChanged((choice) => {
    if (choice.detail.includes('C0002')) mixpanel.track('seen', { email });
    if (choice.detail.includes('C0004')) mixpanel.track('seen', { email });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    mixpanel.track('seen', { email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  });
}
