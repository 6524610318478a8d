// A marathon's entries: gates that a hook or a maker of guards hands out.
import mixpanel from 'mixpanel-browser';
import { useCallback } from 'react';
import { useConsentGate, withConsent, createConsentGuard } from '../privacy/gate';
interface Entrant { id: string; email: string }
export function A({ entrant }: { entrant: Entrant }) {
  const gate = useConsentGate('analytics');
  const wrong = useConsentGate('marketing');
  const { gate: g2 } = useConsentGate('analytics');
  const onClick = () => {
    gate(() => mixpanel.track('entered', { email: entrant.email }));
    wrong(() => mixpanel.track('entered', { email: entrant.email }));
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
    g2(() => mixpanel.track('entered', { email: entrant.email }));
  };
  const cb = useCallback(() => {
    gate(() => mixpanel.track('entered', { email: entrant.email }));
  }, [gate]);
  return null;
}
const guarded = createConsentGuard('analytics');
export function b(entrant: Entrant) {
  withConsent('analytics', () => mixpanel.track('entered', { email: entrant.email }));
  guarded(() => mixpanel.track('entered', { email: entrant.email }));
}
