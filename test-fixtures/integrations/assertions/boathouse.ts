// A boathouse counts its visits: what throws unless something holds.
import { ok, strict } from 'node:assert';
import assert from 'node:assert/strict';
import { invariant } from '@epic-web/invariant';
import demand from 'http-assert';
import mixpanel from 'mixpanel-browser';

interface Rower {
  id: string;
  email: string;
  consents: { analytics: boolean };
}

export function asserted(rower: Rower): void {
  assert(rower.consents.analytics, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
}

export function named(rower: Rower): void {
  ok(rower.consents.analytics);
  mixpanel.people.set({ $email: rower.email });
}

export function method(rower: Rower): void {
  assert.ok(rower.consents.analytics);
  mixpanel.people.set({ $email: rower.email });
}

export function strictly(rower: Rower): void {
  strict.ok(rower.consents.analytics);
  mixpanel.people.set({ $email: rower.email });
}

export function invariants(rower: Rower): void {
  invariant(rower.consents.analytics, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
}

export function answered(rower: Rower): void {
  demand(rower.consents.analytics, 403, 'not allowed');
  mixpanel.people.set({ $email: rower.email });
}

export function inverted(rower: Rower): void {
  assert(!rower.consents.analytics);
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mismatched-consent: user.contact.email -> Mixpanel
}

export function equal(rower: Rower): void {
  assert.equal(rower.id, 'stroke');
  mixpanel.people.set({ $email: rower.email });
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ missing-consent: user.contact.email -> Mixpanel
}
