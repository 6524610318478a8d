// A chess club: what a context hands down is followed to those who use it, memoised or not.
//- src/analytics.tsx
import { type PropsWithChildren, createContext, useCallback, useContext, useMemo } from 'react';
import posthog from 'posthog-js';
import { useCookieConsent } from './consent.ts';

interface AnalyticsApi {
  capture(event: string, properties?: Record<string, unknown>): void;
  captureAlways(event: string, properties?: Record<string, unknown>): void;
}
const AnalyticsContext = createContext<AnalyticsApi | null>(null);

export function AnalyticsProvider({ children }: PropsWithChildren) {
  const consent = useCookieConsent();
  const capture = useCallback(
    (event: string, properties?: Record<string, unknown>) => {
      if (consent.statistics) posthog.capture(event, properties);
    },
    [consent.statistics],
  );
  const captureAlways = useCallback((event: string, properties?: Record<string, unknown>) => {
    posthog.capture(event, properties);
  }, []);
  const api = useMemo(() => ({ capture, captureAlways }), [capture, captureAlways]);
  return <AnalyticsContext.Provider value={api}>{children}</AnalyticsContext.Provider>;
}
export function useAnalytics(): AnalyticsApi {
  const api = useContext(AnalyticsContext);
  if (!api) throw new Error('AnalyticsProvider missing');
  return api;
}
//- src/consent.ts
export declare function useCookieConsent(): { statistics: boolean; marketing: boolean };
//- src/Join.tsx
import { useAnalytics } from './analytics.tsx';

export function Join({ player }: { player: { id: string; email: string } }) {
  const { capture, captureAlways } = useAnalytics();
  const analytics = useAnalytics();
  const join = () => {
    capture('joined', { email: player.email });
    captureAlways('joined', { player: player.id });
    captureAlways('joined', { email: player.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
    analytics.captureAlways('joined', { email: player.email });
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> PostHog
  };
  return <button type="button" onClick={join} />;
}
