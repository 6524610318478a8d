// Tests that are always true, or true for the wrong reason: a pottery's analytics.
import Mixpanel from 'mixpanel';

const mixpanel = Mixpanel.init('token');

interface Potter {
  id: string;
  email: string;
  consent?: { analytics?: boolean; marketing?: boolean };
}

declare function fetchConsent(id: string): Promise<boolean>;
declare function hasAnalyticsConsent(id: string): boolean;

export function fallsBackToYes(potter: Potter): void {
  if (potter.consent?.analytics ?? true) {
    mixpanel.track('fired', { email: potter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
  if (potter.consent?.analytics ?? false) {
    mixpanel.track('fired', { email: potter.email });
  }
}

export function notCalled(potter: Potter): void {
  if (hasAnalyticsConsent) {
    mixpanel.track('fired', { email: potter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
  if (hasAnalyticsConsent(potter.id)) {
    mixpanel.track('fired', { email: potter.email });
  }
}

export async function ternaryOnPromise(potter: Potter): Promise<void> {
  const pending = fetchConsent(potter.id);
  pending ? mixpanel.track('fired', { email: potter.email }) : undefined;
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  (await pending) ? mixpanel.track('fired', { email: potter.email }) : undefined;
}

export function doubleNegation(potter: Potter): void {
  if (!!potter.consent?.analytics) mixpanel.track('fired', { email: potter.email });
  if (!(potter.consent?.analytics === true)) return;
  mixpanel.track('fired', { email: potter.email });
}

export function comparedToFalse(potter: Potter): void {
  if (potter.consent?.analytics === false) {
    mixpanel.track('fired', { email: potter.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
  }
  if (potter.consent?.analytics !== true) return;
  mixpanel.track('fired', { email: potter.email });
}

export function otherKey(potter: Potter): void {
  if (!potter.consent?.marketing) return;
  mixpanel.track('fired', { email: potter.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
