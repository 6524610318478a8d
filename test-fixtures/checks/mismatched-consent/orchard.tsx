//- src/cookies.ts
import { createContext } from 'react';

export const CookieContext = createContext({ statistics: false, marketing: false });
export declare const cookieBanner: { accepted(category: string): boolean };
export declare function onConsentChange(listener: (choice: string) => void): void;
//- src/Orchard.tsx
// Answers out of a context, a banner, what is kept in the browser, and what a listener hears.
import posthog from 'posthog-js';
import { useContext, useEffect } from 'react';
import { CookieContext, cookieBanner, onConsentChange } from './cookies.ts';

interface Picker {
  email: string;
  optIns: string[];
}

export function Orchard({ picker }: { picker: Picker }) {
  const { statistics, marketing } = useContext(CookieContext);
  useEffect(() => {
    if (statistics) posthog.capture('picked', { email: picker.email });
    if (marketing) posthog.capture('picked', { email: picker.email });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (cookieBanner.accepted('statistics')) posthog.capture('picked', { email: picker.email });
    if (cookieBanner.accepted('marketing')) posthog.capture('picked', { email: picker.email });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    if (picker.optIns.includes('analytics')) posthog.capture('picked', { email: picker.email });
    if (picker.optIns.includes('newsletter')) posthog.capture('picked', { email: picker.email });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
    onConsentChange((choice) => {
      if (choice === 'all') posthog.capture('picked', { email: picker.email });
      posthog.capture('picked', { email: picker.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
    });
  }, [statistics, marketing, picker]);
  return null;
}

export function resume(email: string): void {
  const kept = localStorage.getItem('consent');
  if (kept === 'granted') posthog.capture('resumed', { email });
  // Nobody has answered yet when nothing is kept.
  if (kept !== 'denied') posthog.capture('resumed', { email });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  const answers = JSON.parse(kept ?? '{}') as { analytics?: boolean; ads?: boolean };
  if (answers.analytics) posthog.capture('resumed', { email });
  if (answers.ads) posthog.capture('resumed', { email });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
