// A hotel's booking page: consent from a context, a wrapper and a consent platform.
//- src/consent/routes.ts
export interface RouteConfig {
  path: string;
  consent?: 'analytics' | 'marketing';
  handler(guest: Guest): void;
}
export interface Guest {
  id: string;
  email: string;
  mobile: string;
  nights: number;
}
//- src/consent/context.tsx
import { createContext, useContext } from 'react';

interface Choices {
  analytics: boolean;
  marketing: boolean;
}
const ConsentContext = createContext<Choices>({ analytics: false, marketing: false });
export function useConsent(): Choices {
  return useContext(ConsentContext);
}
export function withConsent(choices: Choices, kind: keyof Choices, run: () => void) {
  if (choices[kind]) run();
}
//- src/consent/usercentrics.ts
declare global {
  interface Window {
    UC_UI?: { getServicesBaseInfo(): { name: string; consent: { status: boolean } }[] };
  }
}
export function isServiceAllowed(name: string): boolean {
  return window.UC_UI?.getServicesBaseInfo().find((service) => service.name === name)?.consent.status ?? false;
}
//- src/Booking.tsx
import { useEffect } from 'react';
import amplitude from 'amplitude-js';
import { useConsent, withConsent } from './consent/context.tsx';
import type { Guest } from './consent/routes.ts';
import { isServiceAllowed } from './consent/usercentrics.ts';

export function Booking({ guest }: { guest: Guest }) {
  const choices = useConsent();
  const { analytics, marketing } = useConsent();
  useEffect(() => {
    amplitude.getInstance().logEvent('booking', { nights: guest.nights });
    amplitude.getInstance().logEvent('booking', { email: guest.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Amplitude
    if (choices.analytics) amplitude.getInstance().logEvent('booking', { email: guest.email });
    if (analytics) amplitude.getInstance().logEvent('booking', { email: guest.email });
    if (marketing) amplitude.getInstance().logEvent('booking', { phone: guest.mobile });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.phone_number -> Amplitude
    if (isServiceAllowed('Amplitude')) amplitude.getInstance().logEvent('booking', { email: guest.email });
    withConsent(choices, 'analytics', () => {
      amplitude.getInstance().logEvent('booking', { email: guest.email });
    });
    withConsent(choices, 'marketing', () => {
      amplitude.getInstance().logEvent('booking', { email: guest.email });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
    });
  }, [guest, analytics, marketing, choices]);
  return (
    <button
      type="button"
      onClick={() => {
        if (!analytics) return;
        amplitude.getInstance().setUserProperties({ email: guest.email });
      }}
    >
      {guest.nights}
    </button>
  );
}
export function Receipt({ guest }: { guest: Guest }) {
  const { analytics } = useConsent();
  const send = () => amplitude.getInstance().logEvent('receipt', { email: guest.email });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Amplitude
  if (analytics) return <button type="button" onClick={send} />;
  return <a onClick={send}>{guest.nights}</a>;
}
