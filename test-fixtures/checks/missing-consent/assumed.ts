// Functions of libraries that throw unless something holds: what stands behind them runs only with consent.
import assert from 'node:assert/strict';
import mixpanel from 'mixpanel-browser';
import invariant from 'tiny-invariant';

interface Rower {
  id: string;
  email: string;
  consents: { analytics: boolean };
  analyticsOptOut: boolean;
}

export function tested(rower: Rower): void {
  assert(rower.consents.analytics, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
}
export function ok(rower: Rower): void {
  assert.ok(rower.consents.analytics);
  mixpanel.people.set({ $email: rower.email });
}
export function refused(rower: Rower): void {
  invariant(!rower.analyticsOptOut, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
}
export function inverted(rower: Rower): void {
  invariant(!rower.consents.analytics, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}
export function other(rower: Rower): void {
  assert(rower.id);
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}
export function late(rower: Rower): void {
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
  assert(rower.consents.analytics);
}
export function kept(rower: Rower): void {
  try {
    assert(rower.consents.analytics);
  } catch {
    console.warn('not allowed');
  }
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}
function demand(rower: Rower): void {
  assert(rower.consents.analytics);
}
export function inside(rower: Rower): void {
  demand(rower);
  mixpanel.people.set({ $email: rower.email });
}
