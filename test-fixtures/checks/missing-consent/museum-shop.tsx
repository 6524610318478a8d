// A museum shop's front end: consent platforms, a consent store, hooks, tags.
//- src/consent/store.ts
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface ConsentState {
  statistics: boolean;
  marketing: boolean;
  accept(kind: 'statistics' | 'marketing'): void;
}
export const useConsentStore = create<ConsentState>()(
  persist(
    (set) => ({ statistics: false, marketing: false, accept: (kind) => set({ [kind]: true }) }),
    { name: 'consent' },
  ),
);
//- src/consent/cookie.ts
export function cookieConsent(category: string): boolean {
  const match = document.cookie.match(/cookie_consent=([^;]+)/);
  return match ? decodeURIComponent(match[1] ?? '').split(',').includes(category) : false;
}
//- src/analytics.ts
import ReactGA from 'react-ga4';
import posthog from 'posthog-js';
import { useConsentStore } from './consent/store.ts';

export function identify(visitor: { email: string; name: string }) {
  const { statistics } = useConsentStore.getState();
  if (!statistics) return;
  posthog.identify(visitor.email, { name: visitor.name });
}
export function identifyAlways(visitor: { email: string; name: string }) {
  const { marketing } = useConsentStore.getState();
  if (marketing || import.meta.env.DEV) posthog.identify(visitor.email);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> PostHog
}
export function order(visitor: { email: string }, total: number) {
  ReactGA.event('purchase', { value: total });
  ReactGA.event('purchase', { value: total, email: visitor.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Analytics
}
//- src/Checkout.tsx
import { useEffect } from 'react';
import { cookieConsent } from './consent/cookie.ts';
import { useConsentStore } from './consent/store.ts';

interface Customer {
  email: string;
  postcode: string;
  basket: number;
}
declare global {
  interface Window {
    dataLayer: unknown[];
    Cookiebot?: { consent: { statistics: boolean; marketing: boolean } };
    OnetrustActiveGroups?: string;
    fbq(...args: unknown[]): void;
    gtag(...args: unknown[]): void;
  }
}

export function Checkout({ customer }: { customer: Customer }) {
  const statistics = useConsentStore((state) => state.statistics);
  const marketing = useConsentStore((state) => state.marketing);

  useEffect(() => {
    window.dataLayer.push({ event: 'checkout', basket: customer.basket });
    window.dataLayer.push({ event: 'checkout', email: customer.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Google Tag Manager
    if (statistics) window.gtag('set', 'user_data', { email: customer.email });
    if (marketing) window.fbq('init', '123', { em: customer.email });
    if (statistics) window.fbq('init', '123', { em: customer.email });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Meta Pixel
    if (window.Cookiebot?.consent.marketing) window.fbq('init', '123', { em: customer.email });
    if (window.OnetrustActiveGroups?.includes('C0004')) window.fbq('init', '1', { em: customer.email });
    if (cookieConsent('marketing')) window.fbq('init', '123', { em: customer.email });
    window.fbq('track', 'Purchase', { value: customer.basket });
  }, [customer, statistics, marketing]);

  return (
    <form
      onSubmit={() => {
        localStorage.setItem('basket', String(customer.basket));
        localStorage.setItem('email', customer.email);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-retention: user.contact.email -> localStorage
        sessionStorage.setItem('email', customer.email);
        console.log('submit', customer.basket);
        console.log('submit', customer.postcode);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ logged-personal-data: user.contact.address.postal_code -> console
      }}
    />
  );
}
