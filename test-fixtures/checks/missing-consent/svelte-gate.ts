// A basket: consent in a store of Svelte, asked for in a wrapper.
import { get } from 'svelte/store';
import posthog from 'posthog-js';
import { consentStore } from './consent';

function withAnalytics(run: () => void): void {
  if (get(consentStore).analytics) run();
}

export function checkout(shopper: { email: string }): void {
  withAnalytics(() => posthog.capture('checkout', { email: shopper.email }));
  if (get(consentStore).marketing) posthog.capture('checkout', { email: shopper.email });
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
  posthog.capture('checkout', { email: shopper.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
}
